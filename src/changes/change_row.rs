//! What became of one row of a page, or of one owner.

use onus::compare::changes::{ChangeKind, OwnerChange, RowChange, Span, SpanKind};
use onus::{Allocation, Comparison, Responsibility};
use yew::prelude::*;

use crate::matrix::duty_cell::source_button;

/// `chosen` are the services of the older and of the newer page.
pub(crate) fn row(comparison: &Comparison, chosen: [usize; 2], change: &RowChange) -> Html {
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
    html! {
        <li class="change">
            <p class="change-head">
                { kind(change.kind) }
                <strong>{ spans(&change.task, has_both) }</strong>
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
                    <div><dt>{ &*party.label }</dt><dd>{ spans(&party.text, has_both) }</dd></div>
                }) }
            </dl>
        </li>
    }
}

pub(crate) fn owner_row(comparison: &Comparison, chosen: [usize; 2], change: &OwnerChange) -> Html {
    let document = |side: usize| &comparison.services[chosen[side]].document;
    let old = change.old.map(|at| &document(0).allocations[at]);
    let new = change.new.map(|at| &document(1).allocations[at]);
    let Some(shown) = new.or(old) else { return Html::default() };
    let link = |side: usize, row: Option<&Allocation>| {
        let place = row.map(|row| (row.line, row.last_line));
        source(comparison, chosen[side], side, &shown.resource.text, place)
    };
    html! {
        <li class="change">
            <p class="change-head">
                { kind(change.kind) }
                <strong>{ &shown.resource.text }</strong>
                <small>{ &shown.area.name }</small>
                <span>
                    if let Some(old) = old { <del>{ &old.text.text }</del> }
                    { " " }
                    if let Some(new) = new { <ins>{ &new.text.text }</ins> }
                </span>
                { link(0, old) }{ link(1, new) }
            </p>
        </li>
    }
}

fn kind(kind: ChangeKind) -> Html {
    let (class, name) = match kind {
        ChangeKind::Unchanged => ("badge", "= unchanged"),
        ChangeKind::Changed => ("badge changed", "Δ changed"),
        ChangeKind::Added => ("badge added", "+ added"),
        ChangeKind::Removed => ("badge removed", "− removed"),
        ChangeKind::Moved => ("badge changed", "→ moved"),
        ChangeKind::Renamed => ("badge changed", "≈ renamed"),
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
