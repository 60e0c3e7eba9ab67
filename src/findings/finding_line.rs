//! One line of the findings: a finding, or many of one kind, which unfold.

use onus::findings::{Dismissal, Group, Level, RULES};
use onus::{Comparison, Finding};
use yew::prelude::*;

use crate::matrix::cell::duty_cell::source_button_in;
use crate::session::state::{Action, Dispatch};
use crate::shell::keyboard::focus;

/// The levels, with the class and the name of each.
pub(super) const LEVELS: [(Level, &str, &str); 3] = [
    (Level::Error, "error", "Errors"),
    (Level::Warning, "warning", "Warnings"),
    (Level::Info, "info", "Infos"),
];

/// What the lines are drawn from.
pub(super) struct Told<'t> {
    pub comparison: &'t Comparison,
    pub dispatch: &'t Dispatch,
}

/// In the section of a rule lines name the service, else they name the rule.
pub(super) fn line(told: &Told, group: &Group<'_>, is_of_rule: bool) -> Html {
    let Some(sentence) = group.sentence() else { return single(told, group.findings[0], is_of_rule) };
    let first = group.findings[0];
    html! {
        <li>
            { level(first) }
            <div>
                <p>{ sentence }</p>
                { origin(told, first, is_of_rule) }
                <details>
                    <summary>{ format!("Each of the {}", group.findings.len()) }</summary>
                    <ul role="list">
                        { for group.findings.iter().map(|finding| html! {
                            <li><div><p>{ &finding.message }</p></div>{ ways(told, finding) }</li>
                        }) }
                    </ul>
                </details>
            </div>
        </li>
    }
}

fn single(told: &Told, finding: &Finding, is_of_rule: bool) -> Html {
    html! {
        <li>
            { level(finding) }
            <div>
                <p>{ &finding.message }</p>
                { origin(told, finding, is_of_rule) }
            </div>
            { ways(told, finding) }
        </li>
    }
}

fn level(finding: &Finding) -> Html {
    let class = LEVELS.iter().find(|(level, ..)| *level == finding.level).map(|(_, class, _)| *class);
    html! { <span class={classes!("level", class)}>{ class }</span> }
}

fn origin(told: &Told, finding: &Finding, is_of_rule: bool) -> Html {
    if is_of_rule {
        let service = &told.comparison.services[finding.service].label;
        return html! { <p class="hint"><bdi>{ service }</bdi></p> };
    }
    let explanation = RULES.iter().find(|rule| rule.id == finding.rule).map(|rule| rule.explanation);
    html! { <p class="hint"><code>{ finding.rule }</code>{ " " }{ explanation }</p> }
}

/// To its line, and out of the list.
fn ways(told: &Told, finding: &Finding) -> Html {
    let service = &told.comparison.services[finding.service].label;
    let place = format!("{}, {service}, line {}", finding.rule, finding.line);
    let (name, label) = match finding.dismissed {
        true => ("Show again", format!("Show again: {place}")),
        false => ("Looks right", format!("Looks right: {place}")),
    };
    let onclick = {
        let (dispatch, dismissal) = (told.dispatch.clone(), Dismissal::of(told.comparison, finding));
        let is_right = !finding.dismissed;
        move |_: MouseEvent| {
            dispatch.dispatch(Action::LooksRight(dismissal.clone(), is_right));
            focus::soon(["undo".to_owned()]);
        }
    };
    html! {
        <span class="ways">
            { source_button_in(finding.service, (finding.line, finding.line), finding.place.as_deref(), format!("Source of {place}")) }
            <button type="button" class="small" aria-label={label} {onclick}>{ name }</button>
        </span>
    }
}
