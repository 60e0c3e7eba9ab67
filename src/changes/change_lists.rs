//! What changed in numbers, in owners, and in columns.

use onus::compare::changes::{ChangeKind, Changes, ColumnChange, Counts};
use yew::prelude::*;

use super::change_row::{Sides, owner_row, task_owner_row};
use crate::session::state::counted;

pub(super) fn columns(columns: &[ColumnChange]) -> Html {
    if columns.is_empty() {
        return Html::default();
    }
    let column = |column: &ColumnChange| {
        let (class, kind) = match column.kind {
            ChangeKind::Added => ("badge added", "+ added"),
            _ => ("badge removed", "− removed"),
        };
        html! {
            <li class="change">
                <p class="change-head">
                    <span {class}>{ kind }</span>
                    <span>{ "Column " }<strong>{ &*column.label }</strong>{ format!(", in {}", counted(column.rows, "row")) }</span>
                </p>
            </li>
        }
    };
    html! { <ul role="list" aria-label="Changed columns">{ for columns.iter().map(column) }</ul> }
}

pub(super) fn counts(counts: &Counts) -> Html {
    let parts = [
        ("unchanged", counts.unchanged),
        ("of them with other formatting", counts.formatting),
        ("changed", counts.changed),
        ("added", counts.added),
        ("removed", counts.removed),
        ("moved", counts.moved),
        ("renamed", counts.renamed),
        ("in another language", counts.translated),
        ("with another owner", counts.owner),
    ];
    let is_told = |(at, (_, count)): &(usize, (&str, usize))| *at < 7 || *count > 0;
    let parts = parts.into_iter().enumerate().filter(is_told).map(|(_, part)| part);
    html! {
        <p class="counts" role="group" aria-label="Rows">
            { for parts.map(|(name, count)| html! { <><span><b>{ count }</b>{ " " }{ name }</span>{ " " }</> }) }
        </p>
    }
}

/// Who has or owns what, where that changed.
pub(super) fn owners(sides: Sides<'_>, changes: &Changes) -> Html {
    let owned = || changes.owners.iter().filter(|owner| owner.kind != ChangeKind::Unchanged);
    let had = || changes.rows.iter().filter(|row| row.owner.is_some());
    if owned().next().is_none() && had().next().is_none() {
        return Html::default();
    }
    html! {
        <section>
            <h3>{ "Owners" }</h3>
            <ul role="list" aria-label="Changed owners">
                { for had().map(|change| task_owner_row(sides, change)) }
                { for owned().map(|change| owner_row(sides, change)) }
            </ul>
        </section>
    }
}
