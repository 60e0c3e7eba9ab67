//! The text of a page -> [`Document`]s.

use std::fmt;

use crate::document::Document;

mod keywords;

pub use keywords::Keywords;

/// Reads what one file says: one document, or several where the file is a CSV that Onus wrote.
///
/// `file` is the name that people know the file by; its ending helps to tell the format.
///
/// # Errors
/// [`ReadError`] where the text holds nothing to place.
pub fn read(file: &str, source: &str, keywords: &Keywords) -> Result<Vec<Document>, ReadError> {
    let _ = (source, keywords);
    Err(ReadError { file: file.to_owned(), kind: ReadErrorKind::Empty })
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
