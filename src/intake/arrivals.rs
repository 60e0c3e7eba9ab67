//! What comes by the ways in that static/arrivals.js watches: chosen, dropped, opened by the system.

use js_sys::Array;
use wasm_bindgen::prelude::{Closure, wasm_bindgen};
use yew::prelude::*;

use super::dropped::Dropped;

#[wasm_bindgen]
extern "C" {
    /// Defined by static/arrivals.js: calls back with arrays of what came, also before the app was there.
    #[wasm_bindgen(js_name = onusOnArrival)]
    fn on_arrival(callback: &Closure<dyn FnMut(Array)>);
}

/// Takes in what comes, from now on.
#[hook]
pub(super) fn use_arrivals(take: &Callback<Vec<Dropped>>) {
    use_effect_with((), {
        let take = take.clone();
        move |()| {
            let callback = Closure::new(move |things: Array| {
                take.emit(things.iter().map(Dropped::from).collect());
            });
            on_arrival(&callback);
            // Things may come as long as the page is open.
            callback.forget();
        }
    });
}
