//! Who is who on a page: whose page it is, who its customers are, and who is neither.

use super::parties::{self, head};
use super::vocabulary::Words;
use super::words::{
    ACCESS, AREA, CHANGE, COMPLIANCE, CUSTOMER, DUTY, IDENTITY, INCIDENT, KEY, LABEL, MANAGEMENT, NEUTRAL,
    NUMBER, OPERATIONS, OWNER, PROVIDER, QUALIFIER, RACI, SECURITY, SERVICE, SHARED, Sorts, VENDOR,
};
use crate::document::{Owner, Party};

/// Words that are in nobody's name.
const NOT_OF_NAMES: Sorts = CUSTOMER
    | PROVIDER
    | SHARED
    | QUALIFIER
    | KEY
    | AREA
    | NUMBER
    | OWNER
    | INCIDENT
    | OPERATIONS
    | MANAGEMENT
    | CHANGE
    | IDENTITY
    | ACCESS
    | SECURITY
    | COMPLIANCE;

/// The parties of a page.
#[derive(Debug, Default)]
pub(super) struct Cast {
    /// The provider's name, if the page names one.
    pub(super) provider: Option<String>,
    /// Its words in lower case.
    pub(super) words: Vec<String>,
    /// What letters stand for, as the page explains them ("G = Galtea, C = Customer").
    legend: Vec<(String, Owner)>,
    /// Whether names alone head lists: "Customer" is one of the page's headings or labels.
    pub(super) has_bare_names: bool,
}

/// What may name the provider, each with what speaks for it.
#[derive(Debug, Default)]
pub(super) struct Candidates(Vec<(String, usize)>);

impl Candidates {
    /// Adds what stands in a row of headings beside a customer's.
    pub(super) fn add_header(&mut self, texts: &[String]) {
        let is_customer = |text: &String| parties::of_head(text, &Words::of(text)) == Some(Party::Customer);
        if texts.iter().any(|text| text.len() > 120) || !texts.iter().any(is_customer) {
            return;
        }
        let mut weight = 2;
        // A first column that says whose responsibilities it holds is somebody's, too.
        let first = texts.iter().take(1).filter(|text| Words::of(text).has(LABEL));
        for name in first.chain(texts.iter().skip(1)).filter_map(|text| name_of(text)) {
            self.add(&name, weight);
            weight = 1;
        }
    }

    /// Adds who a heading or a sentence says has responsibilities.
    pub(super) fn add_label(&mut self, text: &str, words: &Words<'_>) {
        if words.len() <= 8
            && words.has(LABEL)
            && let Some(name) = name_of(text)
        {
            let is_possessive = text.contains("'s ") || text.contains("’s ");
            self.add(&name, if is_possessive { 4 } else { 1 });
        }
    }

    /// Adds the subject of a sentence such as "Acme is responsible for:".
    pub(super) fn add_subject(&mut self, subject: &str) {
        if let Some(name) = name_of(subject) {
            self.add(&name, 2);
        }
    }

    /// Adds those who stand at the start of items beside a customer: "Acme: ...", "You: ...".
    pub(super) fn add_leads<'t>(&mut self, items: impl Iterator<Item = &'t str>) {
        let leads: Vec<&str> = items.filter_map(lead).collect();
        if leads.iter().any(|lead| parties::of_heading(&Words::of(lead)) == Some(Party::Customer)) {
            leads.iter().for_each(|lead| self.add_subject(lead));
        }
    }

    pub(super) fn add(&mut self, name: &str, weight: usize) {
        match self.0.iter_mut().find(|(known, _)| known.eq_ignore_ascii_case(name)) {
            Some((_, known)) => *known += weight,
            None => self.0.push((name.to_owned(), weight)),
        }
    }

    /// Makes those who bear a vendor's name outweigh the others.
    pub(super) fn prefer(&mut self, vendor: &str) {
        let is_of_vendor = |name: &str| name.split(' ').next() == Some(vendor);
        self.0.iter_mut().filter(|(name, _)| is_of_vendor(name)).for_each(|(_, weight)| *weight += 50);
    }

    /// The parties; `about` is what says whose page it is: title, service, file.
    pub(super) fn cast(self, about: &str) -> Cast {
        let mut best: Option<(String, usize)> = None;
        let is_beside = |words: &[String]| words.iter().any(|word| holds(BESIDE, word));
        let several = self.0.iter().filter(|(name, _)| !is_beside(&words_of(name))).count() > 1;
        for (name, mut weight) in self.0 {
            let words = words_of(&name);
            if has_one_of(about, &words) {
                weight += 40;
            }
            if Words::of(&name).starts_with(VENDOR) {
                weight += 4;
            }
            // "Partner", "System integrator": somebody beside the one who publishes the page.
            if is_beside(&words) {
                weight = weight.min(1);
            } else if is_team(&name) {
                weight =
                    if words.iter().any(|word| holds(PLATFORM, word)) { weight + 5 } else { weight.min(2) };
            }
            if best.as_ref().is_none_or(|(_, known)| weight > *known) {
                best = Some((name, weight));
            }
        }
        // One of several who stand side by side is the provider only where more speaks for it.
        let provider = best.filter(|(_, weight)| !several || *weight > 2).map(|(name, _)| name);
        let words = provider.as_deref().map(words_of).unwrap_or_default();
        Cast { provider, words, ..Cast::default() }
    }
}

