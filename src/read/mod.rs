//! The text of a page -> [`Document`]s.
//!
//! Each format has its reader ([`markdown`](self), `html`, `asciidoc`, `csv`), which turns text into
//! a [`crate::page::Page`]; `cell` and `inline` turn the text of a cell into [`crate::text::RichText`].

use std::fmt;

use crate::document::Document;
use crate::duties;

mod asciidoc;
mod attributes;
mod blocks;
pub mod bytes;
mod cell;
mod csv;
mod front_matter;
mod glossary;
mod html;
mod inline;
mod keywords;
mod kinds;
mod lines;
mod markdown;
mod pipe_table;
mod plain_markup;
mod row;
mod sheet;
mod spans;
mod variables;
mod workbook;

pub(crate) use cell::{plain_text, rich_text};
pub(crate) use front_matter::date;
pub(crate) use keywords::Names;
pub(crate) use variables::{Unresolved, may_hold_include};

pub use keywords::Keywords;
pub use workbook::{Sheet, Workbook};

/// Reads what one file says: one document, or several where the file is a CSV that Onus wrote.
///
/// `file` is the name that people know the file by; its ending helps to tell the format.
///
/// # Errors
/// [`ReadError`] where the text holds nothing to place.
pub fn read(file: &str, source: &str, keywords: &Keywords) -> Result<Vec<Document>, ReadError> {
    let error = |kind| Err(ReadError { file: file.to_owned(), kind });
    if source.trim_matches(['\u{feff}', ' ', '\n', '\r', '\t']).is_empty() {
        return error(ReadErrorKind::Empty);
    }
    let workbook = Workbook::of_text(source);
    let page = match format(file, source) {
        _ if let Some(workbook) = &workbook => workbook::page(workbook),
        Format::Markdown => markdown::page(source),
        Format::Html => html::page(source),
        Format::AsciiDoc => asciidoc::page(source),
        Format::Csv => match csv::documents(file, source) {
            Some(documents) => return Ok(documents),
            None => csv::page(source),
        },
    };
    let document = duties::document(file, page, source, keywords);
    if document.responsibilities.is_empty() && document.allocations.is_empty() && document.skipped.is_empty()
    {
        return error(ReadErrorKind::NoTable);
    }
    Ok(vec![document])
}

enum Format {
    Markdown,
    Html,
    AsciiDoc,
    Csv,
}

/// Tells the format by the file's ending, and by the text where that says nothing.
fn format(file: &str, source: &str) -> Format {
    let ending = file.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).unwrap_or_default();
    match ending.as_str() {
        "html" | "htm" | "xhtml" => Format::Html,
        "adoc" | "asciidoc" | "asc" => Format::AsciiDoc,
        "csv" | "tsv" | "tab" => Format::Csv,
        "md" | "markdown" | "mdx" => Format::Markdown,
        _ if starts_like_html(source) => Format::Html,
        _ if source.lines().any(|line| line.trim_end() == "|===") => Format::AsciiDoc,
        _ => Format::Markdown,
    }
}

fn starts_like_html(source: &str) -> bool {
    let start = source.trim_start_matches(['\u{feff}', ' ', '\n', '\r', '\t']);
    let start = start.get(..200).unwrap_or(start).to_ascii_lowercase();
    ["<!doctype", "<html", "<head", "<body", "<meta", "<!--startfragment"]
        .iter()
        .any(|tag| start.starts_with(tag))
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
        }
    }
}

impl std::error::Error for ReadError {}
