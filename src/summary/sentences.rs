//! Sentences, each with the way to its rows.

use onus::Comparison;
use onus::summary::{Point, Section};
use yew::prelude::*;

/// So many sentences are in sight; the others unfold.
const IN_SIGHT: usize = 8;

pub(crate) fn section(comparison: &Comparison, section: &Section) -> Html {
    let id = format!("summary-{}", section.topic.as_str());
    let shown = section.points.len().min(IN_SIGHT);
    let more = section.points.len() - shown;
    let list = |points: &[Point]| {
        html! {
            <ul>{ for points.iter().map(|it| html! { <li>{ point(comparison, it) }</li> }) }</ul>
        }
    };
    html! {
        <section aria-labelledby={id.clone()}>
            <h3 {id}>{ section.topic.title() }</h3>
            <p>{ &section.headline.sentence }</p>
            if shown > 0 { { list(&section.points[..shown]) } }
            if more > 0 {
                <details><summary>{ format!("{more} more") }</summary>{ list(&section.points[shown..]) }</details>
            }
        </section>
    }
}

/// The sentences that tell most, for above the matrix.
pub(crate) fn telling<'s>(sections: impl Iterator<Item = &'s Section>) -> Html {
    html! {
        <ul class="telling" role="list" aria-label="In short">
            { for sections.map(|section| html! { <li>{ &section.headline.sentence }</li> }) }
        </ul>
    }
}

/// A sentence about one row is the way to it; one about more has a button for the first of them.
fn point(comparison: &Comparison, point: &Point) -> Html {
    let Some(&row) = point.rows.first() else { return html! { { &point.sentence } } };
    let task = &comparison.rows[row].task;
    let many = point.rows.len() > 1;
    let name = if many { format!("Open the first row: {task}") } else { format!("Open row: {task}") };
    html! {
        <>
            { &point.sentence }{ " " }
            <button type="button" class="source" data-open={row.to_string()} aria-label={name}>
                { if many { "first row" } else { "row" } }
            </button>
        </>
    }
}
