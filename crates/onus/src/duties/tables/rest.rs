//! The law for cells: no text of a row that is placed is lost.

use std::rc::Rc;

use super::Fate;
use super::placer::Placer;
use crate::document::{Defect, DefectKind, Qualifier};
use crate::page::Row;
use crate::text::{on_one_line, trim};

impl Placer<'_, '_> {
    /// What no column has taken is kept beside the task, or is a finding where there is no such place.
    pub(super) fn with_the_rest(&mut self, row: &Row<'_>, mut fate: Fate) -> Fate {
        for index in 0..row.cells.len() {
            let is_taken = self.taken.get(index).is_some_and(|taken| *taken);
            if matches!(fate, Fate::Skipped(_)) || is_taken || trim(&row.cells[index].source).is_empty() {
                continue;
            }
            let text = self.text(row, index);
            if text.is_empty() {
                continue;
            }
            match &mut fate {
                Fate::Placed(placed) => {
                    let label = self.labels.get(index).cloned().unwrap_or_else(|| Rc::from(""));
                    placed.qualifiers.push(Qualifier { label, text });
                }
                _ => {
                    let kind = DefectKind::TextLeftOut(on_one_line(text.text.into()).into_owned());
                    self.reading.document.defects.push(Defect { line: row.line, kind });
                }
            }
        }
        self.taken.clear();
        fate
    }
}
