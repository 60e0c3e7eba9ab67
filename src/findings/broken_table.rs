use std::rc::Rc;

use super::{Found, Level, Rule};
use crate::document::{Defect, DefectKind, Document};

pub(super) const RULE: Rule = Rule {
    id: "broken-table",
    level: Level::Error,
    explanation: "Other readers do not take these lines for one table, so rows are lost there: have the blank line removed or the line of dashes added.",
    check,
};

fn check(document: &Document, _: &[Rc<Document>]) -> Vec<Found> {
    let found = |defect: &Defect| {
        let message = match &defect.kind {
            DefectKind::CutTable => "A blank line cuts the table in two; it was put together.".to_owned(),
            DefectKind::NoDelimiterRow => {
                "These rows have no valid line of dashes under their header.".to_owned()
            }
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
    fn a_cut_table_is_found() {
        let kinds = [DefectKind::CutTable, DefectKind::BrokenRow];
        let defect = |kind| Defect { line: 3, kind };
        let page = Document { defects: kinds.map(defect).into(), ..Document::default() };
        assert_eq!(
            check(&page, &[]),
            [Found { line: 3, message: "A blank line cuts the table in two; it was put together.".into() }]
        );
    }
}
