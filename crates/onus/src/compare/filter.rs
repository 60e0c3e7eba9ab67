//! Questions that leave only some rows of a comparison.

use std::collections::BTreeSet;

use super::answer::{answer, has, has_gap};
use super::{Comparison, ComparisonRow};
use crate::document::{Allocation, Owner, Party, TaskOwner};

/// What to look at. The default is everything; each further question leaves fewer rows.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Filter {
    /// Only rows where services disagree on who answers, or one is silent.
    pub differences: bool,
    /// Only rows where a service leaves a cell empty or has a placeholder in it.
    pub gaps: bool,
    /// Only rows for which this party answers in at least one service.
    pub party: Option<Party>,
    /// Ids of areas to look at; empty for all.
    pub areas: BTreeSet<String>,
    /// Ids of services to look at; empty for all. A row stays if one of them has the task; what a
    /// row says is judged by all services.
    pub services: BTreeSet<String>,
    /// Only rows that no other services have than those of `services`; without effect while that is empty.
    pub only_there: bool,
}

/// What a filter leaves.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Shown {
    /// Indexes into [`Comparison::rows`], ascending.
    pub rows: Vec<usize>,
    /// How many rows are not among them.
    pub hidden: usize,
}

impl Filter {
    /// Whether it leaves every row of every comparison.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The rows that stay, and how many are hidden.
    pub fn apply(&self, comparison: &Comparison) -> Shown {
        let stays = |(index, row)| self.keeps(comparison, row).then_some(index);
        let rows: Vec<usize> = comparison.rows.iter().enumerate().filter_map(stays).collect();
        Shown { hidden: comparison.rows.len() - rows.len(), rows }
    }

    fn is_of_services(&self, comparison: &Comparison, row: &ComparisonRow) -> bool {
        let mut asked =
            row.members.iter().map(|m| self.services.contains(&comparison.services[m.service].id));
        if self.only_there { asked.all(|is_asked| is_asked) } else { asked.any(|is_asked| is_asked) }
    }

    /// Whether a row stays.
    pub fn keeps(&self, comparison: &Comparison, row: &ComparisonRow) -> bool {
        (!self.differences || differs(comparison, row))
            && (!self.gaps || row.members.iter().any(|member| has_gap(comparison.responsibility(*member))))
            && self.party.is_none_or(|party| answers_for(comparison, row, party))
            && (self.areas.is_empty() || self.areas.contains(&comparison.areas[row.area].id))
            && (self.services.is_empty() || self.is_of_services(comparison, row))
    }

    /// Whether the owner of a resource stays, of the service of this id; whether services differ in it is another
    /// question.
    pub fn keeps_resource(&self, service: &str, allocation: &Allocation) -> bool {
        let owner = TaskOwner::from(allocation.owner);
        (self.areas.is_empty() || self.areas.contains(&allocation.area.id))
            && (self.services.is_empty() || self.services.contains(service))
            && (!self.gaps || allocation.owner == Owner::Unknown)
            && self.party.is_none_or(|party| match party {
                Party::Provider => matches!(owner, TaskOwner::Provider | TaskOwner::Shared),
                Party::Customer => matches!(owner, TaskOwner::Customer | TaskOwner::Shared),
                Party::Other => owner == TaskOwner::ThirdParty,
            })
    }
}

/// Whether the services disagree on who answers for a row, or one of them is silent.
pub fn differs(comparison: &Comparison, row: &ComparisonRow) -> bool {
    let mut all = (0..comparison.services.len()).map(|service| answer(comparison, row, service));
    let first = all.next().flatten();
    all.any(|other| other != first)
}

fn answers_for(comparison: &Comparison, row: &ComparisonRow, party: Party) -> bool {
    row.members.iter().any(|member| has(comparison.responsibility(*member), party))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::compare;
    use crate::compare::testing::page;

    fn tasks(filter: &Filter) -> (Vec<String>, usize) {
        let one = page(
            "One",
            &[
                ("a", "Agreed", "x", "y"),
                ("a", "Disputed", "x", ""),
                ("b", "Lonely", "N/A", "y"),
                ("b", "Empty", "x", ""),
            ],
        );
        let two = page(
            "Two",
            &[("a", "Agreed", "p", "q"), ("a", "Disputed", "N/A", "q"), ("b", "Empty", "q", "NEED CONTENT")],
        );
        let comparison = compare(&[one, two]);
        let shown = filter.apply(&comparison);
        (shown.rows.iter().map(|&row| comparison.rows[row].task.clone()).collect(), shown.hidden)
    }

    fn left(filter: Filter) -> String {
        tasks(&filter).0.join(" ")
    }

    fn ids(ids: &[&str]) -> BTreeSet<String> {
        ids.iter().map(|id| (*id).to_owned()).collect()
    }

    #[test]
    fn nothing_asked_leaves_everything() {
        assert!(Filter::default().is_empty());
        assert_eq!(tasks(&Filter::default()).1, 0);
    }

    #[test]
    fn each_question_leaves_its_rows() {
        let all = Filter::default;
        assert_eq!(left(Filter { differences: true, ..all() }), "Disputed Lonely");
        assert_eq!(left(Filter { gaps: true, ..all() }), "Disputed Empty");
        assert_eq!(left(Filter { party: Some(Party::Customer), ..all() }), "Agreed Disputed Lonely");
        assert_eq!(left(Filter { party: Some(Party::Other), ..all() }), "");
        assert_eq!(left(Filter { areas: ids(&["b"]), ..all() }), "Lonely Empty");
        assert_eq!(left(Filter { services: ids(&["two"]), ..all() }), "Agreed Disputed Empty");
        assert_eq!(left(Filter { services: ids(&["one"]), only_there: true, ..all() }), "Lonely");
        assert_eq!(left(Filter { services: ids(&["two"]), only_there: true, ..all() }), "");
    }

    #[test]
    fn questions_add_up_and_what_they_hide_is_counted() {
        let filter = Filter { differences: true, areas: ids(&["a"]), ..Filter::default() };
        assert_eq!(tasks(&filter), (vec!["Disputed".to_owned()], 3));
    }

    #[test]
    fn one_service_alone_has_no_differences() {
        let comparison = compare(&[page("One", &[("a", "T", "x", "")])]);
        assert_eq!(Filter { differences: true, ..Filter::default() }.apply(&comparison).hidden, 1);
    }
}
