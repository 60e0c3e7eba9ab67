//! `.. name:: arguments` and what is indented below it.

use super::list_table::{csv_table, list_table};
use super::{Reader, field, leading};
use crate::page::Table;

/// Directives that hold none of the page's text.
const HIDDEN: &str = "code code-block sourcecode highlight literalinclude parsed-literal math image figure toctree \
                      contents include index raw meta replace unicode comment seealso glossary autosummary";

impl<'s> Reader<'s, '_> {
    /// Reads what a directive holds; `line` is its first line, `end` its last one.
    pub(super) async fn directive(&mut self, text: &'s str, line: u32, end: u32, indent: usize) {
        let Some((name, arguments)) = text.split_once("::") else { return };
        let name = name.trim();
        // Definitions, comments and targets are no text.
        if name.is_empty() || name.contains([' ', '|']) || name.starts_with(['_', '[']) {
            return;
        }
        let inner = (line + 1..=end).map(|line| self.lines.text(line)).filter(|text| !text.trim().is_empty());
        let inner = inner.map(leading).min().unwrap_or(indent + 1);
        // Options stand right below the name.
        let mut first = line + 1;
        let mut options: Vec<(&'s str, &'s str)> = Vec::new();
        while first <= end
            && let Some((name, value)) = field(self.text(first, inner))
        {
            options.push((name, value.trim()));
            first += 1;
        }
        let option = |name: &str| options.iter().find(|(known, _)| *known == name).map(|(_, value)| *value);
        let headers = option("header-rows").and_then(|value| value.parse().ok()).unwrap_or(0);
        match name {
            "list-table" => {
                let lines: Vec<(u32, &str)> =
                    (first..=end).map(|line| (line, self.text(line, inner))).collect();
                let table = list_table(&lines, headers, self.substitutions).await;
                self.captioned(table, arguments);
            }
            "csv-table" => {
                let lines: Vec<&str> = (first..=end).map(|line| self.text(line, inner)).collect();
                let table =
                    csv_table(&lines.join("\n"), first, option("header"), headers, self.substitutions).await;
                self.captioned(table, arguments);
            }
            name if HIDDEN.split(' ').any(|hidden| hidden == name) => {}
            // What frames a text, or tells where it is shown.
            _ => self.read(first, end, inner).await,
        }
    }

    /// Adds a table with what stands behind the directive's name.
    fn captioned(&mut self, mut table: Table<'s>, caption: &'s str) {
        table.attributes.caption = Some(caption.trim()).filter(|caption| !caption.is_empty());
        self.table(table);
    }
}
