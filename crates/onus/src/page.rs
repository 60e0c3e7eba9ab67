//! What a page says, as it says it: headings, tables, rows and cells, each with its source line.
//!
//! Everything is borrowed from the text of the page. Nothing is interpreted yet: which column is
//! the customer's, or what an area is, is for [`crate::duties`] to find out.

use std::borrow::Cow;
use std::rc::Rc;

use crate::document::Defect;

/// One page, borrowed from its text.
#[derive(Debug, Default)]
pub struct Page<'s> {
    /// What the block before the text says about the page.
    pub front_matter: FrontMatter<'s>,
    /// Every heading in page order. Tables and lists point into this.
    pub headings: Vec<Heading<'s>>,
    /// Every table in page order, those inside comments included.
    pub tables: Vec<Table<'s>>,
    /// Every list in page order that stands under a label or heading.
    pub lists: Vec<List<'s>>,
    /// Paragraphs outside tables and lists, in page order.
    pub prose: Vec<Prose<'s>>,
    /// What was wrong with the page's form, such as a ragged row.
    pub defects: Vec<Defect>,
}

impl Page<'_> {
    /// For each heading the one above it that is of a higher rank.
    #[inline(never)]
    pub(crate) fn parents(&self) -> Vec<Option<usize>> {
        let mut open: Vec<usize> = Vec::new();
        let mut parents = Vec::with_capacity(self.headings.len());
        for (index, heading) in self.headings.iter().enumerate() {
            while open.last().is_some_and(|&above| self.headings[above].level >= heading.level) {
                open.pop();
            }
            parents.push(open.last().copied());
            open.push(index);
        }
        parents
    }
}

/// What the front matter of a page says. A field that the page lacks is `None`.
#[derive(Debug, Default)]
pub struct FrontMatter<'s> {
    /// `title:`
    pub title: Option<&'s str>,
    /// `description:` and its kind: what the page is about, in a sentence.
    pub about: Option<&'s str>,
    /// `product:` and its kind: what the page says that it is about, in a name.
    pub product: Option<&'s str>,
    /// `lastupdated:` and its kind, as written, without quotes.
    pub last_updated: Option<&'s str>,
    /// `canonical:` and its kind, `<link rel="canonical">`: where the page is published.
    pub address: Option<&'s str>,
    /// `subcollection:`, the short name of the documentation set.
    pub subcollection: Option<&'s str>,
    /// `lang:` and its kind, if it is a tag such as "en" or "pt-BR".
    pub language: Option<&'s str>,
}

/// A heading of any level.
#[derive(Debug)]
pub struct Heading<'s> {
    /// 1 to 6.
    pub level: u8,
    /// The text, with the markup as written.
    pub cell: Cell<'s>,
    /// The anchor that the page gives it (`{: #anchor}`).
    pub anchor: Option<&'s str>,
}

/// A table of any dialect.
#[derive(Debug)]
pub struct Table<'s> {
    /// Index into [`Page::headings`] of the heading right above, if there is one.
    pub heading: Option<usize>,
    /// The header row. No cells where the table has no header.
    pub header: Row<'s>,
    /// The body rows, in order; none is ever left out.
    pub rows: Vec<Row<'s>>,
    /// What the attribute lines below say.
    pub attributes: Attributes<'s>,
    /// Whether the table stands inside a comment, so that nobody is shown it.
    pub commented: bool,
}

impl Table<'_> {
    /// Whether there is but one column, going by the header and the first row.
    pub(crate) fn is_column(&self) -> bool {
        let first = self.rows.first().map_or(0, |row| row.cells.len());
        self.header.cells.len().max(first) == 1
    }
}

/// What attribute lines (`{: caption="..."}`) say about the table above them.
#[derive(Debug, Default)]
pub struct Attributes<'s> {
    /// `caption="..."`
    pub caption: Option<&'s str>,
    /// `tab-title="..."`: in tables of one column the party stands only here.
    pub tab_title: Option<&'s str>,
    /// `#anchor`
    pub anchor: Option<&'s str>,
}

/// One row of a table.
#[derive(Debug, Default)]
pub struct Row<'s> {
    /// 1-based line where the row starts.
    pub line: u32,
    /// 1-based line where the row ends; the same as `line` for most.
    pub last_line: u32,
    /// The cells as written, surplus ones included; fewer than the header where the row is short.
    pub cells: Vec<Cell<'s>>,
    /// 1-based lines that a line break has cut off the row, and that were put back to it.
    pub continued: Vec<u32>,
    /// Whether this is a line of text right below the table, which Markdown takes for a row.
    pub stray: bool,
    /// Whether the row is one cell over all columns.
    pub spanned: bool,
    /// Where the row stands, if it is one of a sheet.
    pub origin: Option<Origin>,
    /// The condition on which the page is published with this row ("rosa-hcp", "not rosa"), if the
    /// page names one that nothing in it decides.
    pub condition: Option<Cow<'s, str>>,
}

impl Row<'_> {
    /// The address of a cell of a sheet, by its 0-based column; `None` where the row is of no sheet.
    pub(crate) fn place(&self, column: usize) -> Option<Rc<str>> {
        self.origin.as_ref().map(|origin| origin.place(column))
    }
}

/// A row of a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// The sheet's name.
    pub sheet: Rc<str>,
    /// The 1-based number of the row.
    pub row: u32,
}

impl Origin {
    /// The address of a cell, by its 0-based column: "CRM!A14".
    pub fn place(&self, column: usize) -> Rc<str> {
        let mut letters = Vec::new();
        let mut rest = column + 1;
        while rest > 0 {
            letters.push(char::from(b'A' + ((rest - 1) % 26) as u8));
            rest = (rest - 1) / 26;
        }
        let column: String = letters.iter().rev().collect();
        Rc::from(format!("{}!{column}{}", self.sheet, self.row))
    }
}

/// A cell, or another piece of text with markup.
#[derive(Debug, Default, Clone)]
pub struct Cell<'s> {
    /// The text as written. Owned only where it had to be put together from several places.
    pub source: Cow<'s, str>,
    /// 1-based line where the text starts.
    pub line: u32,
    /// How `source` is to be understood.
    pub markup: Markup,
}

/// The language that a cell is written in.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub enum Markup {
    /// Markdown with the habits of documentation pages (literal `\n`, `<br>`, variables).
    #[default]
    Markdown,
    /// The inside of an HTML element.
    Html,
    /// AsciiDoc inline markup.
    AsciiDoc,
    /// No markup at all: every character stands for itself.
    Plain,
}

/// A list, with the line of text that introduces it.
#[derive(Debug)]
pub struct List<'s> {
    /// Index into [`Page::headings`] of the heading right above, if there is one.
    pub heading: Option<usize>,
    /// The paragraph right before the list ("**Your responsibilities**"), if there is one and no
    /// heading stands between.
    pub label: Option<Cell<'s>>,
    /// The items; nested ones follow their parent with a greater depth.
    pub items: Vec<ListItem<'s>>,
}

/// One item of a list.
#[derive(Debug, Clone)]
pub struct ListItem<'s> {
    /// 0 for an item of the list itself, 1 for one nested in it, and so on.
    pub depth: u8,
    /// The item's own text, without the items nested in it.
    pub cell: Cell<'s>,
    /// The paragraphs of the item below its first one, if there are some.
    pub body: Option<Cell<'s>>,
}

/// A paragraph.
#[derive(Debug)]
pub struct Prose<'s> {
    /// Index into [`Page::headings`] of the heading right above, if there is one.
    pub heading: Option<usize>,
    /// The text as written.
    pub cell: Cell<'s>,
}
