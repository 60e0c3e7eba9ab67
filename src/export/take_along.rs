//! Buttons by which a view is taken along: as CSV, as Markdown, by the clipboard.

use std::cell::RefCell;
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;

use onus::Comparison;
use onus::export::csv::Flavour;
use onus::export::{Lines, csv, markdown};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::copying::Copied;
use super::download::{self, Parts};
use crate::session::long_work::do_long_work;
use crate::session::state::{Action, Dispatch};

/// As what a view is taken along.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Kind {
    /// For spreadsheets.
    Csv,
    Markdown,
}

/// Takes a text part by part.
pub(crate) type Take = Box<dyn FnMut(&str)>;

/// Writes a view once somebody asks for it, with rests.
pub(crate) type Write = Rc<dyn Fn(Kind, Take) -> Pin<Box<dyn Future<Output = ()>>>>;

/// A view as texts.
#[derive(Clone)]
pub(crate) struct Written {
    /// The name of the view.
    pub what: &'static str,
    /// What stands before the ending of the file's name.
    pub ending: &'static str,
    /// Whether it is written in no time.
    pub is_short: bool,
    pub write: Write,
}

/// Writes lines as they are.
pub(crate) async fn write_lines(lines: Lines<'_>, kind: Kind, mut take: Take) {
    match kind {
        Kind::Csv => csv::write_parts(lines, Flavour::Spreadsheet, &mut take).await,
        Kind::Markdown => markdown::write_parts(lines, &mut take).await,
    }
}

pub(crate) fn take_along(comparison: &Comparison, written: &Written, dispatch: &Dispatch) -> Html {
    let press = |name: &'static str, act: Rc<dyn Fn(Dispatch)>| {
        let dispatch = dispatch.clone();
        let onclick = move |_: MouseEvent| act(dispatch.clone());
        html! { <button type="button" class="small" {onclick}>{ name }</button> }
    };
    let saved = |kind: Kind, media: &'static str, end: &str| -> Rc<dyn Fn(Dispatch)> {
        let (written, name) =
            (written.clone(), download::name(comparison, &format!("{}.{end}", written.ending)));
        Rc::new(move |dispatch| {
            let (written, name) = (written.clone(), name.clone());
            spawn_local(async move { save(&written, kind, &name, media, &dispatch).await });
        })
    };
    let copied = {
        let written = written.clone();
        Rc::new(move |dispatch| {
            let written = written.clone();
            spawn_local(async move { copy(&written, &dispatch).await });
        })
    };
    html! {
        <p class="sorts" role="group" aria-label={format!("Take along: {}", written.what)}>
            { press("Save as CSV", saved(Kind::Csv, "text/csv;charset=utf-8", "csv")) }
            { press("Save as Markdown", saved(Kind::Markdown, "text/markdown;charset=utf-8", "md")) }
            { press("Copy as Markdown", copied) }
        </p>
    }
}

async fn save(written: &Written, kind: Kind, name: &str, media: &str, dispatch: &Dispatch) {
    let parts = Rc::new(Parts::default());
    let take = {
        let parts = Rc::clone(&parts);
        Box::new(move |part: &str| parts.take(part))
    };
    let work = (written.write)(kind, take);
    if do_long_work(dispatch, format!("Writing {name}…"), written.is_short, work).await.is_none() {
        return;
    }
    dispatch.dispatch(match parts.save(name, media) {
        Ok(()) => Action::Say(format!("Saved as {name}")),
        Err(_) => Action::Complain(format!(
            "{name} could not be saved: this browser does not let the page save files."
        )),
    });
}

async fn copy(written: &Written, dispatch: &Dispatch) {
    let text = Rc::new(RefCell::new(String::new()));
    let take = {
        let text = Rc::clone(&text);
        Box::new(move |part: &str| text.borrow_mut().push_str(part))
    };
    let work = (written.write)(Kind::Markdown, take);
    if do_long_work(dispatch, "Copying…".to_owned(), written.is_short, work).await.is_none() {
        return;
    }
    let text = text.take();
    dispatch.dispatch(match (Copied { text, html: None }).copy().await {
        true => Action::Say(format!("{} copied as Markdown", written.what)),
        false => {
            Action::Complain("This browser does not let the page copy: save it as a file instead.".to_owned())
        }
    });
}
