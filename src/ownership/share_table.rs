//! Service by area: how many tasks are whose, as a small bar with its numbers.

use onus::compare::filter::Filter;
use onus::compare::ownership::{Shares, shares};
use onus::{Area, Comparison, Party};
use yew::prelude::*;

use crate::filters::filter_bar::services_asked;
use crate::matrix::cell::raci;
use crate::session::state::counted;

/// More areas of one service alone are folded, so that its line leaves the others in sight.
const ABREAST: usize = 3;

/// Of the services that the filter asks for.
pub(crate) fn share_table(comparison: &Comparison, shown: &[bool], filter: &Filter) -> Html {
    let mut all = shares(comparison, |row| shown.get(row).copied().unwrap_or(true));
    all.iter_mut().flatten().for_each(|shares| *shares = shares.of_party(filter.party));
    let services = services_asked(comparison, filter);
    let has = |area: usize, service: usize| all[area][service].total() > 0;
    // An area of one service alone has no column: it stands in that service's last cell.
    let (common, own): (Vec<usize>, Vec<usize>) = (0..comparison.areas.len())
        .filter(|&area| services.iter().any(|&service| has(area, service)))
        .partition(|&area| {
            let id = &comparison.areas[area].id;
            Area::CANONICAL.iter().any(|(canonical, _)| canonical == id)
                || services.iter().filter(|&&service| has(area, service)).nth(1).is_some()
        });
    if common.is_empty() && own.is_empty() {
        return html! { <p class="nothing">{ "No table of duties has a row that is shown." }</p> };
    }
    let cell = |area: usize, service: usize| {
        share(comparison, shown, area, service, all[area][service], filter.party)
    };
    let own_cell =
        |service: usize| {
            let its: Vec<usize> = own.iter().copied().filter(|&area| has(area, service)).collect();
            let each = its.iter().map(|&area| html! {
            <div class="own"><span>{ &comparison.areas[area].name }</span>{ cell(area, service) }</div>
        });
            if its.len() <= ABREAST {
                return each.collect::<Html>();
            }
            let tasks = its.iter().map(|&area| all[area][service].total()).sum();
            html! {
                <details>
                    <summary>{ counted(its.len(), "area") }{ ", " }{ counted(tasks, "task") }</summary>
                    { for each }
                </details>
            }
        };
    let rows = services.iter().filter(|&&service| (0..all.len()).any(|area| has(area, service)));
    html! {
        <div class="scroll" role="region" aria-label="Whose tasks" tabindex="0">
            <table class="shares">
                <caption>
                    <h3>{ "Whose tasks" }</h3>
                    <p class="hint">{ "How many tasks only the provider has (P), only the customer (C), both (S for \
                        shared), only somebody else (T) or nobody (?). ◇ tells how \
                        many have an empty cell or a placeholder. Each opens the matrix at its place." }</p>
                </caption>
                <thead>
                    <tr>
                        <th scope="col" class="corner">{ "Service" }</th>
                        { for common.iter().map(|&area| html! { <th scope="col">{ &comparison.areas[area].name }</th> }) }
                        if !own.is_empty() {
                            <th scope="col">{ "Areas of its own" }</th>
                        }
                    </tr>
                </thead>
                <tbody>{ for rows.map(|&service| html! {
                    <tr key={&*comparison.services[service].id}>
                        <th scope="row"><bdi>{ &comparison.services[service].label }</bdi></th>
                        { for common.iter().map(|&area| html! {
                            <td class={(!has(area, service)).then_some("silent")}>{ cell(area, service) }</td>
                        }) }
                        if !own.is_empty() {
                            <td>{ own_cell(service) }</td>
                        }
                    </tr>
                }) }</tbody>
            </table>
        </div>
    }
}

fn share(
    comparison: &Comparison,
    shown: &[bool],
    area: usize,
    service: usize,
    shares: Shares,
    party: Option<Party>,
) -> Html {
    if shares.total() == 0 {
        return Html::default();
    }
    let parts = [
        ("provider", "P", "provider only", shares.provider),
        ("shared", "S", "both", shares.both),
        ("customer", "C", "customer only", shares.customer),
        ("third-party", "T", "somebody else only", shares.other),
        ("gap", "?", "nobody", shares.nobody),
    ];
    let stated = || parts.iter().filter(|(.., count)| *count > 0);
    // What is seen comes first, for those who speak to the screen.
    let mut name = stated().map(|(_, sign, _, count)| format!("{sign} {count} ")).collect::<String>();
    if shares.gaps > 0 {
        name.push_str(&format!("◇ {} ", shares.gaps));
    }
    name.push_str(&format!(
        "{}, {}: {}",
        comparison.areas[area].name,
        comparison.services[service].label,
        counted(shares.total(), "task")
    ));
    for (_, _, words, count) in stated() {
        name.push_str(&format!(", {count} {words}"));
    }
    if shares.gaps > 0 {
        name.push_str(&format!(", {} with a gap", shares.gaps));
    }
    let mut start = 0;
    let bar = stated().map(|(class, .., count)| {
        let x = start;
        start += count;
        html! { <rect class={*class} x={x.to_string()} width={count.to_string()} height="1" /> }
    });
    html! {
        <>
            <button type="button" class="share" aria-label={name} data-area={area.to_string()} data-of={service.to_string()}>
                <svg viewBox={format!("0 0 {} 1", shares.total())} preserveAspectRatio="none" aria-hidden="true">
                    { for bar }
                </svg>
                { for stated().map(|(class, sign, _, count)| html! {
                    <><b class={*class}>{ sign }{ " " }{ count }</b>{ " " }</>
                }) }
                if shares.gaps > 0 {
                    <b class="gap">{ "◇ " }{ shares.gaps }</b>
                }
            </button>
            { letters(comparison, shown, area, service, party) }
        </>
    }
}

/// How often each party has which RACI letter, where a service uses them.
fn letters(
    comparison: &Comparison,
    shown: &[bool],
    area: usize,
    service: usize,
    party: Option<Party>,
) -> Html {
    let mut found: Vec<(&str, Vec<(char, usize)>)> = Vec::new();
    let rows = comparison.rows_of(area).filter(|(row, _)| shown.get(*row).copied().unwrap_or_default());
    for member in rows.flat_map(|(_, row)| row.of_service(service)) {
        let duties = comparison.responsibility(member).parties.iter();
        for duty in duties.filter(|duty| party.is_none_or(|party| duty.party == party)) {
            for &letter in duty.raci.iter().flatten() {
                let at = found.iter().position(|(label, _)| *label == &*duty.label).unwrap_or_else(|| {
                    found.push((&duty.label, Vec::new()));
                    found.len() - 1
                });
                match found[at].1.iter_mut().find(|(known, _)| *known == letter) {
                    Some((_, count)) => *count += 1,
                    None => found[at].1.push((letter, 1)),
                }
            }
        }
    }
    found
        .into_iter()
        .map(|(label, letters)| html! {
            <div class="hint">
                { label }{ ": " }
                { for letters.into_iter().map(|(letter, count)| html! { <>{ raci::letter(letter) }{ count }{ " " }</> }) }
            </div>
        })
        .collect()
}
