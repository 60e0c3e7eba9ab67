//! What only one page speaks of.

use super::tasks::{names, services_of};
use super::words::{are, quoted_list};
use super::{Point, Section, Topic};
use crate::compare::Comparison;
use crate::findings::quote::counted;

/// By service, the one with most such tasks first.
pub(super) fn section(comparison: &Comparison, rows: &[usize]) -> Option<Section> {
    let services = comparison.services.len();
    let mut of_service: Vec<Vec<usize>> = vec![Vec::new(); services];
    let mut all: Vec<usize> = Vec::new();
    for &row in rows {
        if let [service] = services_of(&comparison.rows[row])[..] {
            of_service[service].push(row);
            all.push(row);
        }
    }
    if services < 2 || all.is_empty() {
        return None;
    }
    let mut found: Vec<(usize, Vec<usize>)> =
        of_service.into_iter().enumerate().filter(|(_, rows)| !rows.is_empty()).collect();
    found.sort_by_key(|(_, rows)| usize::MAX - rows.len());
    let point = |(service, rows): (usize, Vec<usize>)| Point {
        sentence: format!(
            "Only {} speaks of {}: {}.",
            comparison.services[service].label,
            counted(rows.len(), "task"),
            quoted_list(names(comparison, &rows))
        ),
        rows,
        services: vec![service],
    };
    let sentence =
        format!("{} on one page only, of {}.", are(all.len(), "task"), counted(rows.len(), "task"));
    let headline = Point { sentence, rows: all, services: Vec::new() };
    Some(Section { topic: Topic::Alone, headline, points: found.into_iter().map(point).collect() })
}
