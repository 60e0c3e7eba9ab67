//! Service by area: whose the tasks are, as one small bar each; the numbers are the bar's name and stand
//! beside it on hover and focus.

use onus::compare::ownership::Shares;
use onus::{Area, Comparison, Summary};
use web_sys::{Element, HtmlInputElement};
use yew::prelude::*;

use super::summed_up::Map;
use crate::session::pointer_eq::PointerEq;
use crate::session::state::counted;
use crate::shell::rich_text::short_name;

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub comparison: PointerEq<Comparison>,
    pub map: PointerEq<Map>,
    /// What tells the likeness of the services, where they are ordered by it; then near copies say of what.
    pub by_likeness: Option<PointerEq<Summary>>,
    /// Ids of the services' documents.
    pub ids: Vec<u32>,
    /// Those that are ticked, by id.
    pub ticked: Vec<u32>,
    pub on_tick: Callback<(u32, bool)>,
    /// To what a service says in an area, by their indexes: area, service.
    pub on_cell: Callback<(usize, usize)>,
}

/// Is not drawn again when sentences come to stand below it.
#[component]
pub(crate) fn HeatMap(props: &Props) -> Html {
    let Props { map, by_likeness, ids, ticked, on_tick, on_cell, .. } = props;
    let comparison = &*props.comparison;
    // The services, as they stand below each other.
    let order = match by_likeness {
        Some(summary) => summary.likeness.order(),
        None => (0..comparison.services.len()).collect(),
    };
    let has = |area: usize, service: usize| map[area][service].total() > 0;
    let services = 0..comparison.services.len();
    // Areas of one page alone share the last column: else a map of many pages is wider than any screen.
    let (common, own): (Vec<usize>, Vec<usize>) = (0..comparison.areas.len())
        .filter(|&area| services.clone().any(|it| has(area, it)))
        .partition(|&area| {
            let id = &comparison.areas[area].id;
            Area::CANONICAL.iter().any(|(canonical, _)| canonical == id)
                || services.clone().filter(|&service| has(area, service)).nth(1).is_some()
        });
    if common.is_empty() && own.is_empty() {
        return html! { <p class="nothing">{ "No table of duties has a row that is shown." }</p> };
    }
    let cell = |area: usize, service: usize| match has(area, service) {
        true => cell(comparison, map[area][service], area, service),
        false => Html::default(),
    };
    let row = |&service: &usize| {
        let (label, id) =
            (&comparison.services[service].label, ids.get(service).copied().unwrap_or_default());
        html! {
            <tr key={id}>
                <th scope="row">
                    <label>
                        <input
                            type="checkbox" checked={ticked.contains(&id)} value={id.to_string()}
                            aria-label={format!("Compare {label}")}
                        />
                        { short_name(label) }
                    </label>
                </th>
                { for common.iter().map(|&area| html! { <td>{ cell(area, service) }</td> }) }
                if let Some(summary) = by_likeness {
                    <td class="copy-of">{ copy_of(comparison, summary, service) }</td>
                }
                if !own.is_empty() {
                    <td><div class="own-areas">{ for own.iter().map(|&area| cell(area, service)) }</div></td>
                }
            </tr>
        }
    };
    html! {
        <div
            class="scroll" role="region" aria-label="Map of services" tabindex="0" onclick={on_press(on_cell)}
            onchange={on_change(on_tick)}
        >
            <table class={classes!("heat", (order.len() > 20).then_some("dense"))}>
                <caption class="visually-hidden">{ "Whose tasks, by service and area" }</caption>
                <thead>
                    <tr>
                        <th scope="col" class="corner">{ "Service" }</th>
                        { for common.iter().map(|&area| html! {
                            <th scope="col"><span title={comparison.areas[area].name.clone()}>{ &comparison.areas[area].name }</span></th>
                        }) }
                        if by_likeness.is_some() { <th scope="col" class="copy-of"><span>{ "Near copy" }</span></th> }
                        if !own.is_empty() { <th scope="col"><span>{ "Areas of its own" }</span></th> }
                    </tr>
                </thead>
                <tbody>{ for order.iter().map(row) }</tbody>
            </table>
            <p class="legend">
                <span class="provider">{ "■ provider" }</span>
                <span class="shared">{ "◐ both" }</span>
                <span class="customer">{ "● customer" }</span>
                <span class="third-party">{ "▲ somebody else" }</span>
                <span class="gap">{ "◇ nobody, or a gap" }</span>
            </p>
        </div>
    }
}

