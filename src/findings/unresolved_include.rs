use std::rc::Rc;

use super::quote::quoted;
use super::{Found, Level, Rule};
use crate::document::{Defect, DefectKind, Document};

pub(super) const RULE: Rule = Rule {
    id: "unresolved-include",
    level: Level::Error,
    explanation: "The page takes a text from another file that is not here, so that part is missing: open the published page for it.",
    check,
};

fn check(document: &Document, _: &[Rc<Document>]) -> Vec<Found> {
    let found = |defect: &Defect| {
        let message = match &defect.kind {
            DefectKind::UnresolvedInclude(include) => {
                format!("The text of {} is not in the page.", quoted(include))
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
    fn an_include_is_named_as_written() {
        let kinds = [DefectKind::UnresolvedInclude("../a.md".into()), DefectKind::BrokenRow];
        let defect = |kind| Defect { line: 3, kind };
        let page = Document { defects: kinds.map(defect).into(), ..Document::default() };
        assert_eq!(
            check(&page, &[]),
            [Found { line: 3, message: "The text of “../a.md” is not in the page.".into() }]
        );
    }
}
