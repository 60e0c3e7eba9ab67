//! The areas, to jump to, with how many rows each shows.

use gloo::utils::document;
use onus::Comparison;
use yew::prelude::*;

/// `shown` says for each row of the comparison whether it is shown.
pub(crate) fn area_list(comparison: &Comparison, shown: &[bool]) -> Html {
    let items = comparison.areas.iter().enumerate().map(|(index, area)| {
        let count =
            comparison.rows_of(index).filter(|(row, _)| shown.get(*row).copied().unwrap_or_default()).count();
        let id = format!("area-{}", area.id);
        let jump = move |_: MouseEvent| {
            if let Some(section) = document().get_element_by_id(&id) {
                section.scroll_into_view();
            }
        };
        html! {
            <li key={area.id.clone()}>
                <button type="button" class="jump" onclick={jump} disabled={count == 0}>
                    { &area.name }<span class="count">{ count }</span>
                </button>
            </li>
        }
    });
    html! {
        <nav class="areas" aria-labelledby="areas-title">
            <h2 id="areas-title">{ "Areas" }</h2>
            <ul role="list">{ for items }</ul>
        </nav>
    }
}
