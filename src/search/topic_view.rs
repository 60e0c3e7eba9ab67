//! The tab "Topic": who answers for what is searched for, one table over all services.

use std::rc::Rc;

use onus::compare::filter::Filter;
use onus::compare::search::Index;
use onus::compare::topic::{Topic, topic_resting};
use onus::export::topic as export;
use onus::{Comparison, Party, TaskOwner};
use yew::prelude::*;

use super::topic_table::topic_table;
use crate::export::take_along::{Kind, Write, Written, take_along, write_lines};
use crate::session::address::Address;
use crate::session::deferred::{FEW, is_small, use_deferred};
use crate::session::pointer_eq::PointerEq;
use crate::session::state::{Dispatch, counted};
use crate::shell::first_drawn::use_first_drawn;

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub comparison: PointerEq<Comparison>,
    /// None where nothing is searched for.
    pub index: Option<PointerEq<Index>>,
    pub address: Address,
    pub dispatch: Dispatch,
}

#[component]
pub(crate) fn TopicView(props: &Props) -> Html {
    let Address { search, filter, .. } = &props.address;
    let of =
        props.index.clone().map(|index| (props.comparison.clone(), index, search.clone(), filter.clone()));
    let is_asked = of.is_some();
    let found = use_deferred(of, is_small(&props.comparison), answered);
    // As long as the next answer is not there, the one before stays.
    let found = found.filter(|(of, _)| is_asked && of.0 == props.comparison);
    let lines = found.as_ref().map_or(0, |(_, answer)| lines_of(answer));
    let (most, more) = use_first_drawn(lines, "lines");
    let comparison = &*props.comparison;
    let Some(((.., search, filter), answer)) = &found else {
        if is_asked {
            return html! { <p class="nothing">{ "Looking up who answers…" }</p> };
        }
        return html! {
            <p class="nothing">
                { "Write a topic into the search, for example “backup”: this view then says for each service who \
                   answers for it." }
            </p>
        };
    };
    let write: Write = {
        let (comparison, answer, search, party) =
            (props.comparison.clone(), answer.clone(), search.clone(), filter.party);
        Rc::new(move |kind, mut take| {
            let (comparison, answer, search) = (comparison.clone(), answer.clone(), search.clone());
            Box::pin(async move {
                if kind == Kind::Markdown {
                    take(&export::heading(&search));
                }
                write_lines(export::lines(&comparison, &answer, party), kind, take).await;
            })
        })
    };
    let written = Written { what: "Topic", ending: "topic", is_short: lines <= FEW, write };
    html! {
        <div class="topic">
            <p class="nothing">{ sentence(comparison, answer, search) }</p>
            { take_along(comparison, &written, &props.dispatch) }
            if !answer.services.is_empty() {
                { topic_table(comparison, answer, filter.party, most) }
            }
            { more }
            { listed(comparison, &answer.hidden, hidden_head, "Services whose lines about it the filters hide") }
            { listed(comparison, &answer.silent, silent_head, "Services that say nothing about it") }
        </div>
    }
}

type Of = (PointerEq<Comparison>, PointerEq<Index>, String, Filter);

async fn answered((comparison, index, search, filter): Of) -> Topic {
    topic_resting(&comparison, &index, &search, &filter).await
}

fn lines_of(topic: &Topic) -> usize {
    topic.services.iter().map(|answer| answer.lines.len()).sum()
}

/// The answer in numbers.
fn sentence(comparison: &Comparison, topic: &Topic, search: &str) -> String {
    let all = counted(comparison.services.len(), "service");
    if topic.services.is_empty() && !topic.hidden.is_empty() {
        return format!("Of what {all} say about “{}” the filters hide everything.", search.trim());
    }
    if topic.services.is_empty() {
        return format!("None of {all} says anything about “{}”.", search.trim());
    }
    let lines = lines_of(topic);
    let mut parts = vec![
        format!("{} leave something to the customer", topic.services_of(Party::Customer)),
        format!("{} to the provider", topic.services_of(Party::Provider)),
    ];
    let nobody = topic.count(TaskOwner::Nobody);
    if nobody > 0 {
        parts.push(format!("{} of nobody", counted(nobody, "line")));
    }
    format!(
        "“{}”: {} in {} of {all}; {}.",
        search.trim(),
        counted(lines, "line"),
        topic.services.len(),
        parts.join(", ")
    )
}

/// Services by name under a head that counts them; nothing where there are none.
fn listed(
    comparison: &Comparison,
    services: &[usize],
    head: fn(usize) -> String,
    label: &'static str,
) -> Html {
    if services.is_empty() {
        return Html::default();
    }
    let labels = services.iter().map(|&service| &comparison.services[service].label);
    html! {
        <section>
            <h3>{ head(services.len()) }</h3>
            <ul class="silent-services" aria-label={label}>
                { for labels.map(|label| html! { <li><bdi>{ label }</bdi></li> }) }
            </ul>
        </section>
    }
}

fn silent_head(count: usize) -> String {
    format!("{} {} nothing about it", counted(count, "service"), if count == 1 { "says" } else { "say" })
}

fn hidden_head(count: usize) -> String {
    format!(
        "{} {} of it only what the filters hide",
        counted(count, "service"),
        if count == 1 { "says" } else { "say" }
    )
}
