//! One row, whole: what all parties of all services have to do, under each other, to read aloud.

use onus::compare::ComparisonRow;
use onus::{Comparison, Party, PartyDuty};
use yew::prelude::*;

use super::duty_cell::{source_button, statement};
use crate::shell::modal::Modal;

/// `shown` says for each row whether the matrix shows it; `on_row` leads to another row.
pub(crate) fn row_dialog(
    comparison: &Comparison,
    shown: &[bool],
    row_index: usize,
    on_row: &Callback<Option<usize>>,
    on_close: Callback<()>,
) -> Html {
    let row = &comparison.rows[row_index];
    let is_shown = |row: &usize| shown.get(*row).copied().unwrap_or_default();
    let previous = (0..row_index).rev().find(is_shown);
    let next = (row_index + 1..comparison.rows.len()).find(is_shown);
    let services = 0..comparison.services.len();
    let has_task = |service: &usize| row.of_service(*service).next().is_some();
    let label = |service: usize| comparison.services[service].label.as_str();
    let silent: Vec<&str> = services.clone().filter(|service| !has_task(service)).map(label).collect();
    let to = |name: &'static str, row: Option<usize>| {
        let on_row = on_row.clone();
        html! {
            <button
                type="button" disabled={row.is_none()}
                onclick={move |_| on_row.emit(row)}
            >
                { name }
            </button>
        }
    };
    html! {
        <Modal title={row.task.clone()} class="row-dialog" {on_close}>
            <div class="whole-row" role="region" aria-label="The whole row" tabindex="0">
                <p class="hint">
                    { &comparison.areas[row.area].name }
                    if row.score < 1.0 { { " · " }{ &row.reason } }
                </p>
                { for services.filter(has_task).map(|service| view(comparison, row, service)) }
                if !silent.is_empty() {
                    <p class="hint">{ "No such task: " }{ silent.join(", ") }</p>
                }
            </div>
            <p class="buttons">{ to("Previous row", previous) }{ to("Next row", next) }</p>
        </Modal>
    }
}

fn view(comparison: &Comparison, row: &ComparisonRow, service: usize) -> Html {
    let label = &comparison.services[service].label;
    let members = row.of_service(service).map(|member| {
        let responsibility = comparison.responsibility(member);
        let name = format!("Source of {}, {label}, line {}", row.task, responsibility.line);
        html! {
            <>
                if let Some(task) = row.own_task(comparison, member).or_else(|| row.own_name(comparison, member)) { <h4>{ task }</h4> }
                <dl>{ for responsibility.parties.iter().map(party) }</dl>
                { source_button(service, responsibility.line, responsibility.last_line, name) }
            </>
        }
    });
    html! {
        <section>
            <h3><bdi>{ label }</bdi></h3>
            { for members }
        </section>
    }
}

fn party(duty: &PartyDuty) -> Html {
    let (class, name) = match duty.party {
        Party::Provider => ("provider", "Provider"),
        Party::Customer => ("customer", "Customer"),
        Party::Other => ("third-party", &*duty.label),
    };
    html! {
        <>
            <dt><span class={classes!("mark", class)} aria-hidden="true" />{ name }</dt>
            <dd>{ statement(duty) }</dd>
        </>
    }
}
