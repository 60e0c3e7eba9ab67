//! Where the published page is another than its source looks, by the generator that publishes it.
//!
//! What each generator does was tried on it: `marked-it-core` 2.4.2 (`tests/browser/published.test.mjs`
//! does so still), `cmark-gfm` 0.29.0.gfm.6 and `remark-gfm` 4.0.1, `kramdown` 2.4.0. Off where nothing tells the generator.

mod cells;
mod dialect;
mod tables;

use crate::document::{Defect, DefectKind, Dialect, Misprint};
use crate::page::{Markup, Page};
use crate::read::lines::Lines;

/// Notes what is published otherwise, of the text from a line on.
pub(super) fn note(page: &mut Page<'_>, lines: &Lines<'_>, first: u32) {
    let Some(dialect) = dialect::of(lines, first) else { return };
    let mut notes = Notes { dialect, defects: Vec::new() };
    for table in page.tables.iter().filter(|table| !table.commented) {
        // A table of HTML is printed as it is.
        if lines.text(table.header.line).contains('|') {
            tables::note(table, lines, &mut notes);
            for row in &table.rows {
                // What is plain to see is printed as it is.
                let cells = row.cells.iter().filter(|cell| cell.markup != Markup::Plain);
                cells.for_each(|cell| cells::note(&cell.source, row.line, &mut notes));
            }
        }
    }
    for item in page.lists.iter().flat_map(|list| &list.items) {
        cells::note_item(&item.cell.source, item.cell.line, &mut notes);
    }
    page.defects.append(&mut notes.defects);
}

/// What was found so far.
struct Notes {
    dialect: Dialect,
    defects: Vec<Defect>,
}

impl Notes {
    fn add(&mut self, line: u32, misprint: Misprint) {
        let kind = DefectKind::PublishedOtherwise(self.dialect, misprint);
        self.defects.push(Defect { line, kind });
    }
}
