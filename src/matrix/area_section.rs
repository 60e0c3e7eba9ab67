//! One area of the comparison: a table under a caption that folds it.

use onus::Comparison;
use yew::prelude::*;

use super::area_table::AreaTable;
use crate::session::in_sight::InSight;
use crate::session::pointer_eq::PointerEq;
use crate::session::state::{Action, Dispatch};

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub comparison: PointerEq<Comparison>,
    pub seen: PointerEq<InSight>,
    /// Index of the area.
    pub area: usize,
    pub is_folded: bool,
    pub dispatch: Dispatch,
}

#[component]
pub(crate) fn AreaSection(props: &Props) -> Html {
    let area = &props.comparison.areas[props.area];
    let is_folded = props.is_folded;
    let fold = {
        let (dispatch, id) = (props.dispatch.clone(), area.id.clone());
        move |_: MouseEvent| dispatch.dispatch(Action::Fold(id.clone(), !is_folded))
    };
    html! {
        <section class="area" id={format!("area-{}", area.id)} data-area={props.area.to_string()}>
            <table class={is_folded.then_some("folded")}>
                <caption>
                    <h3>
                        <button type="button" class="fold" aria-expanded={(!is_folded).to_string()} onclick={fold}>
                            { &area.name }
                        </button>
                    </h3>
                </caption>
                <AreaTable comparison={props.comparison.clone()} seen={props.seen.clone()} area={props.area} />
            </table>
        </section>
    }
}
