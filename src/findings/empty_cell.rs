use std::rc::Rc;

use super::quote::{listed, quoted};
use super::{Found, Level, Rule};
use crate::document::{Document, Responsibility, Status};

pub(super) const RULE: Rule = Rule {
    id: "empty-cell",
    level: Level::Warning,
    explanation: "The page does not say whether this party has nothing to do or was forgotten: ask its owner.",
    check,
};

fn check(document: &Document, _: &[Rc<Document>]) -> Vec<Found> {
    let row = |it: &Responsibility| {
        let empty: Vec<_> =
            it.parties.iter().filter(|d| d.status == Status::Empty).map(|d| &*d.label).collect();
        let found = !empty.is_empty() && !is_raci(it);
        let message = || format!("{}: nothing stands under “{}”.", quoted(&it.task.text), listed(&empty));
        found.then(|| Found { line: it.line, message: message() })
    };
    document.responsibilities.iter().filter_map(row).collect()
}

/// In a table of letters an empty cell says that the party takes no part.
fn is_raci(row: &Responsibility) -> bool {
    row.parties.iter().any(|duty| duty.raci.is_some())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::testing::document;

    #[test]
    fn an_empty_cell_is_found_unless_letters_stand_beside_it() {
        let mut page = document("One", &[("a", "T", "x", ""), ("a", "U", "RA", ""), ("a", "V", "x", "N/A")]);
        page.responsibilities[1].parties[0].raci = Some(vec!['R', 'A']);
        let message = "“T”: nothing stands under “Your responsibilities”.";
        assert_eq!(check(&page, &[]), [Found { line: 10, message: message.into() }]);
    }
}
