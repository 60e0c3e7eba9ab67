//! What is wrong with the pages: by service or by rule, of the levels and rules that are on.

use onus::compare::search::Texts;
use onus::findings::{Level, RULES, grouped};
use onus::{Comparison, Finding};
use yew::prelude::*;

use super::finding_line::{LEVELS, Told, line};
use super::rule_switches::rule_switches;
use super::score_cards::ScoreCards;
use crate::filters::controls::{on_change, switch};
use crate::session::address::Address;
use crate::session::state::{Dispatch, counted};
use crate::shell::drawn_view::Inputs;

/// `kept` says for each row of the comparison whether the filters leave it.
pub(crate) fn findings_view(
    inputs: &Inputs,
    kept: &[bool],
    go: &Callback<Address>,
    dispatch: &Dispatch,
) -> Html {
    let Inputs { comparison, findings, rules_off, address, .. } = inputs;
    let on: Vec<&Finding> = findings.iter().filter(|finding| !rules_off.contains(&finding.rule)).collect();
    let dismissed = on.iter().filter(|finding| finding.dismissed).count();
    let on: Vec<&Finding> = on.into_iter().filter(|finding| finding.dismissed == address.dismissed).collect();
    let asked = asked(comparison, &on, kept, address);
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
    let told = Told { comparison, dispatch };
    html! {
        <div class="findings">
            <ScoreCards
                comparison={comparison.clone()} findings={findings.clone()} rules_off={rules_off.clone()}
                dispatch={dispatch.clone()}
            />
            <div class="filters" role="group" aria-label="Findings to show">
                { for levels }
                { switch("Group by rule", "", address.by_rule, on_change(address, go, |next, _| next.by_rule ^= true)) }
                if dismissed > 0 || address.dismissed {
                    { switch(
                        &format!("Those that look right ({dismissed})"), "", address.dismissed,
                        on_change(address, go, |next, _| next.dismissed ^= true),
                    ) }
                }
                <span class="shown" aria-live="polite">
                    if hidden > 0 { { format!("{} hidden", counted(hidden, "finding")) } }
                </span>
            </div>
            { rule_switches(findings, rules_off, dispatch) }
            if shown.is_empty() {
                <p class="nothing">{ "No finding is shown." }</p>
            } else if address.by_rule {
                { for RULES.iter().map(|rule| {
                    let of_rule = shown.iter().filter(|finding| finding.rule == rule.id);
                    section(&told, rule.id, Some(rule.explanation), of_rule.copied().collect())
                }) }
            } else {
                { for comparison.services.iter().enumerate().map(|(index, service)| {
                    let of_service = shown.iter().filter(|finding| finding.service == index);
                    section(&told, &service.label, None, of_service.copied().collect())
                }) }
            }
        </div>
    }
}

/// What the search and the filters leave.
fn asked<'f>(
    comparison: &Comparison,
    findings: &[&'f Finding],
    kept: &[bool],
    address: &Address,
) -> Vec<&'f Finding> {
    let members = comparison.shown_members(kept);
    let mut asked: Vec<&Finding> = findings.to_vec();
    if !address.search.trim().is_empty() {
        let texts: Vec<String> = findings.iter().map(|it| format!("{} {}", it.rule, it.message)).collect();
        let mut found = Texts::new(texts.iter().map(String::as_str)).find(&address.search).into_iter();
        asked.retain(|_| found.next().unwrap_or_default());
    }
    asked.retain(|finding| address.filter.keeps_finding(comparison, &members, finding));
    asked
}

/// With an explanation it is a rule's section, and its findings name the services.
fn section(told: &Told, title: &str, explanation: Option<&str>, findings: Vec<&Finding>) -> Html {
    if findings.is_empty() {
        return Html::default();
    }
    let count = counted(findings.len(), "finding");
    html! {
        <section>
            <h3><bdi>{ title }</bdi><small>{ count }</small></h3>
            if let Some(explanation) = explanation {
                <p class="hint">{ explanation }</p>
            }
            <ul role="list">
                { for grouped(findings).iter().map(|group| line(told, group, explanation.is_some())) }
            </ul>
        </section>
    }
}
