//! Names of parties within headings, labels and cells.

use crate::duties::parties::{by_law, head};
use crate::duties::small_names::is_small_name;
use crate::duties::words::{
    ACCESS, AREA, CHANGE, COMPLIANCE, CUSTOMER, DUTY, IDENTITY, INCIDENT, KEY, LABEL, MANAGEMENT, NEUTRAL,
    NUMBER, OPERATIONS, OWNER, PROVIDER, QUALIFIER, SECURITY, SERVICE, SHARED, Sorts, Words,
};

/// Words that are in nobody's name.
pub(super) const NOT_OF_NAMES: Sorts = CUSTOMER
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

/// Words of headings and cells that name nobody.
pub(super) const NOBODY: &[&str] = &[
    "party",
    "parties",
    "title",
    "name",
    "summary",
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
    "billable",
    "chargeable",
    "supported",
    "n/a",
    "na",
    "out",
    "in",
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
    "they",
    "their",
    "this",
    "these",
    "which",
    "that",
    "definition",
    "définition",
    "definición",
    "definizione",
    "overview",
    "introduction",
    "different",
    "différents",
    "various",
];

/// Words of the names of teams who run what others build on.
pub(crate) const PLATFORM: &[&str] = &[
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

/// What is no name by itself, though it may be a part of one ("Acme SaaS").
const MODELS: &[&str] =
    &["iaas", "paas", "saas", "caas", "faas", "kaas", "on-premises", "on-prem", "on-premise", "onprem"];

/// What follows a name without a space where somebody's duties are meant.
pub(super) const OF_DUTIES: &[&str] = &[
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

/// The name in a heading such as "Acme's responsibilities"; `None` where it can be nobody's.
pub(crate) fn name_of(text: &str) -> Option<String> {
    let text = head(text);
    // Nearly all texts are told not to be a name by one of their words.
    let is_other = |sorts: Sorts| {
        // "Domain" begins like "do".
        (sorts & (DUTY | LABEL) == 0 || sorts & AREA != 0) && sorts & NOT_OF_NAMES & !SECURITY != 0
    };
    if Words::of(text).sorts().any(is_other) && !is_of_team(text) {
        return None;
    }
    let kept: Vec<&str> = text
        .split_whitespace()
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()))
        .map(|word| word.strip_suffix("'s").or_else(|| word.strip_suffix("’s")).unwrap_or(word))
        .map(|word| {
            let mut ends = OF_DUTIES.iter().filter(|_| !word.is_ascii());
            ends.find_map(|end| word.strip_suffix(end)).unwrap_or(word)
        })
        .filter(|word| !word.is_empty())
        .filter(|word| {
            let sorts = Words::of(word);
            // "Provider" begins like "provide".
            !(sorts.has(DUTY | LABEL) && !sorts.has(PROVIDER)
                || holds(&["the", "of", "side", "security"], word))
        })
        .collect();
    // "de Acme", "för Acme", "A Acme"
    let is_small = |word: &&&str| {
        // "cloud.example" is a name.
        (word.starts_with(char::is_lowercase) && !word.contains('.') || word.len() == 1 && kept.len() > 1)
            && Words::of(word).has(NEUTRAL)
    };
    let small = kept.iter().take_while(is_small).count();
    let name = kept[small..].join(" ");
    let words = Words::of(&name);
    let is_name = (1..=4).contains(&words.len())
        && (is_team(&name) || !name.split(' ').any(|word| holds(NOBODY, word)))
        && !holds(MODELS, &name)
        && by_law(&words).is_none()
        // "Acme IT", but no "it".
        && !name.split(' ').any(|word| word.eq_ignore_ascii_case("it") && (word != "IT" || name == "IT"))
        && !name.starts_with("Mostly ")
        && (is_team(&name) && !words.has(CUSTOMER) || !words.has(NOT_OF_NAMES))
        // "lamp.example" is written small.
        && (name.chars().next().is_some_and(|first| first.is_uppercase() || !first.is_ascii())
            || name.len() > 5 && name.contains('.') && !name.contains(' ')
            || is_small_name(&name)
            // "The platform team"
            || is_team(&name) && name.split(' ').next().is_some_and(|first| holds(PLATFORM, first)));
    is_name.then_some(name)
}

