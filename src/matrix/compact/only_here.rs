//! The tasks of an area that only one page speaks of: each service's own, under each other.

use onus::Comparison;
use onus::compare::Related;
use yew::prelude::*;

use super::list_widths::{is_tall, parts_of_width};
use crate::matrix::cell::duty_cell::{cells, division};
use crate::matrix::columns::{Group, groups};
use crate::matrix::drawn_rows::Drawn;
use crate::matrix::line::Line;
use crate::matrix::row_key::row_key;
use crate::matrix::task_head::{closest, task_head};
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
    pub is_folded: bool,
}

#[component]
pub(crate) fn OnlyHere(props: &Props) -> Html {
    only_here(&props.comparison, &props.seen, props.area, &props.related, props.is_folded, |row| {
        props.drawn.holds(row)
    })
}

/// A list per service; of the rows only those that it `keeps`. `related` says by row what it points at; empty where that
/// is not to be shown.
pub(crate) fn only_here(
    comparison: &Comparison,
    seen: &InSight,
    area: usize,
    related: &[Vec<Related>],
    is_folded: bool,
    keeps: impl Fn(usize) -> bool,
) -> Html {
    let own: Vec<(Group, Vec<usize>)> = groups(comparison, area, seen)
        .into_iter()
        .map(|group| {
            let mut rows = own_rows(comparison, seen, area, group.service);
            rows.retain(|&row| keeps(row));
            (group, rows)
        })
        .filter(|(_, rows)| !rows.is_empty())
        .collect();
    if own.is_empty() {
        return Html::default();
    }
    // A page that is hidden may speak of them, too.
    let is_all = seen.services.len() == comparison.services.len();
    let lists: Vec<&[usize]> = own.iter().map(|(_, rows)| rows.as_slice()).collect();
    let parts = parts_of_width(comparison, &lists);
    let is_abreast = parts.is_some();
    let rows = own.iter().map(|(_, rows)| rows.len()).sum();
    html! {
        <div class={classes!("only-here", is_abreast.then_some("abreast"), is_folded.then_some("folded"))}>
            <h4 class={is_abreast.then_some("visually-hidden")}>{ if is_all { "Only one page speaks of these" } else { "Only one page in sight speaks of these" } }</h4>
            <div class={classes!("lists", few(rows))}>
                { for own.iter().enumerate().map(|(at, (group, rows))| {
                    let part = parts.as_ref().and_then(|parts| parts.get(at));
                    let class = classes!("only", part.map(|part| format!("part-{part}")), few(rows.len()), is_folded.then_some("folded"));
                    html! { <table {class}>{ of_service(comparison, seen, group, rows, related) }</table> }
                }) }
            </div>
        </div>
    }
}

fn own_rows(comparison: &Comparison, seen: &InSight, area: usize, service: usize) -> Vec<usize> {
    let rows = comparison.rows_of(area).map(|(row, _)| row);
    rows.filter(|&row| seen.of_row(comparison, row).eq([service])).collect()
}

/// So few rows leave columns empty, unless there are fewer of these.
fn few(rows: usize) -> Option<String> {
    (rows < 4).then(|| format!("few-{rows}"))
}

fn of_service(
    comparison: &Comparison,
    seen: &InSight,
    group: &Group,
    rows: &[usize],
    related: &[Vec<Related>],
) -> Html {
    let service = &comparison.services[group.service];
    let view = |&index: &usize| {
        let line = Line::of(comparison, index, seen);
        let row = line.row;
        let related = related.get(index).map_or(&[][..], Vec::as_slice);
        html! {
            <tr key={row_key(comparison, row, seen, related)} translate="yes" class={is_tall(comparison, index).then_some("tall")} data-row={index.to_string()}>
                <th scope="row" aria-label={line.title.to_string()}>
                    { division(comparison, row, group.service) }
                    { task_head(&line, seen) }
                    { closest(comparison, row, related) }
                </th>
                { cells(&line, group, Html::default(), false, &[]) }
            </tr>
        }
    };
    html! {
        <>
            <caption>
                <span class="intro">{ "Only on the page of " }</span>{ name(&service.label) }
                <span class="count" aria-hidden="true">{ rows.len() }</span>
            </caption>
            <thead class="visually-hidden">
                <tr>
                    <th scope="col">{ "Task" }</th>
                    { for group.columns.iter().map(|column| html! { <th scope="col">{ column.name() }</th> }) }
                </tr>
            </thead>
            <tbody>{ for rows.iter().map(view) }</tbody>
        </>
    }
}
