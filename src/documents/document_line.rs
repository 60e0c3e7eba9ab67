//! A line of the list that opens: a document or the versions of one service, and what can be done with them.

use yew::prelude::*;

use super::name_field::NameField;
use crate::session::state::{Action, Dispatch};
use crate::shell::keyboard::focus;
use crate::shell::rich_text::short_name;

#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// The entries that it stands for.
    pub ids: Vec<u32>,
    /// What buttons are called after.
    pub label: String,
    /// What is shown of it.
    pub heading: String,
    /// The name that can be changed.
    pub name: String,
    /// Whether it is a version among others.
    #[prop_or_default]
    pub is_version: bool,
    /// How much was read.
    pub placed: String,
    #[prop_or_default]
    pub is_open: bool,
    /// Whether it is the first and the last of those that it moves among.
    pub is_at_end: [bool; 2],
    pub on_drag: Callback<()>,
    /// Up, or down.
    pub on_move: Callback<bool>,
    pub dispatch: Dispatch,
    /// What is told where the line is open.
    pub more: Html,
    /// What is told always.
    pub children: Html,
}

#[component]
pub(super) fn DocumentLine(props: &Props) -> Html {
    let is_naming = use_state_eq(|| false);
    let is_open = use_state_eq(|| props.is_open);
    let (label, ids) = (&props.label, props.ids.clone());
    // Versions of a service have a line together, and the first of them one of its own.
    let key = format!("{}{}", if ids.len() > 1 { "versions-" } else { "" }, ids.first().unwrap_or(&0));
    let ondragstart = {
        let (on_drag, label) = (props.on_drag.clone(), label.clone());
        move |event: DragEvent| {
            if let Some(transfer) = event.data_transfer() {
                transfer.set_data("text/plain", &label).ok();
                transfer.set_effect_allowed("move");
            }
            // A version is dragged without its service.
            event.stop_propagation();
            on_drag.emit(());
        }
    };
    let remove = {
        let (dispatch, ids) = (props.dispatch.clone(), ids.clone());
        move |_: MouseEvent| {
            dispatch.dispatch(Action::Remove(ids.clone()));
            focus::soon(["undo".to_owned()]);
        }
    };
    let start_naming = {
        let (is_naming, field) = (is_naming.setter(), format!("name-{key}"));
        move |_: MouseEvent| {
            is_naming.set(true);
            focus::soon([field.clone()]);
        }
    };
    let on_named = {
        let (is_naming, dispatch, button) =
            (is_naming.setter(), props.dispatch.clone(), format!("rename-{key}"));
        Callback::from(move |name: Option<String>| {
            is_naming.set(false);
            if let Some(name) = name {
                dispatch.dispatch(Action::Rename(ids.clone(), name));
            }
            focus::soon([button.clone()]);
        })
    };
    let open = {
        let is_open = is_open.clone();
        move |_: MouseEvent| is_open.set(!*is_open)
    };
    let shift = |way: usize| {
        let (name, glyph) = [("up", "↑"), ("down", "↓")][way];
        let (id, on_move, key) = (format!("{name}-{key}"), props.on_move.clone(), key.clone());
        let onclick = move |_: MouseEvent| {
            on_move.emit(way == 1);
            let towards = if way == 0 { ["up", "down"] } else { ["down", "up"] };
            focus::soon(towards.map(|way| format!("{way}-{key}")));
        };
        html! {
            <button
                type="button" class="small glyph" {id} aria-label={format!("Move {label} {name}")}
                disabled={props.is_at_end[way]} {onclick}
            >
                { glyph }
            </button>
        }
    };
    // Above the versions, below what is told of a document.
    let are_several = props.ids.len() > 1;
    let actions = html! {
        <p class="actions">
            { shift(0) }
            { shift(1) }
            <button
                type="button" class="small glyph" id={format!("rename-{key}")} aria-label={format!("Rename {label}")}
                title="Rename" onclick={start_naming}
            >
                { "✎" }
            </button>
        </p>
    };
    let heading = short_name(&props.heading);
    html! {
        <article
            class={classes!("document", is_open.then_some("is-open"))} draggable={(!*is_naming).to_string()} {ondragstart}
        >
            <div class="line">
                <button
                    type="button" class="fold" aria-expanded={is_open.to_string()} aria-label={format!("More about {label}")}
                    onclick={open}
                />
                if *is_naming {
                    <NameField id={format!("name-{key}")} of={label.clone()} name={props.name.clone()} {on_named} />
                } else if props.is_version {
                    <h4 title={label.clone()}>{ heading }</h4>
                } else {
                    <h3 title={label.clone()}>{ heading }</h3>
                }
                <span class="placed">{ &props.placed }</span>
                <button
                    type="button" class="small glyph quiet" aria-label={format!("Remove {label}")} title="Remove"
                    onclick={remove}
                >
                    { "✕" }
                </button>
            </div>
            { props.children.clone() }
            if are_several { { actions.clone() } }
            // Also while it is closed: who looks for a file by its name in the whole page finds it.
            <div class="more" hidden={!*is_open}>{ props.more.clone() }</div>
            if !are_several { { actions } }
        </article>
    }
}
