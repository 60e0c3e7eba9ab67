//! Rows that say nothing about responsibilities, and why.

use std::rc::Rc;

/// A row that was not placed.
#[derive(Debug, Clone, PartialEq)]
pub struct Skipped {
    /// Line of the row; in a sheet its row.
    pub line: u32,
    /// Where it stands in a sheet ("CRM!A14"); `None` elsewhere.
    pub place: Option<Rc<str>>,
    /// Why.
    pub reason: SkipReason,
}

/// Why a row is no responsibility.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SkipReason {
    /// The table stands inside a comment.
    Commented,
    /// The table explains the letters or words that other tables use.
    Legend,
    /// None of the columns is a party or an area.
    NoParty,
    /// The columns are products or plans, not parties.
    Products,
    /// Every cell of the row is empty.
    Blank,
    /// A line of text right below the table, which Markdown takes for a row.
    TextAfterTable,
    /// A row over all columns, which names the area of the rows below it.
    Section,
    /// A row of headings, or what stands above it in a sheet.
    Header,
    /// A remark below the rows, over all columns.
    Note,
    /// A line that a line break cut off the row above; its text stands there.
    Continuation,
    /// The rows are the parties: what this one says stands with the tasks, which are the columns.
    Turned,
    /// Its task, or an item of a list, is struck out: it holds no longer.
    StruckOut,
    /// A line that looks like a row, but stands in no table that could be read.
    Unread,
}

impl SkipReason {
    /// The reason as a sentence part, as in the JSON export.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Commented => "inside a comment",
            Self::Legend => "a legend, not a responsibility",
            Self::NoParty => "no column names a party or an area",
            Self::Products => "the columns are products, not parties",
            Self::Blank => "every cell is empty",
            Self::TextAfterTable => "text below the table, not a row",
            Self::Section => "names the area of the rows below",
            Self::Header => "a row of headings",
            Self::Note => "a remark on the table",
            Self::Turned => "a party's row: its cells stand with the tasks above them",
            Self::StruckOut => "struck out",
            Self::Unread => "looks like a row, but stands in no table",
            Self::Continuation => "the rest of the row above, which a line break cut off",
        }
    }
}