impl Cast {
    /// The party that a heading of a column, a label or an owner's name means.
    pub(super) fn party(&self, text: &str) -> Option<Party> {
        let words = Words::of(text);
        let known = parties::of_heading(&words);
        self.of(text, &words, known)
    }

    /// Like [`Cast::party`], where the words alone say `known`.
    pub(super) fn of(&self, text: &str, words: &Words<'_>, known: Option<Party>) -> Option<Party> {
        if self.provider.is_none() {
            return known;
        }
        match known {
            Some(Party::Provider) => {
                Some(if self.is_another(text, words) { Party::Other } else { Party::Provider })
            }
            None if self.is_named(text) => Some(Party::Provider),
            known => known,
        }
    }

    /// Whether a cell names an owner: the provider, the customer or both.
    pub(super) fn owns(&self, cell: &str) -> bool {
        if cell.len() >= 60 || self.provider.is_none() && self.legend.is_empty() {
            return false;
        }
        match self.owner(cell, None) {
            Owner::Shared => true,
            // "Acme responsibilities" heads duties.
            Owner::Provider | Owner::Customer => !Words::of(cell).has(LABEL),
            // "Cloud provider", "3rd-party outsourced": another one than the page's provider.
            Owner::ThirdParty => {
                let words = Words::of(cell);
                words.len() <= 4 && words.has(PROVIDER) || is_third_party(cell)
            }
            _ => false,
        }
    }

    /// The party of a label that no word of gives: the provider by its name, or somebody else whose
    /// it says the duties are ("Acme's responsibilities", "Partner responsibilities").
    pub(super) fn of_possessive(&self, text: &str, words: &Words<'_>) -> Option<Party> {
        if self.is_named(text) {
            return Some(Party::Provider);
        }
        let lower = text.to_lowercase();
        let is_somebody =
            ["'s ", "’s ", "s' ", "partner ", "team ", "department "].iter().any(|end| lower.contains(end));
        (is_somebody && words.len() <= 6 && name_of(text).is_some()).then_some(Party::Other)
    }

    /// Whether a sentence says that provider and customer share what follows.
    pub(super) fn is_of_both(&self, text: &str) -> bool {
        let words = Words::of(text);
        text.len() < 200
            && text.trim_end().ends_with(':')
            && [" share ", "jointly", "together"].iter().any(|word| text.to_lowercase().contains(word))
            && words.has(CUSTOMER)
            && (words.has(VENDOR | PROVIDER) || self.has_word_of_name(text))
    }

    /// Whether a text has a word of the provider's name.
    fn has_word_of_name(&self, text: &str) -> bool {
        has_one_of(text, &self.words)
    }

    /// Whether a text names the provider and nothing more than duties.
    fn is_named(&self, text: &str) -> bool {
        // Where words have no spaces between them, a name ends within one.
        if text.is_ascii() && !self.has_word_of_name(text) {
            return false;
        }
        name_of(text).is_some_and(|name| {
            let words = words_of(&name);
            !words.is_empty() && words.iter().all(|word| self.words.contains(word))
        })
    }

    /// Whether what looks like a provider is another one than the page's.
    fn is_another(&self, text: &str, words: &Words<'_>) -> bool {
        if self.has_word_of_name(text) {
            return false;
        }
        let generic = words.sorts().all(|sorts| sorts & (PROVIDER | SERVICE | NEUTRAL | DUTY | LABEL) != 0);
        let is_cloud = text.to_lowercase().contains("cloud") || text.contains("CSP");
        words.has(VENDOR) || words.has(PROVIDER) && (!generic || is_cloud)
    }

