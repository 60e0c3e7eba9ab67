//! What a page's generator prints otherwise than its source looks.

/// What makes the published page of a source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Dialect {
    /// IBM's documentation: `marked-it-core`.
    Ibm,
    /// A file that GitHub shows: `cmark-gfm`.
    GitHub,
    /// Jekyll and its kind: `kramdown`.
    Kramdown,
}

impl Dialect {
    /// What to call it in a sentence.
    pub fn name(self) -> &'static str {
        match self {
            Self::Ibm => "IBM’s generator",
            Self::GitHub => "GitHub",
            Self::Kramdown => "kramdown",
        }
    }
}

/// A place where the published page is another than the source looks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Misprint {
    /// An attribute line below a table becomes a row of it, and the table loses its attributes.
    AttributesAsRow(AsRow),
    /// The caption of a table ends at a brace; what is left of it.
    CaptionCut(String),
    /// A table is printed as lines of text.
    TableAsProse(AsProse),
    /// A line of text below a table becomes a row of it; the line.
    TextAsRow(String),
    /// What looks like an item is printed behind the item before it; the line.
    GluedItem(String),
    /// `\n` in code is taken for a line break and lost; the code.
    BreakInCode(String),
    /// `\n` in a path is taken for a line break; the path.
    BreakInPath(String),
    /// `\n` is printed as it stands, because a tag stands in the cell or the generator knows no such
    /// break; the cell.
    LiteralBreak(String),
    /// Attributes are printed as they stand, because a tag stands in the cell; the cell.
    LiteralAttributes(String),
    /// Cells for which the table has no column are not printed; what stands in them.
    SurplusCells(Vec<String>),
}

/// Why an attribute line becomes a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AsRow {
    /// Text follows it.
    TextBelow,
    /// A pipe stands in it.
    Pipe,
    /// The generator knows no such lines.
    Unknown,
}

/// Why a table is printed as text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AsProse {
    /// A line stands right above it.
    Above,
    /// A line stands right below it.
    Below,
    /// A brace stands in the attribute line below it.
    Brace,
}
