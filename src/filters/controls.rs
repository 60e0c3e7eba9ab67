//! Switches and selections that change the address.

use js_sys::Reflect;
use yew::prelude::*;

use crate::session::address::Address;

/// Changes the address by the value of the control that was changed.
pub(crate) fn on_change(
    address: &Address,
    go: &Callback<Address>,
    change: fn(&mut Address, String),
) -> Callback<Event> {
    let (address, go) = (address.clone(), go.clone());
    Callback::from(move |event: Event| {
        let mut next = address.clone();
        change(&mut next, value_of(&event));
        go.emit(next);
    })
}

/// What the control says now whose event this is.
pub(crate) fn value_of(event: &Event) -> String {
    let value = event.target().and_then(|target| Reflect::get(&target, &"value".into()).ok());
    value.and_then(|value| value.as_string()).unwrap_or_default()
}

/// A checkbox with its name.
pub(crate) fn switch(name: &str, value: &'static str, is_on: bool, onchange: Callback<Event>) -> Html {
    html! {
        <label class="check"><input type="checkbox" {value} checked={is_on} {onchange} />{ name }</label>
    }
}

/// One of several, each with what it stands for and its name.
pub(crate) fn choice(
    name: &'static str,
    options: Vec<(AttrValue, AttrValue)>,
    chosen: &str,
    onchange: Callback<Event>,
) -> Html {
    let option = |(value, label): (AttrValue, AttrValue)| {
        let is_chosen = *value == *chosen;
        html! { <option {value} selected={is_chosen}>{ label }</option> }
    };
    html! {
        <label class="choice">
            <span>{ name }</span>
            // The options' attribute counts when they are made, the property from then on.
            <select ~value={chosen.to_owned()} {onchange}>
                { for options.into_iter().map(option) }
            </select>
        </label>
    }
}