    /// Notes what the letters of a page stand for, where a paragraph or cell says so.
    pub(super) fn read_legend(&mut self, text: &str) {
        if text.len() > 600 || !text.contains(['=', ':', '–', '-']) {
            return;
        }
        let mut found: Vec<(String, Owner)> = Vec::new();
        let mut named: Option<String> = None;
        for part in text.split([',', ';', '\n', '|', '•']) {
            let Some((letters, meaning)) = part.rsplit_once('=').or_else(|| part.split_once([':', '–']))
            else {
                continue;
            };
            // "Who does what: G = Acme" explains the last word alone.
            let letters = letters.trim().rsplit([' ', ':', '.']).next().unwrap_or_default();
            let letters = letters.trim_matches(['*', '(', ')', '`', '"', '“', '”', '\'']).to_uppercase();
            let meaning = meaning.trim().trim_end_matches(['.', ')', '*']);
            if letters.is_empty()
                || letters.len() > 3
                || !letters.bytes().all(|b| b.is_ascii_uppercase() || b"+/&".contains(&b))
            {
                continue;
            }
            // "Acme is responsible" names an owner, "Responsible" a role.
            let meaning = [" is responsible", " are responsible", " responsible"]
                .iter()
                .find_map(|end| meaning.strip_suffix(end))
                .unwrap_or(meaning);
            let words = Words::of(meaning);
            if words.has(RACI) || words.len() > 5 {
                continue;
            }
            let owner = if words.has(SHARED) {
                Owner::Shared
            } else {
                match self.party(meaning) {
                    Some(Party::Provider) => Owner::Provider,
                    Some(Party::Customer) => Owner::Customer,
                    _ => match name_of(meaning) {
                        Some(name) => {
                            named.get_or_insert(name);
                            Owner::ThirdParty
                        }
                        None => continue,
                    },
                }
            };
            found.push((letters, owner));
        }
        let has = |owner| found.iter().any(|(_, found)| *found == owner);
        if found.len() < 2 || !has(Owner::Customer) {
            return;
        }
        // The one beside the customer is the provider, if none is known.
        if !has(Owner::Provider)
            && let Some((_, first)) = found.iter_mut().find(|(_, owner)| *owner == Owner::ThirdParty)
        {
            *first = Owner::Provider;
            if self.provider.is_none() {
                self.words = named.as_deref().map(words_of).unwrap_or_default();
                self.provider = named;
            }
        }
        self.legend.extend(found);
    }

    /// Who the letters of a cell stand for, where the page explains them.
    pub(super) fn by_legend(&self, text: &str) -> Option<Owner> {
        if self.legend.is_empty() || text.len() > 12 {
            return None;
        }
        let upper = text.trim().to_uppercase();
        let of =
            |letters: &str| self.legend.iter().find(|(known, _)| known == letters).map(|(_, owner)| *owner);
        if let Some(owner) = of(&upper) {
            return Some(owner);
        }
        let mut all: Vec<Owner> = Vec::new();
        for letters in upper.split(['+', '/', ',', '&', ' ', '\n']).filter(|letters| !letters.is_empty()) {
            all.push(of(letters)?);
        }
        let has = |owner| all.contains(&owner);
        match (has(Owner::Shared) || has(Owner::Provider) && has(Owner::Customer), all.first()) {
            (true, _) => Some(Owner::Shared),
            (false, Some(_)) if has(Owner::Provider) => Some(Owner::Provider),
            (false, Some(_)) if has(Owner::Customer) => Some(Owner::Customer),
            (false, first) => first.copied(),
        }
    }

    /// Whether the page explains letters as names of parties.
    pub(super) fn explains_letters(&self) -> bool {
        !self.legend.is_empty()
    }
}

/// Words of the names of those who stand beside provider and customer.
const BESIDE: &[&str] = &[
    "partner",
    "partners",
    "integrator",
    "reseller",
    "auditor",
    "consultant",
    "contractor",
    "vendors",
    "party",
    "parties",
    "carrier",
    "isv",
    "developer",
    "developers",
    "cdn",
    "colocation",
];

/// Words of headings and cells that name nobody.
const NOBODY: &[&str] = &[
    "party",
    "parties",
    "question",
    "questions",
    "notes",
    "answer",
    "response",
    "entity",
    "yes",
    "no",
    "all",
    "none",
    "varies",
    "depends",
    "optional",
    "mandatory",
    "required",
    "included",
    "supported",
    "n/a",
    "na",
    "available",
    "date",
    "implemented",
    "planned",
    "partially",
    "alternative",
    "inherited",
    "implementation",
    "status",
    "we",
    "us",
    "our",
    "it",
    "they",
    "their",
    "this",
    "these",
    "which",
    "that",
    "iaas",
    "paas",
    "saas",
    "caas",
    "faas",
    "kaas",
    "on-premises",
    "on-prem",
    "on-premise",
    "onprem",
];

/// Words of the names of teams who run what others build on.
const PLATFORM: &[&str] = &[
    "platform",
    "paas",
    "infrastructure",
    "sre",
    "ops",
    "operations",
    "devops",
    "hosting",
    "core",
    "kubernetes",
    "it",
];

fn is_team(name: &str) -> bool {
    let lower = name.to_lowercase();
    lower.ends_with(" team") || lower.ends_with(" teams")
}

