use std::rc::Rc;

use crate::document::{DefectKind, Document};
use crate::findings::quote::quoted;
use crate::findings::{Check, Found, Level, Rule, of_defects};

pub(in crate::findings) const RULE: Rule = Rule {
    id: "unresolved-include",
    level: Level::Error,
    several: "texts that stand in files that are not here",
    explanation: "The page takes a text from another file that is not here, so that part is missing: open the published page for it.",
    check: Check::Page(check),
};

fn check(document: &Document, _: &[Rc<Document>]) -> Vec<Found> {
    of_defects(document, |kind| match kind {
        DefectKind::UnresolvedInclude(include) => {
            Some(format!("The text of {} is not in the page.", quoted(include)))
        }
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_include_is_named_as_written() {
        let kinds = [DefectKind::UnresolvedInclude("../a.md".into()), DefectKind::BrokenRow];
        let page = crate::findings::page_with(kinds);
        assert_eq!(
            check(&page, &[]),
            [Found { line: 3, place: None, message: "The text of “../a.md” is not in the page.".into() }]
        );
    }
}
