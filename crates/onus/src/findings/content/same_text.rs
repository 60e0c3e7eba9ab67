use crate::compare::{first_word, words};
use crate::document::{Document, Party, PartyDuty, Responsibility, Status};
use crate::findings::quote::quoted;
use crate::findings::{Check, Found, Level, RowCheck, Rule};

pub(in crate::findings) const RULE: Rule = Rule {
    id: "same-text",
    level: Level::Warning,
    several: "rows with one text for both parties",
    explanation: "Provider and customer have word for word the same duty, which may be a slip of copying: check who does which part.",
    check: Check::Rows(check),
};

/// Texts of fewer words ("See the documentation") are alike for good reasons.
const FEWEST_WORDS: usize = 5;

/// Texts of the same words do not differ more in length than this, in bytes; it saves looking at most.
const MOST_PUNCTUATION: usize = 40;

fn check(_: &Document) -> RowCheck<'_> {
    let same = |row: &Responsibility| {
        let of = |party| {
            let stated = |d: &&PartyDuty| d.party == party && d.status == Status::Stated && d.raci.is_none();
            row.parties.iter().find(stated)
        };
        let (Some(a), Some(b)) = (of(Party::Provider), of(Party::Customer)) else { return false };
        // Under one label stands one text, which gives the task to both.
        if a.label == b.label {
            return false;
        }
        let (a, b) = (a.text.text.as_str(), b.text.text.as_str());
        if a.len().abs_diff(b.len()) > MOST_PUNCTUATION || !start_alike(a, b) {
            return false;
        }
        let words_of_a = words(a);
        words_of_a.len() >= FEWEST_WORDS && words_of_a == words(b)
    };
    let found = |row: &Responsibility| Found {
        line: row.line,
        place: row.place.clone(),
        message: format!("{}: provider and customer have the same text.", quoted(&row.task.text)),
    };
    Box::new(move |row, all| all.extend(same(row).then(|| found(row))))
}

/// Whether the first words are the same, or one is the start of the other ("back up", "backup").
fn start_alike(a: &str, b: &str) -> bool {
    let first = |text| first_word(text).unwrap_or_default();
    let (a, b) = (first(a), first(b));
    a.starts_with(&b) || b.starts_with(&a)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::testing::document;
    use crate::findings::found_in;

    #[test]
    fn the_same_words_on_both_sides_are_found() {
        let long = "Keep the backups for at least a year.";
        let page = document(
            "One",
            &[
                ("a", "T", long, "Keep the backups, for at least a year"),
                ("a", "U", "Keep it.", "Keep it."),
                ("a", "V", long, "x"),
                ("a", "W", "The backups: back up all of them", "Backups, back up all of them."),
                ("a", "X", "Back up all of them each day", "Backup all of them each day"),
            ],
        );
        let message = "“T”: provider and customer have the same text.";
        let found = found_in(&page, &RULE);
        assert_eq!(found.iter().map(|found| found.line).collect::<Vec<_>>(), [10, 13, 14]);
        assert_eq!(found[0].message, message);
    }
}
