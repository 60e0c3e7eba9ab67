//! The versions of one service in their order, with what changed at each step.

use onus::Comparison;
use onus::compare::changes::{Counts, Relation, changes_within_resting};
use yew::prelude::*;

use crate::session::address::Address;

/// The versions of one service.
pub(super) struct Timeline {
    /// By service, the oldest one first.
    pages: Vec<usize>,
    /// From each version to the next.
    pub(super) steps: Vec<Step>,
    /// From the first to the last, where there are more than two.
    whole: Option<Step>,
}

/// What changed from one version to the next.
pub(super) struct Step {
    /// The services of the older and of the newer page.
    pub(super) pages: [usize; 2],
    pub(super) has_changes: bool,
    relation: Relation,
    counts: Counts,
}

/// For each service with several versions what changed from one to the next.
pub(super) async fn timelines(comparison: &Comparison, groups: &[Vec<usize>]) -> Vec<Timeline> {
    let mut lines = Vec::new();
    for pages in groups {
        let mut steps = Vec::new();
        for pair in pages.windows(2) {
            steps.push(step(comparison, [pair[0], pair[1]]).await);
        }
        let whole = match pages.len() > 2 {
            true => Some(step(comparison, [pages[0], pages[pages.len() - 1]]).await),
            false => None,
        };
        lines.push(Timeline { pages: pages.clone(), steps, whole });
    }
    lines
}

async fn step(comparison: &Comparison, pages: [usize; 2]) -> Step {
    let changes = changes_within_resting(comparison, pages).await;
    let (relation, counts) = (changes.relation, changes.counts);
    Step { pages, has_changes: changes.has_changes(), relation, counts }
}

/// One line per step, each a button that compares its two pages.
pub(super) fn timeline(
    comparison: &Comparison,
    line: &Timeline,
    chosen: [usize; 2],
    address: &Address,
    go: &Callback<Address>,
) -> Html {
    let document = |service: usize| &comparison.services[service].document;
    // A page without a date is told by its file.
    let date = |service: usize| {
        let document = document(service);
        document.last_updated.clone().unwrap_or_else(|| document.file.clone())
    };
    let Some(&last) = line.pages.last() else { return Html::default() };
    let button = |pages: [usize; 2], name: String| {
        let next =
            Address { compared: pages.map(|page| comparison.services[page].id.clone()), ..address.clone() };
        let onclick = go.reform(move |_: MouseEvent| next.clone());
        let is_chosen = if pages == chosen { "true" } else { "false" };
        html! { <button type="button" class="small" aria-pressed={is_chosen} {onclick}>{ name }</button> }
    };
    let step = |step: &Step, what: &str| {
        html! {
            <li class="change">
                <p class="change-head">
                    { button(step.pages, format!("{what}{} to {}", date(step.pages[0]), date(step.pages[1]))) }
                    <span>{ told(step) }</span>
                    if step.relation == Relation::Renamed {
                        <small>{ format!("renamed, earlier {}", document(step.pages[0]).name) }</small>
                    }
                </p>
            </li>
        }
    };
    let name = &document(last).name;
    let what =
        if line.steps.iter().all(|step| step.counts.have_nothing_in_common()) { "pages" } else { "versions" };
    html! {
        <section>
            <h3>{ format!("{} {what} of {name}", line.pages.len()) }</h3>
            <ul role="list" aria-label={format!("Versions of {name}")}>
                { for line.steps.iter().map(|it| step(it, "")) }
                { for line.whole.iter().map(|it| step(it, "First to last: ")) }
            </ul>
        </section>
    }
}

/// The counts that are not 0.
fn told(step: &Step) -> String {
    let Counts { changed, added, removed, moved, renamed, owner, .. } = step.counts;
    if !step.has_changes {
        return "nothing changed".to_owned();
    }
    let parts = [
        (owner, "with another owner"),
        (changed, "changed"),
        (added, "added"),
        (removed, "removed"),
        (moved, "moved"),
        (renamed, "renamed"),
    ];
    let nothing_common = step.counts.have_nothing_in_common().then(|| "no row in common".to_owned());
    let parts = parts.iter().filter(|(count, _)| *count > 0).map(|(count, name)| format!("{count} {name}"));
    let parts: Vec<String> = nothing_common.into_iter().chain(parts).collect();
    if parts.is_empty() { "columns changed".to_owned() } else { parts.join(", ") }
}
