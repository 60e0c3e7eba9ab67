//! What there is to say about the rows that are shown, worked out as time allows.

use onus::summary::summary_resting;
use onus::{Comparison, Finding, Party, Report, Summary};
use yew::prelude::*;

use crate::session::deferred::{FEW, use_deferred};
use crate::session::pointer_eq::PointerEq;

/// What is summed up: for each row whether it is shown, `None` for all; and the party whose tasks alone the map shows.
pub(crate) type Of =
    (PointerEq<Comparison>, PointerEq<Vec<Finding>>, Option<PointerEq<Vec<bool>>>, Option<Party>);

/// The summary of a comparison: `None` as long as there is none yet, or where none is asked for.
#[hook]
pub(crate) fn use_summary(of: Option<Of>) -> Option<PointerEq<Summary>> {
    let comparison = of.as_ref().map(|(comparison, ..)| comparison.clone());
    let is_short = comparison.as_ref().is_none_or(|comparison| comparison.rows.len() <= FEW);
    let (known, summary) = use_deferred(of, is_short, summed_up)?;
    // Of other rows it is out of date and soon another one, of another comparison it is none.
    (Some(known.0) == comparison).then_some(summary)
}

async fn summed_up((comparison, findings, shown, party): Of) -> Summary {
    let report = Report { comparison: &comparison, findings: &findings };
    let is_shown = |row: usize| shown.as_ref().is_none_or(|shown| shown.get(row).copied().unwrap_or(true));
    let mut summary = summary_resting(report, is_shown).await;
    summary.map.iter_mut().flatten().for_each(|shares| *shares = shares.of_party(party));
    summary
}