/// "11 of 13 tasks in the words of Event Notifications"; nothing where it is no near copy.
fn copy_of(comparison: &Comparison, summary: &Summary, service: usize) -> Html {
    let Some((model, common)) = summary.likeness.model(service) else { return Html::default() };
    let (tasks, model) = (summary.likeness.tasks[service], &comparison.services[model].label);
    let says = format!("{common} of {} in the words of {model}", counted(tasks, "task"));
    html! { <span title={says.clone()}>{ says }</span> }
}

/// Hundreds of cells have one listener above them.
fn on_press(on_cell: &Callback<(usize, usize)>) -> Callback<MouseEvent> {
    let cell = |event: &MouseEvent| {
        let cell = event.target_dyn_into::<Element>()?.closest(".heat-cell").ok()??;
        let index = |name: &str| cell.get_attribute(name)?.parse().ok();
        Some((index("data-area")?, index("data-of")?))
    };
    let on_cell = on_cell.clone();
    Callback::from(move |event| cell(&event).into_iter().for_each(|cell| on_cell.emit(cell)))
}

/// As for the cells.
fn on_change(on_tick: &Callback<(u32, bool)>) -> Callback<Event> {
    let tick = |event: &Event| {
        let tick: HtmlInputElement = event.target_dyn_into()?;
        Some((tick.value().parse().ok()?, tick.checked()))
    };
    let on_tick = on_tick.clone();
    Callback::from(move |event| tick(&event).into_iter().for_each(|tick| on_tick.emit(tick)))
}

/// One small bar. The sign beside it and the numbers are drawn by the style sheet: each element counts, with hundreds
/// of cells.
fn cell(comparison: &Comparison, shares: Shares, area: usize, service: usize) -> Html {
    let parts = [
        ("provider", "provider only", "■", shares.provider),
        ("shared", "both", "◐", shares.both),
        ("customer", "customer only", "●", shares.customer),
        ("third-party", "somebody else only", "▲", shares.other),
        ("gap", "nobody", "◇", shares.nobody),
    ];
    let stated = || parts.iter().filter(|(.., count)| *count > 0);
    let mut numbers = stated().map(|(_, words, _, count)| format!("{count} {words}")).collect::<Vec<_>>();
    if shares.gaps > 0 {
        numbers.push(format!("{} with a gap", shares.gaps));
    }
    let numbers = numbers.join(", ");
    let name = format!(
        "{}, {}: {}, {numbers}",
        comparison.areas[area].name,
        comparison.services[service].label,
        counted(shares.total(), "task")
    );
    let mut start = 0;
    let bar = stated().map(|(class, .., count)| {
        let x = start;
        start += count;
        html! { <rect class={*class} x={x.to_string()} width={count.to_string()} height="1" /> }
    });
    // The sign of a gap, or of the one that has most, so that colour is never the only one.
    let most = stated().rev().max_by_key(|(.., count)| *count);
    let (class, sign) = match most {
        Some((class, _, sign, _)) if shares.gaps == 0 => (*class, *sign),
        _ => ("gap", "◇"),
    };
    html! {
        <button
            type="button" class={classes!("heat-cell", class)} data-area={area.to_string()} data-of={service.to_string()}
            aria-label={name} data-sign={sign} data-numbers={numbers}
        >
            <svg viewBox={format!("0 0 {} 1", shares.total())} preserveAspectRatio="none" aria-hidden="true">
                { for bar }
            </svg>
        </button>
    }
}
