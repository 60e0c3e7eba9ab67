//! Buttons by which a view is taken along: as CSV, as Markdown, by the clipboard.

use std::rc::Rc;

use onus::Comparison;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use yew::prelude::*;

use super::download;
use crate::session::state::{Action, Dispatch};

/// Writes a text once somebody asks for it.
pub(crate) type Write = Rc<dyn Fn() -> String>;

/// A view as texts.
#[derive(Clone)]
pub(crate) struct Written {
    /// The name of the view.
    pub what: &'static str,
    /// What stands before the ending of the file's name.
    pub ending: &'static str,
    /// For spreadsheets.
    pub csv: Write,
    pub markdown: Write,
}

pub(crate) fn take_along(comparison: &Comparison, written: Written, dispatch: &Dispatch) -> Html {
    let Written { what, ending, csv, markdown } = written;
    let save = |name: &'static str, kind: &'static str, file: String, write: Write| {
        let dispatch = dispatch.clone();
        let onclick = move |_: MouseEvent| {
            dispatch.dispatch(match download::save(&file, kind, &write()) {
                Ok(()) => Action::Say(format!("Saved as {file}")),
                Err(_) => Action::Complain(format!(
                    "{file} could not be saved: this browser does not let the page save files."
                )),
            });
        };
        html! { <button type="button" class="small" {onclick}>{ name }</button> }
    };
    let name = |end: &str| download::name(comparison, &format!("{ending}.{end}"));
    html! {
        <p class="sorts" role="group" aria-label={format!("Take along: {what}")}>
            { save("Save as CSV", "text/csv;charset=utf-8", name("csv"), csv) }
            { save("Save as Markdown", "text/markdown;charset=utf-8", name("md"), Rc::clone(&markdown)) }
            { copy(what, markdown, dispatch) }
        </p>
    }
}

fn copy(what: &'static str, write: Write, dispatch: &Dispatch) -> Html {
    let dispatch = dispatch.clone();
    let onclick = move |_: MouseEvent| {
        let (dispatch, text) = (dispatch.clone(), write());
        spawn_local(async move {
            let written = gloo::utils::window().navigator().clipboard().write_text(&text);
            let is_written = JsFuture::from(written).await.is_ok();
            dispatch.dispatch(match is_written {
                true => Action::Say(format!("{what} copied as Markdown")),
                false => Action::Complain(
                    "This browser does not let the page copy: save it as a file instead.".to_owned(),
                ),
            });
        });
    };
    html! { <button type="button" class="small" {onclick}>{ "Copy as Markdown" }</button> }
}
