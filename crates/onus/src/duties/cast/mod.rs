//! Who is who on a page: whose page it is, who its customers are, and who is neither.
//!
//! [`gathered`] finds who a page names, [`bare_names`] those with nothing but a name above their lists, [`promises`] those who
//! promise something, [`candidates`] weighs them, [`buyers`] tells whether those who speak are the customer; [`legend`] reads
//! what its letters stand for, as [`explained`] finds it in a text, [`graded`] what its signs do, [`roles`] whose its roles
//! are, [`hosts`] who runs what it is about, [`owner_cells`] who owns what a cell names, [`managed`] who manages what a text
//! says is managed. What the words alone say is in [`parties`](super::parties).

mod bare_names;
mod buyers;
mod candidates;
mod explained;
mod gathered;
mod graded;
mod hosts;
mod legend;
mod lists;
mod managed;
mod name;
mod owner_cells;
mod promises;
mod roles;
mod tables;

pub(super) use buyers::is_we;
pub(super) use candidates::is_beside;
pub(super) use gathered::cast;
pub(super) use graded::is_graded_sign;
pub(super) use managed::manager;
pub(super) use name::{PLATFORM, heads_definitions, is_bare_customer, lead, name_of};
pub(super) use tables::MOST_PARTIES;

use super::parties;
use super::words::{CUSTOMER, DUTY, LABEL, NEUTRAL, PROVIDER, Pattern, SERVICE, VENDOR, Words};
use crate::document::{Owner, Party};
use candidates::is_consuming_team;
use hosts::Hosts;
use name::{has_one_of, is_team, is_third_party, words_of};

/// The parties of a page.
#[derive(Debug, Default)]
pub(crate) struct Cast {
    /// The provider's name, if the page names one.
    pub(crate) provider: Option<String>,
    /// Its words in lower case.
    pub(crate) words: Vec<String>,
    /// What letters stand for, as the page explains them ("G = Galtea, C = Customer").
    legend: Vec<(String, Owner)>,
    /// What letters of RACI those of the page are, where it has others ("P = primary, S = secondary").
    letters: Vec<(char, char)>,
    /// Signs of which the page says that they stand for no duty.
    declining: Vec<char>,
    /// Whether names alone head lists: "Customer" is one of the page's headings or labels.
    pub(crate) has_bare_names: bool,
    /// Whether lists stand below "Acme will:" and "You must:".
    pub(crate) has_promises: bool,
    /// Whether paragraphs begin with the names of a customer and of others, in bold.
    pub(crate) has_bold_leads: bool,
    /// Whether sentences above lists say of a customer, and of others, that they are responsible.
    pub(crate) has_subjects: bool,
    /// Whether headings say whose what stands below them is, the provider's and the customer's.
    pub(crate) has_sides: bool,
    /// Whether, besides, one of them has others below it.
    pub(crate) has_headings: bool,
    /// Whether the page is of a university or the like, where a "PI" is who uses the service.
    has_investigators: bool,
    /// Whether those who speak are the customer, as on a page about a vendor of theirs.
    we_buy: bool,
    /// Who runs what the page is about, where that is not the one who has made it.
    hosts: Hosts,
    /// Whose the roles are that the page says so of.
    roles: Vec<(String, Party)>,
    /// What says whose page it is: title, service and file.
    pub(super) about: String,
}

impl Cast {
    /// What says whose page it is: title, service and file.
    pub(crate) fn title(&self) -> &str {
        &self.about
    }

    /// The party that a heading of a column, a label or an owner's name means.
    pub(crate) fn party(&self, text: &str) -> Option<Party> {
        let words = Words::of(text);
        let known = parties::of_heading(&words);
        self.of(text, &words, known)
    }

    /// Like [`Cast::party`], where the words alone say `known`.
    pub(crate) fn of(&self, text: &str, words: &Words<'_>, known: Option<Party>) -> Option<Party> {
        if let (None, Some(owner)) = (known, self.by_legend(text)) {
            return match owner {
                Owner::Provider => Some(Party::Provider),
                Owner::Customer => Some(Party::Customer),
                Owner::ThirdParty => Some(Party::Other),
                _ => None,
            };
        }
        if self.we_buy && is_we(words) {
            return Some(Party::Customer);
        }
        if let Some(party) = self.of_role(text) {
            return Some(party);
        }
        if known.is_none()
            && let Some(party) = self.of_host(text)
        {
            return Some(party);
        }
        if known.is_none() && self.has_investigators && parties::is_investigator(words) {
            return Some(Party::Customer);
        }
        if self.provider.is_none() {
            return known;
        }
        match known {
            Some(Party::Provider) => {
                Some(if self.is_another(text, words) { Party::Other } else { Party::Provider })
            }
            None if self.is_named(text) => Some(Party::Provider),
            None if is_third_party(text) && words.len() <= 4 => Some(Party::Other),
            None if self.is_of_another_team(text) => Some(Party::Customer),
            known => known,
        }
    }

    /// Whether a cell names an owner: the provider, the customer or both.
    pub(crate) fn owns(&self, cell: &str) -> bool {
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

    /// Whose what follows is, by a line of a cell that is a label or begins with a name: the party, what names it, and
    /// the rest of the line.
    pub(crate) fn label<'t>(&self, line: &'t str) -> Option<(Party, &'t str, &'t str)> {
        let label = line.trim().trim_end_matches(':').trim();
        if let Some(party) = parties::of_label(line) {
            return Some((party, label, ""));
        }
        let name = lead(line)?;
        let rest =
            line[line.find(name)? + name.len()..].trim_start_matches([':', ' ', '–', '—', '-', '→', '\n']);
        self.party(name).map(|party| (party, name, rest))
    }

