//! One area of the comparison: a table under a heading that folds it.

use onus::Comparison;
use onus::compare::Related;
use yew::prelude::*;

use super::area_table::AreaTable;
use super::columns::{Says, groups};
use super::compact::only_here::OnlyHere;
use super::compact::shared_lines::SharedLines;
use super::drawn_rows::use_drawn_rows;
use super::numbers::use_numbers;
use crate::session::in_sight::InSight;
use crate::session::pointer_eq::PointerEq;
use crate::session::state::{Action, Dispatch};

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub comparison: PointerEq<Comparison>,
    pub seen: PointerEq<InSight>,
    /// Index of the area.
    pub area: usize,
    /// By row, what it points at.
    pub related: PointerEq<Vec<Vec<Related>>>,
    /// Whether the rows that only one service has stand below each other in its column.
    pub is_compact: bool,
    pub is_folded: bool,
    /// By row of the comparison whether it is shown, where there are too many to draw all of them.
    pub shown: Option<PointerEq<Vec<bool>>>,
    /// More rows have been drawn.
    pub on_drawn: Callback<()>,
    pub dispatch: Dispatch,
}

#[component]
pub(crate) fn AreaSection(props: &Props) -> Html {
    let area = &props.comparison.areas[props.area];
    let is_folded = props.is_folded;
    // One service has nothing to share a line with.
    let is_compact = props.is_compact && props.seen.services.len() > 1;
    let memo = (props.comparison.clone(), props.seen.clone(), props.area, is_compact);
    let spoken = use_memo(memo, |(comparison, seen, area, is_compact)| match is_compact {
        true => PointerEq::from(speaking(comparison, seen, *area)),
        false => seen.clone(),
    });
    let seen = PointerEq::clone(&spoken);
    let (drawn, more) = use_drawn_rows(&props.comparison, &props.shown, props.area);
    use_effect_with((drawn.clone(), props.on_drawn.clone()), |(drawn, on_drawn)| {
        if drawn.is_of_many() {
            on_drawn.emit(());
        }
    });
    let numbers = use_numbers(&props.comparison, &props.seen, props.area);
    let (silent, silent_names) = silent(props, &seen);
    let fold = {
        let (dispatch, id) = (props.dispatch.clone(), area.id.clone());
        move |_: MouseEvent| dispatch.dispatch(Action::Fold(id.clone(), !is_folded))
    };
    // Three and more do not fit beside each other with all of their columns.
    let is_many = is_compact && seen.services.len() > 2;
    html! {
        <section class="area" id={format!("area-{}", area.id)} data-area={props.area.to_string()}>
            <div class="area-head">
                <h3>
                    <button type="button" class="fold" aria-expanded={(!is_folded).to_string()} onclick={fold}>
                        { &area.name }
                    </button>
                </h3>
                <p class="hint">{ numbers }</p>
                if !silent.is_empty() { <p class="hint" title={silent_names}>{ silent }</p> }
                <button
                    type="button" class="source" data-copy-area={props.area.to_string()}
                    aria-label={format!("Copy {}", area.name)} title="Copy this area as a table"
                >
                    { "Copy" }
                </button>
            </div>
            <table class={classes!(is_folded.then_some("folded"), is_many.then_some("lines"))}>
                <caption class="visually-hidden">{ &area.name }</caption>
                if is_many {
                    <SharedLines
                        comparison={props.comparison.clone()} seen={seen.clone()} related={props.related.clone()}
                        area={props.area} drawn={drawn.clone()}
                    />
                } else {
                    <AreaTable
                        comparison={props.comparison.clone()} seen={seen.clone()} related={props.related.clone()}
                        area={props.area} drawn={drawn.clone()} {is_compact}
                    />
                }
            </table>
            if is_compact {
                <OnlyHere
                    comparison={props.comparison.clone()} seen={seen.clone()} related={props.related.clone()}
                    area={props.area} {drawn} {is_folded}
                />
            }
            if !is_folded { { more } }
        </section>
    }
}

/// The services in sight that have something to say about an area: what has no such section needs no columns.
fn speaking(comparison: &Comparison, seen: &InSight, area: usize) -> InSight {
    let speaks = groups(comparison, area, seen).into_iter().map(|group| group.says != Says::Nothing);
    let speaks: Vec<bool> = speaks.collect();
    let services = seen.services.iter().zip(&speaks).filter(|(_, speaks)| **speaks);
    let has_pinned = seen.has_pinned && speaks.first() == Some(&true);
    InSight { services: services.map(|(service, _)| *service).collect(), has_pinned, party: seen.party }
}

/// Which services in sight are not among those that speak: by name where they are few, and all names.
fn silent(props: &Props, speaking: &InSight) -> (String, String) {
    let silent = props.seen.services.iter().filter(|service| !speaking.services.contains(service));
    let names: Vec<&str> = silent.map(|&service| props.comparison.services[service].label.as_str()).collect();
    let all = names.join(", ");
    match names.len() {
        0 => (String::new(), all),
        1..=3 => (format!("no such section: {all}"), all),
        count => (format!("no such section: {count} of {}", props.seen.services.len()), all),
    }
}
