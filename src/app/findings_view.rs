//! What is wrong with the pages, by service.

use onus::Comparison;
use onus::findings::{Finding, Level, RULES};
use yew::prelude::*;

use super::duty_cell::source_button;
use super::same::Same;
use super::session::counted;

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub comparison: Same<Comparison>,
    pub search: String,
}

#[component]
pub(crate) fn FindingsView(props: &Props) -> Html {
    let words = props.search.to_lowercase();
    let is_shown = |finding: &&Finding| {
        words
            .split_whitespace()
            .all(|word| finding.message.to_lowercase().contains(word) || finding.rule.contains(word))
    };
    let services = props.comparison.services.iter().enumerate().map(|(index, service)| {
        let of_service = props.comparison.findings.iter().filter(|finding| finding.service == index);
        let shown: Vec<_> = of_service.filter(is_shown).collect();
        html! {
            <section key={service.id.clone()}>
                <h3><bdi>{ &service.label }</bdi><small>{ counted(shown.len(), "finding") }</small></h3>
                <ul role="list">{ for shown.into_iter().map(|finding| view(finding, &service.label)) }</ul>
            </section>
        }
    });
    html! { <div class="findings">{ for services }</div> }
}

fn view(finding: &Finding, service: &str) -> Html {
    let (class, level) = match finding.level {
        Level::Error => ("level error", "error"),
        Level::Warning => ("level warning", "warning"),
        Level::Info => ("level info", "info"),
    };
    let explanation = RULES.iter().find(|rule| rule.id == finding.rule).map(|rule| rule.explanation);
    let name = format!("Source of {}, {service}, line {}", finding.rule, finding.line);
    html! {
        <li>
            <span {class}>{ level }</span>
            <div>
                <p>{ &finding.message }</p>
                <p class="hint"><code>{ finding.rule }</code>{ " " }{ explanation.unwrap_or_default() }</p>
            </div>
            { source_button(finding.service, finding.line, finding.line, name) }
        </li>
    }
}
