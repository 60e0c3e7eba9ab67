//! The start screen stands in index.html, so that it is there before the app: the app goes on with its parts, as
//! static/arrivals.js and static/theme.js do. What of it is seen once documents are open is said by the style sheet.

use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;
use yew::virtual_dom::VNode;

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct StartScreen {
    /// The app's name, and what it is for.
    pub brand: Html,
    /// "Add documents" with its field, "Paste text", "Try the example".
    pub ways_in: Html,
    pub theme: Html,
    pub welcome: Html,
    /// What has the focus.
    focused: Option<HtmlElement>,
}

impl StartScreen {
    /// Takes the parts out of `root`, and leaves it empty.
    pub(crate) fn take_from(root: &Element) -> Self {
        let focused = document().active_element().filter(|it| root.contains(Some(it)));
        let part = |selector| {
            let part = root.query_selector(selector).ok().flatten();
            VNode::VRef(part.expect("index.html has the parts of the start screen").into())
        };
        let parts = Self {
            brand: part(".brand"),
            ways_in: part(".ways-in"),
            theme: part(".theme"),
            welcome: part(".welcome"),
            focused: focused.and_then(|it| it.dyn_into().ok()),
        };
        root.set_text_content(None);
        parts
    }

    /// Gives the focus back, which an element loses with its place.
    pub(crate) fn focus(&self) {
        if let Some(focused) = &self.focused {
            focused.focus().ok();
        }
    }
}
