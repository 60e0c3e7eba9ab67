//! The findings that are shown, in sections by service or by rule; of very many the first ones.

use std::collections::BTreeMap;

use onus::findings::{Group, RULES, grouped};
use onus::{Comparison, Finding};
use yew::prelude::*;

use super::finding_line::{Told, line};
use crate::session::pointer_eq::PointerEq;
use crate::session::state::{Dispatch, counted};
use crate::shell::first_drawn::{ALL, use_first_drawn};

#[derive(Properties, PartialEq)]
pub(super) struct Props {
    pub comparison: PointerEq<Comparison>,
    pub findings: PointerEq<Vec<Finding>>,
    /// Those that are shown, as indexes.
    pub shown: Vec<usize>,
    pub by_rule: bool,
    pub dispatch: Dispatch,
}

#[component]
pub(super) fn FindingList(props: &Props) -> Html {
    let shown: Vec<&Finding> = props.shown.iter().map(|&at| &props.findings[at]).collect();
    let sections = sections(&props.comparison, &shown, props.by_rule);
    let lines = sections.iter().map(|section| section.groups.len()).sum();
    let (most, more) = use_first_drawn(lines, "lines");
    let told = Told { comparison: &props.comparison, dispatch: &props.dispatch, are_many: shown.len() > ALL };
    let mut left = most;
    html! {
        <>
            { for sections.iter().map(|it| {
                let groups = &it.groups[..left.min(it.groups.len())];
                left -= groups.len();
                section(&told, it, groups)
            }) }
            { more }
        </>
    }
}

/// With an explanation it is a rule's section, and its findings name the services.
struct Section<'f> {
    title: &'f str,
    explanation: Option<&'static str>,
    findings: usize,
    groups: Vec<Group<'f>>,
}

fn sections<'f>(comparison: &'f Comparison, shown: &[&'f Finding], by_rule: bool) -> Vec<Section<'f>> {
    let section = |title, explanation, findings: Vec<&'f Finding>| Section {
        title,
        explanation,
        findings: findings.len(),
        groups: grouped(findings),
    };
    let mut sections: Vec<Section> = match by_rule {
        true => RULES
            .iter()
            .map(|rule| {
                let of_rule = shown.iter().copied().filter(|finding| finding.rule == rule.id);
                section(rule.id, Some(rule.explanation), of_rule.collect())
            })
            .collect(),
        false => {
            let mut of_services = vec![Vec::new(); comparison.services.len()];
            shown.iter().for_each(|finding| of_services[finding.service].push(*finding));
            let services = comparison.services.iter().zip(of_services);
            services.map(|(service, findings)| section(&*service.label, None, findings)).collect()
        }
    };
    sections.retain(|section| section.findings > 0);
    sections
}

fn section(told: &Told, section: &Section<'_>, groups: &[Group<'_>]) -> Html {
    if groups.is_empty() {
        return Html::default();
    }
    html! {
        <section key={section.title.to_owned()}>
            <h3><bdi>{ section.title }</bdi><small>{ counted(section.findings, "finding") }</small></h3>
            if let Some(explanation) = section.explanation {
                <p class="hint">{ explanation }</p>
            }
            <ul role="list">
                { for keys(groups).zip(groups).map(|(key, group)| line(told, key, group, section.explanation.is_some())) }
            </ul>
        </section>
    }
}

/// Names each line for as long as it stands, so that one that goes folds no other: a list without keys is
/// matched from its end.
fn keys(groups: &[Group<'_>]) -> impl Iterator<Item = String> {
    let mut seen: BTreeMap<(&str, usize), usize> = BTreeMap::new();
    groups.iter().map(move |group| {
        let Finding { rule, service, .. } = *group.findings[0];
        let nth = seen.entry((rule, service)).or_default();
        *nth += 1;
        format!("{rule} {service} {nth}")
    })
}
