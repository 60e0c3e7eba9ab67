use std::rc::Rc;

use super::{Found, Level, Rule};
use crate::document::{Defect, DefectKind, Document};

pub(super) const RULE: Rule = Rule {
    id: "broken-row",
    level: Level::Warning,
    explanation: "A line break inside a row cuts it in two for every other reader; it was put together here: have the break removed.",
    check,
};

fn check(document: &Document, _: &[Rc<Document>]) -> Vec<Found> {
    let found = |defect: &Defect| {
        let message = match &defect.kind {
            DefectKind::BrokenRow => "The row is broken by a line break and was put together.".to_owned(),
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
    fn a_broken_row_is_found() {
        let kinds = [DefectKind::BrokenRow, DefectKind::CutTable];
        let defect = |kind| Defect { line: 3, kind };
        let page = Document { defects: kinds.map(defect).into(), ..Document::default() };
        assert_eq!(
            check(&page, &[]),
            [Found { line: 3, message: "The row is broken by a line break and was put together.".into() }]
        );
    }
}
