use std::rc::Rc;

use super::quote::{listed, quoted};
use super::{Found, Level, Rule};
use crate::document::{Document, Responsibility, Status};

pub(super) const RULE: Rule = Rule {
    id: "placeholder",
    level: Level::Warning,
    explanation: "The page still holds text of its template, so nobody has said who does what: ask its owner.",
    check,
};

fn check(document: &Document, _: &[Rc<Document>]) -> Vec<Found> {
    let row = |it: &Responsibility| {
        let left: Vec<_> = it.parties.iter().filter(|duty| duty.status == Status::Placeholder).collect();
        let labels: Vec<&str> = left.iter().map(|duty| &*duty.label).collect();
        left.first().map(|duty| Found {
            line: it.line,
            message: format!(
                "{}: {} is a placeholder under {}.",
                quoted(&it.task.text),
                quoted(&duty.text.text),
                listed(&labels)
            ),
        })
    };
    document.responsibilities.iter().filter_map(row).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::testing::document;

    #[test]
    fn one_for_each_row_with_a_placeholder() {
        let page = document("One", &[("a", "T", "NEED CONTENT", "NEED CONTENT"), ("a", "U", "x", "N/A")]);
        let message =
            "“T”: “NEED CONTENT” is a placeholder under “IBM responsibilities” and “Your responsibilities”.";
        assert_eq!(check(&page, &[]), [Found { line: 10, message: message.into() }]);
    }
}
