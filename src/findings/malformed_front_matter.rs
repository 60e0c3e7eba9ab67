use std::rc::Rc;

use super::{Found, Level, Rule};
use crate::document::{Defect, DefectKind, Document};

pub(super) const RULE: Rule = Rule {
    id: "malformed-front-matter",
    level: Level::Info,
    explanation: "The block of facts at the start of the page lacks a line of dashes, so that its date and title may be missing elsewhere: have it mended.",
    check,
};

fn check(document: &Document, _: &[Rc<Document>]) -> Vec<Found> {
    let found = |defect: &Defect| {
        let message = match &defect.kind {
            DefectKind::MalformedFrontMatter => {
                "The front matter lacks its first or last line of dashes.".to_owned()
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
    fn a_missing_line_of_dashes_is_found() {
        let kinds = [DefectKind::MalformedFrontMatter, DefectKind::BrokenRow];
        let defect = |kind| Defect { line: 3, kind };
        let page = Document { defects: kinds.map(defect).into(), ..Document::default() };
        assert_eq!(
            check(&page, &[]),
            [Found { line: 3, message: "The front matter lacks its first or last line of dashes.".into() }]
        );
    }
}
