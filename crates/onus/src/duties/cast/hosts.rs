//! Who runs what a page is about, where that is a thing to run oneself: "What the module does | What the caller owns",
//! "Lampkit provides", "The operator provides". There the operator is the customer.

use super::Cast;
use super::name::{holds, is_bare_customer, name_of};
use crate::document::Party;
use crate::duties::lists::{bound, subject};
use crate::duties::parties;
use crate::duties::words::Words;
use crate::page::Page;
use crate::text::{Names, plain_text};

/// Words written small that begin a page and name nothing.
const COMMON: &[&str] =
    &["this", "these", "the", "here", "we", "you", "it", "all", "each", "for", "see", "note"];

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

/// Who of two that headings speak of is what one runs oneself, and not who does.
#[derive(Debug, Default)]
pub(super) struct Hosts {
    /// What those are called that the hosts run.
    things: Vec<String>,
}

impl Hosts {
    /// Reads some headings: one says what a host does and another what the thing does.
    pub(super) fn read<'t>(&mut self, headings: impl Iterator<Item = &'t str>) {
        let subjects: Vec<&str> = headings.filter_map(|text| subject(text).or_else(|| bound(text))).collect();
        let is_customer = |subject: &&str| parties::of_heading(&Words::of(subject)) == Some(Party::Customer);
        if !subjects.iter().any(|subject| is_host(subject)) || subjects.iter().any(is_customer) {
            return;
        }
        let is_known = |subject: &&&str| is_thing(subject) || is_word(subject) || name_of(subject).is_some();
        let things = subjects.iter().filter(|subject| !is_host(subject)).filter(is_known);
        self.things.extend(things.map(|thing| thing.to_string()));
    }

    /// Reads the cells of tables: a name written small with which the page begins, and which owns things beside a customer.
    pub(super) fn read_cells(&mut self, first: &str, page: &Page<'_>, names: &Names<'_>) {
        let name = first.split_whitespace().next().unwrap_or_default();
        let is_small = name.starts_with(|c: char| c.is_ascii_lowercase()) && is_word(name);
        if !is_small || holds(COMMON, name) {
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
