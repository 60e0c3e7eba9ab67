//! One pair of rows that may be the same: what both say, and the two answers.

use onus::Comparison;
use onus::compare::{Member, Related};
use yew::prelude::*;

use super::choosing::places;
use crate::session::state::{Action, Dispatch};

#[derive(Clone, PartialEq)]
pub(super) struct Pair {
    /// Index into the rows of the comparison.
    pub row: usize,
    /// What it points at.
    pub related: Related,
}

impl Pair {
    pub(super) fn rows(&self) -> [usize; 2] {
        [self.row, self.related.row]
    }
}

/// Of the button that joins, by the pair's place in the list.
pub(super) fn join_id(at: usize) -> String {
    format!("suggestion-{at}")
}

/// `on_decided` is called once it is decided.
pub(super) fn suggestion(
    comparison: &Comparison,
    pair: &Pair,
    at: usize,
    dispatch: &Dispatch,
    on_decided: Callback<()>,
) -> Html {
    let Pair { related, .. } = pair;
    let [one, other] = pair.rows().map(|row| &comparison.rows[row]);
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
            on_decided.emit(());
        })
    };
    let onkeydown = {
        let decide = decide.clone();
        move |event: KeyboardEvent| {
            // A key that is held down decides one pair, not all of them.
            if event.ctrl_key() || event.meta_key() || event.alt_key() || event.repeat() {
                return;
            }
            match event.key().to_lowercase().as_str() {
                "j" => decide.emit(true),
                "n" => decide.emit(false),
                _ => {}
            }
        }
    };
    let text = |member: Member, area: usize| {
        let responsibility = comparison.responsibility(member);
        let duties = responsibility.parties.iter().filter(|duty| !duty.text.text.is_empty());
        let (label, area) = (&comparison.services[member.service].label, &comparison.areas[area].name);
        html! {
            <>
                <b>{ &responsibility.task.text }</b>
                <small>{ format!(", {label}, {area}") }</small>
                { for duties.map(|duty| html! { <p><small>{ &*duty.label }{ ": " }</small>{ &duty.text.text }</p> }) }
            </>
        }
    };
    let key = [related.from, related.to].map(|it| format!("{}-{}", it.service, it.responsibility)).join("-");
    html! {
        <li class="suggestion" {key} {onkeydown}>
            <div>{ text(related.from, one.area) }</div>
            <div>{ text(related.to, other.area) }</div>
            <p class="buttons">
                <small>{ format!("{}, {}", related.reason, related.grade.as_str()) }</small>
                <button
                    type="button" class="small" id={join_id(at)} aria-label={format!("Join {task} and {other_task}")}
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
