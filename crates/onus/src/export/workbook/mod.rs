//! A workbook as tables of texts: what `onus-office` makes an Excel file of.

mod about;
mod overview;
mod sheets;

use std::cmp::Ordering;

use serde::{Deserialize, Serialize};

use super::json_writer::JsonWriter;
use super::parts::Parts;
use super::subject::{Material, Subject};
use super::tables::table::{Lines, Table};
use crate::limits::MOST_CELLS;
use crate::rests::at_once;

pub(crate) use overview::WHOSE_TASKS;
pub(super) use sheets::sheets;

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

/// A subject as a workbook; [`Subject::Matrix`] as one of all sheets that there are.
pub fn workbook(subject: Subject, material: &Material<'_>) -> Workbook {
    at_once(async { sheets(subject, material).await.workbook().await })
}

/// A workbook whose lines are made one by one, as they are asked for.
pub(super) struct Sheets<'m> {
    title: String,
    sheets: Vec<SheetLines<'m>>,
    addresses: Vec<(String, String)>,
}

struct SheetLines<'m> {
    name: &'static str,
    lines: Vec<Line>,
    tables: Vec<Lines<'m>>,
    frozen: u16,
}

/// The lines that fit into a workbook; where that is not all, the last one says so in its first cell.
fn bounded(Lines { header, mut rows }: Lines<'_>, most_cells: usize) -> Lines<'_> {
    let (columns, most) = (header.len(), most_cells / header.len().max(1));
    let mut made = 0;
    let rows = std::iter::from_fn(move || {
        made += 1;
        match made.cmp(&(most + 1)) {
            Ordering::Less => rows.next(),
            Ordering::Equal => rows.next().map(|_| {
                let mut said = vec![String::new(); columns];
                if let Some(first) = said.first_mut() {
                    *first = format!("Left out: all lines after the first {most}. A workbook has no room for more; CSV has all.");
                }
                said
            }),
            Ordering::Greater => None,
        }
    });
    Lines { header, rows: Box::new(rows) }
}

impl Sheets<'_> {
    /// All of it.
    pub(super) async fn workbook(self) -> Workbook {
        let mut sheets = Vec::new();
        for SheetLines { name, lines, tables: all, frozen } in self.sheets {
            let mut tables = Vec::new();
            for table in all {
                tables.push(bounded(table, MOST_CELLS).table_resting().await);
            }
            sheets.push(Sheet { name: name.to_owned(), lines, tables, frozen });
        }
        Workbook { title: self.title, sheets, addresses: self.addresses }
    }

    /// The text of the workbook part by part.
    pub(super) async fn write(self, parts: &mut Parts<'_>) {
        let mut json = JsonWriter::compact(parts);
        json.object();
        json.key("title");
        json.value(&self.title);
        json.key("sheets");
        json.list();
        for SheetLines { name, lines, tables, frozen } in self.sheets {
            json.object();
            json.key("name");
            json.value(&name);
            json.key("lines");
            json.value(&lines);
            json.key("tables");
            json.list();
            for table in tables {
                let table = bounded(table, MOST_CELLS);
                json.object();
                json.key("header");
                json.value(&table.header);
                json.values("rows", table.rows).await;
                json.end("}");
            }
            json.end("]");
            json.key("frozen");
            json.value(&frozen);
            json.end("}");
        }
        json.end("]");
        json.key("addresses");
        json.value(&self.addresses);
        json.end("}");
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_that_do_not_fit_are_left_out_and_said() {
        let lines = |rows: usize| {
            let rows = (0..rows).map(|row| vec![row.to_string(), "x".to_owned()]);
            bounded(Lines::new(["a", "b"], rows), 6).table().rows
        };
        assert_eq!(lines(3).len(), 3);
        for all in [4, 9] {
            let rows = lines(all);
            assert_eq!((rows.len(), &*rows[2][0]), (4, "2"));
            assert_eq!(rows[3][1], "");
            assert!(rows[3][0].starts_with("Left out: all lines after the first 3."), "{}", rows[3][0]);
        }
    }
}
