//! One line for each line of a page that has to do with the topic: whose it is, and what the page says.

use onus::compare::topic::{Answer, Line, Says, Topic};
use onus::{Comparison, Party, TaskOwner};
use yew::prelude::*;

use crate::matrix::cell::duty_cell::{said as statement, source_button};
use crate::shell::rich_text::rich_text;

/// The columns of who has it: the class of the mark, the name, and the owners that stand in it.
const COLUMNS: [(&str, &str, &[TaskOwner]); 3] = [
    ("provider", "Provider", &[TaskOwner::Provider, TaskOwner::Shared]),
    ("customer", "Customer", &[TaskOwner::Customer, TaskOwner::Shared]),
    ("gap", "Nobody", &[TaskOwner::Nobody]),
];

/// Of what the pages say only a party's words, where one is asked for; so many lines at most.
pub(super) fn topic_table(comparison: &Comparison, topic: &Topic, party: Option<Party>, most: usize) -> Html {
    let mut left = most;
    let answers = topic.services.iter().map(|answer| {
        let lines = &answer.lines[..left.min(answer.lines.len())];
        left -= lines.len();
        of_service(comparison, answer, lines, party)
    });
    html! {
        <div class="scroll" role="region" aria-label="Who answers" tabindex="0">
            <table class="topic-table">
                <caption class="visually-hidden">{ "Who answers, by service" }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ "Service" }</th>
                        { for COLUMNS.iter().map(|(_, name, _)| html! { <th scope="col" class="who">{ *name }</th> }) }
                        <th scope="col">{ "What the page says" }</th>
                    </tr>
                </thead>
                { for answers }
            </table>
        </div>
    }
}

fn of_service(comparison: &Comparison, answer: &Answer, lines: &[Line], party: Option<Party>) -> Html {
    if lines.is_empty() {
        return Html::default();
    }
    let label = &comparison.services[answer.service].label;
    let head = html! {
        <th scope="rowgroup" rowspan={lines.len().to_string()}><bdi>{ label }</bdi></th>
    };
    let line = |(at, line): (usize, &Line)| {
        html! {
            <tr key={at}>
                if at == 0 { { head.clone() } }
                { for COLUMNS.iter().map(|(class, name, owners)| mark(class, name, owners.contains(&line.owner))) }
                <td>{ said(comparison, answer.service, line, party) }</td>
            </tr>
        }
    };
    html! { <tbody>{ for lines.iter().enumerate().map(line) }</tbody> }
}

fn mark(class: &'static str, name: &str, is_on: bool) -> Html {
    html! {
        <td class="who">
            if is_on {
                <span class={classes!("mark", class)} aria-hidden="true" /><span class="visually-hidden">{ name }</span>
            }
        </td>
    }
}

fn said(comparison: &Comparison, service: usize, line: &Line, party: Option<Party>) -> Html {
    let it = &comparison.services[service];
    let third = line.owner == TaskOwner::ThirdParty;
    let head = |task: &str, area: &str, first: u32, last: u32| {
        html! {
            <p class="topic-head">
                <strong>{ task }</strong>{ " " }<small>{ area }</small>
                if third { { " " }<span class="badge">{ "third party" }</span> }
                { " " }{ source_button(service, first, last, format!("Source of {task}, {}, line {first}", it.label)) }
            </p>
        }
    };
    match &line.says {
        Says::Duty(row, members) => {
            let rows = || members.iter().map(|member| comparison.responsibility(*member));
            let (Some(first), Some(last)) = (rows().next(), rows().next_back()) else {
                return Html::default();
            };
            let area = &comparison.areas[comparison.rows[*row].area].name;
            let duties = rows().flat_map(|row| row.parties.iter().map(move |duty| (row, duty)));
            let duties = duties.filter(|(_, duty)| party.is_none_or(|party| party == duty.party));
            html! {
                <>
                    { head(&first.task.text, area, first.line, last.last_line) }
                    <dl>
                        { for duties.map(|(row, duty)| html! {
                            <div><dt>{ &*duty.label }</dt><dd>{ statement(row, duty, || format!("{}, {}, {}", first.task.text, duty.label, it.label)) }</dd></div>
                        }) }
                    </dl>
                </>
            }
        }
        Says::Resource(at) => {
            let owned = &it.document.allocations[*at];
            html! {
                <>
                    { head(&owned.resource.text, &owned.area.name, owned.line, owned.last_line) }
                    <p>{ "Owner: " }{ rich_text(&owned.text) }</p>
                </>
            }
        }
    }
}
