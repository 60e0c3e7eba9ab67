//! Who runs what a page is about, where that is a thing to run oneself: "What the module does | What the caller owns",
//! "Lampkit provides", "The operator provides". There the operator is the customer.

use super::Cast;
use super::name::{holds, is_bare_customer, name_of};
use crate::document::Party;
use crate::duties::lists::actors;
use crate::duties::parties;
use crate::duties::service::begins_sentence;
use crate::duties::words::Words;
use crate::page::Page;
use crate::text::{Names, plain_text};

/// Those who run, or build on, what somebody else has made.
const HOSTS: [&str; 16] = [
    "operator",
    "operators",
    "caller",
    "callers",
    "integrator",
    "integrators",
    "deployer",
    "deployers",
    "adopter",
    "adopters",
    "implementer",
    "implementers",
    "self-hoster",
    "self-hosters",
    "embedder",
    "embedders",
];

/// What is made for others to run.
const THINGS: [&str; 20] = [
    "module",
    "modules",
    "framework",
    "library",
    "platform",
    "runtime",
    "chart",
    "template",
    "templates",
    "package",
    "image",
    "images",
    "toolkit",
    "sdk",
    "plugin",
    "product",
    "software",
    "stack",
    "project",
    "distribution",
];

/// Those who are beside a provider and its customer, and no thing either.
const ROLES: [&str; 16] = [
    "regulator",
    "regulators",
    "auditor",
    "auditors",
    "reseller",
    "resellers",
    "partner",
    "partners",
    "supplier",
    "suppliers",
    "vendor",
    "vendors",
    "distributor",
    "distributors",
    "broker",
    "brokers",
];

/// Who of two that headings speak of is what one runs oneself, and not who does.
#[derive(Debug, Default)]
pub(super) struct Hosts {
    /// What those are called that the hosts run.
    things: Vec<String>,
    /// Whether the page says that the operator is somebody with a name.
    are_named: bool,
}

impl Hosts {
    /// Reads the first paragraphs of a page, before its headings.
    #[inline(never)]
    pub(super) fn read_prose<'t>(&mut self, texts: impl Iterator<Item = &'t str>) {
        let mut sentences = texts.flat_map(|text| text.split(['.', ';', ':', '\n']));
        self.are_named = sentences.any(names_a_host);
    }

    /// Reads some headings: one says what a host does and another what the thing does.
    #[inline(never)]
    pub(super) fn read<'t>(&mut self, headings: impl Iterator<Item = &'t str>) {
        if self.are_named {
            return;
        }
        let headings: Vec<&str> = headings.collect();
        let subjects: Vec<&str> = actors(&headings).into_iter().flatten().collect();
        let is_customer = |subject: &&str| parties::of_heading(&Words::of(subject)) == Some(Party::Customer);
        if !subjects.iter().any(|subject| is_host(subject)) || subjects.iter().any(is_customer) {
            return;
        }
        let is_role =
            |subject: &str| subject.split_whitespace().any(|word| holds(&ROLES, &word.to_lowercase()));
        let is_known = |subject: &&&str| {
            is_thing(subject) || (is_word(subject) || name_of(subject).is_some()) && !is_role(subject)
        };
        let others = subjects.iter().filter(|subject| !is_host(subject));
        let mut things: Vec<String> = others.filter(is_known).map(|thing| thing.to_string()).collect();
        things.sort_unstable();
        things.dedup();
        // Of several names none needs be that of a thing.
        if things.len() == 1 || things.iter().any(|thing| is_thing(thing)) {
            self.things.append(&mut things);
        }
    }

    /// Reads the cells of tables: a name written small with which the page begins, and which owns things beside a customer.
    #[inline(never)]
    pub(super) fn read_cells(&mut self, first: &str, page: &Page<'_>, names: &Names<'_>) {
        let name = first.split_whitespace().next().unwrap_or_default();
        let is_small = name.starts_with(|c: char| c.is_ascii_lowercase()) && is_word(name);
        if !is_small || begins_sentence(name) {
            return;
        }
        let rows = page.tables.iter().filter(|table| !table.commented).flat_map(|table| &table.rows);
        let cells = rows.flat_map(|row| row.cells.iter().skip(1));
        let short = cells.filter(|cell| cell.source.len() < 60);
        let owners: Vec<String> =
            short.map(|cell| parties::head(&plain_text(cell, names)).to_owned()).collect();
        let is_named = owners.iter().filter(|owner| owner.eq_ignore_ascii_case(name)).count() > 1;
        if is_named && owners.iter().any(|owner| is_bare_customer(owner)) {
            self.things.push(name.to_owned());
        }
    }

    /// What they run by names of its own, not as "the module".
    pub(super) fn names_of_their_own(&self) -> impl Iterator<Item = &str> {
        self.things.iter().map(String::as_str).filter(|name| !is_thing(name))
    }

    /// The name of what they run, where that is one word: "lampkit".
    pub(super) fn name(&self) -> Option<&str> {
        self.names_of_their_own().find(|name| is_word(name))
    }

    /// Whether the page has some.
    pub(super) fn are_known(&self) -> bool {
        !self.things.is_empty()
    }

    /// Whose what a subject does is.
    fn party(&self, subject: &str) -> Option<Party> {
        let is_it = || self.things.iter().any(|thing| thing.eq_ignore_ascii_case(subject.trim()));
        match () {
            () if !self.are_known() => None,
            () if is_host(subject) => Some(Party::Customer),
            () if is_it() => Some(Party::Provider),
            () => None,
        }
    }
}

