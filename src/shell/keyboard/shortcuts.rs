//! Keys that work everywhere, and the dialog that lists all of them.

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::document;
use wasm_bindgen::JsCast;
use yew::prelude::*;

use crate::search::search_box::is_writing;
use crate::session::state::{Action, Dispatch};
use crate::shell::modal::Modal;

const SHORTCUTS: [(&str, &str); 10] = [
    ("/", "Search"),
    ("Enter, Shift+Enter", "In the search: next hit, previous hit"),
    ("Escape", "Clear the search; close a dialog or menu"),
    ("Arrow keys", "In the matrix: from cell to cell"),
    ("Home, End", "In the matrix: first cell, last cell of the row"),
    ("Enter", "On a cell: its source; on a task: the whole row"),
    ("Arrow keys", "On the views: from tab to tab"),
    ("Ctrl+Z", "Undo"),
    ("Ctrl+Shift+Z or Ctrl+Y", "Redo"),
    ("?", "This list"),
];

/// Listens for the keys. On a Mac, ⌘ is as good as Ctrl.
#[hook]
pub(crate) fn use_shortcuts(dispatch: &Dispatch, on_help: Callback<()>) {
    use_effect_with((dispatch.clone(), on_help), |(dispatch, on_help)| {
        let (dispatch, on_help) = (dispatch.clone(), on_help.clone());
        let options = EventListenerOptions::enable_prevent_default();
        let listener = EventListener::new_with_options(&document(), "keydown", options, move |event| {
            let event: &KeyboardEvent = event.unchecked_ref();
            if is_writing(event) || event.alt_key() {
                return;
            }
            let is_control = event.ctrl_key() || event.meta_key();
            let action = match event.key().to_lowercase().as_str() {
                "z" if is_control && event.shift_key() => Action::Redo,
                "z" if is_control => Action::Undo,
                "y" if is_control => Action::Redo,
                "?" if !is_control => {
                    event.prevent_default();
                    on_help.emit(());
                    return;
                }
                _ => return,
            };
            event.prevent_default();
            dispatch.dispatch(action);
        });
        move || drop(listener)
    });
}

pub(crate) fn shortcuts_dialog(on_close: Callback<()>) -> Html {
    html! {
        <Modal title="Keyboard shortcuts" class="shortcuts" {on_close}>
            <dl>
                { for SHORTCUTS.iter().map(|(keys, what)| html! {
                    <div><dt><kbd>{ keys }</kbd></dt><dd>{ what }</dd></div>
                }) }
            </dl>
        </Modal>
    }
}
