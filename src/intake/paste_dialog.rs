//! "Paste text": a page by its text.

use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, Event, HtmlTextAreaElement};
use yew::prelude::*;

use crate::shell::modal::{Modal, close};

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    /// The text that was pasted.
    pub on_add: Callback<String>,
    pub on_close: Callback<()>,
}

#[component]
pub(crate) fn PasteDialog(props: &Props) -> Html {
    let field = use_node_ref();
    let is_empty = use_state_eq(|| true);
    use_effect_with((), {
        let field = field.clone();
        move |()| {
            if let Some(field) = field.cast::<HtmlTextAreaElement>() {
                field.focus().ok();
            }
        }
    });
    let onsubmit = {
        let (field, on_add) = (field.clone(), props.on_add.clone());
        move |event: SubmitEvent| {
            event.prevent_default();
            let text = field.cast::<HtmlTextAreaElement>().map(|field| field.value()).unwrap_or_default();
            if !text.trim().is_empty() {
                close(&event);
                on_add.emit(text);
            }
        }
    };
    let oninput = {
        let (field, is_empty) = (field.clone(), is_empty.setter());
        move |_: InputEvent| {
            if let Some(field) = field.cast::<HtmlTextAreaElement>() {
                is_empty.set(field.value().trim().is_empty());
            }
        }
    };
    let onpaste = {
        let (field, is_empty) = (field.clone(), is_empty.setter());
        move |event: Event| {
            let html = event.dyn_ref::<ClipboardEvent>().and_then(pasted_table);
            if let Some((html, field)) = html.zip(field.cast::<HtmlTextAreaElement>()) {
                event.prevent_default();
                field.set_value(&html);
                is_empty.set(false);
            }
        }
    };
    html! {
        <Modal title="Paste text" class="paste" on_close={props.on_close.clone()}>
            <form {onsubmit}>
                <label for="document-text">{ "Document text" }</label>
                <textarea
                    id="document-text" ref={field} rows="14" spellcheck="false"
                    aria-describedby="document-text-hint" {oninput} {onpaste}
                />
                <p id="document-text-hint" class="hint">
                    { "Markdown or HTML of one page, or a table copied from a web page." }
                </p>
                <p class="buttons">
                    <button type="button" onclick={close}>{ "Cancel" }</button>
                    <button type="submit" class="primary" disabled={*is_empty}>{ "Add" }</button>
                </p>
            </form>
        </Modal>
    }
}

/// The HTML of what is being pasted, where it has a table in it; otherwise plain text says more.
pub(crate) fn pasted_table(event: &ClipboardEvent) -> Option<String> {
    let html = event.clipboard_data()?.get_data("text/html").ok()?;
    html.contains("<table").then_some(html)
}

/// Whether a pasted text is HTML rather than Markdown, which may hold some HTML too.
pub(crate) fn is_html(text: &str) -> bool {
    text.contains("<table") && !text.lines().any(|line| line.trim_start().starts_with('|'))
}
