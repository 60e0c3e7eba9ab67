//! One document of the list, a line that opens: its name, what was read, and what can be done with it.

use onus::document::SkipReason;
use onus::read::ToldTable;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::intake::columns_dialog::ColumnsDialog;
use crate::session::state::{Action, Dispatch, Entry, counted, rows_placed};
use crate::shell::focus;
use crate::shell::rich_text::name as shown;

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub entry: Entry,
    /// Which version it is, where there are several of its service.
    pub version: Option<String>,
    pub findings: usize,
    /// Its place among `count`.
    pub index: usize,
    pub count: usize,
    pub on_drag: Callback<()>,
    /// To the place of this index.
    pub on_move: Callback<usize>,
    pub dispatch: Dispatch,
}

#[component]
pub(crate) fn DocumentItem(props: &Props) -> Html {
    let is_naming = use_state_eq(|| false);
    let is_open = use_state_eq(|| false);
    let document = &props.entry.document;
    let (id, name, index) = (props.entry.id, &document.name, props.index);
    let ondragstart = {
        let (on_drag, name) = (props.on_drag.clone(), name.clone());
        move |event: DragEvent| {
            if let Some(transfer) = event.data_transfer() {
                transfer.set_data("text/plain", &name).ok();
                transfer.set_effect_allowed("move");
            }
            on_drag.emit(());
        }
    };
    let remove = {
        let dispatch = props.dispatch.clone();
        move |_: MouseEvent| {
            dispatch.dispatch(Action::Remove(id));
            focus::soon(["undo".to_owned()]);
        }
    };
    let start_naming = {
        let is_naming = is_naming.setter();
        move |_: MouseEvent| {
            is_naming.set(true);
            focus::soon([format!("name-{id}")]);
        }
    };
    let on_named = {
        let (is_naming, dispatch) = (is_naming.setter(), props.dispatch.clone());
        Callback::from(move |name: Option<String>| {
            is_naming.set(false);
            if let Some(name) = name {
                dispatch.dispatch(Action::Rename(id, name));
            }
            focus::soon([format!("rename-{id}")]);
        })
    };
    let is_telling = use_state_eq(|| false);
    let (open_columns, close_columns) = (is_telling.setter(), is_telling.setter());
    let on_told = {
        let dispatch = props.dispatch.clone();
        move |told: Vec<ToldTable>| dispatch.dispatch(Action::Tell(id, told))
    };
    let open = {
        let is_open = is_open.clone();
        move |_: MouseEvent| is_open.set(!*is_open)
    };
    let shift = |way: &'static str, glyph: &'static str, to: Option<usize>| {
        let on_move = props.on_move.clone();
        html! {
            <button
                type="button" class="small glyph" id={format!("{way}-{id}")} aria-label={format!("Move {name} {way}")}
                disabled={to.is_none()} onclick={move |_| to.into_iter().for_each(|to| on_move.emit(to))}
            >
                <span aria-hidden="true">{ glyph }</span>
            </button>
        }
    };
    html! {
        <article
            class={classes!("document", is_open.then_some("is-open"))} draggable={(!*is_naming).to_string()} {ondragstart}
        >
            <div class="line">
                <button
                    type="button" class="fold" aria-expanded={is_open.to_string()} aria-label={format!("More about {name}")}
                    onclick={open}
                />
                if *is_naming {
                    <NameField {id} name={name.clone()} {on_named} />
                } else {
                    <h3 title={name.clone()}>{ shown(name) }</h3>
                }
                <span class="placed">{ counted(rows_placed(document), "row") }</span>
                <button
                    type="button" class="small glyph quiet" aria-label={format!("Remove {name}")} title="Remove"
                    onclick={remove}
                >
                    <span aria-hidden="true">{ "✕" }</span>
                </button>
            </div>
            <div class="more" hidden={!*is_open}>
                <p class="facts">
                    <span>{ document.last_updated.clone().unwrap_or_else(|| "no date".to_owned()) }</span>
                    if let Some(version) = &props.version {
                        <span class="version">{ version }</span>
                    }
                    <span>{ counted(props.findings, "finding") }</span>
                </p>
                <p class="file" title={props.entry.source.file.clone()}><bdi>{ &props.entry.source.file }</bdi></p>
            </div>
            <p class="actions">
                { shift("up", "↑", index.checked_sub(1)) }
                { shift("down", "↓", (index + 1 < props.count).then_some(index + 1)) }
                <button
                    type="button" class="small glyph" id={format!("rename-{id}")} aria-label={format!("Rename {name}")} title="Rename"
                    onclick={start_naming}
                >
                    <span aria-hidden="true">{ "✎" }</span>
                </button>
            </p>
            if has_unread_tables(&props.entry) {
                <p class="asks">
                    <button
                        type="button" class="small" aria-haspopup="dialog" aria-label={format!("Whose columns of {name}")}
                        onclick={move |_: MouseEvent| open_columns.set(true)}
                    >
                        { "Whose columns?" }
                    </button>
                </p>
            }
            if *is_telling {
                <ColumnsDialog
                    source={props.entry.source.clone()} {on_told} on_close={move |()| close_columns.set(false)}
                />
            }
        </article>
    }
}

/// Whether tables were left out since nothing tells whose their columns are, or that was said by hand.
fn has_unread_tables(entry: &Entry) -> bool {
    let is_unread = |reason| matches!(reason, SkipReason::NoParty | SkipReason::Products);
    !entry.source.told.is_empty() || entry.document.skipped.iter().any(|skipped| is_unread(skipped.reason))
}

#[derive(Properties, PartialEq)]
struct NameFieldProps {
    id: u32,
    name: String,
    /// The new name, or none where it stays.
    on_named: Callback<Option<String>>,
}

#[component]
fn NameField(props: &NameFieldProps) -> Html {
    let field = use_node_ref();
    let onsubmit = {
        let (field, on_named) = (field.clone(), props.on_named.clone());
        move |event: SubmitEvent| {
            event.prevent_default();
            on_named.emit(field.cast::<HtmlInputElement>().map(|field| field.value()));
        }
    };
    let onkeydown = {
        let on_named = props.on_named.clone();
        move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                on_named.emit(None);
            }
        }
    };
    html! {
        <form class="naming" {onsubmit}>
            <input
                ref={field} id={format!("name-{}", props.id)} type="text" value={props.name.clone()}
                aria-label={format!("Name of {}", props.name)} {onkeydown}
            />
            <button type="submit" class="small">{ "Save" }</button>
        </form>
    }
}
