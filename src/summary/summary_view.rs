//! The tab "Summary": the map, then what there is to say, section by section.

use onus::summary::Point;
use onus::{Comparison, Finding, Party};
use yew::prelude::*;

use super::compare_bar::compare_bar;
use super::heat_map::{Map, heat_map};
use super::sentences::{Telling, section};
use super::summed_up::use_summary;
use super::take_along::copies;
use crate::session::address::Address;
use crate::session::pointer_eq::PointerEq;
use crate::session::state::{Action, Dispatch};
use crate::shell::reveal;
use crate::shell::tabs::Tab;

#[derive(Properties, Clone, PartialEq)]
pub(crate) struct Props {
    pub comparison: PointerEq<Comparison>,
    pub findings: PointerEq<Vec<Finding>>,
    /// For each row of the comparison whether it is shown.
    pub shown: PointerEq<Vec<bool>>,
    /// The ids of the documents, in the order of the services.
    pub ids: Vec<u32>,
    pub address: Address,
    pub go: Callback<Address>,
    pub dispatch: Dispatch,
    /// To the rows of a sentence.
    pub on_rows: Callback<Point>,
}

#[component]
pub(crate) fn SummaryView(props: &Props) -> Html {
    let party = props.address.filter.party;
    let of = (props.comparison.clone(), props.findings.clone(), Some(props.shown.clone()), party);
    let summary = use_summary(Some(of));
    // Ids of the documents to compare.
    let ticked = use_state_eq(Vec::<u32>::new);
    let is_by_likeness = use_state_eq(|| false);
    let comparison = &*props.comparison;
    let Some(summary) = summary else {
        return html! { <p class="nothing">{ "Summing up the pages…" }</p> };
    };
    let order = match *is_by_likeness {
        true => summary.likeness.order(),
        false => (0..comparison.services.len()).collect(),
    };
    let on_tick = {
        let ticked = ticked.clone();
        Callback::from(move |(id, is_on): (u32, bool)| {
            let mut next: Vec<u32> = ticked.iter().copied().filter(|one| *one != id).collect();
            next.extend(is_on.then_some(id));
            ticked.set(next);
        })
    };
    let on_compare = {
        let (ticked, props) = (ticked.clone(), props.clone());
        Callback::from(move |()| {
            props.dispatch.dispatch(Action::Show((*ticked).clone()));
            props.go.emit(Address { tab: Tab::Matrix, ..props.address.clone() });
            crate::shell::keyboard::focus::soon(["tab-matrix".to_owned()]);
        })
    };
    let on_order = {
        let setter = is_by_likeness.setter();
        Callback::from(move |on: bool| setter.set(on))
    };
    let on_cell = {
        let props = props.clone();
        Callback::from(move |(area, service): (usize, usize)| {
            props.go.emit(Address { tab: Tab::Matrix, ..props.address.clone() });
            reveal::soon(&props.comparison.areas[area].id, service);
        })
    };
    let on_ownership = {
        let props = props.clone();
        move |_: MouseEvent| {
            props.go.emit(Address { tab: Tab::Ownership, ..props.address.clone() });
            crate::shell::keyboard::focus::soon(["tab-ownership".to_owned()]);
        }
    };
    let telling = Telling { comparison, dispatch: &props.dispatch, on_rows: &props.on_rows };
    let ticked_known: Vec<u32> = ticked.iter().copied().filter(|id| props.ids.contains(id)).collect();
    html! {
        <div class="summary">
            { compare_bar(&ticked_known, *is_by_likeness, &on_compare, &on_order) }
            if let Some(party) = party {
                <p class="hint">{ format!("Of the map, only what {} has, alone or with others: the filter “Party” is on.", whom(party)) }</p>
            }
            { heat_map(&Map {
                comparison, summary: &summary, order: &order, ids: &props.ids, ticked: &ticked_known,
                with_copies: *is_by_likeness, on_tick: &on_tick, on_cell: &on_cell,
            }) }
            <p class="sorts">
                { copies(comparison, &summary, &props.dispatch) }
                <button type="button" class="small" onclick={on_ownership}>{ "The same as tables, with who owns what" }</button>
            </p>
            { for summary.sections.iter().map(|it| section(telling, it)) }
        </div>
    }
}

fn whom(party: Party) -> &'static str {
    match party {
        Party::Provider => "the provider",
        Party::Customer => "the customer",
        Party::Other => "somebody else",
    }
}
