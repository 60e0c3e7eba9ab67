//! What changed, found out at once between short pages, and as time allows between long ones.

use onus::Comparison;
use onus::compare::changes::{Changes, Left, changes_within_resting};
use onus::compare::filter::Filter;
use onus::compare::search::Found;
use yew::prelude::*;

use super::timeline::{Timeline, timelines};
use crate::session::deferred::{things, use_deferred};
use crate::session::pointer_eq::PointerEq;

/// So many rows of two pages are compared in no time.
const FEW: usize = 1000;

type Groups = PointerEq<Vec<Vec<usize>>>;

/// For each service with several versions, its `groups`, what changed from one to the next; `None` as long as that is
/// not known.
#[hook]
pub(super) fn use_timelines(
    comparison: &PointerEq<Comparison>,
    groups: &Groups,
) -> Option<PointerEq<Vec<Timeline>>> {
    let is_short = rows(comparison, groups.iter().flatten().copied()) < FEW;
    let of = (comparison.clone(), groups.clone());
    let (known, lines) = use_deferred(Some(of.clone()), is_short, told)?;
    (known == of).then_some(lines)
}

async fn told((comparison, groups): (PointerEq<Comparison>, Groups)) -> Vec<Timeline> {
    timelines(&comparison, &groups).await
}

/// What changed from the first of two pages to the second; `None` as long as that is not known.
#[hook]
pub(super) fn use_changes(
    comparison: &PointerEq<Comparison>,
    chosen: Option<[usize; 2]>,
) -> Option<PointerEq<Changes>> {
    let is_short = rows(comparison, chosen.into_iter().flatten()) < FEW;
    let of = chosen.map(|chosen| (comparison.clone(), chosen));
    let (known, changes) = use_deferred(of.clone(), is_short, changed)?;
    (Some(known) == of).then_some(changes)
}

async fn changed((comparison, chosen): (PointerEq<Comparison>, [usize; 2])) -> Changes {
    changes_within_resting(&comparison, chosen).await
}

/// What filters and a search leave of what changed: the comparison, the two pages, what changed between them, and what is asked.
pub(super) type Asked =
    (PointerEq<Comparison>, [usize; 2], PointerEq<Changes>, Filter, PointerEq<Vec<bool>>, PointerEq<Found>);

/// What is left of what changed; as long as that is not known, what was left before of the same.
#[hook]
pub(super) fn use_left(asked: Option<Asked>) -> Option<PointerEq<Changes>> {
    let is_short =
        asked.as_ref().is_none_or(|(comparison, chosen, ..)| rows(comparison, chosen.iter().copied()) < FEW);
    let of = |asked: &Asked| (asked.0.clone(), asked.1, asked.2.clone());
    let (known, left) = use_deferred(asked.clone(), is_short, left)?;
    (asked.as_ref().map(of) == Some(of(&known))).then_some(left)
}

async fn left((comparison, chosen, changes, filter, shown, found): Asked) -> Changes {
    Left { filter: &filter, found: &found, rows: &shown }.of_resting(&comparison, chosen, &changes).await
}

/// How many rows some services have together.
fn rows(comparison: &Comparison, services: impl Iterator<Item = usize>) -> usize {
    services.map(|service| things(&comparison.services[service].document)).sum()
}
