//! What is printed: the services, the answer in short, the legend, the matrix by area as it is laid out on the screen, in as
//! many tables as the paper's width asks for, who owns what, and the findings.

use onus::compare::search::Found;
use onus::findings::{Finding, grouped};
use onus::limits::MOST_PRINTED;
use onus::{Area, Comparison, Report, summary};
use yew::prelude::*;

use crate::matrix::area_table::area_table;
use crate::matrix::columns::{Group, Says, groups};
use crate::matrix::compact::only_here::only_here;
use crate::matrix::compact::shared_lines::shared_lines;
use crate::ownership::resource_table::resource_table;
use crate::ownership::share_table::share_table;
use crate::session::address::Address;
use crate::session::in_sight::InSight;
use crate::session::state::counted;
use crate::shell::printing::not_printed;

/// How many services stand side by side in a table on a sheet in landscape.
const ABREAST: usize = 3;

/// What there is to print.
pub(crate) struct Paper<'s> {
    pub report: Report<'s>,
    pub seen: &'s InSight,
    /// For each row whether the matrix shows it.
    pub shown: &'s [bool],
    /// Ids of the rules that are switched off.
    pub rules_off: &'s [&'static str],
    pub address: &'s Address,
    pub found: &'s Found,
}

/// One view, printed by itself.
pub(crate) fn sheet(title: &str, view: Html) -> Html {
    html! { <div class="paper"><h1>{ title }</h1>{ view }</div> }
}

pub(crate) fn paper(props: &Paper) -> Html {
    let comparison = props.report.comparison;
    let services = &props.seen.services;
    let left_out = comparison.services.len() - services.len();
    let rows_hidden = props.shown.iter().filter(|&&shown| !shown).count();
    let (shown, rows) = first_rows(props);
    let printed = &Paper { shown: &shown, ..*props };
    html! {
        <div class="paper">
            <h1>{ "Responsibilities side by side" }</h1>
            { printed_services(&props.report, props.seen) }
            if left_out > 0 { <p>{ format!("{} not printed: hidden in the matrix.", counted(left_out, "service")) }</p> }
            if rows_hidden > 0 { <p>{ format!("{} not printed: hidden by filter, search or service.", counted(rows_hidden, "row")) }</p> }
            { in_short(props) }
            <p class="legend">
                <span><span class="mark provider" />{ "Provider" }</span>
                <span><span class="mark customer" />{ "Customer" }</span>
                <span><span class="mark third-party" />{ "another party" }</span>
                <span><span class="mark gap" />{ "not stated, or a placeholder" }</span>
                <span><span class="mark none" />{ "no such task, or not applicable" }</span>
            </p>
            { for (0..comparison.areas.len()).map(|at| area(printed, at)) }
            { not_printed(MOST_PRINTED, rows, "rows") }
            <section class="part ownership">
                { share_table(comparison, props.shown, &props.address.filter) }
                { resource_table(comparison, props.address, props.found) }
            </section>
            { findings(props.report, services, props.rules_off) }
        </div>
    }
}

/// The rows that are shown, as far as they are printed, and how many there are.
fn first_rows(props: &Paper) -> (Vec<bool>, usize) {
    let comparison = props.report.comparison;
    let (mut shown, mut rows) = (vec![false; props.shown.len()], 0);
    for (row, _) in (0..comparison.areas.len()).flat_map(|area| comparison.rows_of(area)) {
        if props.shown[row] && props.seen.holds(comparison, row) {
            shown[row] = rows < MOST_PRINTED;
            rows += 1;
        }
    }
    (shown, rows)
}

/// The answer first: a sentence for each question that the printed rows answer.
fn in_short(props: &Paper) -> Html {
    let summary = summary(props.report, |row| props.shown[row]);
    html! {
        <section>
            <h2>{ "Summary" }</h2>
            <ul>
                { for summary.sections.iter().map(|section| html! {
                    <li><b>{ section.topic.title() }{ ": " }</b>{ &section.headline.sentence }</li>
                }) }
            </ul>
        </section>
    }
}

/// The services in sight, each with its date and its file.
pub(crate) fn printed_services(report: &Report<'_>, seen: &InSight) -> Html {
    html! {
        <ul role="list" class="printed-services">
            { for seen.services.iter().map(|&service| printed_service(report.comparison, service)) }
        </ul>
    }
}

fn printed_service(comparison: &Comparison, service: usize) -> Html {
    let service = &comparison.services[service];
    let date = service.document.last_updated.as_deref().unwrap_or("no date");
    html! { <li><b>{ &service.label }</b>{ format!(", {date}, {}", service.document.file) }</li> }
}

