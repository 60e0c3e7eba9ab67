//! One line of the findings: a finding, or many of one kind, which unfold.

use std::rc::Rc;

use onus::findings::{Dismissal, Group, Level, RULES};
use onus::{Comparison, Finding};
use yew::prelude::*;

use crate::matrix::cell::duty_cell::source_button_in;
use crate::session::pointer_eq::PointerEq;
use crate::session::state::{Action, Dispatch};
use crate::shell::disclosure::Disclosure;
use crate::shell::first_drawn::use_first_drawn;
use crate::shell::keyboard::focus;

/// The levels, with the class and the name of each.
pub(super) const LEVELS: [(Level, &str, &str); 3] = [
    (Level::Error, "error", "Errors"),
    (Level::Warning, "warning", "Warnings"),
    (Level::Info, "info", "Infos"),
];

/// What the lines are drawn from.
pub(super) struct Told<'t> {
    pub comparison: &'t PointerEq<Comparison>,
    pub dispatch: &'t Dispatch,
    /// Too many findings for all of them to be drawn.
    pub are_many: bool,
}

/// In the section of a rule lines name the service, else they name the rule.
pub(super) fn line(told: &Told, key: String, group: &Group<'_>, is_of_rule: bool) -> Html {
    let Some(sentence) = group.sentence() else { return single(told, key, group.findings[0], is_of_rule) };
    let first = group.findings[0];
    html! {
        <li {key}>
            { level(first) }
            <div>
                <p>{ sentence }</p>
                { origin(told, first, is_of_rule) }
                { each(told, group) }
            </div>
        </li>
    }
}

/// Each finding of a group: drawn already, so that the browser finds it, or where there are many once it unfolds.
fn each(told: &Told, group: &Group<'_>) -> Html {
    let summary = html! { <summary>{ format!("Each of the {}", group.findings.len()) }</summary> };
    if !told.are_many {
        let lines = group.findings.iter().enumerate();
        let lines = lines.map(|(at, finding)| of_group(told.comparison, told.dispatch, at, finding));
        return html! { <details>{ summary }<ul role="list">{ for lines }</ul></details> };
    }
    let findings: Rc<Vec<Finding>> = Rc::new(group.findings.iter().map(|&finding| finding.clone()).collect());
    let (comparison, dispatch) = (told.comparison.clone(), told.dispatch.clone());
    let draw = move |()| {
        let (comparison, dispatch) = (comparison.clone(), dispatch.clone());
        html! { <Each {comparison} findings={PointerEq::from_rc(&findings)} {dispatch} /> }
    };
    html! { <Disclosure class="" {summary} draw={Callback::from(draw)} /> }
}

#[derive(Properties, PartialEq)]
struct EachProps {
    comparison: PointerEq<Comparison>,
    findings: PointerEq<Vec<Finding>>,
    dispatch: Dispatch,
}

#[component]
fn Each(props: &EachProps) -> Html {
    let (most, more) = use_first_drawn(props.findings.len(), "findings");
    let lines = props.findings.iter().take(most).enumerate();
    let lines = lines.map(|(at, finding)| of_group(&props.comparison, &props.dispatch, at, finding));
    html! { <><ul role="list">{ for lines }</ul>{ more }</> }
}

fn of_group(comparison: &Comparison, dispatch: &Dispatch, at: usize, finding: &Finding) -> Html {
    html! { <li key={at}><div><p>{ &finding.message }</p></div>{ ways(comparison, dispatch, finding) }</li> }
}

fn single(told: &Told, key: String, finding: &Finding, is_of_rule: bool) -> Html {
    html! {
        <li {key}>
            { level(finding) }
            <div>
                <p>{ &finding.message }</p>
                { origin(told, finding, is_of_rule) }
            </div>
            { ways(told.comparison, told.dispatch, finding) }
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
fn ways(comparison: &Comparison, dispatch: &Dispatch, finding: &Finding) -> Html {
    let service = &comparison.services[finding.service].label;
    let place = format!("{}, {service}, line {}", finding.rule, finding.line);
    let (name, label) = match finding.dismissed {
        true => ("Show again", format!("Show again: {place}")),
        false => ("Looks right", format!("Looks right: {place}")),
    };
    let onclick = {
        let (dispatch, dismissal) = (dispatch.clone(), Dismissal::of(comparison, finding));
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
