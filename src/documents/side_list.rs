//! The list at the side: what is open and, with the matrix, its areas. It folds to a rail, and stays as it was left.

use gloo::events::EventListener;
use gloo::utils::window;
use yew::prelude::*;

use crate::shell::theme::storage;

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub children: Html,
}

const KEY: &str = "onus.list";

/// Narrower windows start with the rail, in pixels; below the second width the list stands under the views.
const ROOMY: f64 = 1100.0;
const BESIDE: f64 = 960.0;

#[component]
pub(crate) fn SideList(props: &Props) -> Html {
    let width = use_state_eq(width);
    // What was chosen by hand holds in every window.
    let chosen = use_state_eq(remembered);
    use_effect_with(width.setter(), |setter| {
        let setter = setter.clone();
        let listener = EventListener::new(&window(), "resize", move |_| setter.set(self::width()));
        move || drop(listener)
    });
    let is_open = *width < BESIDE || chosen.unwrap_or(*width >= ROOMY);
    let fold = {
        let chosen = chosen.setter();
        move |_: MouseEvent| {
            if let Some(storage) = storage() {
                storage.set_item(KEY, if is_open { "folded" } else { "open" }).ok();
            }
            chosen.set(Some(!is_open));
        }
    };
    let name = if is_open { "Fold the list" } else { "Documents and areas" };
    html! {
        <aside class={(!is_open).then_some("is-rail")} aria-label="What is open">
            <button
                type="button" class="rail quiet" aria-expanded={is_open.to_string()} aria-controls="side" title={name}
                aria-label={is_open.then_some(name)} onclick={fold}
            >
                <span aria-hidden="true">{ if is_open { "«" } else { "»" } }</span>
                if !is_open { <span class="along">{ name }</span> }
            </button>
            // What is hidden has the headings between the page's and those of the views.
            if !is_open { <h2 class="visually-hidden">{ name }</h2> }
            <div id="side" hidden={!is_open}>{ props.children.clone() }</div>
        </aside>
    }
}

fn width() -> f64 {
    window().inner_width().ok().and_then(|width| width.as_f64()).unwrap_or(ROOMY)
}

fn remembered() -> Option<bool> {
    match storage()?.get_item(KEY).ok()??.as_str() {
        "open" => Some(true),
        "folded" => Some(false),
        _ => None,
    }
}
