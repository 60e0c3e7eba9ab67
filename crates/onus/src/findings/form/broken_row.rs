use std::rc::Rc;

use crate::document::{DefectKind, Document};
use crate::findings::{Check, Found, Level, Rule, of_defects};

pub(in crate::findings) const RULE: Rule = Rule {
    id: "broken-row",
    level: Level::Warning,
    several: "rows that a line break cuts in two",
    explanation: "A line break inside a row cuts it in two for every other reader; it was put together here: have the break removed.",
    check: Check::Page(check),
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
        let page = crate::findings::page_with(kinds);
        assert_eq!(
            check(&page, &[]),
            [Found {
                line: 3,
                place: None,
                message: "The row is broken by a line break and was put together.".into()
            }]
        );
    }
}
