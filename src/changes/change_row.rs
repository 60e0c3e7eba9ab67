//! What became of one row of a page, or of one owner.

use onus::compare::changes::{ChangeKind, OwnerChange, Relation, RowChange, Span, SpanKind};
use onus::{Comparison, Document, Responsibility};
use yew::prelude::*;

use crate::matrix::cell::duty_cell::source_button;

/// The two pages that are compared.
#[derive(Clone, Copy)]
pub(super) struct Sides<'c> {
    pub comparison: &'c Comparison,
    /// The services of the older and of the newer page.
    pub chosen: [usize; 2],
    pub relation: Relation,
}

impl<'c> Sides<'c> {
    fn documents(&self) -> [&'c Document; 2] {
        self.chosen.map(|service| &*self.comparison.services[service].document)
    }
}

/// What became of a row, party by party.
pub(super) fn row(sides: Sides<'_>, change: &RowChange) -> Html {
    let [old, new] = rows_of(sides, change);
    let Some(shown) = new.or(old) else { return Html::default() };
    // Of what is there on one side only, the row says so, once: its words need no marks.
    let is_compared = old.is_some() && new.is_some() && change.kind != ChangeKind::Translated;
    let area = match old.zip(new).filter(|_| change.kind == ChangeKind::Moved) {
        Some((old, new)) => format!("from {} to {}", old.area.name, new.area.name),
        None => shown.area.name.clone(),
    };
    let form = if change.formatting { ", other formatting, same words" } else { "" };
    let parties = change.parties.iter().map(|party| {
        html! { <div><dt>{ &*party.label }</dt><dd>{ spans(&party.text, is_compared) }</dd></div> }
    });
    let head = Head {
        kind: change.kind,
        title: html! { <strong>{ spans(&change.task, is_compared) }</strong> },
        note: area + form,
        task: &shown.task.text,
        lines: [old, new].map(|row| row.map(|row| (row.line, row.last_line))),
    };
    entry(sides, "row", [change.old, change.new], head, html! { <dl>{ for parties }</dl> })
}

/// A task that another one has now.
pub(super) fn task_owner_row(sides: Sides<'_>, change: &RowChange) -> Html {
    let (Some([was, is]), [old, Some(new)]) = (change.owner, rows_of(sides, change)) else {
        return Html::default();
    };
    let head = Head {
        kind: ChangeKind::Changed,
        title: html! { <span><strong>{ &new.task.text }</strong>{ ": " }{ was.as_str() }{ " → " }{ is.as_str() }</span> },
        note: new.area.name.clone(),
        task: &new.task.text,
        lines: [old, Some(new)].map(|row| row.map(|row| (row.line, row.last_line))),
    };
    entry(sides, "task", [change.old, change.new], head, Html::default())
}

/// A resource whose owner is another one, or that only one page names.
pub(super) fn owner_row(sides: Sides<'_>, change: &OwnerChange) -> Html {
    let [old, new] = sides.documents();
    let (old, new) = (change.old.map(|at| &old.allocations[at]), change.new.map(|at| &new.allocations[at]));
    let Some(shown) = new.or(old) else { return Html::default() };
    let owners: Vec<&str> = [old, new].into_iter().flatten().map(|it| it.text.text.as_str()).collect();
    let head = Head {
        kind: change.kind,
        title: html! { <span><strong>{ &shown.resource.text }</strong>{ ": " }{ owners.join(" → ") }</span> },
        note: shown.area.name.clone(),
        task: &shown.resource.text,
        lines: [old, new].map(|it| it.map(|it| (it.line, it.last_line))),
    };
    entry(sides, "resource", [change.old, change.new], head, Html::default())
}

fn rows_of<'c>(sides: Sides<'c>, change: &RowChange) -> [Option<&'c Responsibility>; 2] {
    let [old, new] = sides.documents();
    [change.old.map(|at| &old.responsibilities[at]), change.new.map(|at| &new.responsibilities[at])]
}

/// What stands in the first line of an entry.
struct Head<'c> {
    kind: ChangeKind,
    title: Html,
    /// The area, mostly.
    note: String,
    /// What the ways to the pages are called after.
    task: &'c str,
    /// First and last line in the older and in the newer page, where it is there.
    lines: [Option<(u32, u32)>; 2],
}

/// `at` is what tells it from others of its `sort`: where more follow below, what is there stays as it is.
fn entry(sides: Sides<'_>, sort: &str, at: [Option<usize>; 2], head: Head<'_>, details: Html) -> Html {
    let Head { kind, title, note, task, lines } = head;
    html! {
        <li key={format!("{sort} {at:?}")} class="change">
            <p class="change-head">
                { badge(kind, sides.relation) }
                { title }
                <small>{ note }</small>
                { for [0, 1].map(|side| source(sides, side, task, lines[side])) }
            </p>
            { details }
        </li>
    }
}

/// Between two services, or two languages, nothing was added or removed: it stands on one of the pages.
fn badge(kind: ChangeKind, relation: Relation) -> Html {
    let are_two = matches!(relation, Relation::TwoServices | Relation::Translation);
    let (class, name) = match kind {
        ChangeKind::Unchanged => ("badge", "= unchanged"),
        ChangeKind::Changed if are_two => ("badge changed", "Δ different"),
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
fn source(sides: Sides<'_>, side: usize, task: &str, place: Option<(u32, u32)>) -> Html {
    let Some((line, last_line)) = place else { return Html::default() };
    let (age, service) = (["older", "newer"][side], sides.chosen[side]);
    let label = &sides.comparison.services[service].label;
    let name = format!("Source of {task}, {age} page, {label}, line {line}");
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
