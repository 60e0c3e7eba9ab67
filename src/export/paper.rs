//! What is printed: the services, the answer in short, the legend, the matrix by area as it is laid out on the screen, in as
//! many tables as the paper's width asks for, who owns what, and the findings.

use onus::compare::search::Found;
use onus::findings::{Finding, grouped};
use onus::limits::MOST_PRINTED;
use onus::summary::summary;
use onus::{Comparison, Report, Summary};
use yew::prelude::*;

use super::paper_rows::{Part, PrintedRows, parts};
use crate::ownership::resource_table::ResourceTable;
use crate::ownership::share_table::share_table;
use crate::session::address::Address;
use crate::session::deferred::is_small;
use crate::session::in_sight::InSight;
use crate::session::pointer_eq::PointerEq;
use crate::session::state::counted;
use crate::shell::printing::{STEP, not_printed};

/// What there is to print.
#[derive(Properties, Clone, PartialEq)]
pub(crate) struct Props {
    pub comparison: PointerEq<Comparison>,
    pub findings: PointerEq<Vec<Finding>>,
    pub seen: PointerEq<InSight>,
    /// For each row whether the matrix shows it.
    pub shown: PointerEq<Vec<bool>>,
    /// Ids of the rules that are switched off.
    pub rules_off: Vec<&'static str>,
    pub address: Address,
    pub found: PointerEq<Found>,
    /// What was summed up before, as of many rows.
    pub summary: Option<PointerEq<Summary>>,
}

/// One view, printed by itself.
pub(crate) fn sheet(title: &str, view: Html) -> Html {
    html! { <div class="paper"><h1>{ title }</h1>{ view }</div> }
}

#[derive(Properties, PartialEq)]
pub(crate) struct PaperProps {
    pub of: Props,
    /// So many rows are drawn so far; what stands below them follows them.
    pub most: usize,
}

/// Part after part is drawn, and what is drawn stays as it is.
#[component]
pub(crate) fn Paper(PaperProps { of, most }: &PaperProps) -> Html {
    let parts = use_memo(
        (of.comparison.clone(), of.seen.clone(), of.shown.clone(), of.address.one_per_line),
        |(comparison, seen, shown, one_per_line)| {
            let (parts, rows) = parts(comparison, seen, shown, *one_per_line);
            (parts.into_iter().map(PointerEq::from).collect::<Vec<PointerEq<Part>>>(), rows)
        },
    );
    let (parts, rows) = &*parts;
    let printed = (*rows).min(MOST_PRINTED);
    let seen = of.seen.clone();
    html! {
        <div class="paper">
            <Head of={of.clone()} />
            // In a list of their own, with keys: what is drawn stays.
            <>{ for parts.iter().enumerate().filter(|(_, part)| part.start < *most).map(|(at, part)| html! {
                <PrintedRows
                    key={at} comparison={of.comparison.clone()} seen={seen.clone()} one_per_line={of.address.one_per_line}
                    part={part.clone()}
                />
            }) }</>
            { not_printed(MOST_PRINTED, *rows, "rows") }
            if printed < *most { <Ownership of={of.clone()} /> }
            if printed.saturating_add(STEP) < *most { <Findings of={of.clone()} /> }
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct Of {
    of: Props,
}

#[component]
fn Head(Of { of }: &Of) -> Html {
    let comparison = &of.comparison;
    let report = Report { comparison, findings: &of.findings };
    let left_out = comparison.services.len() - of.seen.services.len();
    let rows_hidden = of.shown.iter().filter(|&&shown| !shown).count();
    html! {
        <>
            <h1>{ "Responsibilities side by side" }</h1>
            { printed_services(&report, &of.seen) }
            if left_out > 0 { <p>{ format!("{} not printed: hidden in the matrix.", counted(left_out, "service")) }</p> }
            if rows_hidden > 0 { <p>{ format!("{} not printed: hidden by filter, search or service.", counted(rows_hidden, "row")) }</p> }
            { in_short(of) }
            <p class="legend">
                <span><span class="mark provider" />{ "Provider" }</span>
                <span><span class="mark customer" />{ "Customer" }</span>
                <span><span class="mark third-party" />{ "another party" }</span>
                <span><span class="mark gap" />{ "not stated, or a placeholder" }</span>
                <span><span class="mark none" />{ "no such task, or not applicable" }</span>
            </p>
        </>
    }
}

/// The answer first: a sentence for each question that the printed rows answer.
fn in_short(of: &Props) -> Html {
    let report = Report { comparison: &of.comparison, findings: &of.findings };
    let sections = match &of.summary {
        Some(summary) => summary.sections.clone(),
        None if is_small(&of.comparison) => summary(report, |row| of.shown[row]).sections,
        // The browser waits for the paper, and to sum up very many rows takes seconds.
        None => {
            return html! { <p class="hint">{ "The summary of so many rows is printed by “Print” over the matrix." }</p> };
        }
    };
    html! {
        <section>
            <h2>{ "Summary" }</h2>
            <ul>
                { for sections.iter().map(|section| html! {
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

#[component]
fn Ownership(Of { of }: &Of) -> Html {
    html! {
        <section class="part ownership">
            { share_table(&of.comparison, &of.shown, &of.address.filter) }
            <ResourceTable comparison={of.comparison.clone()} address={of.address.clone()} found={of.found.clone()} is_printed={true} />
        </section>
    }
}

#[component]
fn Findings(Of { of }: &Of) -> Html {
    let comparison = &of.comparison;
    let report = Report { comparison, findings: &of.findings };
    let is_printed = |finding: &&Finding| {
        of.seen.services.contains(&finding.service) && !of.rules_off.contains(&finding.rule)
    };
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
