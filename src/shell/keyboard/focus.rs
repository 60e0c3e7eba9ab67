//! Focus that is never lost.

use gloo::timers::callback::Timeout;
use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Focuses the first of these elements that is there and enabled, once the screen is up to date.
pub(crate) fn soon(ids: impl IntoIterator<Item = String> + 'static) {
    Timeout::new(0, move || {
        let elements = ids.into_iter().filter_map(|id| document().get_element_by_id(&id));
        let enabled = elements.filter(|element| !element.has_attribute("disabled"));
        if let Some(element) = enabled.filter_map(|element| element.dyn_into::<HtmlElement>().ok()).next() {
            element.focus().ok();
        }
    })
    .forget();
}

/// Whether nothing has the focus.
pub(crate) fn is_lost() -> bool {
    document().active_element().is_none_or(|element| element.tag_name() == "BODY")
}
