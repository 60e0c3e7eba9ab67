//! How each page does, in numbers: a table that can be sorted and taken along.

use std::rc::Rc;

use onus::export::score;
use onus::findings::{Card, cards};
use onus::{Comparison, Finding, Report};
use yew::prelude::*;

use crate::export::take_along::{Write, Written, take_along, write_lines};
use crate::session::pointer_eq::PointerEq;
use crate::session::state::{Dispatch, counted};

#[derive(Properties, PartialEq)]
pub(super) struct Props {
    pub comparison: PointerEq<Comparison>,
    pub findings: PointerEq<Vec<Finding>>,
    /// Ids of the rules that are switched off.
    pub rules_off: Vec<&'static str>,
    pub dispatch: Dispatch,
}

/// The column that the cards are sorted by, and whether the smallest stands first. The last one is the age.
type Sorted = Option<(usize, bool)>;

const AGE: usize = score::COUNTS.len();

#[component]
pub(super) fn ScoreCards(props: &Props) -> Html {
    let sorted = use_state_eq(|| Sorted::None);
    let made = (props.comparison.clone(), props.findings.clone(), props.rules_off.clone());
    let cards = use_memo(made, |(comparison, findings, rules_off)| {
        let findings: Vec<Finding> =
            findings.iter().filter(|finding| !rules_off.contains(&finding.rule)).cloned().collect();
        cards(Report { comparison, findings: &findings })
    });
    let comparison = &*props.comparison;
    let mut cards: Vec<Card> = cards.to_vec();
    if let Some((column, is_ascending)) = *sorted {
        cards.sort_by_key(|card| value(card, column));
        if !is_ascending {
            cards.reverse();
        }
    }
    let write: Write = {
        let table = score::table(comparison, &cards);
        Rc::new(move |kind, take| {
            let table = table.clone();
            Box::pin(async move { write_lines(table.into(), kind, take).await })
        })
    };
    // A line per page.
    let written = Written { what: "Score cards", ending: "score", is_short: true, write };
    let head = |(column, name): (usize, &'static str)| {
        let of_column = (*sorted).filter(|(by, _)| *by == column).map(|(_, is_ascending)| is_ascending);
        let order = of_column.map(|is_ascending| if is_ascending { "ascending" } else { "descending" });
        let onclick = {
            let sorted = sorted.setter();
            move |_: MouseEvent| sorted.set(Some((column, of_column == Some(false))))
        };
        let sign = of_column.map(|is_ascending| if is_ascending { " ↑" } else { " ↓" });
        html! {
            <th scope="col" aria-sort={order}>
                <button type="button" class="quiet small" {onclick}>{ name }<span aria-hidden="true">{ sign }</span></button>
            </th>
        }
    };
    let columns = score::COUNTS.into_iter().chain(["Age"]).enumerate();
    html! {
        <details class="scores">
            <summary>{ format!("Score cards ({})", counted(cards.len(), "page")) }</summary>
            { take_along(comparison, &written, &props.dispatch) }
            <div class="scroll" role="region" aria-label="Score cards" tabindex="0">
                <table class="score-table">
                    <caption class="visually-hidden">{ "Score cards by page" }</caption>
                    <thead><tr><th scope="col">{ "Page" }</th>{ for columns.map(head) }</tr></thead>
                    <tbody>{ for cards.iter().map(|card| row(comparison, card)) }</tbody>
                </table>
            </div>
        </details>
    }
}

/// What a column is sorted by; the oldest page is the one with the most months, one without a date older still.
fn value(card: &Card, column: usize) -> usize {
    match column {
        AGE => card.months_old.map_or(usize::MAX, |months| months as usize),
        column => score::counts(card)[column],
    }
}

fn row(comparison: &Comparison, card: &Card) -> Html {
    let count = |count: usize| {
        let class = if count > 0 { "number" } else { "number zero" };
        html! { <td {class}>{ count }</td> }
    };
    html! {
        <tr>
            <th scope="row"><bdi>{ &comparison.services[card.service].label }</bdi></th>
            { for score::counts(card).map(count) }
            <td>{ age(card) }</td>
        </tr>
    }
}

/// The date, and how much older that is than the newest page.
fn age(card: &Card) -> String {
    let Some(date) = &card.last_updated else { return "no date".to_owned() };
    match card.months_old {
        None | Some(0) => date.clone(),
        Some(months @ 1..24) => format!("{date}, {} older", counted(months as usize, "month")),
        Some(months) => format!("{date}, {} years older", months / 12),
    }
}
