//! "Export": what is written, in which form, for whom.

use onus::export::csv::{Flavour, Separator, Style};
use onus::export::{Form, Subject, Written};
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::order::{Order, Stock};
use super::{download, excel};
use crate::filters::controls::{choice, switch, value_of};
use crate::session::entry::counted;
use crate::shell::modal::{Modal, close};

const SEPARATORS: [(&str, &str, Separator); 3] = [
    ("comma", "Comma", Separator::Comma),
    ("semicolon", "Semicolon", Separator::Semicolon),
    ("tab", "Tab", Separator::Tab),
];

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub stock: Stock,
    /// What is ordered at first.
    pub subject: Subject,
    /// A sentence about what was saved or copied.
    pub on_said: Callback<String>,
    pub on_close: Callback<()>,
}

#[component]
pub(crate) fn ExportDialog(props: &Props) -> Html {
    let order = use_state_eq(|| Order {
        subject: props.subject,
        form: Form::Csv,
        only_view: false,
        style: Style::default(),
    });
    let first = use_node_ref();
    use_effect_with((), {
        let first = first.clone();
        move |()| {
            if let Some(first) = first.cast::<HtmlInputElement>() {
                first.focus().ok();
            }
        }
    });
    let set = |next: Order| {
        let order = order.setter();
        Callback::from(move |_: Event| order.set(next))
    };
    let now = *order;
    let onsubmit = {
        let (stock, on_said) = (props.stock.clone(), props.on_said.clone());
        move |event: SubmitEvent| {
            event.prevent_default();
            save(now, &stock, on_said.clone());
            close(&event);
        }
    };
    let on_copy = {
        let (stock, on_said) = (props.stock.clone(), props.on_said.clone());
        move |event: MouseEvent| {
            let (copied, on_said) = (now.copied(&stock), on_said.clone());
            spawn_local(async move {
                let is_table = copied.html.is_some();
                on_said.emit(match (copied.copy().await, is_table) {
                    (true, true) => format!("{} copied as a table", now.subject.name()),
                    (true, false) => format!("{} copied", now.form.name()),
                    _ => "Nothing was copied: this browser does not let the page do so. “Save” does."
                        .to_owned(),
                });
            });
            close(&event);
        }
    };
    let subjects = Subject::ALL.map(|subject| {
        let form = if now.form.is_of(subject) { now.form } else { Form::Csv };
        radio("export-subject", subject.name(), subject == now.subject, set(Order { subject, form, ..now }))
    });
    let forms = Form::ALL.into_iter().filter(|form| form.is_of(now.subject)).map(|form| {
        let is_on = form == now.form;
        let onchange = set(Order { form, ..now });
        let node = if is_on { first.clone() } else { NodeRef::default() };
        html! {
            <label class="check" key={form.name()}>
                <input type="radio" name="export-form" ref={node} checked={is_on} {onchange} />{ form.name() }
            </label>
        }
    });
    let rows = props.stock.shown.iter().filter(|&&shown| shown).count();
    let services = props.stock.seen.services.len();
    let view = format!("This view ({}, {})", counted(rows, "row"), counted(services, "service"));
    let copies = match now.form {
        Form::Excel | Form::Html => {
            " “Copy” takes it as a table, to paste into a spreadsheet, a text or a wiki."
        }
        _ => "",
    };
    let is_for_spreadsheets = now.style.flavour == Flavour::Spreadsheet;
    let flavour = if is_for_spreadsheets { Flavour::Plain } else { Flavour::Spreadsheet };
    let on_flavour = set(Order { style: Style { flavour, ..now.style }, ..now });
    let on_separator = {
        let order = order.setter();
        Callback::from(move |event: Event| {
            let name = value_of(&event);
            let chosen = SEPARATORS.iter().find(|(id, ..)| *id == name).map(|(.., it)| *it);
            let separator = chosen.unwrap_or_default();
            order.set(Order { style: Style { separator, ..now.style }, ..now });
        })
    };
    let separator = SEPARATORS.iter().find(|(.., it)| *it == now.style.separator).map_or("", |(id, ..)| id);
    html! {
        <Modal title="Export" class="export" on_close={props.on_close.clone()}>
            <form {onsubmit}>
                <fieldset>
                    <legend>{ "What" }</legend>
                    { for subjects }
                </fieldset>
                <fieldset aria-describedby="export-contents">
                    <legend>{ "Format" }</legend>
                    { for forms }
                </fieldset>
                <p id="export-contents" class="hint">{ now.form.contents(now.subject) }{ copies }</p>
                <fieldset>
                    <legend>{ "How much" }</legend>
                    { radio("export-part", "All", !now.only_view, set(Order { only_view: false, ..now })) }
                    { radio("export-part", &view, now.only_view, set(Order { only_view: true, ..now })) }
                </fieldset>
                if now.form == Form::Csv {
                    <div class="csv">
                        { switch("For spreadsheets", "spreadsheets", is_for_spreadsheets, on_flavour) }
                        { choice(
                            "Separator",
                            SEPARATORS.iter().map(|(id, name, _)| ((*id).into(), (*name).into())).collect(),
                            separator,
                            on_separator,
                        ) }
                    </div>
                    <p class="hint">
                        { "For spreadsheets: with a byte order mark, and a quote before what would be run as a formula." }
                    </p>
                }
                <p class="buttons">
                    <button type="button" onclick={on_copy}>{ "Copy" }</button>
                    <button type="submit" class="primary">{ "Save" }</button>
                </p>
            </form>
        </Modal>
    }
}

fn radio(group: &'static str, name: &str, is_on: bool, onchange: Callback<Event>) -> Html {
    html! {
        <label class="check" key={name.to_owned()}>
            <input type="radio" name={group} checked={is_on} {onchange} />{ name.to_owned() }
        </label>
    }
}

/// Makes the file and lets the browser save it; a workbook takes a moment.
fn save(order: Order, stock: &Stock, on_said: Callback<String>) {
    let (name, written) = order.written(stock);
    let kind = order.form.media_type();
    let refused = format!("{name} could not be saved: this browser does not let the page save files.");
    match written {
        Written::Text(text) => {
            let is_saved = download::save(&name, kind, &text).is_ok();
            on_said.emit(if is_saved { format!("Saved as {name}") } else { refused });
        }
        Written::Workbook(workbook) => {
            on_said.emit(format!("Writing {name}…"));
            spawn_local(async move {
                on_said.emit(match excel::bytes(&workbook).await {
                    Ok(bytes) if download::save_bytes(&name, kind, &bytes).is_ok() => {
                        format!("Saved as {name}")
                    }
                    Ok(_) => refused,
                    Err(sentence) => sentence,
                });
            });
        }
    }
}
