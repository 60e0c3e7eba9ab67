//! Heads and lines of texts: what CSV, workbooks and reports are written from.

use serde::{Deserialize, Serialize};

use crate::rests::rest;

/// A table of plain texts; every row has as many cells as there are heads.
#[derive(Debug, Default, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// The heads of the columns.
    pub header: Vec<String>,
    /// The cells, by row. Lines inside a cell end with LF.
    pub rows: Vec<Vec<String>>,
}

/// A table whose lines are made one by one, as they are asked for: of many, nobody has to hold all.
pub struct Lines<'m> {
    /// The heads of the columns.
    pub header: Vec<String>,
    /// The cells, by row.
    pub rows: Box<dyn Iterator<Item = Vec<String>> + 'm>,
}

impl<'m> Lines<'m> {
    pub(crate) fn new<S: Into<String>>(
        header: impl IntoIterator<Item = S>,
        rows: impl Iterator<Item = Vec<String>> + 'm,
    ) -> Self {
        Self { header: header.into_iter().map(Into::into).collect(), rows: Box::new(rows) }
    }

    /// All of them.
    pub fn table(self) -> Table {
        Table { header: self.header, rows: self.rows.collect() }
    }

    /// The same as a future that rests after a few milliseconds of work each time, and then wants to go on at once.
    pub async fn table_resting(self) -> Table {
        let mut table = Table::new(self.header);
        let mut cells = 0;
        for row in self.rows {
            cells += row.len();
            table.rows.push(row);
            if cells >= REST {
                cells = 0;
                rest().await;
            }
        }
        table
    }
}

impl From<Table> for Lines<'_> {
    fn from(table: Table) -> Self {
        Self::new(table.header, table.rows.into_iter())
    }
}

/// After so many cells there is a rest: some milliseconds.
const REST: usize = 4000;

impl Table {
    pub(crate) fn new<S: Into<String>>(header: impl IntoIterator<Item = S>) -> Self {
        Self { header: header.into_iter().map(Into::into).collect(), rows: Vec::new() }
    }
}

/// Several texts in one cell: one as it is, more as lines that start with [`crate::text::BULLET`].
pub(crate) fn list(texts: &[String]) -> String {
    match texts {
        [text] if !text.contains('\n') => text.clone(),
        texts => {
            let item = |text: &String| format!("{}{}", crate::text::BULLET, text.replace('\n', "\n  "));
            texts.iter().map(item).collect::<Vec<_>>().join("\n")
        }
    }
}

/// The texts that [`list`] put into a cell.
pub(crate) fn items(cell: &str) -> Vec<String> {
    if !cell.starts_with(crate::text::BULLET) {
        return if cell.is_empty() { Vec::new() } else { vec![cell.to_owned()] };
    }
    let mut items: Vec<String> = Vec::new();
    for line in cell.lines() {
        match (line.strip_prefix(crate::text::BULLET), items.last_mut()) {
            (Some(item), _) => items.push(item.to_owned()),
            (None, Some(item)) => {
                item.push('\n');
                item.push_str(line.strip_prefix("  ").unwrap_or(line));
            }
            (None, None) => {}
        }
    }
    items
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_listed_is_found_again() {
        for texts in [vec![], vec!["a"], vec!["a", "b"], vec!["a\nb"], vec!["a\n• b", "c"]] {
            let texts: Vec<String> = texts.into_iter().map(Into::into).collect();
            assert_eq!(items(&list(&texts)), texts);
        }
    }
}
