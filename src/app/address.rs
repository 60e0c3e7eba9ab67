//! What is shown, as it stands in the `#` of the page's address. Never what pages say.

use gloo::events::EventListener;
use gloo::utils::window;
use wasm_bindgen::JsValue;
use web_sys::UrlSearchParams;
use yew::prelude::*;

use super::tabs::Tab;

#[derive(Debug, Default, Clone, PartialEq)]
pub(crate) struct Address {
    pub tab: Tab,
    pub search: String,
}

impl Address {
    fn current() -> Self {
        let hash = window().location().hash().unwrap_or_default();
        let Ok(parameters) = UrlSearchParams::new_with_str(hash.trim_start_matches('#')) else {
            return Self::default();
        };
        let tab = parameters.get("tab").unwrap_or_default();
        Self {
            tab: Tab::ALL.into_iter().find(|one| one.id() == tab).unwrap_or_default(),
            search: parameters.get("search").unwrap_or_default(),
        }
    }

    fn hash(&self) -> String {
        let Ok(parameters) = UrlSearchParams::new() else { return "#".to_owned() };
        parameters.set("tab", self.tab.id());
        if !self.search.is_empty() {
            parameters.set("search", &self.search);
        }
        format!("#{}", String::from(parameters.to_string()))
    }
}

/// The address, and a way to change it: a change of tab can be taken back with "back", a change of
/// search goes with its tab.
#[hook]
pub(crate) fn use_address() -> (Address, Callback<Address>) {
    let address = use_state_eq(Address::current);
    use_effect_with(address.setter(), |setter| {
        let setter = setter.clone();
        let listener = EventListener::new(&window(), "popstate", move |_| setter.set(Address::current()));
        move || drop(listener)
    });
    let go = {
        let address = address.clone();
        Callback::from(move |next: Address| {
            if let Ok(history) = window().history() {
                let hash = Some(next.hash());
                // Where the browser refuses (in a sandboxed frame), the view changes all the same.
                if next.tab == address.tab {
                    history.replace_state_with_url(&JsValue::NULL, "", hash.as_deref()).ok();
                } else {
                    history.push_state_with_url(&JsValue::NULL, "", hash.as_deref()).ok();
                }
            }
            address.set(next);
        })
    };
    ((*address).clone(), go)
}
