//! What a row points at, and the ways from "related" to "the same" and back.

use onus::Comparison;
use onus::compare::{ComparisonRow, Related};
use yew::prelude::*;

use super::choosing::{place, places};
use crate::session::state::{Action, Dispatch};
use crate::shell::keyboard::focus;

/// The rows that a row points at; nothing where there are none. `on_row` leads to one of them.
pub(crate) fn relations(
    comparison: &Comparison,
    row: usize,
    related: &[Related],
    on_row: &Callback<Option<usize>>,
    dispatch: &Dispatch,
) -> Html {
    if related.is_empty() {
        return Html::default();
    }
    html! {
        <section>
            <h3>{ "Related, not the same" }</h3>
            <ul role="list" aria-label="Related, not the same" class="relations">
                { for related.iter().map(|it| relation(comparison, row, it, on_row, dispatch)) }
            </ul>
        </section>
    }
}

fn relation(
    comparison: &Comparison,
    row: usize,
    related: &Related,
    on_row: &Callback<Option<usize>>,
    dispatch: &Dispatch,
) -> Html {
    let (one, other) = (&comparison.rows[row], &comparison.rows[related.row]);
    let own = &comparison.responsibility(related.to).task.text;
    let label = &comparison.services[related.to.service].label;
    let (these, those) = (places(comparison, one), places(comparison, other));
    let all = these.iter().chain(&those).cloned().collect();
    let (task, other_task) = (&one.task, &other.task);
    let join = Action::Join(all, format!("“{task}” joined with “{other_task}”"));
    let part = Action::SetApart(these, those, format!("“{task}” and “{other_task}” are not related"));
    let open = {
        let (on_row, row) = (on_row.clone(), related.row);
        move |_: MouseEvent| on_row.emit(Some(row))
    };
    html! {
        <li>
            <button type="button" class="link" onclick={open}>{ own }</button>
            <small>
                { format!("{label}, {} · {}, {}", comparison.areas[other.area].name, related.reason, related.grade.as_str()) }
            </small>
            { decide("The same", format!("{own}, {label}: the same"), join, dispatch) }
            { decide("Not related", format!("{own}, {label}: not related"), part, dispatch) }
        </li>
    }
}

/// Makes what stands in one row only related: its first part, and each of the others.
pub(crate) fn apart(comparison: &Comparison, row: &ComparisonRow, dispatch: &Dispatch) -> Html {
    let mut parts = row.parts(comparison);
    let Some(first) = parts.next() else { return Html::default() };
    let place = |member: &_| place(comparison, *member);
    let these = first.iter().map(place).collect();
    let those = parts.flatten().map(place).collect();
    let relate = Action::Relate(these, those, format!("“{}” is related, not the same", row.task));
    decide("Related, not the same", format!("{}: related, not the same", row.task), relate, dispatch)
}

fn decide(name: &'static str, label: String, action: Action, dispatch: &Dispatch) -> Html {
    let (dispatch, action) = (dispatch.clone(), std::cell::Cell::new(Some(action)));
    let onclick = move |_: MouseEvent| {
        if let Some(action) = action.take() {
            dispatch.dispatch(action);
            focus::soon(["undo".to_owned()]);
        }
    };
    html! { <button type="button" class="small" aria-label={label} {onclick}>{ name }</button> }
}
