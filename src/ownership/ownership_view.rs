//! Who answers: who owns which resource, where pages say so, and whose the tasks of each area are.

use onus::Comparison;
use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

use super::resource_table::ResourceTable;
use super::share_table::share_table;
use crate::matrix::cell::raci;
use crate::session::address::Address;
use crate::shell::drawn_view::Inputs;
use crate::shell::reveal;
use crate::shell::tabs::Tab;

pub(crate) fn ownership_view(inputs: &Inputs, go: &Callback<Address>) -> Html {
    let Inputs { comparison, shown, found, address, .. } = inputs;
    // One listener for the thousand places that lead to the matrix.
    let onclick = {
        let (comparison, address, go) = (comparison.clone(), address.clone(), go.clone());
        move |event: MouseEvent| {
            if let Some((area, service)) = place_of(&event) {
                go.emit(Address { tab: Tab::Matrix, ..address.clone() });
                reveal::soon(&comparison.areas[area].id, service);
            }
        }
    };
    html! {
        <div class="ownership" {onclick}>
            { legend(comparison) }
            { share_table(comparison, shown, &address.filter) }
            <ResourceTable comparison={comparison.clone()} address={address.clone()} found={found.clone()} />
        </div>
    }
}

/// The area and the service of the pressed button, if it is one that leads to the matrix.
fn place_of(event: &MouseEvent) -> Option<(usize, usize)> {
    let element = event.target()?.dyn_into::<Element>().ok()?;
    let button = element.closest("button[data-area]").ok()??;
    let number = |name: &str| button.get_attribute(name)?.parse().ok();
    Some((number("data-area")?, number("data-of")?))
}

fn legend(comparison: &Comparison) -> Html {
    let responsibilities = || comparison.services.iter().flat_map(|it| &it.document.responsibilities);
    let letters = responsibilities().flat_map(|it| &it.parties).filter_map(|duty| duty.raci.as_ref());
    let mut used: Vec<char> = Vec::new();
    for &letter in letters.flatten() {
        if !used.contains(&letter) {
            used.push(letter);
        }
    }
    let owners = [
        ("provider", "P", "provider"),
        ("customer", "C", "customer"),
        ("shared", "S", "shared: both"),
        ("third-party", "T", "third party"),
        ("none", "–", "not applicable"),
        ("gap", "?", "nobody, or not stated"),
    ];
    html! {
        <div class="legend" role="group" aria-label="Legend">
            { for owners.map(|(class, sign, name)| html! {
                <span><span class={classes!("chip", class)} aria-hidden="true">{ sign }</span>{ " " }{ name }</span>
            }) }
            { for used.into_iter().map(|letter| html! {
                <span><b>{ letter }</b>{ " " }{ raci::meaning(letter) }</span>
            }) }
        </div>
    }
}