impl Cast {
    /// The party that the one is who runs what the page is about, or that thing.
    pub(super) fn of_host(&self, text: &str) -> Option<Party> {
        self.hosts.party(text)
    }
}

/// Whether a text names those who run what somebody else has made, and nobody's operators.
fn is_host(text: &str) -> bool {
    let words: Vec<String> = text.split_whitespace().map(str::to_lowercase).collect();
    let [before @ .., last] = &words[..] else { return false };
    let is_plain =
        |word: &String| matches!(&**word, "the" | "a" | "an" | "self-hosted" | "self-hosting" | "your");
    holds(&HOSTS, last) && before.len() <= 2 && before.iter().all(is_plain)
}

/// Whether a text, as written, has a word for those who run what somebody else has made.
pub(super) fn mentions_host(source: &str) -> bool {
    HOSTS.iter().any(|host| source.contains(host))
}

/// Whether a sentence says who the operator is, by a name: "The operator of the lamps is Glow", "Glow is the operator",
/// "Glow, the operator of the lamps, …".
fn names_a_host(sentence: &str) -> bool {
    let is_name = |text: &str| {
        let words = || text.split_whitespace();
        (1..=4).contains(&words().count())
            && words().all(|word| word.starts_with(char::is_uppercase))
            && !begins_sentence(&words().next().unwrap_or_default().to_lowercase())
            && !is_bare_customer(text)
    };
    let sentence = sentence.trim();
    let is_of_one = |(before, after): (&str, &str)| {
        let host = after.split([' ', ',']).next().unwrap_or_default();
        holds(&HOSTS, host) && is_name(before)
    };
    if [" is the ", ", the "].iter().filter_map(|is| sentence.split_once(is)).any(is_of_one) {
        return true;
    }
    let Some((subject, name)) = sentence.split_once(" is ") else { return false };
    let mut words = subject.split_whitespace();
    let is_the = words.next().is_some_and(|word| word.eq_ignore_ascii_case("the"));
    let name = name.split([',', '(']).next().unwrap_or_default();
    is_the && words.next().is_some_and(|word| holds(&HOSTS, word)) && is_name(name)
}

/// Whether a text names what is made for others to run: "The module", "Self-hosted runtime".
fn is_thing(text: &str) -> bool {
    let words = text.split_whitespace();
    words.clone().count() <= 4 && words.last().is_some_and(|last| holds(&THINGS, &last.to_lowercase()))
}

/// Whether a text is one word, as names of what one runs oneself are written: "lampkit".
fn is_word(text: &str) -> bool {
    let text = text.trim();
    text.len() > 2 && text.chars().all(|c| c.is_alphanumeric() || c == '-')
}