/// Whether a label is a customer's name and nothing more.
pub(crate) fn is_bare_customer(label: &str) -> bool {
    // "Integrator/customer"
    if let Some((one, other)) = label.split_once('/') {
        let is_short = |text: &str| text.split_whitespace().count() == 1;
        return is_short(one)
            && is_short(other)
            && (is_bare_customer(one.trim()) || is_bare_customer(other.trim()));
    }
    let words = Words::of(label);
    words.len() <= 2 && words.sorts().all(|sorts| sorts & (CUSTOMER | NEUTRAL) != 0) && words.has(CUSTOMER)
}

/// Whether a heading is one of definitions.
pub(crate) fn heads_definitions(heading: &str) -> bool {
    let lower = heading.to_lowercase();
    let words = ["definition", "glossar", "key terms", "legend", "begriff", "définition", "definicion"];
    // "How to read this page"
    let explains = ["how to read", "so lesen sie", "comment lire", "cómo leer", "como ler"];
    lower.trim() == "terms"
        || explains.iter().any(|start| lower.trim().starts_with(start))
        || words.iter().any(|word| lower.contains(word))
}

/// The longest name at the start of an item, in bytes.
const LONGEST_LEAD: usize = 40;

/// Who stands at the start of an item that says what they do: "Acme" of "Acme: encrypts the disks."
pub(crate) fn lead(item: &str) -> Option<&str> {
    let item = item.trim_start();
    let dashes = [": ", " – ", " — ", " - ", " → ", " -> ", " => ", ":\n"];
    // "Cloud provider (such as Acme, Bulbs and others): …"
    let bracket = item[..item.floor_char_boundary(LONGEST_LEAD + 2)].find(" (");
    let behind =
        bracket.and_then(|at| Some(at + item[at..].find(')')? + 1)).filter(|&end| end <= 2 * LONGEST_LEAD);
    let longest = behind.unwrap_or_default().max(LONGEST_LEAD);
    let (lead, rest) = (0..item.len().min(longest + 1))
        .filter(|&at| matches!(item.as_bytes()[at], b' ' | b':'))
        .find_map(|at| {
            let dash = dashes.iter().find(|dash| item[at..].starts_with(**dash))?;
            Some((&item[..at], &item[at + dash.len()..]))
        })?;
    (!rest.trim().is_empty()).then(|| head(lead))
}

/// Whether a text names a team, or its duties.
fn is_of_team(text: &str) -> bool {
    let is_duty = |word: &&str| Words::of(word).has(LABEL);
    is_team(text) || text.rsplit_once(' ').is_some_and(|(team, last)| is_duty(&last) && is_team(team))
}

pub(super) fn is_team(name: &str) -> bool {
    let ends = |end: &[u8]| {
        let start = name.len().checked_sub(end.len());
        start.is_some_and(|start| name.as_bytes()[start..].eq_ignore_ascii_case(end))
    };
    ends(b" team") || ends(b" teams")
}

/// Whether a text says that it is of somebody else, without a name.
pub(crate) fn is_third_party(text: &str) -> bool {
    let starts = |words: &&str| {
        text.as_bytes().get(..words.len()).is_some_and(|start| start.eq_ignore_ascii_case(words.as_bytes()))
    };
    ["third part", "third-part", "3rd part", "3rd-part"].iter().any(starts)
}

/// Whether a list of words holds one, in any case.
pub(super) fn holds(words: &[&str], word: &str) -> bool {
    words.iter().any(|known| known.eq_ignore_ascii_case(word))
}

/// Whether a text has one of some words, which are in lower case.
pub(super) fn has_one_of(text: &str, words: &[String]) -> bool {
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

pub(super) fn words_of(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| word.len() > 1);
    words
        .map(str::to_lowercase)
        .filter(|word| !Words::of(word).has(NEUTRAL | DUTY | LABEL | SERVICE))
        .collect()
}
