//! "Search": narrows the views to what has all of the words.

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, KeyboardEvent};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub search: String,
    pub on_search: Callback<String>,
    /// How many of how many rows are shown.
    pub shown: usize,
    pub all: usize,
}

#[component]
pub(crate) fn SearchBox(props: &Props) -> Html {
    let field = use_node_ref();
    use_effect_with((), {
        let field = field.clone();
        move |()| {
            let options = EventListenerOptions::enable_prevent_default();
            let listener = EventListener::new_with_options(&document(), "keydown", options, move |event| {
                let event: &KeyboardEvent = event.unchecked_ref();
                if event.key() == "/"
                    && !is_writing(event)
                    && let Some(field) = field.cast::<HtmlInputElement>()
                {
                    event.prevent_default();
                    field.select();
                    field.focus().ok();
                }
            });
            move || drop(listener)
        }
    });
    let oninput =
        props.on_search.reform(|event: InputEvent| event.target_unchecked_into::<HtmlInputElement>().value());
    html! {
        <search class="search">
            <input
                ref={field} type="search" aria-label="Search" placeholder="Search  /" value={props.search.clone()}
                autocomplete="off" spellcheck="false" {oninput}
            />
            <span aria-live="polite" class="shown">
                if !props.search.trim().is_empty() {
                    { format!("{} of {} rows", props.shown, props.all) }
                }
            </span>
        </search>
    }
}

/// Whether a key belongs to a field or a dialog.
pub(crate) fn is_writing(event: &web_sys::Event) -> bool {
    let element = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    element.is_some_and(|element| element.closest("input, textarea, dialog").ok().flatten().is_some())
}
