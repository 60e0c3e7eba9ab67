//! A view stays drawn while another one is shown, and is drawn again only once it shows something else.

use onus::Comparison;
use yew::prelude::*;

use super::address::Address;
use super::same::Same;

/// What views are drawn from.
#[derive(Clone, PartialEq)]
pub(crate) struct Inputs {
    pub comparison: Same<Comparison>,
    /// For each row of the comparison whether it is shown.
    pub shown: Same<Vec<bool>>,
    /// Ids of the rules that are switched off.
    pub rules_off: Vec<&'static str>,
    pub address: Address,
}

/// What `draw` gave when the view was last the current one and its inputs were new; nothing before.
#[hook]
pub(crate) fn use_kept(is_current: bool, inputs: &Inputs, draw: &dyn Fn() -> Html) -> Html {
    let kept = use_mut_ref(|| None::<(Inputs, Same<Html>)>);
    let mut kept = kept.borrow_mut();
    if is_current && kept.as_ref().is_none_or(|(of, _)| of != inputs) {
        *kept = Some((inputs.clone(), draw().into()));
    }
    kept.as_ref().map(|(_, html)| html! { <Kept html={html.clone()} /> }).unwrap_or_default()
}

#[derive(Properties, PartialEq)]
struct Props {
    html: Same<Html>,
}

/// Where nothing is new, Yew stops here and compares nothing below.
#[component]
fn Kept(props: &Props) -> Html {
    (*props.html).clone()
}
