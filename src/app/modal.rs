//! A dialog over the page: Escape closes it and the focus goes back to where it was.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlDialogElement};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub title: AttrValue,
    #[prop_or_default]
    pub class: Classes,
    /// Called after it has closed; who shows it stops doing so.
    pub on_close: Callback<()>,
    pub children: Html,
}

#[component]
pub(crate) fn Modal(props: &Props) -> Html {
    let dialog = use_node_ref();
    use_effect_with((), {
        let dialog = dialog.clone();
        move |()| {
            if let Some(dialog) = dialog.cast::<HtmlDialogElement>() {
                dialog.show_modal().ok();
            }
        }
    });
    let on_close = props.on_close.reform(|_: Event| ());
    html! {
        <dialog ref={dialog} class={classes!("modal", props.class.clone())} aria-labelledby="modal-title" onclose={on_close}>
            <header>
                <h2 id="modal-title">{ &props.title }</h2>
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
