use std::rc::Rc;

use super::quote::quoted;
use super::{Found, Level, Rule};
use crate::compare::words;
use crate::document::{Document, Party, PartyDuty, Responsibility, Status};

pub(super) const RULE: Rule = Rule {
    id: "same-text",
    level: Level::Warning,
    explanation: "Provider and customer have word for word the same duty, which may be a slip of copying: check who does which part.",
    check,
};

/// Texts of fewer words ("See the documentation") are alike for good reasons.
const FEWEST_WORDS: usize = 5;

fn check(document: &Document, _: &[Rc<Document>]) -> Vec<Found> {
    let of = |row: &Responsibility, party| -> Option<Vec<String>> {
        let stated =
            |duty: &&PartyDuty| duty.party == party && duty.status == Status::Stated && duty.raci.is_none();
        row.parties.iter().find(stated).map(|duty| words(&duty.text.text))
    };
    let same = |row: &&Responsibility| {
        let provider = of(row, Party::Provider).filter(|words| words.len() >= FEWEST_WORDS);
        provider.is_some() && provider == of(row, Party::Customer)
    };
    let found = |row: &Responsibility| Found {
        line: row.line,
        message: format!("{}: provider and customer have the same text.", quoted(&row.task.text)),
    };
    document.responsibilities.iter().filter(same).map(found).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::testing::document;

    #[test]
    fn the_same_words_on_both_sides_are_found() {
        let long = "Keep the backups for at least a year.";
        let page = document(
            "One",
            &[
                ("a", "T", long, "Keep the backups, for at least a year"),
                ("a", "U", "Keep it.", "Keep it."),
                ("a", "V", long, "x"),
            ],
        );
        let message = "“T”: provider and customer have the same text.";
        assert_eq!(check(&page, &[]), [Found { line: 10, message: message.into() }]);
    }
}
