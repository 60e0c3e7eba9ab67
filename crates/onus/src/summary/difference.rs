//! The same task, another owner.

use super::tasks::{labels, names, owners, services_of};
use super::words::{owner, plain_list, quoted_list, tasks_have};
use super::{Point, Section, Topic};
use crate::compare::Comparison;
use crate::document::TaskOwner;
use crate::findings::quote::quoted;

/// In the order in which they are told.
const OWNERS: [TaskOwner; 5] =
    [TaskOwner::Provider, TaskOwner::Customer, TaskOwner::Shared, TaskOwner::ThirdParty, TaskOwner::Nobody];

/// The tasks that several pages have, those first of which one page says the provider's and another
/// the customer's, then the others of which the most pages speak. Where a page names nobody it is open,
/// which is no other owner.
pub(super) fn section(comparison: &Comparison, rows: &[usize]) -> Option<Section> {
    let mut several = 0;
    let mut found: Vec<(bool, usize, usize)> = Vec::new();
    // What one page alone has differs from nothing, and may be very many rows.
    for &row in rows.iter().filter(|row| services_of(&comparison.rows[**row]).len() > 1) {
        let owners = owners(comparison, &comparison.rows[row]);
        several += usize::from(owners.len() > 1);
        let has = |one: TaskOwner| owners.iter().any(|(_, owner)| *owner == one);
        if OWNERS.iter().filter(|&&one| one != TaskOwner::Nobody && has(one)).count() > 1 {
            let is_opposed = has(TaskOwner::Provider) && has(TaskOwner::Customer);
            found.push((!is_opposed, usize::MAX - owners.len(), row));
        }
    }
    if several == 0 {
        return None;
    }
    found.sort_by_key(|it| *it);
    let order: Vec<usize> = found.iter().map(|(.., row)| *row).collect();
    let mut all = order.clone();
    all.sort_unstable();
    let listed = quoted_list(names(comparison, &order));
    let sentence = match (found.len(), several) {
        (0, 1) => "The one task that is on more than one page has the same owner everywhere.".to_owned(),
        (0, 2) => "Both tasks that are on more than one page have the same owner everywhere.".to_owned(),
        (0, _) => {
            format!("All {several} tasks that are on more than one page have the same owner everywhere.")
        }
        (1, 1) => {
            format!("The one task that is on more than one page has another owner on another page: {listed}.")
        }
        (differ, _) => format!(
            "Of {several} tasks that are on more than one page, {} another owner on another page: {listed}.",
            tasks_have(differ).replace(" tasks", "").replace(" task", "")
        ),
    };
    let headline = Point { sentence, rows: all, services: Vec::new() };
    let points = order.into_iter().map(|row| point(comparison, row)).collect();
    Some(Section { topic: Topic::Difference, headline, points })
}

fn point(comparison: &Comparison, row: usize) -> Point {
    let owners = owners(comparison, &comparison.rows[row]);
    let parts = OWNERS.into_iter().filter_map(|one| {
        let services: Vec<usize> =
            owners.iter().filter(|(_, owner)| *owner == one).map(|(service, _)| *service).collect();
        let names = plain_list(labels(comparison, &services));
        (!services.is_empty()).then(|| format!("{} with {names}", owner(one)))
    });
    let sentence =
        format!("{}: {}.", quoted(&comparison.rows[row].task), parts.collect::<Vec<_>>().join("; "));
    Point { sentence, rows: vec![row], services: owners.into_iter().map(|(service, _)| service).collect() }
}
