//! What changed in numbers, in owners, and in columns.

use onus::compare::changes::{ChangeKind, Changes, ColumnChange, Relation};
use onus::export::changes::what;
use yew::prelude::*;

use super::change_row::{Sides, owner_row, task_owner_row};
use super::told::Told;
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

pub(super) fn counts(changes: &Changes) -> Html {
    let counts = &changes.counts;
    let of = |kind| what(kind, changes.relation);
    let parts = [
        ("unchanged", counts.unchanged),
        ("of them with other formatting", counts.formatting),
        (of(ChangeKind::Changed), counts.changed),
        (of(ChangeKind::Added), counts.added),
        (of(ChangeKind::Removed), counts.removed),
        ("moved", counts.moved),
        ("renamed", counts.renamed),
        ("in another language", counts.translated),
        ("with another owner", counts.owner),
    ];
    // Between two services nothing moves.
    let always = if matches!(changes.relation, Relation::Versions | Relation::Renamed) { 7 } else { 5 };
    let is_told = |(at, (_, count)): &(usize, (&str, usize))| *at < always || *count > 0;
    let parts = parts.into_iter().enumerate().filter(is_told).map(|(_, part)| part);
    html! {
        <p class="counts" role="group" aria-label="Rows">
            { for parts.map(|(name, count)| html! { <><span><b>{ count }</b>{ " " }{ name }</span>{ " " }</> }) }
        </p>
    }
}

/// Who has or owns what, where that changed; so many of them at most.
pub(super) fn owners(sides: Sides<'_>, told: &Told<'_>, most: usize) -> Html {
    if told.tasks().next().is_none() && told.resources().next().is_none() {
        return Html::default();
    }
    let tasks = told.tasks().map(|change| task_owner_row(sides, change));
    let resources = told.resources().map(|change| owner_row(sides, change));
    html! {
        <section>
            <h3>{ "Owners" }</h3>
            <ul role="list" aria-label="Changed owners">
                { for tasks.chain(resources).take(most) }
            </ul>
        </section>
    }
}
