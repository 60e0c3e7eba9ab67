use std::rc::Rc;

use super::{Found, Level, Rule};
use crate::document::{Defect, DefectKind, Document};

pub(super) const RULE: Rule = Rule {
    id: "malformed-attributes",
    level: Level::Info,
    explanation: "An attribute line does not close, so that readers of the published page see it as text: have it mended.",
    check,
};

fn check(document: &Document, _: &[Rc<Document>]) -> Vec<Found> {
    let found = |defect: &Defect| {
        let message = match &defect.kind {
            DefectKind::MalformedAttributes => {
                "The attribute line does not close or cannot be understood.".to_owned()
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
    fn a_malformed_line_is_found() {
        let kinds = [DefectKind::MalformedAttributes, DefectKind::BrokenRow];
        let defect = |kind| Defect { line: 3, kind };
        let page = Document { defects: kinds.map(defect).into(), ..Document::default() };
        assert_eq!(
            check(&page, &[]),
            [Found { line: 3, message: "The attribute line does not close or cannot be understood.".into() }]
        );
    }
}
