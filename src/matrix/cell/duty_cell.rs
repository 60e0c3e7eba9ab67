//! What one service says about one task: the cells of its columns.

use onus::compare::answer::shares_of_words;
use onus::compare::{ComparisonRow, Member, Related};
use onus::limits::MOST_IN_CELL;
use onus::{Comparison, PartyDuty, Responsibility, Status};
use yew::prelude::*;

use super::raci::letter;
use crate::matrix::columns::{Column, Group};
use crate::matrix::line::Line;
use crate::matrix::task_head::closest_of;
use crate::shell::rich_text::rich_text;

/// Longer texts may take more lines than the style sheet shows, and then are folded: in bytes, and in lines as written.
const LONG: usize = 260;
const LONG_LINES: usize = 5;

/// Texts of no more bytes, and what stands for none, are no more than a word or two.
const BRIEF: usize = 16;

/// One cell per column; one wide cell where the service does not have the task. `start` begins the first one.
/// `is_pinned` keeps them in sight at the left; of what is `related` to the row, the closest stands in the wide cell.
pub(crate) fn cells(
    line: &Line<'_>,
    group: &Group,
    start: Html,
    is_pinned: bool,
    related: &[Related],
) -> Html {
    let Line { comparison, row, ref title, .. } = *line;
    let service = group.service;
    let label = &comparison.services[service].label;
    if row.of_service(service).next().is_none() {
        // A dash, and a word for it, by the style sheet: with many services most cells are such, and each node counts.
        return html! {
            <td class={classes!("silent", "first", pin(is_pinned, 0))} colspan={group.columns.len().to_string()}>
                { closest_of(comparison, row, service, related) }
            </td>
        };
    }
    // Asked once: a list may have very many items.
    let has_several_tasks = row.has_several_tasks(comparison, service);
    let mut is_opening = true;
    let cell = |(index, column): (usize, &Column)| {
        let duties = row.of_service(service).flat_map(|member| {
            let responsibility = comparison.responsibility(member);
            let adds = |duty: &&PartyDuty| !responsibility.continues || duty.status != Status::Empty;
            let duties = responsibility.parties.iter().filter(|duty| column.holds(duty)).filter(adds);
            duties.map(move |duty| (member, duty))
        });
        let duties: Vec<(Member, &PartyDuty)> = duties.collect();
        // Above each text, or above the first where only the line has another title.
        let is_told = has_several_tasks || index == 0;
        let own_name =
            |member| is_told.then(|| row.told_name(comparison, member, has_several_tasks, title)).flatten();
        let view = |(member, duty): (Member, &PartyDuty)| {
            let responsibility = comparison.responsibility(member);
            let name = format!("Source of {title}, {label}, line {}", responsibility.line);
            html! {
                <>
                    if let Some(task) = own_name(member) {
                        <b class="own-name">{ task }</b>
                    }
                    { said(responsibility, duty, || format!("{title}, {}, {label}", column.name())) }
                    { row_button(service, responsibility, name) }
                </>
            }
        };
        let is_brief = is_opening && duties.len() < 2 && duties.iter().all(|(_, duty)| is_brief(duty));
        is_opening = is_brief;
        let (of_cell, content) = match duties[..] {
            [] => (
                Some("absent"),
                html! { <span class="badge">{ format!("no column for {}", column.name()) }</span> },
            ),
            // Without an element of its own: most cells are such, and in a matrix of thousands each counts.
            [only] => (class(only.1), view(only)),
            _ => {
                let duty = |duty: (Member, &PartyDuty)| {
                    html! {
                        <div class={classes!("duty", class(duty.1))}>{ view(duty) }</div>
                    }
                };
                let drawn = duties.iter().copied().take(MOST_IN_CELL).map(duty);
                (None, html! { <>{ for drawn }{ not_drawn(duties.len()) }</> })
            }
        };
        html! {
            <td
                class={classes!((index == 0).then_some("first"), pin(is_pinned, index), of_cell, is_brief.then_some("brief"), "says", column.class())}
                data-label={(index == 0).then(|| label.clone())}
            >
                if !column.is_usual() { <small class="party-name">{ column.name() }</small> }
                if index == 0 { { start.clone() } }
                { content }
            </td>
        }
    };
    html! { <>{ for group.columns.iter().enumerate().map(cell) }</> }
}

/// Below the statements that are drawn, where there are more.
pub(crate) fn not_drawn(all: usize) -> Html {
    match all.saturating_sub(MOST_IN_CELL) {
        0 => Html::default(),
        more => {
            html! { <p class="hint">{ format!("{more} more are not drawn: the source and every export have them.") }</p> }
        }
    }
}

