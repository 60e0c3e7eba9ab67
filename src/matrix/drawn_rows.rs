//! Of very many rows, each area draws its first ones, and more as one comes near their end: all of them at once would
//! be too much for a browser.

use onus::Comparison;
use yew::prelude::*;

use crate::session::pointer_eq::PointerEq;
use crate::shell::first_drawn::{ALL, FIRST, More, STEP};

/// So many are drawn at first in each area at least.
const LEAST: usize = 8;

/// Which rows of an area are drawn.
#[derive(Debug, Default, Clone, PartialEq)]
pub(crate) struct Drawn(Option<(PointerEq<Vec<bool>>, usize)>);

impl Drawn {
    pub(super) fn is_of_many(&self) -> bool {
        self.0.is_some()
    }

    /// Whether the row of this index is: of many, those that are shown, up to one.
    pub(crate) fn holds(&self, row: usize) -> bool {
        let is_drawn = |(shown, until): &(PointerEq<Vec<bool>>, usize)| {
            row < *until && shown.get(row).copied().unwrap_or(true)
        };
        self.0.as_ref().is_none_or(is_drawn)
    }
}

/// The rows that are `shown`, where there are so many rows that not all of them are drawn.
pub(super) fn of_many(comparison: &Comparison, shown: &PointerEq<Vec<bool>>) -> Option<PointerEq<Vec<bool>>> {
    (comparison.rows.len() > ALL).then(|| shown.clone())
}

/// What is drawn of an area, and what stands below that where there is more. `shown` comes from [`of_many`].
#[hook]
pub(super) fn use_drawn_rows(
    comparison: &PointerEq<Comparison>,
    shown: &Option<PointerEq<Vec<bool>>>,
    area: usize,
) -> (Drawn, Html) {
    let asked = use_state(|| None::<(PointerEq<Comparison>, usize)>);
    let first = (FIRST / comparison.areas.len().max(1)).max(LEAST);
    let most = asked.as_ref().filter(|(of, _)| of == comparison).map_or(first, |(_, more)| first + more);
    let rows = use_memo((comparison.clone(), shown.clone(), area), |(comparison, shown, area)| {
        let shown = shown.as_ref().map(|shown| {
            let rows = comparison.rows_of(*area).map(|(row, _)| row);
            rows.filter(|&row| shown.get(row).copied().unwrap_or(true)).collect::<Vec<_>>()
        });
        shown.unwrap_or_default()
    });
    let drawn = Drawn(shown.clone().map(|shown| (shown, rows.get(most).copied().unwrap_or(usize::MAX))));
    let more = if rows.len() > most {
        let (asked, comparison) = (asked.setter(), comparison.clone());
        let on_more = Callback::from(move |()| asked.set(Some((comparison.clone(), most - first + STEP))));
        html! { <More drawn={most} all={rows.len()} what="rows" {on_more} /> }
    } else {
        Html::default()
    };
    (drawn, more)
}
