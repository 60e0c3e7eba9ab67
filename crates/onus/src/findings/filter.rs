//! Which findings stay where a filter leaves only some rows.

use super::Finding;
use crate::compare::Comparison;
use crate::compare::filter::Filter;
use crate::document::{Allocation, Area, Responsibility};

/// Tells which findings stay.
#[derive(Debug)]
pub struct KeptFindings<'c> {
    comparison: &'c Comparison,
    filter: &'c Filter,
    /// By service, its rows as they begin.
    rows: Vec<Vec<Row>>,
}

/// The lines of a page that a row takes up.
#[derive(Debug, Clone, Copy)]
struct Row {
    first: u32,
    last: u32,
    /// The last line of this one and all before it, whichever goes furthest.
    furthest: u32,
    is_shown: bool,
}

impl<'c> KeptFindings<'c> {
    /// Of a comparison whose rows are `shown` or not.
    pub fn new(comparison: &'c Comparison, filter: &'c Filter, shown: &[bool]) -> Self {
        let of_pages = comparison.services.iter().zip(comparison.shown_members(shown));
        let rows = of_pages.map(|(service, shown)| {
            let rows = service.document.responsibilities.iter().zip(shown);
            let row = |(row, is_shown): (&Responsibility, bool)| Row {
                first: row.line,
                last: row.last_line,
                furthest: row.last_line,
                is_shown,
            };
            let mut rows: Vec<Row> = rows.map(row).collect();
            rows.sort_by_key(|row| row.first);
            let mut furthest = 0;
            for row in &mut rows {
                furthest = row.last.max(furthest);
                row.furthest = furthest;
            }
            rows
        });
        Self { comparison, filter, rows: rows.collect() }
    }

    /// Whether a finding stays: one about rows with any of them that is shown; one about something else as long as only
    /// areas and services are asked for, and those that it stands in are among them.
    pub fn keeps(&self, finding: &Finding) -> bool {
        let rows = &self.rows[finding.service];
        let begun = &rows[..rows.partition_point(|row| row.first <= finding.line)];
        let reaching = begun.iter().rev().take_while(|row| finding.line <= row.furthest);
        let mut about = reaching.filter(|row| finding.line <= row.last).peekable();
        match about.peek() {
            Some(_) => about.any(|row| row.is_shown),
            None => self.filter.keeps_aside(self.comparison, finding),
        }
    }
}

impl Filter {
    /// Whether a finding stays that is about no row.
    fn keeps_aside(&self, comparison: &Comparison, finding: &Finding) -> bool {
        let service = &comparison.services[finding.service];
        let document = &service.document;
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::compare;
    use std::collections::BTreeSet;

    use crate::compare::testing::document;
    use crate::document::{AreaHeading, Party};

    fn ids(ids: &[&str]) -> BTreeSet<String> {
        ids.iter().map(|id| (*id).to_owned()).collect()
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
            let shown: Vec<bool> = comparison.rows.iter().map(|row| filter.keeps(&comparison, row)).collect();
            let kept_findings = KeptFindings::new(&comparison, &filter, &shown);
            let at = |line| Finding {
                rule: "x",
                level: Level::Info,
                service: 0,
                line,
                place: None,
                message: String::new(),
                dismissed: false,
            };
            let kept = |line: &u32| kept_findings.keeps(&at(*line));
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
}
