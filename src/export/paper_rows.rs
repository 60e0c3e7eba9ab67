//! The rows that are printed, in parts that are drawn one after the other: all at once would keep the page from everything
//! else.

use onus::limits::MOST_PRINTED;
use onus::{Area, Comparison};
use yew::prelude::*;

use crate::matrix::area_table::area_table;
use crate::matrix::columns::{Group, Says, groups};
use crate::matrix::compact::only_here::only_here;
use crate::matrix::compact::shared_lines::shared_lines;
use crate::session::in_sight::InSight;
use crate::session::pointer_eq::PointerEq;
use crate::shell::printing::STEP;

/// How many services stand side by side in a table on a sheet in landscape.
const ABREAST: usize = 3;

/// Rows of one area that are drawn together.
#[derive(Debug, PartialEq)]
pub(super) struct Part {
    area: usize,
    /// By their indexes, in ascending order.
    rows: Vec<usize>,
    /// How many rows stand before it.
    pub start: usize,
    /// Whether it begins its area.
    is_first: bool,
}

/// The rows that are shown, as far as they are printed, and how many there are.
pub(super) fn parts(
    comparison: &Comparison,
    seen: &InSight,
    shown: &[bool],
    one_per_line: bool,
) -> (Vec<Part>, usize) {
    let (mut parts, mut all) = (Vec::new(), 0);
    for area in 0..comparison.areas.len() {
        let rows = comparison.rows_of(area).map(|(row, _)| row);
        let mut rows: Vec<usize> = rows.filter(|&row| shown[row] && seen.holds(comparison, row)).collect();
        let before = all;
        all += rows.len();
        rows.truncate(MOST_PRINTED.saturating_sub(before));
        if !one_per_line {
            // As it is laid out: what several have, then what only one has, one by one.
            rows.sort_by_key(|&row| {
                let mut services = seen.of_row(comparison, row);
                let first = services.next();
                if services.next().is_some() { None } else { first }
            });
        }
        for (at, rows) in rows.chunks(STEP).enumerate() {
            let mut rows = rows.to_vec();
            rows.sort_unstable();
            parts.push(Part { area, rows, start: before + at * STEP, is_first: at == 0 });
        }
    }
    (parts, all)
}

#[derive(Properties, PartialEq)]
pub(super) struct Props {
    pub comparison: PointerEq<Comparison>,
    pub seen: PointerEq<InSight>,
    pub one_per_line: bool,
    pub part: PointerEq<Part>,
}

/// The services that have rows in the area, a few abreast. Of an area that pages are expected to have also in words what the
/// others say.
#[component]
pub(super) fn PrintedRows(props: &Props) -> Html {
    let (comparison, area) = (&*props.comparison, props.part.area);
    let (speaking, silent): (Vec<Group>, Vec<Group>) =
        groups(comparison, area, &props.seen).into_iter().partition(|group| group.says == Says::Duties);
    let speaking: Vec<usize> = speaking.iter().map(|group| group.service).collect();
    let tables = match props.one_per_line {
        true => speaking.chunks(ABREAST).filter_map(|services| table(props, services, |_| true)).collect(),
        false => compact(props, &speaking),
    };
    if !props.part.is_first {
        return html! { <section>{ tables }</section> };
    }
    let is_usual = Area::CANONICAL.iter().any(|(id, _)| *id == comparison.areas[area].id);
    let silence = |words: &str, is: fn(Says) -> bool| {
        let labels = silent
            .iter()
            .filter(|group| is(group.says))
            .map(|group| &*comparison.services[group.service].label);
        let labels: Vec<&str> = labels.collect();
        (is_usual && !labels.is_empty()).then(|| html! { <p class="hint">{ words }{ labels.join(", ") }</p> })
    };
    html! {
        <section>
            <h2>{ &comparison.areas[area].name }</h2>
            { silence("No such section: ", |says| says == Says::Nothing) }
            { silence("The section has no row: ", |says| matches!(says, Says::HeadingOnly(_))) }
            { silence("Nobody has a duty here, say the pages of: ", |says| matches!(says, Says::NothingToDo(_))) }
            { tables }
        </section>
    }
}

/// As the compact view has it: the lines that several of these services share, then what only one of them has.
fn compact(props: &Props, services: &[usize]) -> Html {
    let (comparison, area) = (&*props.comparison, props.part.area);
    let seen = in_sight(props, services);
    let is_here = |row: usize| props.part.rows.binary_search(&row).is_ok();
    let is_shared = |row: usize| seen.of_row(comparison, row).nth(1).is_some();
    // More do not fit beside each other: each line is its task, and a card for each service that has it.
    let shared = match services.len() <= ABREAST {
        _ if !props.part.rows.iter().any(|&row| is_shared(row)) => Html::default(),
        true => table(props, services, is_shared).unwrap_or_default(),
        false => html! {
            <div class="area">
                <table class="lines">
                    <caption class="visually-hidden">{ &comparison.areas[area].name }</caption>
                    { shared_lines(comparison, &seen, area, &[], is_here) }
                </table>
            </div>
        },
    };
    html! {
        <>
            { shared }
            <div class="area">{ only_here(comparison, &seen, area, &[], false, is_here) }</div>
        </>
    }
}

/// The rows that these services have and that it `keeps`; None where there is none of them.
fn table(props: &Props, services: &[usize], keeps: impl Fn(usize) -> bool) -> Option<Html> {
    let (comparison, area) = (&*props.comparison, props.part.area);
    let seen = in_sight(props, services);
    let mut rows = props.part.rows.iter();
    rows.any(|&row| seen.holds(comparison, row) && keeps(row)).then(|| {
        let keeps = |row: usize| props.part.rows.binary_search(&row).is_ok() && keeps(row);
        html! {
            <table>
                <caption class="visually-hidden">{ &comparison.areas[area].name }</caption>
                { area_table(comparison, &seen, area, &[], keeps) }
            </table>
        }
    })
}

/// These services of those in sight.
fn in_sight(props: &Props, services: &[usize]) -> InSight {
    InSight { services: services.to_vec(), has_pinned: false, party: props.seen.party }
}