/// One area: the services that have rows in it, a few abreast. Of an area that pages are expected to
/// have also in words what the others say.
fn area(props: &Paper, at: usize) -> Html {
    let comparison = props.report.comparison;
    let (speaking, silent): (Vec<Group>, Vec<Group>) =
        groups(comparison, at, props.seen).into_iter().partition(|group| group.says == Says::Duties);
    let speaking: Vec<usize> = speaking.iter().map(|group| group.service).collect();
    let mut rows = comparison.rows.iter().enumerate().zip(props.shown);
    if !rows.any(|((row, it), shown)| *shown && it.area == at && props.seen.holds(comparison, row)) {
        return Html::default();
    }
    let tables = match props.address.one_per_line {
        true => {
            speaking.chunks(ABREAST).filter_map(|services| table(props, at, services, |_| true)).collect()
        }
        false => compact(props, at, &speaking),
    };
    let is_usual = Area::CANONICAL.iter().any(|(id, _)| *id == comparison.areas[at].id);
    let silence = |words: &str, is: fn(Says) -> bool| {
        let labels = silent
            .iter()
            .filter(|group| is(group.says))
            .map(|group| &*comparison.services[group.service].label);
        let labels: Vec<&str> = labels.collect();
        (is_usual && !labels.is_empty()).then(|| html! { <p class="hint">{ words }{ labels.join(", ") }</p> })
    };
    html! {
        <section>
            <h2>{ &comparison.areas[at].name }</h2>
            { silence("No such section: ", |says| says == Says::Nothing) }
            { silence("The section has no row: ", |says| matches!(says, Says::HeadingOnly(_))) }
            { silence("Nobody has a duty here, say the pages of: ", |says| matches!(says, Says::NothingToDo(_))) }
            { tables }
        </section>
    }
}

/// As the compact view has it: the lines that several of these services share, then what only one of them has.
fn compact(props: &Paper, area: usize, services: &[usize]) -> Html {
    let comparison = props.report.comparison;
    let seen = in_sight(props, services);
    let is_shown = |row: usize| props.shown[row];
    let is_shared = |row: usize| seen.of_row(comparison, row).nth(1).is_some();
    // More do not fit beside each other: each line is its task, and a card for each service that has it.
    let shared = match services.len() <= ABREAST {
        true => table(props, area, services, is_shared).unwrap_or_default(),
        false => html! {
            <div class="area">
                <table class="lines">
                    <caption class="visually-hidden">{ &comparison.areas[area].name }</caption>
                    { shared_lines(comparison, &seen, area, &[], is_shown) }
                </table>
            </div>
        },
    };
    html! {
        <>
            { shared }
            <div class="area">{ only_here(comparison, &seen, area, &[], false, is_shown) }</div>
        </>
    }
}

/// The rows of an area that these services have and that it `keeps`; None where there is none of them.
fn table(props: &Paper, area: usize, services: &[usize], keeps: impl Fn(usize) -> bool) -> Option<Html> {
    let comparison = props.report.comparison;
    let seen = in_sight(props, services);
    let keeps = |row: usize| props.shown[row] && keeps(row);
    let mut rows = comparison.rows.iter().enumerate();
    rows.any(|(row, it)| it.area == area && seen.holds(comparison, row) && keeps(row)).then(|| {
        html! {
            <table>
                <caption class="visually-hidden">{ &comparison.areas[area].name }</caption>
                { area_table(comparison, &seen, area, &[], keeps) }
            </table>
        }
    })
}

/// These services of those in sight.
fn in_sight(props: &Paper, services: &[usize]) -> InSight {
    InSight { services: services.to_vec(), has_pinned: false, party: props.seen.party }
}

fn findings(report: Report<'_>, services: &[usize], rules_off: &[&str]) -> Html {
    let is_printed =
        |finding: &&Finding| services.contains(&finding.service) && !rules_off.contains(&finding.rule);
    let comparison = report.comparison;
    let findings = grouped(report.open().filter(is_printed));
    html! {
        <section class="part">
            <h2>{ "Findings" }</h2>
            <ul>
                { for findings.iter().take(MOST_PRINTED).map(|group| {
                    let lines: Vec<String> = group.findings.iter().map(|it| it.line.to_string()).collect();
                    let word = if lines.len() > 1 { "lines" } else { "line" };
                    let first = group.findings[0];
                    html! {
                        <li>
                            <b>
                                { &comparison.services[first.service].label }
                                { format!(", {word} {}: ", lines.join(", ")) }
                            </b>
                            { group.sentence().unwrap_or_else(|| first.message.clone()) }
                        </li>
                    }
                }) }
            </ul>
            { not_printed(MOST_PRINTED, findings.len(), "lines of findings") }
        </section>
    }
}
