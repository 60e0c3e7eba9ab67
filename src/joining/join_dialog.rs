//! Rows joined and split by hand.

use std::cell::Cell;

use onus::Comparison;
use onus::compare::{ComparisonRow, Member, Place, Related, joinable};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::session::pointer_eq::PointerEq;
use crate::session::state::{Action, Dispatch};
use crate::shell::focus;
use crate::shell::modal::Modal;

/// What is to be done with a row, by its index.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Choosing {
    /// To be joined with one that is still to be chosen.
    Join(usize),
    /// To be split; it is still to be chosen which service is taken out.
    Split(usize),
}

/// So many rows are offered; words find the others.
const MOST: usize = 100;

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub comparison: PointerEq<Comparison>,
    /// By row, what it points at.
    pub related: PointerEq<Vec<Vec<Related>>>,
    pub choosing: Choosing,
    pub dispatch: Dispatch,
    pub on_close: Callback<()>,
}

#[component]
pub(crate) fn JoinDialog(props: &Props) -> Html {
    let search = use_state_eq(String::new);
    let comparison = &*props.comparison;
    let (Choosing::Join(index) | Choosing::Split(index)) = props.choosing;
    let Some(row) = comparison.rows.get(index) else { return Html::default() };
    let act = |action: Action| {
        let (dispatch, on_close, action) =
            (props.dispatch.clone(), props.on_close.clone(), Cell::new(Some(action)));
        move |_: MouseEvent| {
            if let Some(action) = action.take() {
                dispatch.dispatch(action);
                on_close.emit(());
                focus::soon(["undo".to_owned()]);
            }
        }
    };
    if let Choosing::Split(_) = props.choosing {
        let apart = row.parts(comparison).map(|part| {
            let label = &comparison.services[part[0].service].label;
            let own_task = row.own_task(comparison, part[0]).map(|task| format!(", {task}"));
            html! {
                <li><button type="button" class="pick" onclick={act(take_out(comparison, row, part))}>
                    { "Take out " }<bdi>{ label }</bdi>{ own_task }
                </button></li>
            }
        });
        return html! {
            <Modal title={format!("Split {}", row.task)} class="picking" on_close={props.on_close.clone()}>
                <p class="hint">{ "What is taken out stands in a row of its own." }</p>
                <ul role="list">
                    { for apart }
                    <li><button type="button" class="pick" onclick={act(split_all(comparison, row))}>{ "Everything apart" }</button></li>
                </ul>
            </Modal>
        };
    }
    let oninput = {
        let search = search.setter();
        move |event: InputEvent| search.set(event.target_unchecked_into::<HtmlInputElement>().value())
    };
    let has_others = comparison.rows.len() > 1;
    let found = joinable(comparison, index, &props.related[index], &search);
    let is_found = !found.is_empty();
    let found = found.into_iter().take(MOST).map(|other| &comparison.rows[other]);
    let items = found.map(|other| {
        let labels = services_of(other).map(|service| comparison.services[service].label.as_str());
        let places = [row, other].into_iter().flat_map(|row| places(comparison, row)).collect();
        let sentence = format!("“{}” joined with “{}”", row.task, other.task);
        html! {
            <li key={other.id.clone()}><button type="button" class="pick" onclick={act(Action::Join(places, sentence))}>
                { &other.task }<small>{ ", " }{ labels.collect::<Vec<_>>().join(", ") }
                    if other.area != row.area { { ", " }{ &comparison.areas[other.area].name } }
                </small>
            </button></li>
        }
    });
    html! {
        <Modal title={format!("Join {}", row.task)} class="picking" on_close={props.on_close.clone()}>
            if has_others {
                <p class="hint">{ "Choose the row that means the same. It can be undone." }</p>
                <input type="search" aria-label="Find a row" placeholder="Find a row" {oninput} />
                <ul role="list" aria-label="Rows to join with">{ for items }</ul>
                if !is_found {
                    <p class="hint" role="status">{ "Nothing found." }</p>
                }
            } else {
                <p class="hint">{ "There is no other row." }</p>
            }
        </Modal>
    }
}

/// The splitting of a row of only two parts: there is nothing to choose.
pub(crate) fn split_now(comparison: &Comparison, choosing: Choosing) -> Option<Action> {
    let Choosing::Split(row) = choosing else { return None };
    let row = comparison.rows.get(row)?;
    let mut parts = row.parts(comparison).skip(1);
    let second = parts.next()?;
    parts.next().is_none().then(|| take_out(comparison, row, second))
}

fn take_out(comparison: &Comparison, row: &ComparisonRow, part: &[Member]) -> Action {
    let label = &comparison.services[part[0].service].label;
    let task = row.own_task(comparison, part[0]).unwrap_or(&row.task);
    let alone = part.iter().map(|&member| place(comparison, member)).collect();
    Action::Split(alone, format!("“{task}” of {label} stands by itself"))
}

fn split_all(comparison: &Comparison, row: &ComparisonRow) -> Action {
    Action::Split(places(comparison, row).collect(), format!("“{}” is split", row.task))
}

fn places(comparison: &Comparison, row: &ComparisonRow) -> impl Iterator<Item = Place> {
    row.members.iter().map(|&member| place(comparison, member))
}

fn place(comparison: &Comparison, member: Member) -> Place {
    Place::of(&comparison.services[member.service].document, comparison.responsibility(member))
}

/// Each service of a row once.
fn services_of(row: &ComparisonRow) -> impl Iterator<Item = usize> {
    row.members.chunk_by(|one, next| one.service == next.service).map(|members| members[0].service)
}
