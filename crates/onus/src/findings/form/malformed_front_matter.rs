use std::rc::Rc;

use crate::document::{DefectKind, Document};
use crate::findings::{Check, Found, Level, Rule, of_defects};

pub(in crate::findings) const RULE: Rule = Rule {
    id: "malformed-front-matter",
    level: Level::Info,
    several: "faults of the front matter",
    explanation: "The block of facts at the start of the page lacks a line of dashes, so that its date and title may be missing elsewhere: have it mended.",
    check: Check::Page(check),
};

fn check(document: &Document, _: &[Rc<Document>]) -> Vec<Found> {
    of_defects(document, |kind| match kind {
        DefectKind::MalformedFrontMatter => {
            Some("The front matter lacks its first or last line of dashes.".to_owned())
        }
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_line_of_dashes_is_found() {
        let kinds = [DefectKind::MalformedFrontMatter, DefectKind::BrokenRow];
        let page = crate::findings::page_with(kinds);
        assert_eq!(
            check(&page, &[]),
            [Found {
                line: 3,
                place: None,
                message: "The front matter lacks its first or last line of dashes.".into()
            }]
        );
    }
}
