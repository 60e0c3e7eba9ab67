//! One area of the comparison: a table with a column group per service.

use onus::Comparison;
use onus::compare::ComparisonRow;
use yew::prelude::*;

use super::columns::{Group, Says, groups};
use super::duty_cell::{cells, source_button};
use super::same::Same;

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub comparison: Same<Comparison>,
    /// Index of the area.
    pub area: usize,
}

/// Is not drawn again when rows are filtered: that only hides what is here.
#[component]
pub(crate) fn AreaSection(props: &Props) -> Html {
    let comparison = &*props.comparison;
    let area = &comparison.areas[props.area];
    let groups = groups(comparison, props.area);
    let columns = groups.iter().map(|group| group.columns.len()).sum::<usize>();
    let rows = comparison.rows.iter().enumerate().filter(|(_, row)| row.area == props.area);
    html! {
        <section class="area" id={format!("area-{}", area.id)} data-area={props.area.to_string()}>
            <table>
                <caption><h3>{ &area.name }</h3></caption>
                <colgroup><col class="task" /></colgroup>
                <colgroup>{ for (0..columns).map(|_| html! { <col class="party" /> }) }</colgroup>
                <thead>
                    <tr>
                        <th scope="col" rowspan="2" class="corner">{ "Task" }</th>
                        { for groups.iter().enumerate().map(|(service, group)| service_head(comparison, service, group)) }
                    </tr>
                    <tr>
                        { for groups.iter().enumerate().map(|(service, group)| party_heads(comparison, service, group, &area.name)) }
                    </tr>
                </thead>
                <tbody>{ for rows.map(|(index, row)| view(comparison, index, row, &groups)) }</tbody>
            </table>
        </section>
    }
}

fn service_head(comparison: &Comparison, service: usize, group: &Group) -> Html {
    let service = &comparison.services[service];
    html! {
        <th scope="colgroup" class="service first" colspan={group.columns.len().to_string()}>
            <span class="head"><bdi>{ &service.label }</bdi>
                if let Some(date) = &service.document.last_updated {
                    { " " }<time datetime={date.clone()}>{ date }</time>
                }
            </span>
        </th>
    }
}

/// The parties of a service, or in words that it has nothing to say about the area.
fn party_heads(comparison: &Comparison, service: usize, group: &Group, area: &str) -> Html {
    let label = &comparison.services[service].label;
    let (words, line) = match group.says {
        Says::Duties => {
            return html! {
                <>
                    { for group.columns.iter().enumerate().map(|(index, column)| html! {
                        <th scope="col" class={classes!("party", column.class(), (index == 0).then_some("first"))}>
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
        <td class="silent first party" colspan={group.columns.len().to_string()}>
            <span class="head"><span class="mark gap" aria-hidden="true" />{ words }</span>
            if let Some(line) = line {
                { source_button(service, line, line, format!("Source of {area}, {label}, line {line}")) }
            }
        </td>
    }
}

fn view(comparison: &Comparison, index: usize, row: &ComparisonRow, groups: &[Group]) -> Html {
    html! {
        <tr key={row.id.clone()} data-row={index.to_string()}>
            <th scope="row">
                { &row.task }
                if row.score < 1.0 {
                    <small class="reason">{ &row.reason }</small>
                }
            </th>
            { for groups.iter().enumerate().map(|(service, group)| cells(comparison, row, service, group)) }
        </tr>
    }
}
