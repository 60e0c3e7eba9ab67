//! What stands in an area, in numbers.

use onus::Comparison;
use onus::compare::answer;
use onus::rests::rest;
use yew::prelude::*;

use crate::session::deferred::{FEW, use_deferred};
use crate::session::in_sight::InSight;
use crate::session::pointer_eq::PointerEq;
use crate::session::state::counted;

type Of = (PointerEq<Comparison>, PointerEq<InSight>, usize);

/// After so many rows there is a rest: some milliseconds.
const REST: usize = 5000;

/// The numbers of an area, by its index; of very many rows once they are painted.
#[hook]
pub(super) fn use_numbers(
    comparison: &PointerEq<Comparison>,
    seen: &PointerEq<InSight>,
    area: usize,
) -> String {
    let is_short = comparison.rows_of(area).nth(FEW).is_none();
    let of = (comparison.clone(), seen.clone(), area);
    let known = use_deferred(Some(of.clone()), is_short, numbers);
    known.filter(|(known, _)| *known == of).map(|(_, numbers)| (*numbers).clone()).unwrap_or_default()
}

/// How many tasks stand on one line, how many only one service in sight has, and how many rows have gaps; the gaps
/// by service, where these are few.
async fn numbers((comparison, seen, area): Of) -> String {
    let (mut together, mut alone, mut gaps) = (0, 0, 0);
    let mut by_service = vec![0; comparison.services.len()];
    for (index, row) in comparison.rows_of(area) {
        if index % REST == REST - 1 {
            rest().await;
        }
        match seen.of_row(&comparison, index).count() {
            0 => continue,
            1 => alone += 1,
            _ => together += 1,
        }
        let members = row.members.iter().filter(|member| seen.services.contains(&member.service));
        for member in members.filter(|&&member| answer::has_gap(comparison.responsibility(member))) {
            gaps += 1;
            by_service[member.service] += 1;
        }
    }
    let tasks = match seen.services.len() {
        0 | 1 => counted(alone, "task"),
        _ => format!("{} on one line · {alone} only here", counted(together, "task")),
    };
    let of: Vec<String> = seen
        .services
        .iter()
        .filter(|&&service| by_service[service] > 0)
        .map(|&service| format!("{} {}", comparison.services[service].label, by_service[service]))
        .collect();
    match gaps {
        0 => tasks,
        _ if seen.services.len() > 1 && of.len() < 4 => {
            format!("{tasks} · {}: {}", counted(gaps, "gap"), of.join(", "))
        }
        _ => format!("{tasks} · {}", counted(gaps, "gap")),
    }
}
