//! The comparison, area by area: first the areas that fill the screen, the others once these are painted. Filtering hides rows in
//! place, without drawing anything again.

use std::cell::RefCell;

use onus::Comparison;
use onus::compare::Related;
use web_sys::Element;
use yew::prelude::*;

use super::area_section::AreaSection;
use super::cell::keys::on_key;
use super::drawn_rows::of_many;
use super::matrix_rows::MatrixRows;
use super::unspoken::unspoken;
use crate::session::in_sight::InSight;
use crate::session::pointer_eq::PointerEq;
use crate::session::state::Dispatch;
use crate::shell::painting::use_painted;

/// So few rows are laid out all at once once they are drawn.
const SHORT: usize = 100;

/// So many rows fill a screen, and mostly more than that.
const SCREEN: usize = 12;

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub comparison: PointerEq<Comparison>,
    /// For each row of the comparison whether it is shown.
    pub shown: PointerEq<Vec<bool>>,
    pub seen: PointerEq<InSight>,
    /// Where the drawn rows are kept.
    pub rows: PointerEq<RefCell<MatrixRows>>,
    /// By row, what it points at.
    pub related: PointerEq<Vec<Vec<Related>>>,
    pub is_compact: bool,
    /// Ids of the areas that are folded.
    pub folded: Vec<String>,
    /// Whether all areas are drawn with the first ones.
    pub is_at_once: bool,
    pub dispatch: Dispatch,
    /// Shows everything again, where nothing is shown.
    pub on_all: Callback<()>,
}

#[component]
pub(crate) fn Matrix(props: &Props) -> Html {
    let region = use_node_ref();
    // Counts how often areas have drawn rows.
    let drawn = use_mut_ref(|| 0_u32);
    let update = use_force_update();
    let is_few = props.comparison.rows.len() <= SHORT;
    let is_whole = use_painted() || props.is_at_once;
    let on_drawn = use_callback((), {
        let drawn = drawn.clone();
        move |(), ()| {
            *drawn.borrow_mut() += 1;
            update.force_update();
        }
    });
    let drawn = *drawn.borrow();
    // What rows point at is known later than they are, and draws anew those that say so.
    let of = (
        props.comparison.clone(),
        props.seen.clone(),
        props.related.clone(),
        props.is_compact,
        (drawn, is_whole),
    );
    use_effect_with(of.clone(), {
        let (region, rows) = (region.clone(), props.rows.clone());
        move |_| {
            if let Some(region) = region.cast::<Element>() {
                rows.replace(MatrixRows::of(&region));
            }
        }
    });
    use_effect_with((of, props.shown.clone()), {
        let rows = props.rows.clone();
        move |(_, shown)| rows.borrow_mut().show(shown)
    });
    let is_bare = !props.shown.contains(&true);
    let is_dense = (props.seen.services.len() > 2).then_some("is-dense");
    // Too many to name those that say nothing, line by line.
    let is_crowd = (props.seen.services.len() > 8).then_some("is-crowd");
    let is_compact = props.is_compact.then_some("is-compact");
    let is_short = is_few.then_some("is-short");
    let areas = 0..props.comparison.areas.len();
    let is_spoken = |area: &usize| {
        props.comparison.rows_of(*area).any(|(row, _)| props.seen.holds(&props.comparison, row))
    };
    let (spoken, silent): (Vec<usize>, Vec<usize>) = areas.partition(is_spoken);
    let drawn = if is_whole { spoken } else { filling(props, spoken) };
    let onkeydown = |event: KeyboardEvent| on_key(&event);
    html! {
        <div
            ref={region} id="matrix" class={classes!("matrix", is_dense, is_crowd, is_compact, is_short)} role="region"
            aria-label="Comparison matrix" aria-busy={(!is_whole).then_some("true")} tabindex="0" {onkeydown}
        >
            if is_bare {
                { nothing(props) }
            }
            // A list of its own, all of keys: Yew draws anew what stands before others that come into a list of both.
            <>
                { for drawn.into_iter().map(|area| html! {
                    <AreaSection
                        key={props.comparison.areas[area].id.clone()} comparison={props.comparison.clone()}
                        seen={props.seen.clone()} related={props.related.clone()} {area}
                        is_compact={props.is_compact} is_folded={props.folded.contains(&props.comparison.areas[area].id)}
                        shown={of_many(&props.comparison, &props.shown)} on_drawn={on_drawn.clone()}
                        dispatch={props.dispatch.clone()}
                    />
                }) }
            </>
            if !is_bare && is_whole { { unspoken(&props.comparison, &silent, &props.dispatch) } }
        </div>
    }
}

/// Of these areas the first ones, until they fill a screen.
fn filling(props: &Props, mut areas: Vec<usize>) -> Vec<usize> {
    let Props { comparison, seen, shown, folded, .. } = props;
    let is_in_sight = |row: &usize| shown.get(*row).copied().unwrap_or(true) && seen.holds(comparison, *row);
    let mut filled = 0;
    let fills = areas.iter().position(|&area| {
        if !folded.contains(&comparison.areas[area].id) {
            filled += comparison.rows_of(area).map(|(row, _)| row).filter(is_in_sight).count();
        }
        filled >= SCREEN
    });
    areas.truncate(fills.map_or(areas.len(), |last| last + 1));
    areas
}

/// Why nothing is shown, and the way back.
fn nothing(props: &Props) -> Html {
    let has_owners = || props.comparison.services.iter().any(|it| !it.document.allocations.is_empty());
    let (words, way) = if props.comparison.rows.is_empty() && has_owners() {
        ("These pages say who owns what, and nobody’s duties: “Ownership” shows it.", None)
    } else if props.comparison.rows.is_empty() {
        ("None of these pages has a table of duties.", None)
    } else if props.seen.services.is_empty() {
        ("All services are hidden.", Some("Show all services"))
    } else {
        ("No row has all of these words and passes the filters.", Some("Clear search and filters"))
    };
    html! {
        <div class="nothing">
            <p>{ words }</p>
            if let Some(way) = way {
                <button type="button" onclick={props.on_all.reform(|_: MouseEvent| ())}>{ way }</button>
            }
        </div>
    }
}
