//! What unfolds and lies over the view: drawn as long as it is open.

use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

use super::work_menu::{close_on_escape, close_when_left};

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub class: &'static str,
    /// What is seen of it while it is closed.
    pub summary: Html,
    pub draw: Callback<(), Html>,
}

#[component]
pub(crate) fn Disclosure(props: &Props) -> Html {
    let is_open = use_state_eq(|| false);
    let ontoggle = {
        let is_open = is_open.setter();
        move |event: Event| {
            let details = event.target().and_then(|target| target.dyn_into::<Element>().ok());
            is_open.set(details.is_some_and(|details| details.has_attribute("open")));
        }
    };
    html! {
        <details class={props.class} {ontoggle} onkeydown={close_on_escape} onfocusout={close_when_left}>
            { props.summary.clone() }
            if *is_open { { props.draw.emit(()) } }
        </details>
    }
}
