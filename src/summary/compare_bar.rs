//! Over the map: what is ticked to be compared, and the order of the services.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::session::state::counted;

/// So many services fit side by side.
const MOST: usize = 6;

pub(crate) fn compare_bar(
    ticked: &[u32],
    is_by_likeness: bool,
    on_compare: &Callback<()>,
    on_order: &Callback<bool>,
) -> Html {
    let onchange =
        on_order.reform(|event: Event| event.target_unchecked_into::<HtmlInputElement>().checked());
    let says = match ticked.len() {
        0 => "Tick two to six services to compare them.".to_owned(),
        1 => "1 service ticked: tick another one.".to_owned(),
        count if count > MOST => format!("{} ticked: at most six fit.", counted(count, "service")),
        count => format!("{} ticked.", counted(count, "service")),
    };
    html! {
        <div class="filters" role="group" aria-label="Map">
            <button
                type="button" class="small" disabled={!(2..=MOST).contains(&ticked.len())}
                onclick={on_compare.reform(|_: MouseEvent| ())}
            >
                { "Compare" }
            </button>
            <span aria-live="polite">{ says }</span>
            <label class="check">
                <input type="checkbox" checked={is_by_likeness} {onchange} />{ "Order by likeness" }
            </label>
        </div>
    }
}
