//! The comparison, area by area. Filtering hides rows in place, without drawing anything again.

use onus::Comparison;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use super::area_section::AreaSection;
use super::cell_keys::on_key;
use super::same::Same;
use super::seen::Seen;
use super::session::Dispatch;

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub comparison: Same<Comparison>,
    /// For each row of the comparison whether it is shown.
    pub shown: Same<Vec<bool>>,
    pub seen: Same<Seen>,
    /// Ids of the areas that are folded.
    pub folded: Vec<String>,
    pub dispatch: Dispatch,
}

#[component]
pub(crate) fn Matrix(props: &Props) -> Html {
    let region = use_node_ref();
    use_effect_with((props.comparison.clone(), props.shown.clone(), props.seen.clone()), {
        let region = region.clone();
        move |(comparison, shown, _)| {
            if let Some(region) = region.cast::<Element>() {
                show(&region, comparison, shown);
            }
        }
    });
    let is_bare = !props.shown.contains(&true);
    let onkeydown = |event: KeyboardEvent| on_key(&event);
    html! {
        <div ref={region} id="matrix" class="matrix" role="region" aria-label="Comparison matrix" tabindex="0" {onkeydown}>
            if is_bare {
                <p class="nothing">{ nothing(props) }</p>
            }
            { for (0..props.comparison.areas.len()).map(|area| html! {
                <AreaSection
                    key={props.comparison.areas[area].id.clone()} comparison={props.comparison.clone()}
                    seen={props.seen.clone()} {area} is_folded={props.folded.contains(&props.comparison.areas[area].id)}
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

/// Hides in place what is not shown.
fn show(region: &Element, comparison: &Comparison, shown: &[bool]) {
    let number = |element: &Element, attribute| element.get_attribute(attribute)?.parse::<usize>().ok();
    let is_shown = |row: usize| shown.get(row).copied().unwrap_or(true);
    each(region, "tr[data-row]", |row| number(row, "data-row").is_some_and(is_shown));
    // Out of sight, a group of rows takes up some height even if all of them are hidden.
    each(region, "tbody", |group| group.query_selector("tr:not([hidden])").is_ok_and(|row| row.is_some()));
    each(region, "section[data-area]", |section| {
        let area = number(section, "data-area");
        comparison.rows.iter().enumerate().any(|(index, row)| Some(row.area) == area && is_shown(index))
    });
}

/// Shows or hides the elements.
fn each(region: &Element, selector: &str, is_shown: impl Fn(&Element) -> bool) {
    let Ok(elements) = region.query_selector_all(selector) else { return };
    for element in (0..elements.length()).filter_map(|index| elements.get(index)) {
        let element: HtmlElement = element.unchecked_into();
        element.set_hidden(!is_shown(&element));
    }
}
