//! Which rows are shown: by filter, by search, and by the services in sight.

use yew::prelude::*;

use super::address::Address;
use super::filter_bar::kept;
use super::same::Same;
use super::search::{haystacks, matches};
use super::seen::Seen;
use super::session::Session;

/// For each row of the comparison a yes or no.
pub(crate) struct Rows {
    /// By filter.
    pub kept: Same<Vec<bool>>,
    /// By filter and search.
    pub shown: Same<Vec<bool>>,
    /// By filter, search and services.
    pub in_matrix: Same<Vec<bool>>,
    pub seen: Same<Seen>,
}

/// Worked out again only where something has changed.
#[hook]
pub(crate) fn use_rows(session: &Session, address: &Address) -> Rows {
    let comparison = session.comparison.clone();
    let haystacks = use_memo(comparison.clone(), |comparison| haystacks(comparison));
    let kept = use_memo((comparison.clone(), address.filter.clone()), |(comparison, filter)| {
        Same::from(kept(comparison, filter))
    });
    let kept = Same::clone(&kept);
    let shown = use_memo((haystacks, kept.clone(), address.search.clone()), |(haystacks, kept, search)| {
        let found = matches(haystacks, search);
        Same::from(found.iter().zip(kept.iter()).map(|(found, kept)| *found && *kept).collect::<Vec<bool>>())
    });
    let shown = Same::clone(&shown);
    let seen = use_memo(Seen::of(&session.entries), |seen| Same::from(seen.clone()));
    let seen = Same::clone(&seen);
    let in_matrix = use_memo((comparison, shown.clone(), seen.clone()), |(all, shown, seen)| {
        let rows = shown.iter().enumerate();
        Same::from(rows.map(|(row, shown)| *shown && seen.holds(all, row)).collect::<Vec<bool>>())
    });
    Rows { kept, shown, in_matrix: Same::clone(&in_matrix), seen }
}
