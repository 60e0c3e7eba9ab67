use std::rc::Rc;

use crate::document::{DefectKind, Document};
use crate::findings::quote::quoted;
use crate::findings::{Check, Found, Level, Rule, of_defects};
use crate::limits::MOST_COLUMNS;

pub(in crate::findings) const RULE: Rule = Rule {
    id: "text-left-out",
    level: Level::Error,
    several: "cells whose text has no place in the comparison",
    explanation: "A cell holds text that belongs to none of the columns that are compared: read it in the source.",
    check: Check::Page(check),
};

fn check(document: &Document, _: &[Rc<Document>]) -> Vec<Found> {
    of_defects(document, |kind| match kind {
        DefectKind::TextLeftOut(text) => Some(format!("No column takes this text: {}.", quoted(text))),
        DefectKind::WideTable(columns) => {
            Some(format!("The table has {columns} columns, of which the first {MOST_COLUMNS} are read."))
        }
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_text_is_quoted() {
        let kinds = [DefectKind::TextLeftOut("Trim it.".into()), DefectKind::BrokenRow];
        let page = crate::findings::page_with(kinds);
        assert_eq!(
            check(&page, &[]),
            [Found { line: 3, place: None, message: "No column takes this text: “Trim it.”.".into() }]
        );
    }
}