/// The class of a pinned service's column, by its place in the group; no width is left for a fifth.
pub(crate) fn pin(is_pinned: bool, index: usize) -> Option<&'static str> {
    is_pinned.then(|| ["pin-0", "pin-1", "pin-2", "pin-3"].get(index).copied()).flatten()
}

/// Opens a place in a page. The matrix has thousands: one listener above them reads their data.
pub(crate) fn source_button(service: usize, line: u32, last_line: u32, name: String) -> Html {
    source_button_in(service, (line, last_line), None, name)
}

/// The same for a row, which may stand in a sheet.
pub(crate) fn row_button(service: usize, row: &Responsibility, name: String) -> Html {
    source_button_in(service, (row.line, row.last_line), row.place.as_deref(), name)
}

/// The same for lines of a sheet, by the place of the first.
pub(crate) fn source_button_in(
    service: usize,
    (line, last_line): (u32, u32),
    place: Option<&str>,
    name: String,
) -> Html {
    html! {
        <button
            type="button" class="source" aria-label={name} data-service={service.to_string()}
            data-line={line.to_string()} data-last-line={(last_line > line).then(|| last_line.to_string())}
            data-place={place.map(str::to_owned)}
        >
            { format!("line {line}") }
        </button>
    }
}

/// What a row says of a party. Where the page names one owner per row, an empty cell is no gap.
pub(crate) fn said(row: &Responsibility, duty: &PartyDuty, whose: impl Fn() -> String) -> Html {
    match duty.status {
        Status::Empty if row.one_owner => html! { <span class="badge none">{ "not involved" }</span> },
        _ => statement(duty, whose),
    }
}

/// How the words of a service about a task are divided between provider and customer, where it says something for
/// both: that both have it says little about how much.
pub(crate) fn division(comparison: &Comparison, row: &ComparisonRow, service: usize) -> Html {
    let Some([provider, customer]) = shares_of_words(comparison, row, service) else {
        return Html::default();
    };
    html! {
        <small class="division" title={format!("Of the words {provider}% are for the provider, {customer}% for the customer")}>
            <svg viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
                <rect class="provider" width={provider.to_string()} height="1" />
                <rect class="customer" x={provider.to_string()} width={customer.to_string()} height="1" />
            </svg>
            <span class="visually-hidden">{ "Words, provider to customer: " }</span>{ format!("{provider}:{customer}") }
        </small>
    }
}

/// What a party has to do. `whose` says of which task, for those who hear a list of buttons.
pub(crate) fn statement(duty: &PartyDuty, whose: impl Fn() -> String) -> Html {
    match duty.status {
        Status::Stated if duty.raci.is_some() => letters(duty),
        // Long texts are folded; the button is for the screen's one listener.
        Status::Stated if is_long(&duty.text.text) => html! {
            <div class="folding">
                <div class="long">{ rich_text(&duty.text) }</div>
                <button type="button" data-more="" aria-expanded="false" aria-label={format!("Show all: {}", whose())}>
                    { "Show all" }
                </button>
            </div>
        },
        Status::Stated => rich_text(&duty.text),
        Status::Empty => html! { <span class="badge gap">{ "empty: not stated" }</span> },
        Status::NotApplicable => html! { <span class="badge none">{ "N/A" }</span> },
        Status::Declined => html! { <span class="badge none">{ "not involved" }</span> },
        Status::Placeholder => html! {
            <>
                <span class="badge gap">{ "placeholder" }</span>
                <span class="held">{ rich_text(&duty.text) }</span>
            </>
        },
    }
}

/// Whether a cell that says this, and those before it, have room beside the task.
fn is_brief(duty: &PartyDuty) -> bool {
    match duty.status {
        Status::Stated => {
            duty.raci.is_none() && duty.text.text.len() <= BRIEF && !duty.text.text.contains('\n')
        }
        Status::Placeholder => false,
        Status::Empty | Status::NotApplicable | Status::Declined => true,
    }
}

fn is_long(text: &str) -> bool {
    text.len() > LONG || text.lines().nth(LONG_LINES).is_some()
}

/// RACI letters with what they mean, and the text where it says more.
fn letters(duty: &PartyDuty) -> Html {
    let letters = duty.raci.iter().flatten();
    let says_more =
        duty.text.text.contains(|c: char| c.is_alphabetic() && !letters.clone().any(|one| *one == c));
    html! {
        <>
            <span class="letters">{ for letters.clone().map(|&one| letter(one)) }</span>
            if says_more {
                <div>{ rich_text(&duty.text) }</div>
            }
        </>
    }
}

fn class(duty: &PartyDuty) -> Option<&'static str> {
    (duty.status == Status::Placeholder).then_some("placeholder")
}
