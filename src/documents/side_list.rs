//! The list at the side: what is open and, with the matrix, its areas. It folds to a rail, and stays as it was left.

use gloo::events::EventListener;
use gloo::utils::window;
use yew::prelude::*;

use crate::shell::storage::storage;

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub children: Html,
}

const KEY: &str = "onus.list";

/// Narrower windows start with the rail, in pixels.
const ROOMY: f64 = 1100.0;

/// In narrower and in lower windows the list stands under the views, as the style sheet has it, and does not fold.
const BESIDE: [f64; 2] = [960.0, 480.0];

#[component]
pub(crate) fn SideList(props: &Props) -> Html {
    let size = use_state_eq(size);
    // What was chosen by hand holds in every window.
    let chosen = use_state_eq(remembered);
    use_effect_with(size.setter(), |setter| {
        let setter = setter.clone();
        let listener = EventListener::new(&window(), "resize", move |_| setter.set(self::size()));
        move || drop(listener)
    });
    let [width, height] = *size;
    let is_open = width <= BESIDE[0] || height <= BESIDE[1] || chosen.unwrap_or(width >= ROOMY);
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

/// Of the window: its width and its height.
fn size() -> [f64; 2] {
    [window().inner_width(), window().inner_height()]
        .map(|size| size.ok().and_then(|size| size.as_f64()).unwrap_or(ROOMY))
}

fn remembered() -> Option<bool> {
    match storage()?.get_item(KEY).ok()??.as_str() {
        "open" => Some(true),
        "folded" => Some(false),
        _ => None,
    }
}