    /// Whether a label says whose duties are below it by the provider's name ("Acme's responsibilities").
    pub(crate) fn is_named_by_label(&self, label: &str) -> bool {
        let label = parties::before_remark(label);
        self.is_provider(label) && Words::of(label).has(LABEL)
    }

    /// The party of a label that no word of gives: the provider by its name, or somebody else whose
    /// it says the duties are ("Acme's responsibilities", "Partner responsibilities").
    pub(crate) fn of_possessive(&self, text: &str, words: &Words<'_>) -> Option<Party> {
        if self.is_named(text) {
            return Some(Party::Provider);
        }
        const ENDS: [Pattern<'_>; 6] = [
            Pattern::new("'s "),
            Pattern::new("’s "),
            Pattern::new("s' "),
            Pattern::new("partner "),
            Pattern::new("team "),
            Pattern::new("department "),
        ];
        (words.len() <= 6 && ENDS.iter().any(|end| end.is_in(text)) && name_of(text).is_some())
            .then_some(Party::Other)
    }

    /// Whether a sentence says that provider and customer share what follows.
    pub(crate) fn is_of_both(&self, text: &str, words: &Words<'_>) -> bool {
        const TOGETHER: [Pattern<'_>; 3] =
            [Pattern::new(" share "), Pattern::new("jointly"), Pattern::new("together")];
        text.trim_end().ends_with(':')
            && TOGETHER.iter().any(|word| word.is_in(text))
            && words.has(CUSTOMER)
            && (words.has(VENDOR | PROVIDER) || self.has_word_of_name(text))
    }

    /// Makes two companies one provider of whom a sentence says that they run the page's service: "Lamps are jointly
    /// operated by Acme and Bulbs Inc."
    #[inline(never)]
    fn join(&mut self, text: &str) {
        const RUN_BY: [&str; 7] = [
            " operated by ",
            " operated jointly by ",
            " managed by ",
            " run by ",
            " run jointly by ",
            " supported by ",
            " provided by ",
        ];
        for sentence in text.split(". ").filter(|sentence| sentence.contains("jointly")) {
            let Some((_, agents)) = RUN_BY.iter().find_map(|verb| sentence.split_once(verb)) else {
                continue;
            };
            let agents = agents.split([',', ';', '(']).next().unwrap_or_default();
            let Some((one, other)) = agents.split_once(" and ") else { continue };
            let (Some(one), Some(other)) = (name_of(one), name_of(other.trim_end_matches('.'))) else {
                continue;
            };
            let words: Vec<String> = words_of(&one).into_iter().chain(words_of(&other)).collect();
            if self.provider.is_some() && self.words.iter().all(|own| words.contains(own)) {
                self.provider = Some(format!("{one} and {other}"));
                self.words = words;
            }
        }
    }

    /// Whether all words of a heading stand in what says whose page it is.
    pub(crate) fn is_in_title(&self, heading: &str) -> bool {
        let words: Vec<&str> =
            heading.split(|c: char| !c.is_alphanumeric()).filter(|word| word.len() > 1).collect();
        let holds = |word: &&str| has_one_of(&self.about, &[word.to_lowercase()]);
        !words.is_empty() && words.iter().all(holds)
    }

    /// Whether the page has letters of its own for what a party does, one of which is for who does it.
    pub(crate) fn has_own_letters(&self) -> bool {
        self.letters.iter().any(|(letter, role)| *role == 'R' && letter.is_ascii_alphabetic())
    }

    /// Whether a cell holds nothing but such letters, one of them of who does it.
    pub(crate) fn is_own_letter(&self, cell: &str) -> bool {
        self.has_own_letters()
            && cell.len() <= 7
            && self.raci(cell).is_some_and(|letters| letters.contains(&'R'))
    }

    /// Whether a text has a word of the provider's name.
    fn has_word_of_name(&self, text: &str) -> bool {
        has_one_of(text, &self.words)
    }

    /// Whether a heading is the provider's name.
    pub(crate) fn is_provider(&self, heading: &str) -> bool {
        self.provider.is_some() && self.is_named(heading)
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

    /// Whether a team is one of those that build on what the page's team runs ("Service teams").
    fn is_of_another_team(&self, text: &str) -> bool {
        is_consuming_team(text) && self.provider.as_deref().is_some_and(is_team)
    }

    /// Whether the page's provider runs a cloud that everybody knows, and hence is the "cloud provider" itself.
    fn is_cloud(&self) -> bool {
        const CLOUDS: [&str; 14] = [
            "aws",
            "amazon",
            "azure",
            "microsoft",
            "google",
            "gcp",
            "oci",
            "ovh",
            "ovhcloud",
            "alibaba",
            "scaleway",
            "hetzner",
            "ionos",
            "stackit",
        ];
        self.words.iter().any(|word| CLOUDS.contains(&&**word))
    }

    /// Whether what looks like a provider is another one than the page's.
    fn is_another(&self, text: &str, words: &Words<'_>) -> bool {
        const OWNED: Pattern<'_> = Pattern::new("owned");
        const CLOUD: Pattern<'_> = Pattern::new("cloud");
        if self.has_word_of_name(text) {
            return false;
        }
        let generic = words.sorts().all(|sorts| sorts & (PROVIDER | SERVICE | NEUTRAL | DUTY | LABEL) != 0);
        // "CSP-owned" stands beside "CSC-owned".
        let is_csp = || text.contains("CSP") && !OWNED.is_in(text);
        let is_cloud = || (CLOUD.is_in(text) || is_csp()) && !self.is_cloud();
        words.has(VENDOR) || words.has(PROVIDER) && (!generic || is_cloud())
    }
}
