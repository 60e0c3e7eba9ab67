//! "Whose columns?": for a page of which tables were left out, since no heading names a party.

use std::rc::Rc;

use onus::read::{ToldTable, tables};
use yew::prelude::*;

use super::column_chooser::ColumnChooser;
use crate::session::entry::Source;
use crate::shell::modal::{Modal, close};

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub source: Rc<Source>,
    pub on_told: Callback<Vec<ToldTable>>,
    pub on_close: Callback<()>,
}

#[component]
pub(crate) fn ColumnsDialog(props: &Props) -> Html {
    let told = use_state_eq(|| props.source.told.clone());
    let tables = use_memo(props.source.clone(), |source| tables(&source.file, &source.text));
    let onsubmit = {
        let (told, on_told) = (told.clone(), props.on_told.clone());
        move |event: SubmitEvent| {
            event.prevent_default();
            on_told.emit((*told).clone());
            close(&event);
        }
    };
    let set = told.setter();
    html! {
        <Modal title="Whose columns?" class="paste" on_close={props.on_close.clone()}>
            <form {onsubmit}>
                <p class="hint">
                    { "Say what the columns hold where their headings do not. It is kept with the project." }
                </p>
                <ColumnChooser
                    tables={(*tables).clone()} told={(*told).clone()} on_told={move |all: Vec<ToldTable>| set.set(all)}
                />
                <p class="buttons">
                    <button type="button" onclick={close}>{ "Cancel" }</button>
                    <button type="submit" class="primary">{ "Read anew" }</button>
                </p>
            </form>
        </Modal>
    }
}
