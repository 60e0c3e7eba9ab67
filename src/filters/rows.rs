//! Which rows are shown: by filter, by search, and by the services in sight.

use yew::prelude::*;

use super::filter_bar::kept;
use crate::search::haystacks::{haystacks, matches};
use crate::session::address::Address;
use crate::session::in_sight::InSight;
use crate::session::pointer_eq::PointerEq;
use crate::session::state::Session;

/// For each row of the comparison a yes or no.
pub(crate) struct Rows {
    /// By filter.
    pub kept: PointerEq<Vec<bool>>,
    /// By filter and search.
    pub shown: PointerEq<Vec<bool>>,
    /// By filter, search and services.
    pub in_matrix: PointerEq<Vec<bool>>,
    pub seen: PointerEq<InSight>,
}

/// Worked out again only where something has changed.
#[hook]
pub(crate) fn use_rows(session: &Session, address: &Address) -> Rows {
    let comparison = session.comparison.clone();
    let haystacks = use_memo(comparison.clone(), |comparison| haystacks(comparison));
    let kept = use_memo((comparison.clone(), address.filter.clone()), |(comparison, filter)| {
        PointerEq::from(kept(comparison, filter))
    });
    let kept = PointerEq::clone(&kept);
    let shown = use_memo((haystacks, kept.clone(), address.search.clone()), |(haystacks, kept, search)| {
        let found = matches(haystacks, search);
        PointerEq::from(
            found.iter().zip(kept.iter()).map(|(found, kept)| *found && *kept).collect::<Vec<bool>>(),
        )
    });
    let shown = PointerEq::clone(&shown);
    let seen = use_memo(InSight::of(&session.entries), |seen| PointerEq::from(seen.clone()));
    let seen = PointerEq::clone(&seen);
    let in_matrix = use_memo((comparison, shown.clone(), seen.clone()), |(all, shown, seen)| {
        let rows = shown.iter().enumerate();
        PointerEq::from(rows.map(|(row, shown)| *shown && seen.holds(all, row)).collect::<Vec<bool>>())
    });
    Rows { kept, shown, in_matrix: PointerEq::clone(&in_matrix), seen }
}
