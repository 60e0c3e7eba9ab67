//! Who answers for a task.

use super::{Comparison, ComparisonRow};
use crate::document::{Party, Responsibility, Status, TaskOwner};

/// Who answers for a row in a service. `None` where the service says nothing about the task.
pub fn answer(comparison: &Comparison, row: &ComparisonRow, service: usize) -> Option<TaskOwner> {
    let mut members = row.of_service(service).map(|m| comparison.responsibility(m)).peekable();
    members.peek()?;
    Some(TaskOwner::of(members))
}

/// Whether a party has the task of a row, alone or with others.
pub(super) fn has(row: &Responsibility, party: Party) -> bool {
    row.holders().any(|duty| duty.party == party)
}

/// Whether a row leaves something open: a placeholder, or a cell that is empty. In a table of RACI
/// letters, and where a page names one owner per row, an empty cell says that the party takes no part; in a
/// row that continues the one above it adds nothing.
pub fn has_gap(row: &Responsibility) -> bool {
    let raci = row.parties.iter().any(|duty| duty.raci.is_some());
    row.parties.iter().any(|duty| match duty.status {
        Status::Placeholder => true,
        Status::Empty => !raci && !row.continues && !row.one_owner,
        Status::Stated | Status::NotApplicable | Status::Declined => false,
    })
}

/// How much of what a service says about a row is for the provider and how much for the customer: their
/// shares of the words, in percent, together 100.
///
/// `None` unless both have text; letters of RACI tables are no text.
pub fn shares_of_words(comparison: &Comparison, row: &ComparisonRow, service: usize) -> Option<[usize; 2]> {
    let texts = |party| {
        let duties = row.of_service(service).flat_map(|m| &comparison.responsibility(m).parties);
        let stated =
            duties.filter(move |it| it.party == party && it.status == Status::Stated && it.raci.is_none());
        stated.map(|duty| duty.text.text.as_str())
    };
    let words = |party| -> usize { texts(party).map(|text| text.split_whitespace().count()).sum() };
    let parties = [Party::Provider, Party::Customer];
    // A list may have very many items, mostly of one party.
    if !parties.iter().all(|&party| texts(party).any(|text| !text.trim().is_empty())) {
        return None;
    }
    let [provider, customer] = parties.map(words);
    let share = (100 * provider + (provider + customer) / 2) / (provider + customer);
    Some([share, 100 - share])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::compare;
    use crate::compare::testing::document;

    #[test]
    fn a_service_that_has_no_such_row_does_not_answer() {
        let comparison =
            compare(&[document("One", &[("a", "T", "x", "y")]).into(), document("Two", &[]).into()]);
        assert_eq!(answer(&comparison, &comparison.rows[0], 0), Some(TaskOwner::Shared));
        assert_eq!(answer(&comparison, &comparison.rows[0], 1), None);
    }

    #[test]
    fn what_a_party_declines_is_no_gap() {
        let gap = |status| {
            let mut page = document("One", &[("a", "T", "do it", "")]);
            page.responsibilities[0].parties[1].status = status;
            has_gap(&page.responsibilities[0])
        };
        assert_eq!([Status::Empty, Status::Declined, Status::Placeholder].map(gap), [true, false, true]);
    }

    #[test]
    fn where_a_page_names_one_owner_per_row_an_empty_cell_is_no_gap() {
        let rows = [("a", "T", "x", ""), ("a", "U", "", "x"), ("a", "V", "x", ""), ("a", "W", "", "x")];
        assert!(!document("One", &rows).responsibilities.iter().any(has_gap));
        assert!(document("One", &rows[..3]).responsibilities.iter().all(has_gap));
    }

    #[test]
    fn where_both_have_text_their_shares_of_the_words_are_told() {
        let page = document("One", &[("a", "T", "one two three", "four"), ("a", "U", "one two", "")]);
        let comparison = compare(&[page.into()]);
        let shares = |row: usize| shares_of_words(&comparison, &comparison.rows[row], 0);
        assert_eq!((shares(0), shares(1)), (Some([75, 25]), None));
    }
}
