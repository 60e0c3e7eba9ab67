//! The tasks of an area that several of three or more services share: each a line of its own, with what those that
//! have it say beside each other, and the others named in short.

use onus::Comparison;
use onus::compare::{ComparisonRow, Member, Related};
use onus::limits::MOST_IN_CELL;
use onus::{PartyDuty, Status};
use yew::prelude::*;

use crate::matrix::area_table::CHUNK;
use crate::matrix::cell::duty_cell::{division, not_drawn, row_button, said};
use crate::matrix::columns::{Column, Group, groups};
use crate::matrix::drawn_rows::Drawn;
use crate::matrix::line::Line;
use crate::matrix::row_key::row_key;
use crate::matrix::task_head::{closest_of, task_head};
use crate::session::in_sight::InSight;
use crate::session::pointer_eq::PointerEq;
use crate::shell::rich_text::name;

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub comparison: PointerEq<Comparison>,
    pub seen: PointerEq<InSight>,
    /// By row, what it points at.
    pub related: PointerEq<Vec<Vec<Related>>>,
    /// Index of the area.
    pub area: usize,
    pub drawn: Drawn,
}

#[component]
pub(crate) fn SharedLines(props: &Props) -> Html {
    shared_lines(&props.comparison, &props.seen, props.area, &props.related, |row| props.drawn.holds(row))
}

/// The parts of the table below its caption; of the rows only those that it `keeps`. `related` says by row what it points
/// at; empty where that is not to be shown. A column per service, for those who hear the table: they have the task, or say
/// nothing about it.
pub(crate) fn shared_lines(
    comparison: &Comparison,
    seen: &InSight,
    area: usize,
    related: &[Vec<Related>],
    keeps: impl Fn(usize) -> bool,
) -> Html {
    let groups = groups(comparison, area, seen);
    let related = |index: usize| related.get(index).map_or(&[][..], Vec::as_slice);
    let is_shared = |(index, row): &(usize, &ComparisonRow)| {
        row.members.len() > 1 && keeps(*index) && seen.of_row(comparison, *index).nth(1).is_some()
    };
    let rows: Vec<(usize, &ComparisonRow)> = comparison.rows_of(area).filter(is_shared).collect();
    let view = |&(index, row): &(usize, &ComparisonRow)| {
        let line = Line::of(comparison, index, seen);
        html! {
            <tr key={row_key(comparison, row, seen, related(index))} translate="yes" data-row={index.to_string()}>
                <th scope="row" aria-label={line.title.to_string()}>{ task_head(&line, seen) }</th>
                { for groups.iter().map(|group| cell(&line, group, related(index))) }
            </tr>
        }
    };
    html! {
        <>
            <thead class="visually-hidden">
                <tr>
                    <th scope="col">{ "Task" }</th>
                    { for groups.iter().map(|group| html! {
                        <th scope="col" class="service">{ name(&comparison.services[group.service].label) }</th>
                    }) }
                </tr>
            </thead>
            <>{ for rows.chunks(CHUNK).map(|rows| html! { <tbody key={rows[0].0}>{ for rows.iter().map(view) }</tbody> }) }</>
        </>
    }
}

fn cell(line: &Line<'_>, group: &Group, related: &[Related]) -> Html {
    let Line { comparison, row, ref title, .. } = *line;
    let service = group.service;
    let label = &comparison.services[service].label;
    if row.of_service(service).next().is_none() {
        // The name, and a word for the dash, by the style sheet: most cells are such, and each node counts.
        return html! {
            <td class="silent" data-label={label.clone()}>
                { closest_of(comparison, row, service, related) }
            </td>
        };
    }
    // Asked once: a list may have very many items.
    let has_several_tasks = row.has_several_tasks(comparison, service);
    let member = |member: Member| {
        let responsibility = comparison.responsibility(member);
        let source = format!("Source of {title}, {label}, line {}", responsibility.line);
        let own_name = row.told_name(comparison, member, has_several_tasks, title);
        html! {
            <>
                if let Some(task) = own_name { <b class="own-name">{ task }</b> }
                { row_button(service, responsibility, source) }
                { for group.columns.iter().flat_map(|column| says(line, member, column)) }
            </>
        }
    };
    html! {
        <td class={classes!("card", much(comparison, row, group))}>
            <span class="of">{ name(label) }</span>
            { division(comparison, row, service) }
            { for row.of_service(service).take(MOST_IN_CELL).map(member) }
            { not_drawn(row.of_service(service).count()) }
        </td>
    }
}

/// How wide a card is: the longer its text, the more of the line.
fn much(comparison: &Comparison, row: &ComparisonRow, group: &Group) -> &'static str {
    /// What a card with this many letters has more than the least.
    const STEPS: [usize; 4] = [80, 200, 380, 660];
    const CLASSES: [&str; STEPS.len() + 1] = ["much-1", "much-2", "much-3", "much-4", "much-5"];
    let duties = row.of_service(group.service).flat_map(|it| &comparison.responsibility(it).parties);
    let is_held = |duty: &&PartyDuty| group.columns.iter().any(|column| column.holds(duty));
    let letters = duties.filter(is_held).map(|duty| duty.text.text.len()).sum::<usize>();
    CLASSES[STEPS.iter().filter(|&&step| letters >= step).count()]
}

/// What a party has to do, with its mark.
fn says(line: &Line<'_>, member: Member, column: &Column) -> Vec<Html> {
    let Line { comparison, ref title, .. } = *line;
    let responsibility = comparison.responsibility(member);
    let adds = |duty: &&PartyDuty| !responsibility.continues || duty.status != Status::Empty;
    let duties = responsibility.parties.iter().filter(|duty| column.holds(duty)).filter(adds);
    let duty = |duty: &PartyDuty| {
        html! {
            <div class={classes!("says", column.class())}>
                <span class={column.is_usual().then_some("visually-hidden")}>{ column.name() }{ ": " }</span>
                { said(responsibility, duty, || format!("{title}, {}", comparison.services[member.service].label)) }
            </div>
        }
    };
    duties.map(duty).collect()
}
