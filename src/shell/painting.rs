//! What is painted first, and what follows it.

use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// Ends when what was drawn is painted: static/reading.js.
    #[wasm_bindgen(js_name = onusPainted)]
    pub(crate) async fn painted();
}

/// Whether what a component drew first is painted, so that the rest may follow.
#[hook]
pub(crate) fn use_painted() -> bool {
    let is_painted = use_state_eq(|| false);
    use_effect_with((), {
        let is_painted = is_painted.setter();
        move |()| {
            spawn_local(async move {
                painted().await;
                is_painted.set(true);
            });
        }
    });
    *is_painted
}
