//! The versions of one service: one line with their dates, which opens to the single ones.

use yew::prelude::*;

use super::document_item::has_unread_tables;
use super::document_line::DocumentLine;
use crate::session::state::{Dispatch, Entry, counted, rows_placed};

#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// The oldest one first.
    pub versions: Vec<Entry>,
    /// Whether it is the first and the last of the list.
    pub is_at_end: [bool; 2],
    pub on_drag: Callback<()>,
    /// Up, or down.
    pub on_move: Callback<bool>,
    pub dispatch: Dispatch,
    /// An item for each version.
    pub children: Html,
}

#[component]
pub(super) fn VersionGroup(props: &Props) -> Html {
    let Some(newest) = props.versions.last() else { return Html::default() };
    let name = newest.document.name.clone();
    let rows = props.versions.iter().map(|entry| rows_placed(&entry.document)).sum();
    let more = html! {
        <ul role="list" class="versions" aria-label={format!("Versions of {name}")}>{ props.children.clone() }</ul>
    };
    html! {
        <DocumentLine
            ids={props.versions.iter().map(|entry| entry.id).collect::<Vec<_>>()} label={name.clone()} heading={name.clone()}
            name={name.clone()} placed={counted(rows, "row")} is_open={props.versions.iter().any(has_unread_tables)}
            is_at_end={props.is_at_end} on_drag={props.on_drag.clone()} on_move={props.on_move.clone()}
            dispatch={props.dispatch.clone()} {more}
        >
            <p class="facts">
                <span>{ dates(&props.versions) }</span>
                for earlier in earlier_names(&props.versions) {
                    { " " }<span>{ format!("earlier {earlier}") }</span>
                }
            </p>
        </DocumentLine>
    }
}

/// How many versions, with all dates of a few, the first and the last of many. Pages without any date may as well be two
/// parts of one documentation.
fn dates(versions: &[Entry]) -> Html {
    const FEW: usize = 3;
    if versions.iter().all(|entry| entry.document.last_updated.is_none()) {
        return html! { { format!("{} without a date", counted(versions.len(), "page")) } };
    }
    let count = format!("{}: ", counted(versions.len(), "version"));
    let date = |entry: &Entry| {
        let date = entry.document.last_updated.clone().unwrap_or_else(|| "no date".to_owned());
        html! { <span class="date">{ date }</span> }
    };
    match versions {
        [first, .., last] if versions.len() > FEW => {
            html! { <>{ count }{ date(first) }{ " to " }{ date(last) }</> }
        }
        few => {
            let dates = few.iter().enumerate();
            let dates =
                dates.map(|(at, entry)| html! { <>{ if at > 0 { ", " } else { "" } }{ date(entry) }</> });
            html! { <>{ count }{ for dates }</> }
        }
    }
}

/// What the service was called before, if not what the newest version calls it.
fn earlier_names(versions: &[Entry]) -> Vec<&str> {
    let mut names: Vec<&str> = versions.iter().rev().map(|entry| entry.document.name.as_str()).collect();
    names.dedup();
    names.remove(0);
    names
}
