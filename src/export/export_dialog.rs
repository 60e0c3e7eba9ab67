//! "Export": what is written, in which form, for whom.

use gloo::utils::window;
use onus::compare::part;
use onus::export::Form;
use onus::export::csv::Flavour;
use onus::{Comparison, Finding, Report};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::download;
use crate::filters::controls::switch;
use crate::session::entry::counted;
use crate::session::in_sight::InSight;
use crate::session::pointer_eq::PointerEq;
use crate::shell::modal::{Modal, close};

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub comparison: PointerEq<Comparison>,
    pub findings: PointerEq<Vec<Finding>>,
    /// For each row whether the matrix shows it.
    pub shown: PointerEq<Vec<bool>>,
    /// The services that the matrix shows.
    pub seen: PointerEq<InSight>,
    /// A sentence about what was saved or copied.
    pub on_said: Callback<String>,
    pub on_close: Callback<()>,
}

#[component]
pub(crate) fn ExportDialog(props: &Props) -> Html {
    let form = use_state_eq(|| Form::ALL[0]);
    let only_view = use_state_eq(|| false);
    let for_spreadsheets = use_state_eq(|| false);
    let first = use_node_ref();
    use_effect_with((), {
        let first = first.clone();
        move |()| {
            if let Some(first) = first.cast::<HtmlInputElement>() {
                first.focus().ok();
            }
        }
    });
    let write = {
        let (props, form) = (props.clone_parts(), *form);
        let (only_view, flavour) =
            (*only_view, if *for_spreadsheets { Flavour::Spreadsheet } else { Flavour::Plain });
        move || {
            let (comparison, findings, shown, seen) = &props;
            if only_view {
                let (comparison, findings) = part(comparison, findings, &seen.services, |row| shown[row]);
                let text = form.write(Report { comparison: &comparison, findings: &findings }, flavour);
                (download::name(&comparison, form.ending()), text)
            } else {
                let text = form.write(Report { comparison, findings }, flavour);
                (download::name(comparison, form.ending()), text)
            }
        }
    };
    let onsubmit = {
        let (write, on_said, form) = (write.clone(), props.on_said.clone(), *form);
        move |event: SubmitEvent| {
            event.prevent_default();
            let (name, text) = write();
            on_said.emit(match download::save(&name, form.media_type(), &text) {
                Ok(()) => format!("Saved as {name}"),
                Err(_) => {
                    format!("{name} could not be saved: this browser does not let the page save files.")
                }
            });
            close(&event);
        }
    };
    let on_copy = {
        let (write, on_said, form) = (write, props.on_said.clone(), *form);
        move |event: MouseEvent| {
            const REFUSED: &str =
                "Nothing was copied: this browser does not let the page do so. “Save” does.";
            let (_, text) = write();
            let clipboard = window().navigator().clipboard();
            let on_said = on_said.clone();
            // Pages that came over plain http have none.
            if clipboard.is_undefined() {
                on_said.emit(REFUSED.to_owned());
            } else {
                let promise = clipboard.write_text(&text);
                spawn_local(async move {
                    on_said.emit(match JsFuture::from(promise).await {
                        Ok(_) => format!("{} copied", form.name()),
                        Err(_) => REFUSED.to_owned(),
                    });
                });
            }
            close(&event);
        }
    };
    let forms = Form::ALL.iter().enumerate().map(|(index, &it)| {
        let form = form.clone();
        let is_on = *form == it;
        html! {
            <label class="switch">
                <input
                    type="radio" name="export-form" checked={is_on}
                    ref={if index == 0 { first.clone() } else { NodeRef::default() }}
                    onchange={move |_: Event| form.set(it)}
                />
                { it.name() }
            </label>
        }
    });
    let rows = props.shown.iter().filter(|&&shown| shown).count();
    let view =
        format!("This view ({}, {})", counted(rows, "row"), counted(props.seen.services.len(), "service"));
    let part_of = |name: String, value: bool| {
        let only_view = only_view.clone();
        let is_on = *only_view == value;
        html! {
            <label class="switch">
                <input
                    type="radio" name="export-part" checked={is_on}
                    onchange={move |_: Event| only_view.set(value)}
                />
                { name }
            </label>
        }
    };
    let on_flavour = {
        let for_spreadsheets = for_spreadsheets.clone();
        Callback::from(move |_: Event| for_spreadsheets.set(!*for_spreadsheets))
    };
    html! {
        <Modal title="Export" class="export" on_close={props.on_close.clone()}>
            <form {onsubmit}>
                <fieldset aria-describedby="export-contents">
                    <legend>{ "Format" }</legend>
                    { for forms }
                </fieldset>
                <p id="export-contents" class="hint">{ form.contents() }</p>
                <fieldset>
                    <legend>{ "What" }</legend>
                    { part_of("All".to_owned(), false) }
                    { part_of(view, true) }
                </fieldset>
                if form.is_csv() {
                    { switch("For spreadsheets", "spreadsheets", *for_spreadsheets, on_flavour) }
                    <p class="hint">
                        { "With a byte order mark, and a quote before what a spreadsheet would run as a formula." }
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

type Parts = (PointerEq<Comparison>, PointerEq<Vec<Finding>>, PointerEq<Vec<bool>>, PointerEq<InSight>);

impl Props {
    fn clone_parts(&self) -> Parts {
        (self.comparison.clone(), self.findings.clone(), self.shown.clone(), self.seen.clone())
    }
}
