//! Texts for the clipboard.

use onus::{Comparison, Summary, export};
use yew::prelude::*;

use crate::session::state::{Action, Dispatch};

/// Ways to take all sentences along.
pub(crate) fn copies(comparison: &Comparison, summary: &Summary, dispatch: &Dispatch) -> Html {
    let copy = |name: &'static str, said: &'static str, text: String| {
        html! { <button type="button" class="small" onclick={on_copy(dispatch, text, said)}>{ name }</button> }
    };
    let (text, markdown) = (export::summary::text(summary), export::summary::markdown(comparison, summary));
    html! {
        <>
            { copy("Copy as text", "Summary copied as text", text) }
            { copy("Copy as Markdown", "Summary copied as Markdown", markdown) }
        </>
    }
}

/// One sentence; the button comes forward where the sentence is.
pub(crate) fn copy_button(dispatch: &Dispatch, sentence: &str) -> Html {
    let onclick = on_copy(dispatch, sentence.to_owned(), "Sentence copied");
    html! {
        <button type="button" class="source copy" aria-label={format!("Copy: {sentence}")} {onclick}>{ "copy" }</button>
    }
}

fn on_copy(dispatch: &Dispatch, text: String, said: &'static str) -> Callback<MouseEvent> {
    const REFUSED: &str =
        "This browser does not let the page copy: select the sentences and copy them by hand.";
    let dispatch = dispatch.clone();
    Callback::from(move |_: MouseEvent| {
        let clipboard = gloo::utils::window().navigator().clipboard();
        // Pages that came over plain http have none.
        if clipboard.is_undefined() {
            return dispatch.dispatch(Action::Complain(REFUSED.to_owned()));
        }
        let (dispatch, written) = (dispatch.clone(), clipboard.write_text(&text));
        wasm_bindgen_futures::spawn_local(async move {
            let is_written = wasm_bindgen_futures::JsFuture::from(written).await.is_ok();
            dispatch.dispatch(match is_written {
                true => Action::Say(said.to_owned()),
                false => Action::Complain(REFUSED.to_owned()),
            });
        });
    })
}
