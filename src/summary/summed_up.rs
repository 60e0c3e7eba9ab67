//! What there is to say about the rows that are shown, worked out as time allows.

use onus::compare::ownership::{Shares, shares};
use onus::summary::{Section, summary_resting, telling_resting};
use onus::{Comparison, Finding, Party, Report, Summary};
use yew::prelude::*;

use crate::session::deferred::{is_small, use_deferred};
use crate::session::pointer_eq::PointerEq;

/// What is summed up: for each row whether it is shown, `None` for all; and the party whose tasks alone the map shows.
pub(crate) type Of =
    (PointerEq<Comparison>, PointerEq<Vec<Finding>>, Option<PointerEq<Vec<bool>>>, Option<Party>);

/// Whose the tasks are: by area, then by service.
pub(crate) type Map = Vec<Vec<Shares>>;

/// What a map is drawn from: as for a summary, without the findings.
type OfMap = (PointerEq<Comparison>, Option<PointerEq<Vec<bool>>>, Option<Party>);

/// The map of a comparison: `None` as long as there is none yet.
#[hook]
pub(crate) fn use_map(of: &Of) -> Option<PointerEq<Map>> {
    let (comparison, _, shown, party) = of;
    let is_short = is_small(comparison);
    let (known, map) = use_deferred(Some((comparison.clone(), shown.clone(), *party)), is_short, map)?;
    (known.0 == *comparison).then_some(map)
}

async fn map((comparison, shown, party): OfMap) -> Map {
    let mut map = shares(&comparison, |row| is_shown(shown.as_ref(), row));
    map.iter_mut().flatten().for_each(|shares| *shares = shares.of_party(party));
    map
}

fn is_shown(shown: Option<&PointerEq<Vec<bool>>>, row: usize) -> bool {
    shown.is_none_or(|shown| shown.get(row).copied().unwrap_or(true))
}

/// The summary of a comparison: `None` as long as there is none yet, or where none is asked for.
#[hook]
pub(crate) fn use_summary(of: Option<Of>) -> Option<PointerEq<Summary>> {
    let comparison = of.as_ref().map(|(comparison, ..)| comparison.clone());
    let is_short = comparison.as_ref().is_none_or(|comparison| is_small(comparison));
    let (known, summary) = use_deferred(of, is_short, summed_up)?;
    // Of other rows it is out of date and soon another one, of another comparison it is none.
    (Some(known.0) == comparison).then_some(summary)
}

/// The sections that tell most about a comparison, for above other things; none as long as they are not known.
#[hook]
pub(crate) fn use_telling(
    of: Option<(PointerEq<Comparison>, PointerEq<Vec<Finding>>)>,
) -> Option<PointerEq<Vec<Section>>> {
    let comparison = of.as_ref().map(|(comparison, _)| comparison.clone());
    let is_short = comparison.as_ref().is_none_or(|comparison| is_small(comparison));
    let (known, sections) = use_deferred(of, is_short, told)?;
    (Some(known.0) == comparison).then_some(sections)
}

async fn told((comparison, findings): (PointerEq<Comparison>, PointerEq<Vec<Finding>>)) -> Vec<Section> {
    telling_resting(Report { comparison: &comparison, findings: &findings }).await
}

async fn summed_up((comparison, findings, shown, party): Of) -> Summary {
    let report = Report { comparison: &comparison, findings: &findings };
    let mut summary = summary_resting(report, |row| is_shown(shown.as_ref(), row)).await;
    summary.map.iter_mut().flatten().for_each(|shares| *shares = shares.of_party(party));
    summary
}
