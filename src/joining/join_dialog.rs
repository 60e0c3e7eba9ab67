//! A row is joined by hand with one that is found by words, or related to it.

use std::cell::Cell;

use onus::Comparison;
use onus::compare::{ComparisonRow, Related, joinable_resting};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::choosing::{Choosing, places};
use super::split_dialog::split_dialog;
use crate::session::deferred::{is_small, use_deferred};
use crate::session::pointer_eq::PointerEq;
use crate::session::state::{Action, Dispatch};
use crate::shell::keyboard::focus;
use crate::shell::modal::Modal;

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
    // Whether the chosen row is only to be related.
    let relates = use_state_eq(|| false);
    let (Choosing::Join(index) | Choosing::Split(index)) = props.choosing;
    let is_asked = matches!(props.choosing, Choosing::Join(_));
    let of = (props.comparison.clone(), props.related.clone(), index, (*search).clone());
    let found = use_deferred(is_asked.then_some(of), is_small(&props.comparison), offered);
    let comparison = &*props.comparison;
    let Some(row) = comparison.rows.get(index) else { return Html::default() };
    let act = |action: Action| {
        let (dispatch, on_close, action) =
            (props.dispatch.clone(), props.on_close.clone(), Cell::new(Some(action)));
        Callback::from(move |_: MouseEvent| {
            if let Some(action) = action.take() {
                dispatch.dispatch(action);
                on_close.emit(());
                focus::soon(["undo".to_owned()]);
            }
        })
    };
    if let Choosing::Split(_) = props.choosing {
        return split_dialog(comparison, row, &act, props.on_close.clone());
    }
    let oninput = {
        let search = search.setter();
        move |event: InputEvent| search.set(event.target_unchecked_into::<HtmlInputElement>().value())
    };
    let way = |name: &'static str, value: bool| {
        let relates = relates.clone();
        html! {
            <label class="check">
                <input type="radio" name="way" checked={*relates == value} onchange={move |_: Event| relates.set(value)} />
                { name }
            </label>
        }
    };
    let has_others = comparison.rows.len() > 1;
    // As long as the next ones are not there, those before stay.
    let found = found.filter(|(of, _)| of.0 == props.comparison && of.2 == index).map(|(_, found)| found);
    let said = match &found {
        None => "Looking for rows…",
        Some(found) if found.is_empty() => "Nothing found.",
        Some(_) => "",
    };
    let found = found.iter().flat_map(|found| found.iter().take(MOST)).map(|other| &comparison.rows[*other]);
    let items = found.map(|other| {
        let labels = services_of(other).map(|service| comparison.services[service].label.as_str());
        let (mut these, those) = (places(comparison, row), places(comparison, other));
        let action = if *relates {
            Action::Relate(these, those, format!("“{}” related to “{}”", row.task, other.task))
        } else {
            these.extend(those);
            Action::Join(these, format!("“{}” joined with “{}”", row.task, other.task))
        };
        html! {
            <li key={other.id.clone()}><button type="button" class="pick" onclick={act(action)}>
                { &other.task }<small>{ ", " }{ labels.collect::<Vec<_>>().join(", ") }
                    if other.area != row.area { { ", " }{ &comparison.areas[other.area].name } }
                </small>
            </button></li>
        }
    });
    html! {
        <Modal title={format!("Join {}", row.task)} class="picking" on_close={props.on_close.clone()}>
            if has_others {
                <p class="hint">{ "Choose the row that belongs to it. It can be undone." }</p>
                <p class="hint" role="radiogroup" aria-label="How it belongs to it">
                    { way("The same", false) }{ way("Related, not the same", true) }
                </p>
                <input type="search" autofocus=true aria-label="Find a row" placeholder="Find a row" {oninput} />
                <ul role="list" aria-label="Rows to join with">{ for items }</ul>
                <p class="hint" role="status">{ said }</p>
            } else {
                <p class="hint">{ "There is no other row." }</p>
            }
        </Modal>
    }
}

type Of = (PointerEq<Comparison>, PointerEq<Vec<Vec<Related>>>, usize, String);

async fn offered((comparison, related, row, search): Of) -> Vec<usize> {
    let related = related.get(row).map_or(&[][..], Vec::as_slice);
    joinable_resting(&comparison, row, related, &search).await
}

/// Each service of a row once.
fn services_of(row: &ComparisonRow) -> impl Iterator<Item = usize> {
    row.members.chunk_by(|one, next| one.service == next.service).map(|members| members[0].service)
}
