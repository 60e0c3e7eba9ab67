//! What is wrong with the pages: by service or by rule, of the levels and rules that are on.

use onus::compare::search::Texts;
use onus::findings::{Level, RULES};
use onus::{Comparison, Finding, Report};
use yew::prelude::*;

use super::rule_switches::rule_switches;
use crate::filters::controls::{on_change, switch};
use crate::filters::filter_bar::shown_members;
use crate::matrix::duty_cell::source_button;
use crate::session::address::Address;
use crate::session::state::{Dispatch, counted};

/// With the class and the name of each.
const LEVELS: [(Level, &str, &str); 3] = [
    (Level::Error, "error", "Errors"),
    (Level::Warning, "warning", "Warnings"),
    (Level::Info, "info", "Infos"),
];

/// `kept` says for each row of the comparison whether the filters leave it, `rules_off` which rules
/// are switched off.
pub(crate) fn findings_view(
    report: Report<'_>,
    kept: &[bool],
    rules_off: &[&'static str],
    address: &Address,
    go: &Callback<Address>,
    dispatch: &Dispatch,
) -> Html {
    let comparison = report.comparison;
    let on: Vec<&Finding> =
        report.findings.iter().filter(|finding| !rules_off.contains(&finding.rule)).collect();
    let members = shown_members(comparison, kept);
    let texts: Vec<String> = on.iter().map(|it| format!("{} {}", it.rule, it.message)).collect();
    let found = Texts::new(texts.iter().map(String::as_str)).find(&address.search);
    let has_words = on.iter().copied().zip(found).filter_map(|(finding, found)| found.then_some(finding));
    let is_asked = |finding: &&Finding| address.filter.keeps_finding(comparison, &members, finding);
    let asked: Vec<&Finding> = has_words.filter(is_asked).collect();
    let is_on = |level: Level| LEVELS.iter().zip(address.levels_off).any(|(one, off)| one.0 == level && !off);
    let shown: Vec<&Finding> = asked.iter().copied().filter(|finding| is_on(finding.level)).collect();
    let hidden = on.len() - shown.len();
    let levels = LEVELS.iter().zip(address.levels_off).map(|((level, class, name), off)| {
        let count = asked.iter().filter(|finding| finding.level == *level).count();
        let onchange = on_change(address, go, |next, class| {
            let at = LEVELS.iter().position(|(_, one, _)| *one == class).unwrap_or_default();
            next.levels_off[at] ^= true;
        });
        switch(&format!("{name} ({count})"), class, !off, onchange)
    });
    html! {
        <div class="findings">
            <div class="filters" role="group" aria-label="Findings to show">
                { for levels }
                { switch("Group by rule", "", address.by_rule, on_change(address, go, |next, _| next.by_rule ^= true)) }
                <span class="shown" aria-live="polite">
                    if hidden > 0 { { format!("{} hidden", counted(hidden, "finding")) } }
                </span>
            </div>
            { rule_switches(report.findings, rules_off, dispatch) }
            if shown.is_empty() {
                <p class="nothing">{ "No finding is shown." }</p>
            } else if address.by_rule {
                { for RULES.iter().map(|rule| {
                    let of_rule = shown.iter().filter(|finding| finding.rule == rule.id);
                    group(comparison, rule.id, Some(rule.explanation), of_rule.copied().collect())
                }) }
            } else {
                { for comparison.services.iter().enumerate().map(|(index, service)| {
                    let of_service = shown.iter().filter(|finding| finding.service == index);
                    group(comparison, &service.label, None, of_service.copied().collect())
                }) }
            }
        </div>
    }
}

/// With an explanation it is a rule's group, and its findings name the services.
fn group(comparison: &Comparison, title: &str, explanation: Option<&str>, findings: Vec<&Finding>) -> Html {
    if findings.is_empty() {
        return Html::default();
    }
    html! {
        <section>
            <h3><bdi>{ title }</bdi><small>{ counted(findings.len(), "finding") }</small></h3>
            if let Some(explanation) = explanation {
                <p class="hint">{ explanation }</p>
            }
            <ul role="list">
                { for findings.iter().map(|finding| view(comparison, finding, explanation.is_some())) }
            </ul>
        </section>
    }
}

fn view(comparison: &Comparison, finding: &Finding, is_of_rule: bool) -> Html {
    let service = &comparison.services[finding.service].label;
    let class = LEVELS.iter().find(|(level, ..)| *level == finding.level).map(|(_, class, _)| *class);
    let explanation = RULES.iter().find(|rule| rule.id == finding.rule).map(|rule| rule.explanation);
    let name = format!("Source of {}, {service}, line {}", finding.rule, finding.line);
    html! {
        <li>
            <span class={classes!("level", class)}>{ class }</span>
            <div>
                <p>{ &finding.message }</p>
                if is_of_rule {
                    <p class="hint"><bdi>{ service }</bdi></p>
                } else {
                    <p class="hint"><code>{ finding.rule }</code>{ " " }{ explanation }</p>
                }
            </div>
            { source_button(finding.service, finding.line, finding.line, name) }
        </li>
    }
}
