//! The head of a row: its task, why its members belong together, and what can be done with it.

use onus::Comparison;
use onus::compare::answer::answer;
use onus::compare::{ComparisonRow, Member, Related};
use yew::prelude::*;

use super::line::Line;
use crate::session::address::code;
use crate::session::in_sight::InSight;
use crate::shell::rich_text::task;

/// A title of more bytes, of many joined names, is cut after two lines; the row's dialog has all of it.
const LONG: usize = 90;

/// What stands in a row's header.
pub(crate) fn task_head(line: &Line<'_>, seen: &InSight) -> Html {
    let Line { comparison, index, row, ref title } = *line;
    let is_shared = row.parts(comparison).nth(1).is_some();
    // Where several rows of pages in sight share it, it says why.
    let in_sight = |part: &&[Member]| part.iter().any(|member| seen.services.contains(&member.service));
    let says_why = is_shared && row.parts(comparison).filter(in_sight).nth(1).is_some();
    html! {
        <>
            if title.len() > LONG {
                <span class="title" title={title.to_string()}>{ task(title) }</span>
            } else {
                { task(title) }
            }
            <button
                type="button" class="small glyph open-row" id={format!("open-{index}")} data-open={index.to_string()}
                aria-label={format!("Open {title}")}
            >
                { "⤢" }
            </button>
            if says_why {
                <small class="reason">{ format!("{}, {}", row.reason, row.grade.as_str()) }</small>
            }
            if differ(comparison, index, row, seen) {
                <small class="differ" title="Not the same party has this task on all pages in sight">{ "owners differ" }</small>
            }
            if comparison.rows.len() > 1 || is_shared {
                <span class="choices">
                    <button type="button" data-join={index.to_string()} aria-label={format!("Join {title}…")}>{ "Join…" }</button>
                    if is_shared {
                        <button type="button" data-split={index.to_string()} aria-label={format!("Split {title}")}>{ "Split" }</button>
                    }
                </span>
            }
        </>
    }
}

/// Whether the services in sight that have a task differ in who has it.
fn differ(comparison: &Comparison, index: usize, row: &ComparisonRow, seen: &InSight) -> bool {
    let mut owners = seen.of_row(comparison, index).map(|service| answer(comparison, row, service));
    let first = owners.next();
    owners.any(|owner| Some(owner) != first)
}

/// Leads from a row to what comes closest to it on all other pages, which names itself; nothing where none stands out.
pub(crate) fn closest(comparison: &Comparison, row: &ComparisonRow, related: &[Related]) -> Html {
    let stands_out = related.first().filter(|it| it.stands_out(comparison.services.len()));
    stands_out.map(|related| link(comparison, row, related, true)).unwrap_or_default()
}

/// The same on the page of one service, whose place the link stands in.
pub(crate) fn closest_of(
    comparison: &Comparison,
    row: &ComparisonRow,
    service: usize,
    related: &[Related],
) -> Html {
    let of_service = related.iter().find(|it| it.to.service == service);
    let stands_out = of_service.filter(|it| it.stands_out(comparison.services.len()));
    stands_out.map(|related| link(comparison, row, related, false)).unwrap_or_default()
}

/// Leads from a row to one that answers it without being the same; `says_service` where the place of the link does not.
fn link(comparison: &Comparison, from: &ComparisonRow, related: &Related, says_service: bool) -> Html {
    let row = &comparison.rows[related.row];
    let named = &comparison.responsibility(related.to).task.text;
    let service = &comparison.services[related.to.service].label;
    let of = if says_service { format!(" of {service}") } else { String::new() };
    let area = &comparison.areas[row.area].name;
    let in_area = if row.area == from.area { String::new() } else { format!(" ({area})") };
    html! {
        <a
            class="closest" href={format!("#tab=matrix&row={}", code(&row.id))}
            title={format!("{}, {}", related.reason, related.grade.as_str())}
            data-closest={related.row.to_string()} data-area={row.area.to_string()}
            data-service={related.to.service.to_string()}
        >
            { format!("closest: {named}{of}{in_area}") }
            <span class="visually-hidden">{ ", not the same" }</span>
        </a>
    }
}
