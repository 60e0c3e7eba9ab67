//! The tasks of an area that only one page speaks of: each service's own, under each other in its column.

use onus::Comparison;
use onus::compare::Related;
use yew::prelude::*;

use super::columns::{Group, groups};
use super::duty_cell::cells;
use super::task_head::{closest, task_head};
use crate::session::in_sight::InSight;
use crate::session::pointer_eq::PointerEq;

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub comparison: PointerEq<Comparison>,
    pub seen: PointerEq<InSight>,
    /// By row, what it points at.
    pub related: PointerEq<Vec<Vec<Related>>>,
    /// Index of the area.
    pub area: usize,
    pub is_folded: bool,
}

#[component]
pub(crate) fn OnlyHere(props: &Props) -> Html {
    let (comparison, seen) = (&*props.comparison, &*props.seen);
    let rows = comparison.rows.iter().enumerate();
    let own = |(index, row): &(usize, &onus::compare::ComparisonRow)| {
        row.area == props.area && seen.of_row(comparison, *index).count() == 1
    };
    let own: Vec<usize> = rows.filter(own).map(|(index, _)| index).collect();
    if own.is_empty() {
        return Html::default();
    }
    // A page that is hidden may speak of them, too.
    let is_all = seen.services.len() == comparison.services.len();
    html! {
        <div class={classes!("only-here", props.is_folded.then_some("folded"))}>
            <h4>{ if is_all { "Only one page speaks of these" } else { "Only one page in sight speaks of these" } }</h4>
            { for groups(comparison, props.area, &seen.services).iter().map(|group| of_service(props, group, &own)) }
        </div>
    }
}

fn of_service(props: &Props, group: &Group, own: &[usize]) -> Html {
    let (comparison, service) = (&*props.comparison, group.service);
    let width = format!("columns-{}", group.columns.len());
    let rows = own.iter().filter(|&&row| comparison.rows[row].of_service(service).next().is_some());
    let rows: Vec<usize> = rows.copied().collect();
    if rows.is_empty() {
        return html! { <div class={width}></div> };
    }
    let view = |&index: &usize| {
        let row = &comparison.rows[index];
        html! {
            <tr key={row.id.clone()} data-row={index.to_string()}>
                <th scope="row" aria-label={row.task.clone()}>
                    { task_head(comparison, index, row) }
                    if let Some(related) = props.related[index].first() {
                        { closest(comparison, related, true) }
                    }
                </th>
                { cells(comparison, row, group, false, &[]) }
            </tr>
        }
    };
    html! {
        <table class={classes!("only", width, props.is_folded.then_some("folded"))}>
            <caption class="visually-hidden">{ format!("Only on the page of {}", comparison.services[service].label) }</caption>
            <thead class="visually-hidden">
                <tr>
                    <th scope="col">{ "Task" }</th>
                    { for group.columns.iter().map(|column| html! { <th scope="col">{ column.name() }</th> }) }
                </tr>
            </thead>
            <tbody>{ for rows.iter().map(view) }</tbody>
        </table>
    }
}
