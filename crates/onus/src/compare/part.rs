//! A part of a comparison: what a view shows of it.

use std::collections::HashMap;
use std::rc::Rc;

use super::{Comparison, ComparisonRow, Member, Service};
use crate::document::Document;
use crate::findings::Finding;

/// The services of these indexes, in that order, with the rows for which `is_shown` says so (by index
/// into [`Comparison::rows`]), and the findings on those lines and on no row at all.
///
/// Resources and skipped rows of the services stay; names, titles and scores are those of the whole.
pub fn part(
    comparison: &Comparison,
    findings: &[Finding],
    services: &[usize],
    is_shown: impl Fn(usize) -> bool,
) -> (Comparison, Vec<Finding>) {
    let shown: Vec<&ComparisonRow> =
        comparison.rows.iter().enumerate().filter(|(row, _)| is_shown(*row)).map(|(_, row)| row).collect();
    let mut moved: HashMap<Member, Member> = HashMap::new();
    let mut kept_services = Vec::new();
    let mut kept_findings = Vec::new();
    for (service, &old) in services.iter().enumerate() {
        let it = &comparison.services[old];
        let mut kept: Vec<usize> =
            shown.iter().flat_map(|row| row.of_service(old)).map(|member| member.responsibility).collect();
        kept.sort_unstable();
        for (responsibility, &before) in kept.iter().enumerate() {
            moved.insert(Member { service: old, responsibility: before }, Member { service, responsibility });
        }
        let of = |index: &usize| it.document.responsibilities[*index].clone();
        let document = Document { responsibilities: kept.iter().map(of).collect(), ..(*it.document).clone() };
        let is_on = |line: u32, document: &Document| {
            document.responsibilities.iter().any(|row| (row.line..=row.last_line).contains(&line))
        };
        let stays = |finding: &&Finding| {
            finding.service == old && (is_on(finding.line, &document) || !is_on(finding.line, &it.document))
        };
        kept_findings
            .extend(findings.iter().filter(stays).map(|finding| Finding { service, ..finding.clone() }));
        kept_services.push(Service { document: Rc::new(document), ..it.clone() });
    }
    let row = |row: &&ComparisonRow| {
        let mut members: Vec<Member> =
            row.members.iter().filter_map(|member| moved.get(member).copied()).collect();
        members.sort_unstable();
        (!members.is_empty()).then(|| ComparisonRow { members, ..(*row).clone() })
    };
    let part = Comparison {
        services: kept_services,
        areas: comparison.areas.clone(),
        rows: shown.iter().filter_map(row).collect(),
        choices: comparison.choices.clone(),
    };
    (part, kept_findings)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::compare;
    use crate::compare::testing::page;
    use crate::export::csv;

    #[test]
    fn a_part_has_the_rows_and_services_asked_for() {
        let rows = [("a", "T", "p", "c"), ("a", "U", "q", ""), ("b", "V", "NEED CONTENT", "")];
        let comparison = compare(&[page("One", &rows), page("Two", &rows[1..]), page("Three", &rows[..1])]);
        let found = crate::findings::findings(&comparison);
        let (whole, all) = part(&comparison, &found, &[0, 1, 2], |_| true);
        assert_eq!((csv::matrix(&whole), all.len()), (csv::matrix(&comparison), found.len()));
        let (some, fewer) = part(&comparison, &found, &[1, 0], |row| row != 2);
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
