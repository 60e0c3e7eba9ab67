//! What may be the same, to be joined or said not to be: likely, and not made without being asked.

use onus::Comparison;
use onus::compare::{Grade, Member, Related};
use yew::prelude::*;

use super::choosing::places;
use super::use_related::AllRelated;
use crate::session::pointer_eq::PointerEq;
use crate::session::state::{Action, Dispatch};
use crate::shell::disclosure::Disclosure;
use crate::shell::focus;

/// So many are asked at once, the surest first; the next follow as these are decided.
const MOST: usize = 20;

/// A disclosure of the pairs of rows that may be the same; nothing where there is none.
pub(crate) fn suggestions(
    comparison: &PointerEq<Comparison>,
    related: &AllRelated,
    dispatch: &Dispatch,
) -> Html {
    let count = likely(related).count();
    if count == 0 {
        return Html::default();
    }
    let draw = {
        let (comparison, related, dispatch) = (comparison.clone(), related.clone(), dispatch.clone());
        move |()| panel(&comparison, &related, &dispatch)
    };
    let summary = html! { <summary id="suggestions">{ format!("May be the same: {count}") }</summary> };
    html! { <Disclosure class="services suggestions" {summary} {draw} /> }
}

/// Each pair once, as a row and what it points at.
fn likely(related: &[Vec<Related>]) -> impl Iterator<Item = (usize, &Related)> {
    let pairs = related.iter().enumerate().flat_map(|(row, of)| of.iter().map(move |it| (row, it)));
    pairs.filter(|(row, it)| it.grade == Grade::Likely && *row < it.row)
}

fn panel(comparison: &Comparison, related: &[Vec<Related>], dispatch: &Dispatch) -> Html {
    let mut pairs: Vec<(usize, &Related)> = likely(related).collect();
    pairs.sort_by(|(_, one), (_, other)| other.score.total_cmp(&one.score));
    html! {
        <div class="services-panel">
            <p class="hint">{ "On the focused pair, J joins and N says “not the same”. Both can be undone." }</p>
            if pairs.len() > MOST {
                <p class="hint">{ format!("The surest {MOST} stand here; the next follow as these are decided.") }</p>
            }
            <ul role="list" aria-label="May be the same">
                { for pairs.iter().take(MOST).map(|&(row, it)| pair(comparison, row, it, dispatch)) }
            </ul>
        </div>
    }
}

fn pair(comparison: &Comparison, row: usize, related: &Related, dispatch: &Dispatch) -> Html {
    let (one, other) = (&comparison.rows[row], &comparison.rows[related.row]);
    let (places, others) = (places(comparison, one), places(comparison, other));
    let (task, other_task) = (one.task.clone(), other.task.clone());
    let decide = {
        let (dispatch, task, other_task) = (dispatch.clone(), task.clone(), other_task.clone());
        Callback::from(move |is_same: bool| {
            dispatch.dispatch(if is_same {
                let all = places.iter().chain(&others).cloned().collect();
                Action::Join(all, format!("“{task}” joined with “{other_task}”"))
            } else {
                let sentence = format!("“{task}” and “{other_task}” are not the same");
                Action::SetApart(places.clone(), others.clone(), sentence)
            });
            focus::soon(["suggestions", "undo"].map(str::to_owned));
        })
    };
    let onkeydown = decide.clone();
    let onkeydown = move |event: KeyboardEvent| match event.key().to_lowercase().as_str() {
        "j" => onkeydown.emit(true),
        "n" => onkeydown.emit(false),
        _ => {}
    };
    let text = |member: Member| {
        let responsibility = comparison.responsibility(member);
        let duties = responsibility.parties.iter().filter(|duty| !duty.text.text.is_empty());
        html! {
            <>
                <b>{ &responsibility.task.text }</b>
                <small>{ format!(", {}", comparison.services[member.service].label) }</small>
                { for duties.map(|duty| html! { <p><small>{ &*duty.label }{ ": " }</small>{ &duty.text.text }</p> }) }
            </>
        }
    };
    html! {
        <li class="suggestion" {onkeydown}>
            <div>{ text(related.from) }</div>
            <div>{ text(related.to) }</div>
            <p class="buttons">
                <small>{ format!("{}, {}", related.reason, related.grade.as_str()) }</small>
                <button
                    type="button" class="small" aria-label={format!("Join {task} and {other_task}")}
                    onclick={decide.reform(|_: MouseEvent| true)}
                >
                    { "Join" }
                </button>
                <button
                    type="button" class="small" aria-label={format!("{task} and {other_task} are not the same")}
                    onclick={decide.reform(|_: MouseEvent| false)}
                >
                    { "Not the same" }
                </button>
            </p>
        </li>
    }
}
