//! A view stays drawn while another one is shown, and is drawn again only once it shows something else.

use onus::compare::search::Found;
use onus::{Comparison, Finding, Worklist};
use yew::prelude::*;

use crate::session::address::Address;
use crate::session::in_sight::InSight;
use crate::session::pointer_eq::PointerEq;

/// What views are drawn from.
#[derive(Clone, PartialEq)]
pub(crate) struct Inputs {
    pub comparison: PointerEq<Comparison>,
    /// The pages that are versions of one service, as indexes.
    pub versions: PointerEq<Vec<Vec<usize>>>,
    /// For each row of the comparison whether it is shown.
    pub shown: PointerEq<Vec<bool>>,
    pub found: PointerEq<Found>,
    pub findings: PointerEq<Vec<Finding>>,
    /// Ids of the rules that are switched off.
    pub rules_off: Vec<&'static str>,
    pub address: Address,
    /// The services that the matrix shows.
    pub seen: PointerEq<InSight>,
    /// What was noted about the customer's duties.
    pub worklist: PointerEq<Worklist>,
    /// Whether more pages are being read.
    pub is_more_coming: bool,
}

/// What `draw` gave when the view was last the current one and its inputs were new; nothing before.
#[hook]
pub(crate) fn use_drawn(is_current: bool, inputs: &Inputs, draw: &dyn Fn() -> Html) -> Html {
    let kept = use_mut_ref(|| None::<(Inputs, PointerEq<Html>)>);
    let mut kept = kept.borrow_mut();
    if is_current && kept.as_ref().is_none_or(|(of, _)| of != inputs) {
        *kept = Some((inputs.clone(), draw().into()));
    }
    kept.as_ref().map(|(_, html)| html! { <DrawnView html={html.clone()} /> }).unwrap_or_default()
}

#[derive(Properties, PartialEq)]
struct Props {
    html: PointerEq<Html>,
}

/// Where nothing is new, Yew stops here and compares nothing below.
#[component]
fn DrawnView(props: &Props) -> Html {
    (*props.html).clone()
}
