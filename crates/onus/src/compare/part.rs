//! A part of a comparison: what a view shows of it.

use std::rc::Rc;

use super::{Comparison, ComparisonRow, Member, Service};
use crate::document::{Document, Responsibility};
use crate::findings::Finding;
use crate::rests::rest;

/// The services of these indexes, in that order, with the rows for which `is_shown` says so (by index
/// into [`Comparison::rows`]), and the findings on those lines and on no row at all.
///
/// Resources and skipped rows of the services stay; names, titles and scores are those of the whole. A future that
/// rests after a few milliseconds of work each time, and then wants to go on at once.
pub async fn part(
    comparison: &Comparison,
    findings: &[Finding],
    services: &[usize],
    is_shown: impl Fn(usize) -> bool,
) -> (Comparison, Vec<Finding>) {
    let shown: Vec<&ComparisonRow> =
        comparison.rows.iter().enumerate().filter(|(row, _)| is_shown(*row)).map(|(_, row)| row).collect();
    let mut kept: Vec<Vec<usize>> = vec![Vec::new(); comparison.services.len()];
    for member in shown.iter().flat_map(|row| &row.members) {
        kept[member.service].push(member.responsibility);
    }
    let mut moved: Vec<Vec<Option<Member>>> = vec![Vec::new(); comparison.services.len()];
    let mut kept_services = Vec::new();
    let mut kept_findings = Vec::new();
    for (service, &old) in services.iter().enumerate() {
        let it = &comparison.services[old];
        let kept = &mut kept[old];
        kept.sort_unstable();
        moved[old] = vec![None; it.document.responsibilities.len()];
        let mut responsibilities = Vec::with_capacity(kept.len());
        for (responsibility, &before) in kept.iter().enumerate() {
            if responsibility % REST == REST - 1 {
                rest().await;
            }
            moved[old][before] = Some(Member { service, responsibility });
            responsibilities.push(it.document.responsibilities[before].clone());
        }
        let document = Document { responsibilities: responsibilities.into(), ..it.document.without_duties() };
        let (left, before) =
            (Lines::of(&document.responsibilities), Lines::of(&it.document.responsibilities));
        let stays = |finding: &&Finding| {
            finding.service == old && (left.holds(finding.line) || !before.holds(finding.line))
        };
        kept_findings
            .extend(findings.iter().filter(stays).map(|finding| Finding { service, ..finding.clone() }));
        kept_services.push(Service { document: Rc::new(document), ..it.clone() });
        rest().await;
    }
    let mut rows = Vec::new();
    for (at, row) in shown.into_iter().enumerate() {
        if at % REST == REST - 1 {
            rest().await;
        }
        let moved = |member: &Member| moved[member.service].get(member.responsibility).copied().flatten();
        let mut members: Vec<Member> = row.members.iter().filter_map(moved).collect();
        members.sort_unstable();
        if !members.is_empty() {
            rows.push(ComparisonRow { members, ..row.clone() });
        }
    }
    let (areas, choices) = (comparison.areas.clone(), comparison.choices.clone());
    (Comparison { services: kept_services, areas, rows, choices }, kept_findings)
}

/// After so many rows there is a rest: some milliseconds.
const REST: usize = 1000;

/// The lines that rows of a page stand on.
struct Lines {
    /// By the first line of a row: the last line of it or of any row before.
    ends: Vec<(u32, u32)>,
}

impl Lines {
    fn of(rows: &[Responsibility]) -> Self {
        let mut ends: Vec<(u32, u32)> = rows.iter().map(|row| (row.line, row.last_line)).collect();
        ends.sort_unstable();
        let mut last = 0;
        for (_, end) in &mut ends {
            last = last.max(*end);
            *end = last;
        }
        Self { ends }
    }

    fn holds(&self, line: u32) -> bool {
        let begun = self.ends.partition_point(|(first, _)| *first <= line);
        self.ends[..begun].last().is_some_and(|(_, last)| line <= *last)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::compare;
    use crate::compare::testing::page;
    use crate::export::csv;
    use crate::rests::at_once;

    #[test]
    fn a_part_has_the_rows_and_services_asked_for() {
        let rows = [("a", "T", "p", "c"), ("a", "U", "q", ""), ("b", "V", "NEED CONTENT", "")];
        let comparison = compare(&[page("One", &rows), page("Two", &rows[1..]), page("Three", &rows[..1])]);
        let found = crate::findings::findings(&comparison);
        let (whole, all) = at_once(part(&comparison, &found, &[0, 1, 2], |_| true));
        assert_eq!((csv::matrix(&whole), all.len()), (csv::matrix(&comparison), found.len()));
        let (some, fewer) = at_once(part(&comparison, &found, &[1, 0], |row| row != 2));
        assert_eq!(
            csv::matrix(&some).lines().skip(1).collect::<Vec<_>>(),
            [
                "a,T,,,not on this page,,p,c,shared,One.md:10",
                "a,U,q,,provider,Two.md:10,q,,provider,One.md:11",
            ]
        );
        assert!(fewer.len() < found.len() && fewer.iter().all(|finding| finding.service < 2));
    }
}
