//! One document that is open, and the page that it was read from.

use std::rc::Rc;

use onus::read::ToldTable;
use onus::{Document, Keywords, ReadError, read_resting, read_told};

/// What stands for a project's file where there is none.
pub(crate) const KEPT: &str = "What this device had kept";
/// The same for what was open before the page was loaded anew.
pub(crate) const BEFORE: &str = "What was open";

/// One document: one column of the comparison.
#[derive(Clone)]
pub(crate) struct Entry {
    pub id: u32,
    pub source: Rc<Source>,
    pub document: Rc<Document>,
    /// Which of the source's documents it is; only a CSV that Onus wrote has several.
    pub part: usize,
    /// The name that was set by hand.
    pub name: Option<String>,
    /// The name that the page has.
    pub own_name: String,
    /// Left out of the matrix.
    pub is_hidden: bool,
    /// Stays in sight at the left of the matrix.
    pub is_pinned: bool,
}

/// Documents by address: whatever changes one makes a new one.
impl PartialEq for Entry {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
            && Rc::ptr_eq(&self.document, &other.document)
            && self.is_hidden == other.is_hidden
            && self.is_pinned == other.is_pinned
    }
}

/// The text of a page as it came.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Source {
    pub file: String,
    pub text: String,
    /// Whose columns of its tables are, where that was said by hand.
    pub told: Vec<ToldTable>,
}

impl Source {
    pub(crate) fn new(file: impl Into<String>, text: impl Into<String>) -> Self {
        Self { file: file.into(), text: text.into(), told: Vec::new() }
    }
}

/// A page that has been read.
#[derive(Clone)]
pub(crate) struct ReadPage {
    pub source: Rc<Source>,
    pub documents: Vec<Document>,
}

impl Entry {
    /// Takes the name that was set by hand, or gives the page's own one back.
    pub(crate) fn take_name(&mut self) {
        let name = self.name.as_ref().unwrap_or(&self.own_name);
        if *name != self.document.name {
            let name = name.clone();
            self.document = Rc::new(Document { name, ..Document::clone(&self.document) });
        }
    }

    /// Reads the source once more, and then names it.
    pub(crate) fn read_again(&mut self, keywords: &Keywords) {
        self.take_read(&read_source(&self.source, keywords).unwrap_or_default());
    }

    /// Takes what its source has been read as, and then names it.
    pub(crate) fn take_read(&mut self, documents: &[Document]) {
        let Some(mut document) = documents.get(self.part).cloned() else { return };
        self.own_name.clone_from(&document.name);
        if let Some(name) = &self.name {
            document.name.clone_from(name);
        }
        if document != *self.document {
            self.document = Rc::new(document);
        }
    }
}

pub(crate) fn read_source(source: &Source, keywords: &Keywords) -> Result<Vec<Document>, ReadError> {
    read_told(&source.file, &source.text, keywords, &source.told)
}

/// The same as [`read_source`], with places to rest.
pub(crate) async fn read_source_resting(
    source: &Source,
    keywords: &Keywords,
) -> Result<Vec<Document>, ReadError> {
    read_resting(&source.file, &source.text, keywords, &source.told).await
}

/// How many rows of the page's tables and lists say something about somebody's duty.
pub(crate) fn rows_placed(document: &Document) -> usize {
    // The cells of one row of owners follow each other.
    let owner_rows = document.allocations.chunk_by(|one, next| one.line == next.line).count();
    document.responsibilities.len() + owner_rows
}

/// "1 row", "2 rows".
pub(crate) fn counted(count: usize, noun: &str) -> String {
    format!("{count} {noun}{}", if count == 1 { "" } else { "s" })
}
