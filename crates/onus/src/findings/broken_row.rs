use std::rc::Rc;

use super::{Found, Level, Rule, of_defects};
use crate::document::{DefectKind, Document};

pub(super) const RULE: Rule = Rule {
    id: "broken-row",
    level: Level::Warning,
    explanation: "A line break inside a row cuts it in two for every other reader; it was put together here: have the break removed.",
    check,
};

fn check(document: &Document, _: &[Rc<Document>]) -> Vec<Found> {
    of_defects(document, |kind| match kind {
        DefectKind::BrokenRow => Some("The row is broken by a line break and was put together.".to_owned()),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_broken_row_is_found() {
        let kinds = [DefectKind::BrokenRow, DefectKind::CutTable];
        let page = super::super::page_with(kinds);
        assert_eq!(
            check(&page, &[]),
            [Found { line: 3, message: "The row is broken by a line break and was put together.".into() }]
        );
    }
}
