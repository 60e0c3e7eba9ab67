//! What the header of a table says, worked out once for all tables of a page that share it.

use std::rc::Rc;

use crate::document::Party;
use crate::duties::areas::canonical;
use crate::duties::cast::{Cast, name_of};
use crate::duties::lists::actors;
use crate::duties::marks::without_shortcodes;
use crate::duties::parties::{head, of_head};
use crate::duties::raci::letter_of_header;
use crate::duties::words::{QUALIFIER, Words};
use crate::page::{Cell, Markup};
use crate::text::on_one_line;
use crate::text::{Names, plain_text};

/// A header row.
#[derive(Debug, Default)]
pub(crate) struct Header {
    /// The cells as written.
    written: Vec<(String, Markup)>,
    /// The cells as plain text.
    pub(crate) texts: Vec<String>,
    /// The cells as labels of columns.
    pub(crate) labels: Vec<Rc<str>>,
    /// Their words.
    pub(crate) words: Vec<Words<'static>>,
    /// What each cell means.
    pub(crate) meanings: Vec<Meaning>,
}

/// What the heading of a column may mean, each by itself.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Meaning {
    /// Whose duties the column holds.
    pub(crate) party: Option<Party>,
    /// The RACI letter that the column stands for.
    pub(crate) letter: Option<char>,
    /// Whether it names a canonical area.
    pub(crate) area: bool,
}

impl Header {
    pub(crate) fn new(cells: &[Cell<'_>], names: &Names<'_>, cast: &Cast) -> Self {
        let written = cells.iter().map(|cell| (cell.source.to_string(), cell.markup)).collect();
        let texts = cells.iter().map(|cell| without_shortcodes(&plain_text(cell, names)).into_owned());
        let texts: Vec<String> = texts.collect();
        let labels = texts.iter().map(|text| Rc::from(on_one_line(text.into()))).collect();
        let words: Vec<_> = texts.iter().map(|text| Words::of(text).into_owned()).collect();
        let meanings = meanings(&texts, &words, cast);
        Self { written, texts, labels, words, meanings }
    }

    /// Whether this is what some cells say.
    pub(crate) fn is_of(&self, cells: &[Cell<'_>]) -> bool {
        self.written.len() == cells.len()
            && self
                .written
                .iter()
                .zip(cells)
                .all(|((source, markup), cell)| *source == cell.source && *markup == cell.markup)
    }
}

/// What each of some headings means.
pub(crate) fn meanings(texts: &[String], words: &[Words<'_>], cast: &Cast) -> Vec<Meaning> {
    let acting = actors(texts);
    let is_told = acting.iter().flatten().any(|actor| cast.party(head(actor)).is_some());
    // "Acme provides | You configure | Auditor checks"
    let of_actor = |actor: &str| {
        let is_another = || is_told && acting.iter().flatten().count() > 1 && name_of(actor).is_some();
        cast.party(head(actor)).or_else(|| is_another().then_some(Party::Other))
    };
    let meaning = |((text, words), actor): ((&String, &Words<'_>), &Option<&str>)| Meaning {
        // "What Acme does", "You secure"
        party: cast
            .of(text, words, of_head(text, words))
            .or_else(|| of_actor((*actor)?))
            .or_else(|| of_group(text, words, cast))
            .or_else(|| of_origin(text, cast)),
        letter: letter_of_header(text, words),
        area: canonical(words).is_some(),
    };
    texts.iter().zip(words).zip(&acting).map(meaning).collect()
}

/// The party of whom something is taken over: "Inherited from Acme".
fn of_origin(text: &str, cast: &Cast) -> Option<Party> {
    const FROM: &str = "inherited from ";
    let starts = text.get(..FROM.len()).is_some_and(|start| start.eq_ignore_ascii_case(FROM));
    let name = text.get(FROM.len()..).filter(|_| starts)?;
    cast.party(name).or_else(|| name_of(name).map(|_| Party::Other))
}

/// The party above a role of its own: "Customer: IT".
fn of_group(text: &str, words: &Words<'_>, cast: &Cast) -> Option<Party> {
    let (group, role) = text.split_once(": ")?;
    let is_role = !words.has(QUALIFIER) && !role.contains(':') && cast.party(role).is_none();
    cast.party(group).filter(|_| is_role)
}
