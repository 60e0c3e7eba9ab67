//! The comparison, area by area. Filtering hides rows in place, without drawing anything again.

use std::cell::RefCell;

use onus::Comparison;
use onus::compare::Related;
use web_sys::Element;
use yew::prelude::*;

use super::area_section::AreaSection;
use super::cell_keys::on_key;
use super::matrix_rows::MatrixRows;
use crate::session::in_sight::InSight;
use crate::session::pointer_eq::PointerEq;
use crate::session::state::Dispatch;

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
    pub dispatch: Dispatch,
}

#[component]
pub(crate) fn Matrix(props: &Props) -> Html {
    let region = use_node_ref();
    use_effect_with((props.comparison.clone(), props.seen.clone(), props.is_compact), {
        let (region, rows) = (region.clone(), props.rows.clone());
        move |_| {
            if let Some(region) = region.cast::<Element>() {
                rows.replace(MatrixRows::of(&region));
            }
        }
    });
    use_effect_with((props.comparison.clone(), props.seen.clone(), props.is_compact, props.shown.clone()), {
        let rows = props.rows.clone();
        move |(.., shown)| rows.borrow_mut().show(shown)
    });
    let is_bare = !props.shown.contains(&true);
    let is_dense = (props.seen.services.len() > 2).then_some("is-dense");
    let onkeydown = |event: KeyboardEvent| on_key(&event);
    html! {
        <div ref={region} id="matrix" class={classes!("matrix", is_dense)} role="region" aria-label="Comparison matrix" tabindex="0" {onkeydown}>
            if is_bare {
                <p class="nothing">{ nothing(props) }</p>
            }
            { for (0..props.comparison.areas.len()).map(|area| html! {
                <AreaSection
                    key={props.comparison.areas[area].id.clone()} comparison={props.comparison.clone()}
                    seen={props.seen.clone()} related={props.related.clone()} {area}
                    is_compact={props.is_compact} is_folded={props.folded.contains(&props.comparison.areas[area].id)}
                    dispatch={props.dispatch.clone()}
                />
            }) }
        </div>
    }
}

fn nothing(props: &Props) -> &'static str {
    if props.comparison.rows.is_empty() {
        "None of these pages has a table of duties."
    } else if props.seen.services.is_empty() {
        "All services are hidden: choose some above, under “Services”."
    } else {
        "No row has all of these words and passes the filters."
    }
}
