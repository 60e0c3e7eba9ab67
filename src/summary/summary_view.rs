//! The tab "Summary": the map, then what there is to say, section by section: at first once the map is painted.

use onus::summary::Point;
use onus::{Comparison, Finding, Party};
use yew::prelude::*;

use super::compare_bar::compare_bar;
use super::heat_map::HeatMap;
use super::sentences::{Telling, section};
use super::summed_up::{use_map, use_summary};
use super::take_along::copies;
use crate::session::address::Address;
use crate::session::pointer_eq::PointerEq;
use crate::session::state::{Action, Dispatch};
use crate::shell::painting::use_painted;
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
    /// Whether more pages are being read: there is soon more to say.
    pub is_more_coming: bool,
    /// Whether all of it is drawn with the map.
    pub is_at_once: bool,
    pub dispatch: Dispatch,
    /// To the rows of a sentence.
    pub on_rows: Callback<Point>,
}

#[component]
pub(crate) fn SummaryView(props: &Props) -> Html {
    let party = props.address.filter.party;
    let of = (props.comparison.clone(), props.findings.clone(), Some(props.shown.clone()), party);
    let map = use_map(&of);
    let is_told = use_painted() || props.is_at_once;
    let summary = use_summary((is_told && !props.is_more_coming).then_some(of));
    // Ids of the documents to compare.
    let ticked = use_state_eq(Vec::<u32>::new);
    let is_by_likeness = use_state_eq(|| false);
    let on_tick = use_callback(ticked.clone(), |(id, is_on): (u32, bool), ticked| {
        let mut next: Vec<u32> = ticked.iter().copied().filter(|one| *one != id).collect();
        next.extend(is_on.then_some(id));
        ticked.set(next);
    });
    let on_cell = use_callback(props.clone(), |(area, service): (usize, usize), props| {
        props.go.emit(Address { tab: Tab::Matrix, ..props.address.clone() });
        reveal::soon(&props.comparison.areas[area].id, service);
    });
    let Some(map) = map else {
        return html! { <p class="nothing">{ "Summing up the pages…" }</p> };
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
    let on_ownership = {
        let props = props.clone();
        move |_: MouseEvent| {
            props.go.emit(Address { tab: Tab::Ownership, ..props.address.clone() });
            crate::shell::keyboard::focus::soon(["tab-ownership".to_owned()]);
        }
    };
    let telling =
        Telling { comparison: &props.comparison, dispatch: &props.dispatch, on_rows: &props.on_rows };
    let ticked_known: Vec<u32> = ticked.iter().copied().filter(|id| props.ids.contains(id)).collect();
    html! {
        <div class="summary" aria-busy={summary.is_none().then_some("true")}>
            { compare_bar(&ticked_known, *is_by_likeness, &on_compare, &on_order) }
            if let Some(party) = party {
                <p class="hint">{ format!("Of the map, only what {} has, alone or with others: the filter “Party” is on.", whom(party)) }</p>
            }
            <HeatMap
                comparison={props.comparison.clone()} {map} by_likeness={summary.clone().filter(|_| *is_by_likeness)}
                ids={props.ids.clone()} ticked={ticked_known} {on_tick} {on_cell}
            />
            <p class="sorts">
                if let Some(summary) = &summary { { copies(&props.comparison, summary, &props.dispatch) } }
                <button type="button" class="small" onclick={on_ownership}>{ "The same as tables, with who owns what" }</button>
            </p>
            // A list of its own, so that the map stays as it is when they come.
            <>{ for summary.iter().flat_map(|summary| &summary.sections).map(|it| section(telling, it)) }</>
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
