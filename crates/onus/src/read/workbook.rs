//! A workbook -> [`Page`]. The workbook comes as text: the files of spreadsheets are packed and in
//! many formats, which `onus-office` turns into this one.

use std::borrow::Cow;
use std::rc::Rc;

use serde::{Deserialize, Serialize};

use super::sheet::{self, GridRow};
use super::tree::{self, Node, Value};
use crate::page::{Cell, Heading, Markup, Page};
use crate::rests::{at_once, rest};

/// What the text of a workbook starts with.
const START: &str = r#"{"format":"onus.workbook","#;

/// A workbook with its cells as text.
///
/// As text it is one line of JSON: `{"format":"onus.workbook","title":"","sheets":[{"name":"CRM",
/// "rows":[[1,["Task","Provider"]],[2,["Bulbs","Ship them."]]]}]}`.
#[derive(Debug, Default, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Workbook {
    /// The title in the file's properties. Empty where it has none.
    #[serde(default)]
    pub title: String,
    /// The sheets that people see, in order.
    pub sheets: Vec<Sheet>,
}

/// A sheet of a workbook.
#[derive(Debug, Default, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sheet {
    /// As its tab says.
    pub name: String,
    /// The rows that hold something: the 1-based number, and the cells from column A on. A cell that
    /// was merged with one above or before it holds that one's text.
    pub rows: Vec<(u32, Vec<String>)>,
}

impl Workbook {
    /// The workbook as text, as the library reads it.
    pub fn to_text(&self) -> String {
        let json = serde_json::to_string(self).expect("text and numbers are always JSON");
        format!("{START}{}", &json[1..])
    }

    /// The workbook that a text is; `None` where it is another text.
    #[inline]
    pub fn of_text(text: &str) -> Option<Self> {
        at_once(Self::of_text_resting(text))
    }

    /// Whether a text says that it is a workbook. One that is none then is damaged.
    pub(super) fn is_text(text: &str) -> bool {
        text.starts_with(START)
    }

    /// The same as [`Workbook::of_text`] as a future that rests after a few milliseconds of work each time.
    pub async fn of_text_resting(text: &str) -> Option<Self> {
        if !Self::is_text(text) {
            return None;
        }
        let Value::Map(entries) = tree::whole_json(text).await.ok()?.value else { return None };
        let mut workbook = Self::default();
        for (key, node) in entries {
            match (&*key, node.value) {
                ("title", Value::Scalar(title)) => workbook.title = title,
                ("sheets", Value::List(sheets)) => {
                    for sheet in sheets {
                        workbook.sheets.push(Sheet::of_tree(sheet).await?);
                    }
                }
                _ => {}
            }
        }
        Some(workbook)
    }
}

/// After so many rows there is a rest: some milliseconds.
const REST: usize = 1000;

impl Sheet {
    async fn of_tree(tree: Node) -> Option<Self> {
        let mut sheet = Self::default();
        let Value::Map(entries) = tree.value else { return None };
        for (key, node) in entries {
            match (&*key, node.value) {
                ("name", Value::Scalar(name)) => sheet.name = name,
                ("rows", Value::List(rows)) => {
                    for row in rows {
                        sheet.rows.push(row_of_tree(row)?);
                        if sheet.rows.len() % REST == 0 {
                            rest().await;
                        }
                    }
                }
                _ => {}
            }
        }
        Some(sheet)
    }
}

/// `[1,["Task","Provider"]]`
fn row_of_tree(tree: Node) -> Option<(u32, Vec<String>)> {
    let Value::List(parts) = tree.value else { return None };
    let [number, cells] = <[Node; 2]>::try_from(parts).ok()?;
    let (Value::Scalar(number), Value::List(cells)) = (number.value, cells.value) else { return None };
    let text = |cell: Node| if let Value::Scalar(text) = cell.value { Some(text) } else { None };
    Some((number.parse().ok()?, cells.into_iter().map(text).collect::<Option<_>>()?))
}

/// Reads every sheet; a sheet without a table leaves its words as headings and paragraphs.
///
/// Where several sheets hold something, each has its name as a heading. [`crate::page::Row::line`] is
/// the row in its sheet.
pub(super) async fn page(workbook: &Workbook) -> Page<'_> {
    let mut page = Page::default();
    page.front_matter.title = Some(workbook.title.trim()).filter(|title| !title.is_empty());
    let several = workbook.sheets.iter().filter(|sheet| !sheet.rows.is_empty()).count() > 1;
    for sheet in &workbook.sheets {
        if several {
            let cell = Cell { source: Cow::Borrowed(&*sheet.name), line: 1, markup: Markup::Plain };
            page.headings.push(Heading { level: 2, cell, anchor: None });
        }
        let rows = sheet.rows.iter().map(|(line, cells)| GridRow {
            line: *line,
            last_line: *line,
            cells: cells.iter().map(|cell| Cow::Borrowed(&**cell)).collect(),
        });
        sheet::add(&mut page, Some(&Rc::from(&*sheet.name)), rows.collect()).await;
    }
    page
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_workbook_is_its_text_and_back() {
        let rows = vec![(3, vec!["5.10".to_owned(), "Ship \"E27\".\nCount.".to_owned()])];
        let workbook =
            Workbook { title: String::new(), sheets: vec![Sheet { name: "CRM".to_owned(), rows }] };
        let text = workbook.to_text();
        assert!(text.starts_with(START));
        assert_eq!(Workbook::of_text(&text), Some(workbook));
        assert_eq!(Workbook::of_text("{}"), None);
    }

    #[test]
    fn a_damaged_text_is_no_part_of_a_workbook() {
        let row = |line| (line, vec!["Bulbs".to_owned(), "Ship them.".to_owned()]);
        let sheet = Sheet { name: "CRM".to_owned(), rows: (1..4).map(row).collect() };
        let text = Workbook { title: String::new(), sheets: vec![sheet] }.to_text();
        for end in START.len()..text.len() {
            assert_eq!(Workbook::of_text(&text[..end]), None, "{}", &text[..end]);
            let read = crate::read("lamps.xlsx", &text[..end], &crate::Keywords::default());
            let error = read.expect_err("it is damaged");
            assert_eq!(
                error.to_string(),
                "“lamps.xlsx” could not be taken apart: what was read of it is not whole. Add it once more; if that does not help, save its sheets as CSV."
            );
        }
        assert_eq!(Workbook::of_text(&format!("{text}{text}")), None);
    }
}
