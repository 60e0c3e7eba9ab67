use std::rc::Rc;

use crate::document::{DefectKind, Document};
use crate::findings::{Check, Found, Level, Rule, of_defects};

pub(in crate::findings) const RULE: Rule = Rule {
    id: "broken-table",
    level: Level::Error,
    several: "places where a table is broken",
    explanation: "Other readers do not take these lines for one table, so rows are lost there: have the blank line removed or the line of dashes added.",
    check: Check::Page(check),
};

fn check(document: &Document, _: &[Rc<Document>]) -> Vec<Found> {
    of_defects(document, |kind| match kind {
        DefectKind::CutTable => Some("A blank line cuts the table in two; it was put together.".to_owned()),
        DefectKind::NoDelimiterRow => {
            Some("These rows have no valid line of dashes under their header.".to_owned())
        }
        DefectKind::UnreadRow => {
            Some("This line looks like a row of a table, but stands in none that could be read.".to_owned())
        }
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cut_table_is_found() {
        let kinds = [DefectKind::CutTable, DefectKind::BrokenRow];
        let page = crate::findings::page_with(kinds);
        assert_eq!(
            check(&page, &[]),
            [Found {
                line: 3,
                place: None,
                message: "A blank line cuts the table in two; it was put together.".into()
            }]
        );
    }
}
