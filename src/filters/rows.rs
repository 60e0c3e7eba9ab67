//! Which rows are shown: by filter, by search, and by the services in sight.

use std::collections::HashSet;

use onus::Comparison;
use onus::compare::search::{Found, Index};
use yew::prelude::*;

use super::filter_bar::kept;
use crate::session::address::Address;
use crate::session::deferred::{is_small, use_deferred};
use crate::session::in_sight::InSight;
use crate::session::pointer_eq::PointerEq;
use crate::session::state::Session;

/// For each row of the comparison a yes or no.
pub(crate) struct Rows {
    /// By filter.
    pub kept: PointerEq<Vec<bool>>,
    /// By filter and search, whatever service says it.
    pub shown: PointerEq<Vec<bool>>,
    /// By filter, and by what the services in sight say.
    pub in_matrix: PointerEq<Vec<bool>>,
    pub seen: PointerEq<InSight>,
    pub found: PointerEq<Found>,
    /// What the pages say, where it is searched.
    pub index: Option<PointerEq<Index>>,
    /// Somebody is about to search.
    pub on_seek: Callback<()>,
    pub elsewhere: PointerEq<Elsewhere>,
}

/// What the search finds in services that are out of sight.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Elsewhere {
    /// How often: each row counts once for each such service.
    pub hits: usize,
    /// Indexes of the services.
    pub services: Vec<usize>,
}

/// Worked out again only where something has changed.
#[hook]
pub(crate) fn use_rows(session: &Session, address: &Address) -> Rows {
    let comparison = session.comparison.clone();
    // Worked out before the first letter, and kept for the next search.
    let sought = use_state_eq(|| None::<PointerEq<Comparison>>);
    let on_seek = {
        let (sought, comparison) = (sought.setter(), comparison.clone());
        Callback::from(move |()| sought.set(Some(comparison.clone())))
    };
    let is_searching = !address.search.trim().is_empty();
    let is_sought = is_searching || sought.as_ref() == Some(&comparison);
    let is_short = is_small(&comparison);
    let index = use_deferred(is_sought.then(|| comparison.clone()), is_short, index);
    let index = index.filter(|(of, _)| is_searching && *of == comparison).map(|(_, index)| index);
    let found = use_memo((index.clone(), address.search.clone()), |(index, search)| {
        PointerEq::from(index.as_ref().map(|index| index.find(search)).unwrap_or_default())
    });
    let found = PointerEq::clone(&found);
    let kept = use_memo((comparison.clone(), address.filter.clone()), |(comparison, filter)| {
        PointerEq::from(kept(comparison, filter))
    });
    let kept = PointerEq::clone(&kept);
    let shown = use_memo((found.clone(), kept.clone()), |(found, kept)| {
        let rows = kept.iter().enumerate();
        PointerEq::from(rows.map(|(row, kept)| *kept && found.holds(row)).collect::<Vec<bool>>())
    });
    let shown = PointerEq::clone(&shown);
    let seen = InSight::of(&session.entries, &comparison, &address.filter);
    let seen = use_memo(seen, |seen| PointerEq::from(seen.clone()));
    let seen = PointerEq::clone(&seen);
    let asked = session.asked.clone();
    let in_matrix = use_memo(
        (comparison, shown.clone(), seen.clone(), found.clone(), asked),
        |(all, shown, seen, found, asked)| {
            let asked = asked.as_ref().map(|asked| asked.rows.iter().copied().collect::<HashSet<usize>>());
            let is_asked = |row: usize| asked.as_ref().is_none_or(|asked| asked.contains(&row));
            let is_seen = |row: usize| match found.services.get(row) {
                Some(services) => services.iter().any(|service| seen.services.contains(service)),
                None => seen.holds(all, row),
            };
            let rows = shown.iter().enumerate();
            PointerEq::from(
                rows.map(|(row, shown)| *shown && is_asked(row) && is_seen(row)).collect::<Vec<bool>>(),
            )
        },
    );
    let elsewhere = use_memo((shown.clone(), seen.clone(), found.clone()), |(shown, seen, found)| {
        PointerEq::from(if found.is_asked { elsewhere(shown, seen, found) } else { Elsewhere::default() })
    });
    Rows {
        kept,
        shown,
        in_matrix: PointerEq::clone(&in_matrix),
        seen,
        found,
        index,
        on_seek,
        elsewhere: PointerEq::clone(&elsewhere),
    }
}

async fn index(comparison: PointerEq<Comparison>) -> Index {
    Index::new_resting(&comparison).await
}

fn elsewhere(shown: &[bool], seen: &InSight, found: &Found) -> Elsewhere {
    let mut elsewhere = Elsewhere::default();
    for (services, _) in found.services.iter().zip(shown).filter(|(_, shown)| **shown) {
        for service in services.iter().filter(|service| !seen.services.contains(service)) {
            elsewhere.hits += 1;
            if !elsewhere.services.contains(service) {
                elsewhere.services.push(*service);
            }
        }
    }
    elsewhere.services.sort_unstable();
    elsewhere
}
