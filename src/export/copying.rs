//! Putting something on the clipboard, by the `copy` event: the browser's other way would write the address of
//! this page, on disk a path, into relative links.

use std::cell::Cell;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{ClipboardEvent, HtmlDocument};

use crate::session::state::{Action, Dispatch};

/// Copies now, while a click is handled, and says this sentence.
pub(crate) fn copy_now(copied: Copied, sentence: String, dispatch: Dispatch) {
    spawn_local(async move {
        dispatch.dispatch(Action::Say(if copied.copy().await {
            sentence
        } else {
            "Nothing was copied: this browser does not let the page do so.".to_owned()
        }));
    });
}

/// What is copied.
#[derive(Clone)]
pub(crate) struct Copied {
    pub text: String,
    /// The same as HTML, where there is more to it.
    pub html: Option<String>,
}

impl Copied {
    /// Gives it to the event that asks what is copied.
    pub(crate) fn give(&self, event: &ClipboardEvent) -> bool {
        let Some(data) = event.clipboard_data() else { return false };
        let html = self.html.as_ref().is_none_or(|html| data.set_data("text/html", html).is_ok());
        let is_given = data.set_data("text/plain", &self.text).is_ok() && html;
        if is_given {
            event.prevent_default();
        }
        is_given
    }

    /// Copies it now, while a click is handled; whether the browser let it.
    pub(crate) async fn copy(self) -> bool {
        let text = self.text.clone();
        if self.copy_by_event() {
            return true;
        }
        // Pages that came over plain http have none.
        let clipboard = window().navigator().clipboard();
        !clipboard.is_undefined() && JsFuture::from(clipboard.write_text(&text)).await.is_ok()
    }

    fn copy_by_event(self) -> bool {
        let is_given = Rc::new(Cell::new(false));
        let told = Rc::clone(&is_given);
        let options =
            EventListenerOptions { phase: gloo::events::EventListenerPhase::Capture, passive: false };
        let listener = EventListener::new_with_options(&document(), "copy", options, move |event| {
            if let Some(event) = event.dyn_ref::<ClipboardEvent>() {
                event.stop_propagation();
                told.set(self.give(event));
            }
        });
        let page: HtmlDocument = document().unchecked_into();
        let is_done = page.exec_command("copy").unwrap_or_default();
        drop(listener);
        is_done && is_given.get()
    }
}
