use std::rc::Rc;

use super::{Found, Level, Rule, of_defects};
use crate::document::{DefectKind, Document};

pub(super) const RULE: Rule = Rule {
    id: "malformed-attributes",
    level: Level::Info,
    explanation: "An attribute line does not close, so that readers of the published page see it as text: have it mended.",
    check,
};

fn check(document: &Document, _: &[Rc<Document>]) -> Vec<Found> {
    of_defects(document, |kind| match kind {
        DefectKind::MalformedAttributes => {
            Some("The attribute line does not close or cannot be understood.".to_owned())
        }
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_malformed_line_is_found() {
        let kinds = [DefectKind::MalformedAttributes, DefectKind::BrokenRow];
        let page = super::super::page_with(kinds);
        assert_eq!(
            check(&page, &[]),
            [Found { line: 3, message: "The attribute line does not close or cannot be understood.".into() }]
        );
    }
}
