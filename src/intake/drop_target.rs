//! The whole page takes files, and says so while they hang over it.

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{DragEvent, Event};
use yew::prelude::*;

use super::dropped::{Dropped, gather};

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub on_drop: Callback<Vec<Dropped>>,
}

#[component]
pub(crate) fn DropTarget(props: &Props) -> Html {
    let is_over = use_state_eq(|| false);
    use_effect_with((props.on_drop.clone(), is_over.setter()), |(on_drop, is_over)| {
        let over = listen("dragover", {
            let is_over = is_over.clone();
            move |event| {
                is_over.set(true);
                if let Some(transfer) = event.data_transfer() {
                    transfer.set_drop_effect("copy");
                }
            }
        });
        let leave = listen("dragleave", {
            let is_over = is_over.clone();
            // Without a related target it is the window that is left, not an element in it.
            move |event| {
                if event.related_target().is_none() {
                    is_over.set(false);
                }
            }
        });
        let drop = listen("drop", {
            let (is_over, on_drop) = (is_over.clone(), on_drop.clone());
            move |event| {
                is_over.set(false);
                if let Some(transfer) = event.data_transfer() {
                    on_drop.emit(gather(&transfer));
                }
            }
        });
        move || drop_all([over, leave, drop])
    });
    html! {
        <div class="drop-hint" hidden={!*is_over} aria-hidden="true">
            <p>{ "Drop pages here" }<small>{ "files or folders; nothing leaves this page" }</small></p>
        </div>
    }
}

fn drop_all(listeners: [EventListener; 3]) {
    drop(listeners);
}

/// Listens for drags that carry files; other drags are none of its business.
fn listen(name: &'static str, act: impl Fn(DragEvent) + 'static) -> EventListener {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&document(), name, options, move |event: &Event| {
        let event: &DragEvent = event.unchecked_ref();
        let types = event.data_transfer().map(|transfer| transfer.types());
        if types.is_some_and(|types| types.includes(&"Files".into(), 0)) {
            event.prevent_default();
            act(event.clone());
        }
    })
}
