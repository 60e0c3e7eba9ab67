use std::rc::Rc;

use crate::document::{DefectKind, Document};
use crate::findings::{Check, Found, Level, Rule, of_defects};

pub(in crate::findings) const RULE: Rule = Rule {
    id: "malformed-attributes",
    level: Level::Info,
    several: "attribute lines that are cut off",
    explanation: "An attribute line does not close, so that readers of the published page see it as text: have it mended.",
    check: Check::Page(check),
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
        let page = crate::findings::page_with(kinds);
        assert_eq!(
            check(&page, &[]),
            [Found {
                line: 3,
                place: None,
                message: "The attribute line does not close or cannot be understood.".into()
            }]
        );
    }
}
