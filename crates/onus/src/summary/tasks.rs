//! Rows by who speaks of them and who has them.

use crate::compare::answer::answer;
use crate::compare::{Comparison, ComparisonRow};
use crate::document::TaskOwner;

/// The services that have a row, ascending.
pub(super) fn services_of(row: &ComparisonRow) -> Vec<usize> {
    let mut services: Vec<usize> = row.members.iter().map(|member| member.service).collect();
    services.dedup();
    services
}

/// Who has the task, service by service, where a service has the row.
pub(super) fn owners(comparison: &Comparison, row: &ComparisonRow) -> Vec<(usize, TaskOwner)> {
    let services = services_of(row).into_iter();
    services.filter_map(|service| Some((service, answer(comparison, row, service)?))).collect()
}

/// The names of tasks.
pub(super) fn names<'c>(comparison: &'c Comparison, rows: &[usize]) -> Vec<&'c str> {
    rows.iter().map(|&row| comparison.rows[row].task.as_str()).collect()
}

/// The names to call services by.
pub(super) fn labels<'c>(comparison: &'c Comparison, services: &[usize]) -> Vec<&'c str> {
    services.iter().map(|&service| comparison.services[service].label.as_str()).collect()
}
