//! A row is split: one part of it is taken out, or all.

use onus::Comparison;
use onus::compare::{ComparisonRow, Member};
use yew::prelude::*;

use super::choosing::{Choosing, place, places};
use crate::session::state::Action;
use crate::shell::modal::Modal;

/// `on_pick` does what is chosen, and closes the dialog.
pub(crate) fn split_dialog(
    comparison: &Comparison,
    row: &ComparisonRow,
    on_pick: &dyn Fn(Action) -> Callback<MouseEvent>,
    on_close: Callback<()>,
) -> Html {
    let apart = row.parts(comparison).map(|part| {
        let label = &comparison.services[part[0].service].label;
        let own_task = row.own_task(comparison, part[0]).map(|task| format!(", {task}"));
        html! {
            <li><button type="button" class="pick" onclick={on_pick(take_out(comparison, row, part))}>
                { "Take out " }<bdi>{ label }</bdi>{ own_task }
            </button></li>
        }
    });
    let all = Action::Split(places(comparison, row), format!("“{}” is split", row.task));
    html! {
        <Modal title={format!("Split {}", row.task)} class="picking" {on_close}>
            <p class="hint">{ "What is taken out stands in a row of its own." }</p>
            <ul role="list">
                { for apart }
                <li><button type="button" class="pick" onclick={on_pick(all)}>{ "Everything apart" }</button></li>
            </ul>
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
