//! What the customer has to do.

use super::tasks::owners;
use super::{Point, Section, Topic};
use crate::compare::Comparison;
use crate::document::TaskOwner;
use crate::findings::quote::counted;
use crate::rests::rest;

/// The service that leaves most to the customer comes first. A task counts once for each service.
pub(super) async fn section(comparison: &Comparison, rows: &[usize]) -> Option<Section> {
    let mut loads: Vec<Load> = (0..comparison.services.len()).map(Load::new).collect();
    let mut all: Vec<usize> = Vec::new();
    for (at, &row) in rows.iter().enumerate() {
        if at % REST == REST - 1 {
            rest().await;
        }
        for (service, owner) in owners(comparison, &comparison.rows[row]) {
            let load = &mut loads[service];
            load.tasks += 1;
            load.alone += usize::from(owner == TaskOwner::Customer);
            if matches!(owner, TaskOwner::Customer | TaskOwner::Shared) {
                load.rows.push(row);
                all.push(row);
            }
        }
    }
    let sum = |count: fn(&Load) -> usize| loads.iter().map(count).sum::<usize>();
    let (tasks, has, alone) = (sum(|it| it.tasks), sum(|it| it.rows.len()), sum(|it| it.alone));
    if tasks == 0 {
        return None;
    }
    // A row is there once, however many services leave it to the customer.
    all.dedup();
    let sentence = format!("The customer has {}.", says(tasks, has, alone));
    let headline = Point { sentence, rows: all, services: Vec::new() };
    if loads.len() == 1 {
        return Some(Section { topic: Topic::Customer, headline, points: Vec::new() });
    }
    loads.retain(|load| load.tasks > 0);
    loads.sort_by_key(|load| usize::MAX - load.rows.len());
    let point = |load: Load| Point {
        sentence: format!(
            "{}: the customer has {}.",
            comparison.services[load.service].label,
            says(load.tasks, load.rows.len(), load.alone)
        ),
        rows: load.rows,
        services: vec![load.service],
    };
    Some(Section { topic: Topic::Customer, headline, points: loads.into_iter().map(point).collect() })
}

/// After so many rows there is a rest.
const REST: usize = 5000;

struct Load {
    service: usize,
    tasks: usize,
    alone: usize,
    /// Those of the customer, alone or with the provider.
    rows: Vec<usize>,
}

impl Load {
    fn new(service: usize) -> Self {
        Self { service, tasks: 0, alone: 0, rows: Vec::new() }
    }
}

fn says(tasks: usize, has: usize, alone: usize) -> String {
    let tasks = counted(tasks, "task");
    match (has, alone) {
        (0, _) => format!("none of {tasks} to do"),
        (_, 0) => format!("{has} of {tasks} to do, none of them alone"),
        _ => format!("{has} of {tasks} to do, {alone} of them alone"),
    }
}
