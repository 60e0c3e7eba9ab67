//! Questions that leave only some rows of a comparison.

use std::collections::BTreeSet;

use super::answer::{answer, has, has_gap};
use super::{Comparison, ComparisonRow};
use crate::document::{Allocation, Area, Party};
use crate::findings::Finding;

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

    /// Whether a row stays.
    pub fn keeps(&self, comparison: &Comparison, row: &ComparisonRow) -> bool {
        (!self.differences || differs(comparison, row))
            && (!self.gaps || row.members.iter().any(|member| has_gap(comparison.responsibility(*member))))
            && self.party.is_none_or(|party| answers_for(comparison, row, party))
            && (self.areas.is_empty() || self.areas.contains(&comparison.areas[row.area].id))
            && (self.services.is_empty()
                || row.members.iter().any(|m| self.services.contains(&comparison.services[m.service].id)))
    }

    /// Whether a finding stays: one about rows with any of them, of which `shown` tells by service and
    /// responsibility; one about something else as long as only areas and services are asked for, and
    /// those that it stands in are among them.
    pub fn keeps_finding(&self, comparison: &Comparison, shown: &[Vec<bool>], finding: &Finding) -> bool {
        let service = &comparison.services[finding.service];
        let document = &service.document;
        let rows = document.responsibilities.iter().zip(&shown[finding.service]);
        let mut at = rows.filter(|(row, _)| (row.line..=row.last_line).contains(&finding.line)).peekable();
        if at.peek().is_some() {
            return at.any(|(_, shown)| *shown);
        }
        if self.differences || self.gaps || self.party.is_some() {
            return false;
        }
        let is_asked = |area: &Area| self.areas.contains(&area.id);
        let owned = |it: &&Allocation| (it.line..=it.last_line).contains(&finding.line);
        let mut owned = document.allocations.iter().filter(owned).peekable();
        let in_area = if owned.peek().is_some() {
            owned.any(|it| is_asked(&it.area))
        } else {
            let above = document.areas.iter().rfind(|heading| heading.line <= finding.line);
            above.is_some_and(|heading| is_asked(&heading.area))
        };
        (self.services.is_empty() || self.services.contains(&service.id))
            && (self.areas.is_empty() || in_area)
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
    use crate::compare::testing::{document, page};
    use crate::document::AreaHeading;

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
    }

    #[test]
    fn questions_add_up_and_what_they_hide_is_counted() {
        let filter = Filter { differences: true, areas: ids(&["a"]), ..Filter::default() };
        assert_eq!(tasks(&filter), (vec!["Disputed".to_owned()], 3));
    }

    #[test]
    fn a_finding_without_a_row_stays_only_where_no_row_is_asked_for() {
        use crate::document::{Document, Owner};
        use crate::findings::Level;
        use crate::text::RichText;
        let base = document("One", &[("a", "T", "x", ""), ("b", "U", "x", "y")]);
        let area = |row: usize| base.responsibilities[row].area.clone();
        let owned = Allocation {
            line: 30,
            last_line: 30,
            area: area(1),
            resource: RichText::plain("Disk"),
            owner: Owner::Unknown,
            ..Allocation::default()
        };
        let heading = AreaHeading { area: area(0), line: 9, anchor: String::new(), declared_empty: None };
        let page = Document { areas: vec![heading], allocations: vec![owned], ..base.clone() };
        let comparison = compare(&[page.into()]);
        // On the page as a whole, on the two rows, below the first heading, on the allocation.
        let lines = |filter: Filter| -> Vec<u32> {
            let shown = vec![comparison.rows.iter().map(|row| filter.keeps(&comparison, row)).collect()];
            let at = |line| Finding {
                rule: "x",
                level: Level::Info,
                service: 0,
                line,
                place: None,
                message: String::new(),
            };
            let kept = |line: &u32| filter.keeps_finding(&comparison, &shown, &at(*line));
            [1, 10, 11, 20, 30].into_iter().filter(kept).collect()
        };
        let all = Filter::default;
        assert_eq!(lines(all()), [1, 10, 11, 20, 30]);
        assert_eq!(lines(Filter { gaps: true, ..all() }), [10]);
        assert_eq!(lines(Filter { differences: true, ..all() }), [0_u32; 0]);
        assert_eq!(lines(Filter { party: Some(Party::Customer), ..all() }), [11]);
        assert_eq!(lines(Filter { areas: ids(&["a"]), ..all() }), [10, 20]);
        assert_eq!(lines(Filter { areas: ids(&["b"]), ..all() }), [11, 30]);
        assert_eq!(lines(Filter { services: ids(&["one"]), ..all() }), [1, 10, 11, 20, 30]);
    }

    #[test]
    fn one_service_alone_has_no_differences() {
        let comparison = compare(&[page("One", &[("a", "T", "x", "")])]);
        assert_eq!(Filter { differences: true, ..Filter::default() }.apply(&comparison).hidden, 1);
    }
}
