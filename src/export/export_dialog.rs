//! "Export": what is written, in which form, for whom.

use onus::export::csv::{Flavour, Separator, Style};
use onus::export::{Form, Subject};
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::download::{self, Parts};
use super::excel;
use super::order::{Order, Stock};
use crate::filters::controls::{choice, switch, value_of};
use crate::session::action::Action;
use crate::session::entry::counted;
use crate::session::long_work::do_long_work;
use crate::session::state::Dispatch;
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
    pub dispatch: Dispatch,
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
        let (stock, dispatch) = (props.stock.clone(), props.dispatch.clone());
        move |event: SubmitEvent| {
            event.prevent_default();
            let (stock, dispatch) = (stock.clone(), dispatch.clone());
            spawn_local(async move { save(now, &stock, &dispatch).await });
            close(&event);
        }
    };
    let on_copy = {
        let (stock, dispatch) = (props.stock.clone(), props.dispatch.clone());
        move |event: MouseEvent| {
            let (stock, dispatch) = (stock.clone(), dispatch.clone());
            spawn_local(async move { copy(now, &stock, &dispatch).await });
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

/// Makes the file and lets the browser save it.
async fn save(order: Order, stock: &Stock, dispatch: &Dispatch) {
    let say = |sentence: String| dispatch.dispatch(Action::Say(sentence));
    let (name, kind, parts) = (order.name(stock), order.form.media_type(), Parts::default());
    let written = async {
        order.write(stock, &mut |part| parts.take(part)).await;
    };
    let sentence = format!("Writing {name}…");
    if do_long_work(dispatch, sentence.clone(), stock.is_small(), written).await.is_none() {
        return;
    }
    let is_saved = if order.form == Form::Excel {
        say(sentence);
        match excel::bytes(&parts).await {
            Ok(bytes) => download::save_bytes(&name, kind, &bytes),
            Err(sentence) => return say(sentence),
        }
    } else {
        parts.save(&name, kind)
    };
    say(match is_saved {
        Ok(()) => format!("Saved as {name}"),
        Err(_) => format!("{name} could not be saved: this browser does not let the page save files."),
    });
}

async fn copy(order: Order, stock: &Stock, dispatch: &Dispatch) {
    let work = order.copied(stock);
    let Some(copied) = do_long_work(dispatch, "Copying…".to_owned(), stock.is_small(), work).await else {
        return;
    };
    let is_table = copied.html.is_some();
    dispatch.dispatch(Action::Say(match (copied.copy().await, is_table) {
        (true, true) => format!("{} copied as a table", order.subject.name()),
        (true, false) => format!("{} copied", order.form.name()),
        _ => "Nothing was copied: this browser does not let the page do so. “Save” does.".to_owned(),
    }));
}
