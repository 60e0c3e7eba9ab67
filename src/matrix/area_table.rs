//! The columns, heads and rows of one area, for the services in sight.

use onus::Comparison;
use onus::compare::Related;
use yew::prelude::*;

use super::cell::duty_cell::{cells, division, pin, source_button};
use super::columns::{Group, Says, groups};
use super::drawn_rows::Drawn;
use super::line::Line;
use super::row_key::row_key;
use super::task_head::task_head;
use crate::session::in_sight::InSight;
use crate::session::pointer_eq::PointerEq;
use crate::shell::rich_text::name;

/// Rows that the browser lays out together, once they come near what is in sight.
pub(crate) const CHUNK: usize = 16;

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub comparison: PointerEq<Comparison>,
    pub seen: PointerEq<InSight>,
    /// Index of the area.
    pub area: usize,
    /// By row, what it points at.
    pub related: PointerEq<Vec<Vec<Related>>>,
    pub drawn: Drawn,
    /// Whether rows that only one service in sight has stand elsewhere.
    pub is_compact: bool,
}

/// Is not drawn again when rows are filtered or the area folds: that only hides what is here.
#[component]
pub(crate) fn AreaTable(props: &Props) -> Html {
    let (comparison, seen) = (&*props.comparison, &*props.seen);
    let is_here = |row: usize| !props.is_compact || seen.of_row(comparison, row).nth(1).is_some();
    area_table(comparison, seen, props.area, &props.related, |row| props.drawn.holds(row) && is_here(row))
}

/// The parts of a table below its caption; of the rows only those that it `keeps`. `related` says by
/// row what it points at; empty where that is not to be shown.
pub(crate) fn area_table(
    comparison: &Comparison,
    seen: &InSight,
    at: usize,
    related: &[Vec<Related>],
    keeps: impl Fn(usize) -> bool,
) -> Html {
    let area = &comparison.areas[at];
    let groups = groups(comparison, at, seen);
    let columns = groups.iter().map(|group| group.columns.len()).sum::<usize>();
    let has_pinned = seen.has_pinned;
    let is_pinned = |at: usize| has_pinned && at == 0;
    let rows = comparison.rows_of(at).map(|(index, _)| index);
    let rows: Vec<usize> = rows.filter(|&index| keeps(index) && seen.holds(comparison, index)).collect();
    html! {
        <>
            <colgroup><col class="task" /></colgroup>
            <colgroup>{ for (0..columns).map(|_| html! { <col class="party" /> }) }</colgroup>
            <thead>
                <tr>
                    <th scope="col" rowspan="2" class="corner">{ "Task" }</th>
                    { for groups.iter().enumerate().map(|(at, group)| service_head(comparison, group, is_pinned(at))) }
                </tr>
                <tr>
                    { for groups.iter().enumerate().map(|(at, group)| party_heads(comparison, group, &area.name, is_pinned(at))) }
                </tr>
            </thead>
            // In a list of their own, with keys: where more follow below, what is there stays as it is.
            <>{ for rows.chunks(CHUNK).map(|rows| html! {
                <tbody key={rows[0]}>
                    { for rows.iter().map(|&index| {
                        view(&Line::of(comparison, index, seen), &groups, seen, related.get(index).map_or(&[], Vec::as_slice))
                    }) }
                </tbody>
            }) }</>
        </>
    }
}

fn service_head(comparison: &Comparison, group: &Group, is_pinned: bool) -> Html {
    let service = &comparison.services[group.service];
    html! {
        <th scope="colgroup" class={classes!("service", "first", pin(is_pinned, 0))} colspan={group.columns.len().to_string()}>
            <span class="head">{ name(&service.label) }
                if let Some(date) = &service.document.last_updated {
                    { " " }<time datetime={date.clone()}>{ date }</time>
                }
            </span>
        </th>
    }
}

/// The parties of a service, or in words that it has nothing to say about the area.
fn party_heads(comparison: &Comparison, group: &Group, area: &str, is_pinned: bool) -> Html {
    let service = group.service;
    let label = &comparison.services[service].label;
    let (words, line) = match group.says {
        Says::Duties => {
            return html! {
                <>
                    { for group.columns.iter().enumerate().map(|(index, column)| html! {
                        <th scope="col" class={classes!("party", column.class(), (index == 0).then_some("first"), pin(is_pinned, index))}>
                            <span class={classes!("mark", column.class())} aria-hidden="true" />{ column.name() }
                        </th>
                    }) }
                </>
            };
        }
        Says::NothingToDo(line) => ("The page says that nobody has a duty here.".to_owned(), Some(line)),
        Says::HeadingOnly(line) => ("The page has this heading and no row below it.".to_owned(), Some(line)),
        Says::Nothing => (format!("{label} has no such section."), None),
    };
    html! {
        <td class={classes!("silent", "first", "party", pin(is_pinned, 0))} colspan={group.columns.len().to_string()}>
            <span class="head"><span class="mark gap" aria-hidden="true" />{ words }</span>
            if let Some(line) = line {
                { source_button(service, line, line, format!("Source of {area}, {label}, line {line}")) }
            }
        </td>
    }
}

fn view(line: &Line<'_>, groups: &[Group], seen: &InSight, related: &[Related]) -> Html {
    let Line { comparison, index, row, ref title } = *line;
    html! {
        <tr key={row_key(comparison, row, seen, related)} translate="yes" data-row={index.to_string()}>
            // What stands beside the task is no part of the row's name.
            <th scope="row" aria-label={title.to_string()}>
                { task_head(line, seen) }
            </th>
            { for groups.iter().enumerate().map(|(at, group)| {
                let start = division(comparison, row, group.service);
                cells(line, group, start, seen.has_pinned && at == 0, related)
            }) }
        </tr>
    }
}
