//! One row, whole: what all parties of all services have to do, under each other, to read aloud, and what it points at.

use onus::compare::{ComparisonRow, Related};
use onus::limits::MOST_IN_CELL;
use onus::{Comparison, Party, PartyDuty, Responsibility};
use yew::prelude::*;

use super::cell::duty_cell::{not_drawn, row_button, said};
use crate::joining::relations::{apart, relations};
use crate::session::pointer_eq::PointerEq;
use crate::session::state::Dispatch;
use crate::shell::modal::Modal;

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub comparison: PointerEq<Comparison>,
    /// For each row whether the matrix shows it.
    pub shown: PointerEq<Vec<bool>>,
    /// By row, what it points at.
    pub related: PointerEq<Vec<Vec<Related>>>,
    /// Index of the row.
    pub row: usize,
    /// Leads to another row.
    pub on_row: Callback<Option<usize>>,
    pub on_close: Callback<()>,
    pub dispatch: Dispatch,
}

#[component]
pub(crate) fn RowDialog(props: &Props) -> Html {
    let (comparison, index) = (&*props.comparison, props.row);
    let row = &comparison.rows[index];
    let is_shown = |row: &usize| props.shown.get(*row).copied().unwrap_or_default();
    let previous = (0..index).rev().find(is_shown);
    let next = (index + 1..comparison.rows.len()).find(is_shown);
    let services = 0..comparison.services.len();
    let has_task = |service: &usize| row.of_service(*service).next().is_some();
    let label = |service: usize| comparison.services[service].label.as_str();
    let silent: Vec<&str> = services.clone().filter(|service| !has_task(service)).map(label).collect();
    let to = |name: &'static str, row: Option<usize>| {
        let on_row = props.on_row.clone();
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
        <Modal title={row.task.clone()} class="row-dialog" on_close={props.on_close.clone()}>
            <div class="whole-row" role="region" aria-label="The whole row" tabindex="0">
                <p class="hint">
                    { &comparison.areas[row.area].name }
                    if row.parts(comparison).nth(1).is_some() {
                        { format!(" · {}, {} · ", row.reason, row.grade.as_str()) }
                        { apart(comparison, row, &props.dispatch) }
                    }
                </p>
                { for services.filter(has_task).map(|service| view(comparison, row, service)) }
                { relations(comparison, index, &props.related[index], &props.on_row, &props.dispatch) }
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
    // Asked once: a list may have very many items.
    let has_several_tasks = row.has_several_tasks(comparison, service);
    let members = row.of_service(service).map(|member| {
        let responsibility = comparison.responsibility(member);
        let name = format!("Source of {}, {label}, line {}", row.task, responsibility.line);
        let own_name = row.told_name(comparison, member, has_several_tasks, &row.task);
        html! {
            <>
                if let Some(task) = own_name { <h4>{ task }</h4> }
                <dl>{ for responsibility.parties.iter().map(|duty| party(responsibility, duty)) }</dl>
                { row_button(service, responsibility, name) }
            </>
        }
    });
    html! {
        <section>
            <h3><bdi>{ label }</bdi></h3>
            { for members.take(MOST_IN_CELL) }
            { not_drawn(row.of_service(service).count()) }
        </section>
    }
}

fn party(row: &Responsibility, duty: &PartyDuty) -> Html {
    let (class, name) = match duty.party {
        Party::Provider => ("provider", "Provider"),
        Party::Customer => ("customer", "Customer"),
        Party::Other => ("third-party", &*duty.label),
    };
    html! {
        <>
            <dt><span class={classes!("mark", class)} aria-hidden="true" />{ name }</dt>
            <dd>{ said(row, duty, || name.to_owned()) }</dd>
        </>
    }
}
