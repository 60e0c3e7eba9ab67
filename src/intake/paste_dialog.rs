//! "Paste text": a page by its text. What cannot be read stays in the field, with what was seen of it.

use std::rc::Rc;

use onus::Keywords;
use onus::project::Project;
use onus::read::{TableStart, ToldTable, ending, tables};
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, Event, HtmlTextAreaElement};
use yew::prelude::*;

use super::column_chooser::ColumnChooser;
use crate::session::entry::{Source, counted, read_source, rows_placed};
use crate::shell::modal::{Modal, close};

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    /// The name of the page, without its ending.
    pub name: String,
    pub keywords: Rc<Keywords>,
    /// The page that was pasted.
    pub on_add: Callback<Source>,
    pub on_close: Callback<()>,
}

/// What was seen of a text in which nobody has anything to do.
#[derive(Clone, PartialEq)]
struct Preview {
    sentence: String,
    tables: Vec<TableStart>,
}

#[component]
pub(crate) fn PasteDialog(props: &Props) -> Html {
    let field = use_node_ref();
    let is_empty = use_state_eq(|| true);
    let seen = use_state_eq(|| None::<Preview>);
    let told = use_state_eq(Vec::<ToldTable>::new);
    use_effect_with((), {
        let field = field.clone();
        move |()| {
            if let Some(field) = field.cast::<HtmlTextAreaElement>() {
                field.focus().ok();
            }
        }
    });
    let onsubmit = {
        let (field, on_add, seen, told) = (field.clone(), props.on_add.clone(), seen.setter(), told.clone());
        let (name, keywords) = (props.name.clone(), Rc::clone(&props.keywords));
        move |event: SubmitEvent| {
            event.prevent_default();
            let text = field.cast::<HtmlTextAreaElement>().map(|field| field.value()).unwrap_or_default();
            if text.trim().is_empty() {
                return;
            }
            let file = format!("{name}.{}", ending(&text));
            let source = Source { told: (*told).clone(), ..Source::new(file, text) };
            match unread(&source, &keywords) {
                Some(what) => seen.set(Some(what)),
                None => {
                    close(&event);
                    on_add.emit(source);
                }
            }
        }
    };
    // Another text has other tables.
    let changed = {
        let (is_empty, seen, told) = (is_empty.setter(), seen.setter(), told.setter());
        move |now: bool| {
            is_empty.set(now);
            seen.set(None);
            told.set(Vec::new());
        }
    };
    let oninput = {
        let (field, changed) = (field.clone(), changed.clone());
        move |_: InputEvent| {
            if let Some(field) = field.cast::<HtmlTextAreaElement>() {
                changed(field.value().trim().is_empty());
            }
        }
    };
    let onpaste = {
        let field = field.clone();
        move |event: Event| {
            let html = event.dyn_ref::<ClipboardEvent>().and_then(pasted_table);
            if let Some((html, field)) = html.zip(field.cast::<HtmlTextAreaElement>()) {
                event.prevent_default();
                field.set_value(&html);
                changed(false);
            }
        }
    };
    let on_told = {
        let told = told.setter();
        move |all: Vec<ToldTable>| told.set(all)
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
                    { "A page as Markdown, HTML or AsciiDoc, a table copied from a web page, or cells of a spreadsheet: \
                       what it is is found out." }
                </p>
                if let Some(seen) = &*seen {
                    <p role="alert">{ &seen.sentence }</p>
                    if !seen.tables.is_empty() {
                        <ColumnChooser tables={seen.tables.clone()} told={(*told).clone()} {on_told} />
                    }
                }
                <p class="buttons">
                    <button type="button" onclick={close}>{ "Cancel" }</button>
                    <button type="submit" class="primary" disabled={*is_empty}>{ "Add" }</button>
                </p>
            </form>
        </Modal>
    }
}

/// What there is to say of a text that gives no row; None where there are rows, or where it is no page.
fn unread(source: &Source, keywords: &Keywords) -> Option<Preview> {
    let is_other = Project::is_project(&source.file, &source.text)
        || Keywords::is_definitions(&source.file, &source.text);
    let is_placed = || {
        let documents = read_source(source, keywords).unwrap_or_default();
        documents.iter().any(|document| rows_placed(document) > 0)
    };
    if is_other || is_placed() {
        return None;
    }
    let form = match source.file.rsplit('.').next() {
        Some("html") => "HTML",
        Some("adoc") => "AsciiDoc",
        Some("rst") => "reStructuredText",
        Some("tsv") => "cells parted by tabs",
        Some("csv") => "CSV",
        _ => "Markdown",
    };
    let tables = tables(&source.file, &source.text);
    let sentence = match &tables[..] {
        [] => format!(
            "Read as {form}, this has no table and no list of responsibilities. Add the part of the page with the table."
        ),
        [only] => format!(
            "Read as {form}, this has a table of {} and {}, and none of its headings says whose a column is. Say it here:",
            counted(only.header.len(), "column"),
            counted(only.count, "row")
        ),
        _ => format!(
            "Read as {form}, this has {} tables, and none of their headings says whose a column is. Say it here:",
            tables.len()
        ),
    };
    Some(Preview { sentence, tables })
}

/// The HTML of what is being pasted, where it has a table in it; otherwise plain text says more.
pub(crate) fn pasted_table(event: &ClipboardEvent) -> Option<String> {
    let html = event.clipboard_data()?.get_data("text/html").ok()?;
    html.contains("<table").then_some(html)
}
