//! Paragraphs, and what Markdown takes for one: attributes of the table above, rows that stand in no table.

use std::ops::Range;

use super::Reader;
use crate::document::{Defect, DefectKind};
use crate::page::Prose;
use crate::read::pipe_table;
use crate::text::attributes::is_attribute_line;
use crate::text::{trim, trim_end};

impl Reader<'_> {
    pub(super) fn add_paragraph(&mut self, range: Range<usize>, commented: bool) {
        let text = &self.source[range.clone()];
        if trim(text).is_empty() {
            return;
        }
        if is_attribute_line(text) && memchr::memchr(b'\n', trim_end(text).as_bytes()).is_none() {
            if let Some(table) = self.last_table {
                self.page.tables[table].attributes.add(text);
            }
            return;
        }
        if memchr::memchr(b'|', text.as_bytes()).is_some() && self.add_bare_rows(&range, commented) {
            return;
        }
        self.last_table = None;
        if commented {
            return;
        }
        if self.depth > 0 {
            return self.add_body(range);
        }
        if text.contains("\n:") && self.add_definitions(&range) {
            return;
        }
        let cell = self.cell(range);
        self.page.prose.push(Prose { heading: self.heading(), cell: cell.clone() });
        self.label = Some(cell);
    }

    /// Rows that Markdown takes for a paragraph: the rest of a table that was cut by a blank line,
    /// or a table whose delimiter row has another width than its header.
    fn add_bare_rows(&mut self, range: &Range<usize>, commented: bool) -> bool {
        let first = self.lines.line_at(range.start);
        let last = self.lines.line_at(range.end.saturating_sub(1));
        let Some(bare) = pipe_table::bare_rows(&self.lines, first, last) else { return false };
        let before = self.lines.text(bare.first - 1).trim();
        let continues = bare.delimiter.is_none() && bare.first == first;
        if continues && let Some(index) = self.last_table {
            let width = self.page.tables[index].header.cells.len();
            let rows = pipe_table::continued(&bare, width, &self.lines, &mut self.page.defects);
            if !commented || self.page.tables[index].commented {
                self.page.defects.push(Defect { line: bare.first, kind: DefectKind::CutTable });
                self.page.tables[index].rows.extend(rows.rows);
                return true;
            }
        }
        if !bare.is_table() {
            return false;
        }
        if bare.first > first && !before.is_empty() && !commented {
            let end = self.lines.start(bare.first);
            let cell = self.cell(range.start..end);
            self.page.prose.push(Prose { heading: self.heading(), cell });
        }
        let table = pipe_table::from_bare_rows(&bare, &self.lines, &mut self.page.defects);
        self.push_table(table, commented);
        true
    }
}
