//! The text of a page -> [`Page`]: one reader per format.
//!
//! A reader says what stands where and leaves nothing out: headings, tables, rows and cells as
//! written, each with its line. It knows no party and no area, and it cannot fail on odd text.

use std::fmt;

use crate::page::Page;
use crate::rests::rest;

mod asciidoc;
mod blocks;
pub mod bytes;
pub(crate) mod csv;
mod format;
mod front_matter;
mod groups;
mod html;
mod lines;
mod markdown;
mod narrow;
mod oscal;
mod pipe_table;
mod restructured;
mod row;
mod sheet;
mod spans;
mod told;
mod tree;
mod workbook;

pub(crate) use front_matter::date;

use format::{Format, format};

pub use format::ending;
pub(crate) use narrow::narrow;
pub(crate) use told::tell;
pub use told::{TableStart, ToldColumn, ToldTable, tables};
pub use workbook::{Sheet, Workbook};

/// What a text is that has to be taken apart as a whole before it can be read.
#[derive(Debug)]
pub(crate) enum Parsed {
    Workbook(Workbook),
    /// What should be a workbook, and is no whole one.
    Damaged,
    Plan(tree::Node),
    /// A Markdown page without the tags of the generator it was written for, with its links complete.
    Plain(String),
}

/// Takes the text of a file apart; `None` where that is not needed.
pub(crate) async fn parsed(file: &str, source: &str) -> Option<Parsed> {
    if Workbook::is_text(source) {
        let workbook = Workbook::of_text_resting(source).await;
        return Some(workbook.map_or(Parsed::Damaged, Parsed::Workbook));
    }
    if oscal::is_plan(source) {
        return Some(Parsed::Plan(tree::tree(source).await));
    }
    if !matches!(format(file, source), Format::Markdown) {
        return None;
    }
    rest().await;
    markdown::in_plain_markdown(source).await.map(Parsed::Plain)
}

/// Reads the text of one file in the form that its name or its text tells. `parsed` is what
/// [`parsed`] makes of the text.
pub(crate) async fn page<'s>(file: &str, source: &'s str, parsed: Option<&'s Parsed>) -> Page<'s> {
    match (parsed, format(file, source)) {
        (Some(Parsed::Workbook(workbook)), _) => workbook::page(workbook).await,
        (Some(Parsed::Damaged), _) => Page::default(),
        (Some(Parsed::Plan(plan)), _) => oscal::page(plan).await,
        (Some(Parsed::Plain(source)), _) => markdown::page(source).await,
        (None, Format::Markdown) => markdown::page(source).await,
        (None, Format::Html) => html::page(source).await,
        (None, Format::AsciiDoc) => asciidoc::page(source).await,
        (None, Format::Restructured) => restructured::page(source).await,
        (None, Format::Csv) => csv::page(source).await,
    }
}

/// Whether a file is CSV, going by its name and its text.
pub(crate) fn is_csv(file: &str, source: &str) -> bool {
    matches!(format(file, source), Format::Csv)
}

/// Why a file could not be read. `Display` is one sentence that names the file.
#[derive(Debug, Clone, PartialEq)]
pub struct ReadError {
    /// The file.
    pub file: String,
    /// What is wrong with it.
    pub kind: ReadErrorKind,
}

/// What is wrong with a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReadErrorKind {
    /// There is no text in it.
    Empty,
    /// There is neither a table nor a list under a party's name.
    NoTable,
    /// So many rows, more than [`crate::limits::MOST_ROWS`].
    TooManyRows(usize),
    /// What was unpacked of an office program's file is not whole.
    Damaged,
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.kind {
            ReadErrorKind::Empty => write!(f, "“{}” is empty: there is nothing to read.", self.file),
            ReadErrorKind::NoTable => write!(
                f,
                "“{}” has no table and no list of responsibilities. Check that it is the page you mean.",
                self.file
            ),
            ReadErrorKind::TooManyRows(rows) => write!(
                f,
                "“{}” has {rows} rows, and Onus compares up to {} of one file: cut it into parts.",
                self.file,
                crate::limits::MOST_ROWS
            ),
            ReadErrorKind::Damaged => write!(
                f,
                "“{}” could not be taken apart: what was read of it is not whole. Add it once more; if that does not \
                 help, save its sheets as CSV.",
                self.file
            ),
        }
    }
}

impl std::error::Error for ReadError {}
