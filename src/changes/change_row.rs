//! What became of one row of a page, or of one owner.

use onus::compare::changes::{ChangeKind, OwnerChange, Relation, RowChange, Span, SpanKind};
use onus::{Allocation, Comparison, Responsibility};
use yew::prelude::*;

use crate::matrix::duty_cell::source_button;

/// `chosen` are the services of the older and of the newer page.
pub(crate) fn row(
    comparison: &Comparison,
    chosen: [usize; 2],
    change: &RowChange,
    relation: Relation,
) -> Html {
    let document = |side: usize| &comparison.services[chosen[side]].document;
    let old = change.old.map(|at| &document(0).responsibilities[at]);
    let new = change.new.map(|at| &document(1).responsibilities[at]);
    let Some(shown) = new.or(old) else { return Html::default() };
    let link = |side: usize, row: Option<&Responsibility>| {
        let place = row.map(|row| (row.line, row.last_line));
        source(comparison, chosen[side], side, &shown.task.text, place)
    };
    let area = |row: Option<&Responsibility>| row.map(|row| row.area.name.clone());
    // Of what is there on one side only, the row says so, once: its words need no marks.
    let has_both = old.is_some() && new.is_some();
    let is_compared = has_both && change.kind != ChangeKind::Translated;
    html! {
        <li class="change">
            <p class="change-head">
                { kind(change.kind, relation) }
                <strong>{ spans(&change.task, is_compared) }</strong>
                <small>
                    if change.kind == ChangeKind::Moved {
                        { "from " }{ area(old) }{ " to " }{ area(new) }
                    } else {
                        { area(Some(shown)) }
                    }
                    if change.formatting { { ", other formatting, same words" } }
                </small>
                { link(0, old) }{ link(1, new) }
            </p>
            <dl>
                { for change.parties.iter().map(|party| html! {
                    <div><dt>{ &*party.label }</dt><dd>{ spans(&party.text, is_compared) }</dd></div>
                }) }
            </dl>
        </li>
    }
}

/// A task that another one has now.
pub(crate) fn task_owner_row(
    comparison: &Comparison,
    chosen: [usize; 2],
    change: &RowChange,
    relation: Relation,
) -> Html {
    let document = |side: usize| &comparison.services[chosen[side]].document;
    let (Some([was, is]), Some(old), Some(new)) = (change.owner, change.old, change.new) else {
        return Html::default();
    };
    let rows = [&document(0).responsibilities[old], &document(1).responsibilities[new]];
    let task = &rows[1].task.text;
    let link = |side: usize| {
        let place = Some((rows[side].line, rows[side].last_line));
        source(comparison, chosen[side], side, task, place)
    };
    html! {
        <li class="change">
            <p class="change-head">
                { kind(ChangeKind::Changed, relation) }
                <span><strong>{ task }</strong>{ ": " }{ was.as_str() }{ " → " }{ is.as_str() }</span>
                <small>{ &rows[1].area.name }</small>
                { link(0) }{ link(1) }
            </p>
        </li>
    }
}

/// A resource whose owner is another one, or that only one page names.
pub(crate) fn owner_row(
    comparison: &Comparison,
    chosen: [usize; 2],
    change: &OwnerChange,
    relation: Relation,
) -> Html {
    let document = |side: usize| &comparison.services[chosen[side]].document;
    let old = change.old.map(|at| &document(0).allocations[at]);
    let new = change.new.map(|at| &document(1).allocations[at]);
    let Some(shown) = new.or(old) else { return Html::default() };
    let link = |side: usize, row: Option<&Allocation>| {
        let place = row.map(|row| (row.line, row.last_line));
        source(comparison, chosen[side], side, &shown.resource.text, place)
    };
    let has_both = old.is_some() && new.is_some();
    html! {
        <li class="change">
            <p class="change-head">
                { kind(change.kind, relation) }
                <span>
                    <strong>{ &shown.resource.text }</strong>{ ": " }
                    if let Some(old) = old { { &old.text.text } }
                    if has_both { { " → " } }
                    if let Some(new) = new { { &new.text.text } }
                </span>
                <small>{ &shown.area.name }</small>
                { link(0, old) }{ link(1, new) }
            </p>
        </li>
    }
}

/// Between two services nothing was added or removed: it stands on one of the pages.
fn kind(kind: ChangeKind, relation: Relation) -> Html {
    let are_two = relation == Relation::TwoServices;
    let (class, name) = match kind {
        ChangeKind::Unchanged => ("badge", "= unchanged"),
        ChangeKind::Changed if are_two => ("badge changed", "Δ differs"),
        ChangeKind::Changed => ("badge changed", "Δ changed"),
        ChangeKind::Added if are_two => ("badge added", "only in the second"),
        ChangeKind::Added => ("badge added", "+ added"),
        ChangeKind::Removed if are_two => ("badge removed", "only in the first"),
        ChangeKind::Removed => ("badge removed", "− removed"),
        ChangeKind::Moved => ("badge changed", "→ moved"),
        ChangeKind::Renamed => ("badge changed", "≈ renamed"),
        ChangeKind::Translated => ("badge", "in another language"),
    };
    html! { <span {class}>{ name }</span> }
}

/// The way to a row in the older (0) or the newer (1) page, where it has one.
fn source(
    comparison: &Comparison,
    service: usize,
    side: usize,
    task: &str,
    place: Option<(u32, u32)>,
) -> Html {
    let Some((line, last_line)) = place else { return Html::default() };
    let age = ["older", "newer"][side];
    let name = format!("Source of {task}, {age} page, {}, line {line}", comparison.services[service].label);
    html! { <span class="way">{ age }{ " " }{ source_button(service, line, last_line, name) }</span> }
}

/// What was removed and added says so to screen readers, too: by the style sheet, which spares nodes.
fn spans(spans: &[Span], are_marked: bool) -> Html {
    if spans.is_empty() {
        return html! { <small>{ "says nothing" }</small> };
    }
    spans
        .iter()
        .map(|span| match span.kind {
            SpanKind::Added if are_marked => html! { <ins>{ &span.text }</ins> },
            SpanKind::Removed if are_marked => html! { <del>{ &span.text }</del> },
            _ => html! { { &span.text } },
        })
        .collect()
}
