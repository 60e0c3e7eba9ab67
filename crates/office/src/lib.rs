//! The files of office programs -> text that the library reads, and its tables -> a workbook.
//!
//! Excel and OpenDocument workbooks become a [`Workbook`] as text, Word documents a page of HTML; what is to be
//! exported becomes an Excel workbook ([`excel`]).
//! What is here is too heavy for the start of the app: there it is a module of its own. Pure
//! functions, without I/O.
//!
//! ```
//! assert!(onus_office::text("notes.docx", b"no archive").is_err());
//! ```
#![warn(missing_docs)]

use std::fmt;
use std::io::Cursor;

use onus::read::Workbook;
use zip::ZipArchive;

mod merged;
mod sheets;
mod styles;
mod symbols;
mod word;
mod write;

pub use write::{ExcelError, excel};

/// More characters than this, once unpacked, are no page of duties.
const LARGEST: u64 = 64 * 1024 * 1024;

/// Whether a file may be one for [`text`]: the packed files of Excel, Word and LibreOffice Calc, going
/// by their first bytes.
pub fn is_office(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04")
}

/// The text of a workbook (.xlsx, .xlsm, .ods) or Word document (.docx), told by what is in it.
///
/// # Errors
/// [`OfficeError`] where it is none of them, is damaged, or holds more than a page of duties would.
pub fn text(file: &str, bytes: &[u8]) -> Result<String, OfficeError> {
    let error = |kind| OfficeError { file: file.to_owned(), kind };
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| error(OfficeErrorKind::Damaged))?;
    let unpacked = archive.decompressed_size().unwrap_or_default();
    if unpacked > u128::from(LARGEST) {
        return Err(error(OfficeErrorKind::TooLarge));
    }
    let has = |name: &str| archive.index_for_name(name).is_some();
    if has("xl/workbook.xml") {
        return sheets::excel(bytes).map(|workbook| workbook.to_text()).map_err(error);
    }
    if has("word/document.xml") {
        return word::html(&mut archive).map_err(error);
    }
    if has("content.xml") {
        let merged = merged::merged(&mut archive);
        let workbook = sheets::open_document(bytes, &merged);
        return workbook.map(|workbook: Workbook| workbook.to_text()).map_err(error);
    }
    Err(error(OfficeErrorKind::Other))
}

/// Why there is no text. `Display` is one sentence that names the file, and what to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfficeError {
    /// The file.
    pub file: String,
    /// What is wrong with it.
    pub kind: OfficeErrorKind,
}

/// What is wrong with a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OfficeErrorKind {
    /// It cannot be unpacked, or what is inside is not what it should be.
    Damaged,
    /// It is an archive of something else.
    Other,
    /// Unpacked it is larger than any page of duties.
    TooLarge,
}

impl fmt::Display for OfficeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let said = match self.kind {
            OfficeErrorKind::Damaged => {
                "is damaged or locked by a password. Open it, save it again without one, and add that."
            }
            OfficeErrorKind::Other => {
                "is an archive, and not of a workbook (.xlsx, .ods) or Word document (.docx). Unpack it and \
                 add the pages themselves."
            }
            OfficeErrorKind::TooLarge => {
                "holds more than 64 MB. Save the sheet with the responsibilities by itself, and add that."
            }
        };
        write!(f, "“{}” {said}", self.file)
    }
}

impl std::error::Error for OfficeError {}