/// Who stands at the start of an item that says what they do: "Acme" of "Acme: encrypts the disks."
pub(super) fn lead(item: &str) -> Option<&str> {
    let item = item.trim_start();
    let (lead, rest) = [": ", " – ", " — ", " - ", " → ", " -> ", " => ", ":\n"]
        .iter()
        .filter_map(|dash| item.split_once(dash))
        .min_by_key(|(lead, _)| lead.len())?;
    (lead.len() <= 40 && !rest.trim().is_empty()).then(|| head(lead))
}

/// What follows a name without a space where somebody's duties are meant.
const OF_DUTIES: &[&str] = &[
    "の責任範囲",
    "の担当範囲",
    "の責任",
    "の役割",
    "の担当",
    "的责任范围",
    "的责任",
    "的責任",
    "的职责",
    "的職責",
    "责任",
    "責任",
    "职责",
    "職責",
    "의",
];

/// Whether a list of words holds one, in any case.
fn holds(words: &[&str], word: &str) -> bool {
    words.iter().any(|known| known.eq_ignore_ascii_case(word))
}

/// Whether a text says that it is of somebody else, without a name.
pub(super) fn is_third_party(text: &str) -> bool {
    let lower = text.to_lowercase();
    ["third part", "third-part", "3rd part", "3rd-part"].iter().any(|words| lower.starts_with(words))
}

/// Whether a text, as written, may say what letters stand for: a sign that explains stands after one
/// to three of them.
pub(super) fn may_explain_letters(source: &str) -> bool {
    memchr::memchr3_iter(b'=', b':', "–".as_bytes()[0], source.as_bytes()).any(|at| {
        let quotes = |c: char| " *`()_\"“”'".contains(c);
        let before = source[..at].trim_end_matches(quotes);
        let letter = |byte: &u8| byte.is_ascii_alphabetic() || b"+/&".contains(byte);
        let letters = before.bytes().rev().take_while(letter).take(4).count();
        (1..=3).contains(&letters) || before.ends_with('>')
    })
}

/// The name in a heading such as "Acme's responsibilities"; `None` where it can be nobody's.
pub(super) fn name_of(text: &str) -> Option<String> {
    let text = head(text);
    // Nearly all texts are told not to be a name by one of their words.
    let is_other = |sorts: Sorts| sorts & (DUTY | LABEL) == 0 && sorts & NOT_OF_NAMES & !SECURITY != 0;
    if !is_team(text) && Words::of(text).sorts().any(is_other) {
        return None;
    }
    let kept: Vec<&str> = text
        .split_whitespace()
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()))
        .map(|word| word.strip_suffix("'s").or_else(|| word.strip_suffix("’s")).unwrap_or(word))
        .map(|word| OF_DUTIES.iter().find_map(|end| word.strip_suffix(end)).unwrap_or(word))
        .filter(|word| !word.is_empty())
        .filter(|word| {
            let sorts = Words::of(word);
            // "Provider" begins like "provide".
            !(sorts.has(DUTY | LABEL) && !sorts.has(PROVIDER)
                || matches!(word.to_lowercase().as_str(), "the" | "of" | "side" | "security"))
        })
        .collect();
    // "de Acme", "för Acme"
    let is_small = |word: &&&str| word.starts_with(char::is_lowercase) && Words::of(word).has(NEUTRAL);
    let small = kept.iter().take_while(is_small).count();
    let name = kept[small..].join(" ");
    let words = Words::of(&name);
    let is_name = (1..=4).contains(&words.len())
        && (is_team(&name) || !name.split(' ').any(|word| holds(NOBODY, word)))
        && !name.starts_with("Mostly ")
        && (is_team(&name) && !words.has(CUSTOMER) || !words.has(NOT_OF_NAMES))
        // "lamp.example" is written small.
        && (name.chars().next().is_some_and(|first| first.is_uppercase() || !first.is_ascii())
            || name.len() > 5 && name.contains('.') && !name.contains(' '));
    is_name.then_some(name)
}

/// Whether a text has one of some words, which are in lower case.
fn has_one_of(text: &str, words: &[String]) -> bool {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).any(|word| {
        let is_it = |own: &String| match word.is_ascii() {
            true => own.eq_ignore_ascii_case(word),
            // Behind a name its duties may stand without a space.
            false if own.is_ascii() => *own == word.to_lowercase(),
            false => word.to_lowercase().starts_with(own.as_str()),
        };
        words.iter().any(is_it)
    })
}

fn words_of(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| word.len() > 1);
    words
        .map(str::to_lowercase)
        .filter(|word| !Words::of(word).has(NEUTRAL | DUTY | LABEL | SERVICE))
        .collect()
}
