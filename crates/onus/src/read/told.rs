//! Whose the columns of a table are, where a person says what the page does not.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::page::{Cell, Markup, Page, Row, Table};
use crate::rests::at_once;
use crate::text::{Keywords, Names, plain_text};

/// What a person said about one table of a page.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ToldTable {
    /// The line of the table's header; in a sheet its row.
    pub line: u32,
    /// The sheet in which it stands. Empty where it stands in none.
    #[serde(default)]
    pub sheet: String,
    /// For each column from the first on; what is missing is as the page has it.
    pub columns: Vec<ToldColumn>,
}

/// What a column holds.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ToldColumn {
    /// What its heading says.
    #[default]
    AsWritten,
    /// What the row is about.
    Task,
    /// The area of the row.
    Area,
    /// What the provider does.
    Provider,
    /// What the customer does.
    Customer,
    /// Something else about the task.
    Remark,
}

impl ToldColumn {
    /// In the order in which they are offered.
    pub const ALL: [Self; 6] =
        [Self::AsWritten, Self::Task, Self::Area, Self::Provider, Self::Customer, Self::Remark];

    /// The name to show.
    pub fn name(self) -> &'static str {
        match self {
            Self::AsWritten => "As its heading says",
            Self::Task => "Task",
            Self::Area => "Area",
            Self::Provider => "Provider",
            Self::Customer => "Customer",
            Self::Remark => "A remark",
        }
    }

    /// A heading that says so; `None` where it stays.
    fn heading(self) -> Option<&'static str> {
        match self {
            Self::AsWritten => None,
            Self::Task => Some("Task"),
            Self::Area => Some("Area"),
            Self::Provider => Some("Provider responsibilities"),
            Self::Customer => Some("Customer responsibilities"),
            Self::Remark => Some("Notes"),
        }
    }
}

/// The start of a table, as plain texts: enough to say whose its columns are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableStart {
    /// The line of its header; in a sheet its row.
    pub line: u32,
    /// The sheet in which it stands. Empty where it stands in none.
    pub sheet: String,
    /// The headings.
    pub header: Vec<String>,
    /// The first rows.
    pub rows: Vec<Vec<String>>,
    /// How many rows there are.
    pub count: usize,
}

/// So many rows show what a column holds.
const SHOWN: usize = 3;

/// The tables of a page that have a header and several columns, in page order.
#[inline]
pub fn tables(file: &str, source: &str) -> Vec<TableStart> {
    let parsed = at_once(super::parsed(file, source));
    let page = at_once(super::page(file, source, parsed.as_ref()));
    let keywords = Keywords::default();
    let names = Names { keywords: &keywords, service: "" };
    let texts =
        |row: &Row<'_>| row.cells.iter().map(|cell| plain_text(cell, &names).trim().to_owned()).collect();
    let start = |table: &Table<'_>| TableStart {
        line: table.header.line,
        sheet: sheet(table).to_owned(),
        header: texts(&table.header),
        rows: table.rows.iter().take(SHOWN).map(texts).collect(),
        count: table.rows.len(),
    };
    page.tables.iter().filter(|table| table.header.cells.len() > 1 && !table.commented).map(start).collect()
}

/// Puts what was told into the headings, so that what reads them need not know who wrote them.
#[inline(never)]
pub(crate) fn tell(page: &mut Page<'_>, told: &[ToldTable]) {
    for table in &mut page.tables {
        let is_it = |it: &&ToldTable| it.line == table.header.line && it.sheet == sheet(table);
        let Some(told) = told.iter().find(is_it) else { continue };
        for (cell, column) in table.header.cells.iter_mut().zip(&told.columns) {
            if let Some(heading) = column.heading() {
                *cell = Cell { source: Cow::Borrowed(heading), line: cell.line, markup: Markup::Plain };
            }
        }
    }
}

fn sheet<'t>(table: &'t Table<'_>) -> &'t str {
    table.header.origin.as_ref().map_or("", |origin| &origin.sheet)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Party, SkipReason};

    const PAGE: &str =
        "# Lamps\n\n| Thing | Left | Right |\n|---|---|---|\n| **Bulbs** | Ship them. | Fit them. |\n";

    #[test]
    fn what_was_told_is_what_the_headings_say() {
        let keywords = Keywords::default();
        let silent = crate::read("lamps.md", PAGE, &keywords).expect("a table");
        assert_eq!(silent[0].skipped[0].reason, SkipReason::NoParty);
        let tables = tables("lamps.md", PAGE);
        assert_eq!((tables.len(), tables[0].line, tables[0].count), (1, 3, 1));
        assert_eq!(tables[0].header, ["Thing", "Left", "Right"]);
        assert_eq!(tables[0].rows, [["Bulbs", "Ship them.", "Fit them."]]);
        let columns = vec![ToldColumn::Task, ToldColumn::Customer, ToldColumn::Provider];
        let told = [ToldTable { line: 3, sheet: String::new(), columns }];
        let documents = crate::read_told("lamps.md", PAGE, &keywords, &told).expect("a table");
        let row = &documents[0].responsibilities[0];
        assert_eq!((row.line, row.task.text.as_str()), (5, "Bulbs"));
        let parties: Vec<(Party, &str)> =
            row.parties.iter().map(|duty| (duty.party, duty.text.text.as_str())).collect();
        assert_eq!(parties, [(Party::Customer, "Ship them."), (Party::Provider, "Fit them.")]);
    }
}
