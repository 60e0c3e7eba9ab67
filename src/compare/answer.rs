//! Who answers for a task.

use super::{Comparison, ComparisonRow};
use crate::document::{Party, PartyDuty, Responsibility, Status};

/// Who answers for a task, as one service says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Answer {
    /// Only the provider has something to do.
    Provider,
    /// Only the customer has.
    Customer,
    /// Provider and customer both have.
    Both,
    /// Neither has, but somebody else.
    Other,
    /// Nobody has: the cells are empty, placeholders or not applicable.
    Nobody,
}

/// Whether a party answers: it has something to do and, where that is told in RACI letters, is
/// responsible or accountable (`R`, `A`), not only consulted or informed.
pub fn answers(duty: &PartyDuty) -> bool {
    let letters = |letters: &Vec<char>| letters.iter().any(|letter| matches!(letter, 'R' | 'A'));
    duty.status == Status::Stated && duty.raci.as_ref().is_none_or(letters)
}

/// Who answers for a row in a service. `None` where the service says nothing about the task.
pub fn answer(comparison: &Comparison, row: &ComparisonRow, service: usize) -> Option<Answer> {
    let members: Vec<&Responsibility> =
        row.of_service(service).map(|m| comparison.responsibility(m)).collect();
    if members.is_empty() {
        return None;
    }
    let has = |party: Party| {
        let mut duties = members.iter().flat_map(|row| &row.parties);
        duties.any(|duty| duty.party == party && answers(duty))
    };
    Some(match (has(Party::Provider), has(Party::Customer)) {
        (true, true) => Answer::Both,
        (true, false) => Answer::Provider,
        (false, true) => Answer::Customer,
        (false, false) if has(Party::Other) => Answer::Other,
        (false, false) => Answer::Nobody,
    })
}

/// Whether a row leaves something open: a placeholder, or a cell that is empty. In a table of RACI
/// letters an empty cell says that the party takes no part; in a row that continues the one above it
/// adds nothing.
pub fn has_gap(row: &Responsibility) -> bool {
    let raci = row.parties.iter().any(|duty| duty.raci.is_some());
    row.parties.iter().any(|duty| match duty.status {
        Status::Placeholder => true,
        Status::Empty => !raci && !row.continues,
        Status::Stated | Status::NotApplicable => false,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::compare;
    use crate::compare::testing::{document, duty};

    fn answers_of(
        rows: &[(&str, &str, &str, &str)],
        change: impl Fn(&mut Responsibility),
    ) -> Vec<Option<Answer>> {
        let mut page = document("One", rows);
        page.responsibilities.iter_mut().for_each(change);
        let comparison = compare(&[page.into()]);
        comparison.rows.iter().map(|row| answer(&comparison, row, 0)).collect()
    }

    #[test]
    fn the_one_with_something_to_do_answers() {
        let rows = [
            ("a", "T", "do it", "N/A"),
            ("a", "U", "", "do it"),
            ("a", "V", "do it", "too"),
            ("a", "W", "NEED CONTENT", "N/A"),
        ];
        let expected = [Answer::Provider, Answer::Customer, Answer::Both, Answer::Nobody].map(Some);
        assert_eq!(answers_of(&rows, |_| {}), expected);
        let partner = |row: &mut Responsibility| row.parties = vec![duty(Party::Other, "do it")];
        assert_eq!(answers_of(&rows[..1], partner), [Some(Answer::Other)]);
    }

    #[test]
    fn who_is_only_informed_does_not_answer() {
        let letters = |row: &mut Responsibility| {
            row.parties[0].raci = Some(vec!['R', 'A']);
            row.parties[1].raci = Some(vec!['C', 'I']);
        };
        assert_eq!(answers_of(&[("a", "T", "RA", "CI")], letters), [Some(Answer::Provider)]);
    }

    #[test]
    fn a_service_that_has_no_such_row_does_not_answer() {
        let comparison =
            compare(&[document("One", &[("a", "T", "x", "y")]).into(), document("Two", &[]).into()]);
        assert_eq!(answer(&comparison, &comparison.rows[0], 1), None);
    }
}
