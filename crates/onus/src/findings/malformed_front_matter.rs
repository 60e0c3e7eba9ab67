use std::rc::Rc;

use super::{Found, Level, Rule, of_defects};
use crate::document::{DefectKind, Document};

pub(super) const RULE: Rule = Rule {
    id: "malformed-front-matter",
    level: Level::Info,
    explanation: "The block of facts at the start of the page lacks a line of dashes, so that its date and title may be missing elsewhere: have it mended.",
    check,
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
        let page = super::super::page_with(kinds);
        assert_eq!(
            check(&page, &[]),
            [Found { line: 3, message: "The front matter lacks its first or last line of dashes.".into() }]
        );
    }
}
