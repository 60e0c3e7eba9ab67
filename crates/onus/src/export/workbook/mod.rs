//! A workbook as tables of texts: what `onus-office` makes an Excel file of.

mod about;
mod overview;
mod sheets;

use serde::{Deserialize, Serialize};

use super::tables::table::Table;

pub(crate) use overview::WHOSE_TASKS;
pub use sheets::workbook;

/// A workbook to be written. Every cell is a text.
#[derive(Debug, Default, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Workbook {
    /// The title in the file's properties.
    pub title: String,
    /// The sheets in their order.
    pub sheets: Vec<Sheet>,
    /// The pages that say where they are published: the file as cells name it, and its address.
    pub addresses: Vec<(String, String)>,
}

/// A sheet: lines of text, then tables one below the other.
#[derive(Debug, Default, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sheet {
    /// What its tab says; the writer cuts it where a spreadsheet would refuse it.
    pub name: String,
    /// What stands above the first table, a line in each cell. Empty where the table begins the sheet: its head then
    /// stays in sight.
    pub lines: Vec<Line>,
    /// The tables.
    pub tables: Vec<Table>,
    /// How many columns stay in sight, too.
    pub frozen: u16,
}

/// A line of text over the width of a sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Line {
    /// A heading.
    Heading(String),
    /// A sentence.
    Text(String),
}

impl Workbook {
    /// The workbook as one line of JSON, for a writer that stands elsewhere.
    pub fn to_text(&self) -> String {
        serde_json::to_string(self).expect("texts in structs and lists always have a JSON form")
    }

    /// The workbook of such a text; `None` for any other text.
    pub fn of_text(text: &str) -> Option<Self> {
        serde_json::from_str(text).ok()
    }
}
