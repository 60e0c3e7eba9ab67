use std::rc::Rc;

use crate::document::{DefectKind, Document};
use crate::findings::quote::counted;
use crate::findings::{Check, Found, Level, Rule, of_defects};

pub(in crate::findings) const RULE: Rule = Rule {
    id: "ragged-row",
    level: Level::Warning,
    several: "rows with too few or too many cells",
    explanation: "A row has more or fewer cells than its table has columns, so a text may stand in the wrong column: compare it with the source.",
    check: Check::Page(check),
};

fn check(document: &Document, _: &[Rc<Document>]) -> Vec<Found> {
    of_defects(document, |kind| match kind {
        DefectKind::RaggedRow { cells, columns } => Some(format!(
            "The row has {} in a table of {}.",
            counted(*cells, "cell"),
            counted(*columns, "column")
        )),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_and_columns_are_counted() {
        let kinds = [DefectKind::RaggedRow { cells: 1, columns: 3 }, DefectKind::BrokenRow];
        let page = crate::findings::page_with(kinds);
        assert_eq!(
            check(&page, &[]),
            [Found { line: 3, place: None, message: "The row has 1 cell in a table of 3 columns.".into() }]
        );
    }
}
