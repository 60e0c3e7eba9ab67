//! What is wrong with the pages: by service or by rule, of the levels and rules that are on.

use onus::compare::search::Texts;
use onus::findings::{KeptFindings, Level};
use yew::prelude::*;

use super::finding_line::LEVELS;
use super::finding_list::FindingList;
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
    let mut on: Vec<usize> =
        (0..findings.len()).filter(|&at| !rules_off.contains(&findings[at].rule)).collect();
    let dismissed = on.iter().filter(|&&at| findings[at].dismissed).count();
    on.retain(|&at| findings[at].dismissed == address.dismissed);
    let asked = asked(inputs, on.clone(), kept);
    let is_on = |level: Level| LEVELS.iter().zip(address.levels_off).any(|(one, off)| one.0 == level && !off);
    let shown: Vec<usize> = asked.iter().copied().filter(|&at| is_on(findings[at].level)).collect();
    let hidden = on.len() - shown.len();
    let levels = LEVELS.iter().zip(address.levels_off).map(|((level, class, name), off)| {
        let count = asked.iter().filter(|&&at| findings[at].level == *level).count();
        let onchange = on_change(address, go, |next, class| {
            let at = LEVELS.iter().position(|(_, one, _)| *one == class).unwrap_or_default();
            next.levels_off[at] ^= true;
        });
        switch(&format!("{name} ({count})"), class, !off, onchange)
    });
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
            } else {
                <FindingList
                    comparison={comparison.clone()} findings={findings.clone()} {shown} by_rule={address.by_rule}
                    dispatch={dispatch.clone()}
                />
            }
        </div>
    }
}

/// What the search and the filters leave of some findings, as indexes.
fn asked(inputs: &Inputs, mut asked: Vec<usize>, kept: &[bool]) -> Vec<usize> {
    let Inputs { comparison, findings, address, .. } = inputs;
    if !address.search.trim().is_empty() {
        let text = |&at: &usize| format!("{} {}", findings[at].rule, findings[at].message);
        let texts: Vec<String> = asked.iter().map(text).collect();
        let mut found = Texts::new(texts.iter().map(String::as_str)).find(&address.search).into_iter();
        asked.retain(|_| found.next().unwrap_or_default());
    }
    let kept = KeptFindings::new(comparison, &address.filter, kept);
    asked.retain(|&at| kept.keeps(&findings[at]));
    asked
}
