//! A dialog over the page: Escape closes it and the focus goes back to where it was.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlDialogElement};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub title: AttrValue,
    /// Tells it from other dialogs, which may be open at the same time.
    pub class: &'static str,
    /// Over everything else, not beside it.
    #[prop_or(true)]
    pub is_modal: bool,
    /// Called after it has closed; who shows it stops doing so.
    pub on_close: Callback<()>,
    pub children: Html,
}

#[component]
pub(crate) fn Modal(props: &Props) -> Html {
    let dialog = use_node_ref();
    use_effect_with(props.is_modal, {
        let dialog = dialog.clone();
        move |&is_modal| {
            if let Some(dialog) = dialog.cast::<HtmlDialogElement>() {
                if is_modal {
                    dialog.show_modal().ok();
                } else {
                    dialog.show();
                }
            }
        }
    });
    let is_modal = props.is_modal;
    let onkeydown = move |event: KeyboardEvent| {
        // A modal one does so by itself.
        if !is_modal && event.key() == "Escape" {
            close(&event);
        }
    };
    // Over one dialog there may be another.
    let id = format!("{}-title", props.class);
    let on_close = props.on_close.reform(|_: Event| ());
    html! {
        <dialog
            ref={dialog} class={classes!(props.is_modal.then_some("modal"), props.class)}
            aria-labelledby={id.clone()} onclose={on_close} {onkeydown}
        >
            // Beside the page it would count as a second banner.
            <header role="none">
                <h2 {id}>{ &props.title }</h2>
                <button type="button" class="quiet" onclick={close}>{ "Close" }</button>
            </header>
            { props.children.clone() }
        </dialog>
    }
}

/// Closes the dialog that the element of an event is in. The browser gives the focus back.
pub(crate) fn close(event: impl AsRef<Event>) {
    let element = event.as_ref().target().and_then(|target| target.dyn_into::<Element>().ok());
    let dialog = element.and_then(|element| element.closest("dialog").ok().flatten());
    if let Some(dialog) = dialog.and_then(|dialog| dialog.dyn_into::<HtmlDialogElement>().ok()) {
        dialog.close();
    }
}
