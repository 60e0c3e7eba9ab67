use std::rc::Rc;

use super::quote::counted;
use super::{Found, Level, Rule};
use crate::document::{Defect, DefectKind, Document};

pub(super) const RULE: Rule = Rule {
    id: "ragged-row",
    level: Level::Warning,
    explanation: "A row has more or fewer cells than its table has columns, so a text may stand in the wrong column: compare it with the source.",
    check,
};

fn check(document: &Document, _: &[Rc<Document>]) -> Vec<Found> {
    let found = |defect: &Defect| {
        let message = match &defect.kind {
            DefectKind::RaggedRow { cells, columns } => format!(
                "The row has {} in a table of {}.",
                counted(*cells, "cell"),
                counted(*columns, "column")
            ),
            _ => return None,
        };
        Some(Found { line: defect.line, message })
    };
    document.defects.iter().filter_map(found).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_and_columns_are_counted() {
        let kinds = [DefectKind::RaggedRow { cells: 1, columns: 3 }, DefectKind::BrokenRow];
        let defect = |kind| Defect { line: 3, kind };
        let page = Document { defects: kinds.map(defect).into(), ..Document::default() };
        assert_eq!(
            check(&page, &[]),
            [Found { line: 3, message: "The row has 1 cell in a table of 3 columns.".into() }]
        );
    }
}
