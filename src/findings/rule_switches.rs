//! Which rules are on: a checkbox per rule, remembered from one visit to the next.

use onus::Finding;
use onus::findings::RULES;
use yew::prelude::*;

use crate::session::state::{Action, Dispatch};
use crate::shell::storage::storage;

const KEY: &str = "onus.rules-off";

pub(crate) fn rule_switches(findings: &[Finding], rules_off: &[&'static str], dispatch: &Dispatch) -> Html {
    let rule = |id: &'static str, explanation: &'static str| {
        let count = findings.iter().filter(|finding| finding.rule == id).count();
        let dispatch = dispatch.clone();
        let onchange = move |_: Event| dispatch.dispatch(Action::SwitchRule(id));
        html! {
            <li>
                <label class="check">
                    <input type="checkbox" checked={!rules_off.contains(&id)} {onchange} aria-describedby={format!("rule-{id}")} />
                    { format!("{id} ({count})") }
                </label>
                <p class="hint" id={format!("rule-{id}")}>{ explanation }</p>
            </li>
        }
    };
    html! {
        <details class="rules">
            <summary>{ format!("Rules ({} of {} on)", RULES.len() - rules_off.len(), RULES.len()) }</summary>
            <ul role="list" aria-label="Rules">{ for RULES.iter().map(|one| rule(one.id, one.explanation)) }</ul>
        </details>
    }
}

/// The rules that were switched off when the app was here before; none where nothing is kept.
pub(crate) fn remembered() -> Vec<&'static str> {
    let kept = storage().and_then(|storage| storage.get_item(KEY).ok().flatten()).unwrap_or_default();
    RULES.iter().map(|rule| rule.id).filter(|id| kept.split(' ').any(|off| off == *id)).collect()
}

/// Where nothing can be kept, the choice holds as long as the page is open.
pub(crate) fn remember(rules_off: &[&'static str]) {
    if let Some(storage) = storage() {
        storage.set_item(KEY, &rules_off.join(" ")).ok();
    }
}
