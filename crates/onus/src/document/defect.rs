//! What is wrong with the form of a page.

use super::{Dialect, Misprint};

/// Something wrong with the form of a page.
#[derive(Debug, Clone, PartialEq)]
pub struct Defect {
    /// Where.
    pub line: u32,
    /// What.
    pub kind: DefectKind,
}

/// What can be wrong with the form of a page.
#[derive(Debug, Clone, PartialEq)]
pub enum DefectKind {
    /// A variable that no dropped file and not the glossary defines; its name.
    UnresolvedVariable(String),
    /// An include that stands for text that is not in the page; as written.
    UnresolvedInclude(String),
    /// A row with another number of cells than its table has columns.
    RaggedRow {
        /// Cells of the row.
        cells: usize,
        /// Columns of the table.
        columns: usize,
    },
    /// A row that was broken by a line break and has been put together.
    BrokenRow,
    /// A table cut in two by a blank line, put together again.
    CutTable,
    /// Rows that look like a table but have no valid delimiter row.
    NoDelimiterRow,
    /// A line that looks like a row of a table, but stands in none that could be read.
    UnreadRow,
    /// Text of a cell that has no place in what is read of its row; the text.
    TextLeftOut(String),
    /// A table of so many columns, more than are read.
    WideTable(usize),
    /// An attribute line (`{: ...}`) that does not close or does not parse.
    MalformedAttributes,
    /// A front matter block without its first or last line of dashes.
    MalformedFrontMatter,
    /// A place that this generator publishes in another way than the source looks.
    PublishedOtherwise(Dialect, Misprint),
}
