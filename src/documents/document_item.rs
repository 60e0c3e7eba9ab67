//! One document of the list: its name, what was read, and what can be done with it.

use std::rc::Rc;

use onus::Keywords;
use onus::document::SkipReason;
use onus::read::ToldTable;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::document_line::DocumentLine;
use crate::intake::columns_dialog::ColumnsDialog;
use crate::session::deferred::FEW_BYTES;
use crate::session::long_work::do_long_work;
use crate::session::state::{
    Action, Dispatch, Entry, ReadPage, Source, counted, read_source_resting, rows_placed,
};

#[derive(Properties, PartialEq)]
pub(super) struct Props {
    pub entry: Entry,
    /// What the service is called in the comparison.
    pub label: String,
    /// Whether it is a version among others, and told by its date.
    #[prop_or_default]
    pub is_version: bool,
    pub findings: usize,
    /// Whether it is the first and the last of those that it moves among.
    pub is_at_end: [bool; 2],
    pub on_drag: Callback<()>,
    /// Up, or down.
    pub on_move: Callback<bool>,
    /// What its page is read with.
    pub keywords: Rc<Keywords>,
    pub dispatch: Dispatch,
}

#[component]
pub(super) fn DocumentItem(props: &Props) -> Html {
    let Props { entry, label, is_version, .. } = props;
    let document = &entry.document;
    let is_telling = use_state_eq(|| false);
    let (open_columns, close_columns) = (is_telling.setter(), is_telling.setter());
    let on_told = {
        let (dispatch, source, keywords) =
            (props.dispatch.clone(), entry.source.clone(), props.keywords.clone());
        move |told: Vec<ToldTable>| {
            let (dispatch, before, keywords) = (dispatch.clone(), Rc::clone(&source), keywords.clone());
            spawn_local(async move { read_anew(&dispatch, &before, told, &keywords).await });
        }
    };
    let date = document.last_updated.clone();
    let heading = date.clone().filter(|_| *is_version).unwrap_or_else(|| label.clone());
    let more = html! {
        <>
            <p class="facts">
                if *is_version {
                    <span>{ &document.name }</span>
                } else {
                    <span>{ date.unwrap_or_else(|| "no date".to_owned()) }</span>
                }
                <span>{ counted(props.findings, "finding") }</span>
            </p>
            <p class="file" title={entry.source.file.clone()}><bdi>{ &entry.source.file }</bdi></p>
        </>
    };
    html! {
        <>
            <DocumentLine
                ids={vec![entry.id]} label={label.clone()} {heading} name={document.name.clone()} {is_version}
                placed={counted(rows_placed(document), "row")} is_at_end={props.is_at_end} on_drag={props.on_drag.clone()}
                on_move={props.on_move.clone()} dispatch={props.dispatch.clone()} {more}
            >
                if has_unread_tables(entry) {
                    <p class="asks">
                        <button
                            type="button" class="small" aria-haspopup="dialog" aria-label={format!("Whose columns of {label}")}
                            onclick={move |_: MouseEvent| open_columns.set(true)}
                        >
                            { "Whose columns?" }
                        </button>
                    </p>
                }
            </DocumentLine>
            if *is_telling {
                <ColumnsDialog source={entry.source.clone()} {on_told} on_close={move |()| close_columns.set(false)} />
            }
        </>
    }
}

/// Reads a page with what was said about the columns of its tables, and puts it in the place of what it was.
async fn read_anew(dispatch: &Dispatch, before: &Rc<Source>, told: Vec<ToldTable>, keywords: &Rc<Keywords>) {
    let (file, text) = (before.file.clone(), before.text.clone());
    let source = Rc::new(Source { file, text, told });
    let is_short = source.text.len() < FEW_BYTES;
    let work = read_source_resting(&source, keywords);
    let sentence = format!("Reading {}…", source.file);
    if let Some(Ok(documents)) = do_long_work(dispatch, sentence, is_short, work).await {
        let page = ReadPage { source: Rc::clone(&source), documents };
        dispatch.dispatch(Action::Tell(Rc::clone(before), Rc::clone(keywords), page));
    }
}

/// Whether tables were left out since nothing tells whose their columns are, or that was said by hand.
pub(super) fn has_unread_tables(entry: &Entry) -> bool {
    let is_unread = |reason| matches!(reason, SkipReason::NoParty | SkipReason::Products);
    !entry.source.told.is_empty() || entry.document.skipped.iter().any(|skipped| is_unread(skipped.reason))
}
