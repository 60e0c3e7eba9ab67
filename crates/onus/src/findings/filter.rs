//! Which findings stay where a filter leaves only some rows.

use super::Finding;
use crate::compare::Comparison;
use crate::compare::filter::Filter;
use crate::document::{Allocation, Area};

/// Tells which findings stay.
#[derive(Debug)]
pub struct KeptFindings<'c> {
    comparison: &'c Comparison,
    filter: &'c Filter,
    /// By service, by line.
    lines: Vec<Vec<Line>>,
}

/// What stands in a line of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Line {
    NoRow,
    Hidden,
    Shown,
}

impl<'c> KeptFindings<'c> {
    /// Of a comparison whose rows are `shown` or not.
    pub fn new(comparison: &'c Comparison, filter: &'c Filter, shown: &[bool]) -> Self {
        let mut lines = vec![Vec::new(); comparison.services.len()];
        for (of_page, (service, shown)) in
            lines.iter_mut().zip(comparison.services.iter().zip(comparison.shown_members(shown)))
        {
            for (row, shown) in service.document.responsibilities.iter().zip(shown) {
                let [first, last] = [row.line, row.last_line].map(|line| line as usize);
                of_page.resize(of_page.len().max(last + 1), Line::NoRow);
                let is = if shown { Line::Shown } else { Line::Hidden };
                let lines = of_page.get_mut(first..=last).unwrap_or_default();
                lines.iter_mut().for_each(|line| *line = is.max(*line));
            }
        }
        Self { comparison, filter, lines }
    }

    /// Whether a finding stays: one about rows with any of them that is shown; one about something else as long as only
    /// areas and services are asked for, and those that it stands in are among them.
    pub fn keeps(&self, finding: &Finding) -> bool {
        match self.lines[finding.service].get(finding.line as usize) {
            Some(Line::Shown) => true,
            Some(Line::Hidden) => false,
            Some(Line::NoRow) | None => self.filter.keeps_aside(self.comparison, finding),
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
