//! Sentences, each with the way to its rows and a way to take it along.

use onus::Comparison;
use onus::summary::{Point, Section};
use yew::prelude::*;

use super::take_along::copy_button;
use crate::matrix::cell::duty_cell::source_button;
use crate::session::state::{Dispatch, counted};

/// So many sentences are in sight; the others unfold.
const IN_SIGHT: usize = 8;

/// What sentences are drawn with.
#[derive(Clone, Copy)]
pub(crate) struct Telling<'s> {
    pub comparison: &'s Comparison,
    pub dispatch: &'s Dispatch,
    /// To the rows of a sentence.
    pub on_rows: &'s Callback<Point>,
}

pub(crate) fn section(telling: Telling, section: &Section) -> Html {
    let id = format!("summary-{}", section.topic.as_str());
    let shown = section.points.len().min(IN_SIGHT);
    let more = section.points.len() - shown;
    let list = |points: &[Point]| {
        html! {
            <ul>{ for points.iter().map(|it| html! { <li class="sentence">{ sentence(telling, it) }</li> }) }</ul>
        }
    };
    html! {
        <section key={id.clone()} aria-labelledby={id.clone()}>
            <h3 {id}>{ section.topic.title() }</h3>
            <p class="sentence">{ sentence(telling, &section.headline) }</p>
            if shown > 0 { { list(&section.points[..shown]) } }
            if more > 0 {
                <details><summary>{ format!("{more} more") }</summary>{ list(&section.points[shown..]) }</details>
            }
        </section>
    }
}

/// The sentences that tell most, for above the matrix: a line each, and folded a line for all.
pub(crate) fn telling(telling: Telling, sections: &[Section]) -> Html {
    html! {
        <details class="telling" open=true>
            <summary>{ "In short" }</summary>
            <ul role="list" aria-label="In short">
                { for sections.iter().map(|section| html! {
                    <li class="sentence" title={section.headline.sentence.clone()}>{ sentence(telling, &section.headline) }</li>
                }) }
            </ul>
        </details>
    }
}

/// A sentence about one row opens it; one about more leaves the matrix these alone; one about a page that
/// says nothing leads to the page.
fn sentence(telling: Telling, point: &Point) -> Html {
    let Telling { comparison, dispatch, on_rows } = telling;
    let said = &point.sentence;
    let way = match (&point.rows[..], &point.services[..]) {
        (&[row], _) => {
            let name = format!("Open row: {}", comparison.rows[row].task);
            html! { <button type="button" class="source" data-open={row.to_string()} aria-label={name}>{ "row" }</button> }
        }
        ([], &[service]) => {
            let name = format!("Source of {}, line 1", comparison.services[service].label);
            source_button(service, 1, 1, name)
        }
        ([], _) => Html::default(),
        (rows, _) => {
            let count = counted(rows.len(), "row");
            let point = point.clone();
            html! {
                <button
                    type="button" class="source" aria-label={format!("Show {count}: {said}")}
                    onclick={on_rows.reform(move |_: MouseEvent| point.clone())}
                >
                    { count }
                </button>
            }
        }
    };
    html! {
        <>
            <span>{ said }</span>{ " " }{ way }{ copy_button(dispatch, said) }
        </>
    }
}
