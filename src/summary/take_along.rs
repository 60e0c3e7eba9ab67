//! Texts for the clipboard.

use onus::{Comparison, Summary, export};
use yew::prelude::*;

use crate::session::pointer_eq::PointerEq;
use crate::session::state::{Action, Dispatch};

/// Ways to take all sentences along.
pub(crate) fn copies(
    comparison: &PointerEq<Comparison>,
    summary: &PointerEq<Summary>,
    dispatch: &Dispatch,
) -> Html {
    let copy = |name: &'static str, said: &'static str, text: fn(&Comparison, &Summary) -> String| {
        let (comparison, summary) = (comparison.clone(), summary.clone());
        let onclick = on_copy(dispatch, move || text(&comparison, &summary), said);
        html! { <button type="button" class="small" {onclick}>{ name }</button> }
    };
    html! {
        <>
            { copy("Copy as text", "Summary copied as text", |_, summary| export::summary::text(summary)) }
            { copy("Copy as Markdown", "Summary copied as Markdown", export::summary::markdown) }
        </>
    }
}

/// One sentence; the button comes forward where the sentence is.
pub(crate) fn copy_button(dispatch: &Dispatch, sentence: &str) -> Html {
    let onclick = {
        let sentence = sentence.to_owned();
        on_copy(dispatch, move || sentence.clone(), "Sentence copied")
    };
    html! {
        <button type="button" class="source copy" aria-label={format!("Copy: {sentence}")} {onclick}>{ "copy" }</button>
    }
}

/// The text is made when it is asked for.
fn on_copy(
    dispatch: &Dispatch,
    text: impl Fn() -> String + 'static,
    said: &'static str,
) -> Callback<MouseEvent> {
    const REFUSED: &str =
        "This browser does not let the page copy: select the sentences and copy them by hand.";
    let dispatch = dispatch.clone();
    Callback::from(move |_: MouseEvent| {
        let clipboard = gloo::utils::window().navigator().clipboard();
        // Pages that came over plain http have none.
        if clipboard.is_undefined() {
            return dispatch.dispatch(Action::Complain(REFUSED.to_owned()));
        }
        let (dispatch, written) = (dispatch.clone(), clipboard.write_text(&text()));
        wasm_bindgen_futures::spawn_local(async move {
            let is_written = wasm_bindgen_futures::JsFuture::from(written).await.is_ok();
            dispatch.dispatch(match is_written {
                true => Action::Say(said.to_owned()),
                false => Action::Complain(REFUSED.to_owned()),
            });
        });
    })
}
