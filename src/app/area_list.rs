//! The areas, to jump to, with how many rows each shows.

use gloo::utils::document;
use onus::Comparison;
use yew::prelude::*;

use super::same::Same;

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub comparison: Same<Comparison>,
    /// For each row of the comparison whether it is shown.
    pub shown: Same<Vec<bool>>,
}

#[component]
pub(crate) fn AreaList(props: &Props) -> Html {
    let items = props.comparison.areas.iter().enumerate().map(|(index, area)| {
        let rows = props.comparison.rows.iter().zip(props.shown.iter());
        let count = rows.filter(|(row, shown)| row.area == index && **shown).count();
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
