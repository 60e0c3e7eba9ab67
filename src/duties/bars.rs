//! How far all duties are, and service by service.

use onus::Comparison;
use yew::prelude::*;

use super::lines::Lines;
use super::progress::{Counts, duties_counted, progress};
use crate::shell::rich_text::short_name;

/// Of so many services the bars are in sight; of more they unfold.
const IN_SIGHT: usize = 6;

/// `scope` are the lines that count, by service.
pub(crate) fn bars(comparison: &Comparison, lines: &Lines, scope: &[usize]) -> Html {
    let counts = |of: &[usize]| Counts::of(lines, of.iter().copied());
    let all = counts(scope);
    let service = |at: usize| lines.all[at].listed.service;
    let of_service = scope.chunk_by(|&one, &next| service(one) == service(next));
    let services: Vec<&[usize]> = of_service.collect();
    let bar = |of: &&[usize]| {
        let label = &comparison.services[service(of[0])].label;
        html! { <li>{ short_name(label) }{ " " }{ progress(counts(of)) }</li> }
    };
    html! {
        <details class="bars-of-duties" open={services.len() <= IN_SIGHT}>
            <summary>{ duties_counted(all.all()) }{ " " }{ progress(all) }</summary>
            <ul role="list" aria-label="How far each service is">{ for services.iter().map(bar) }</ul>
        </details>
    }
}
