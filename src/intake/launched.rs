//! Files that the system opens with the installed app.

use js_sys::Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::{Closure, wasm_bindgen};
use web_sys::File;
use yew::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// Defined by static/launched.js: calls back with arrays of files.
    #[wasm_bindgen(js_name = onusOnLaunch)]
    fn on_launch(callback: &Closure<dyn FnMut(Array)>);
}

/// Takes in what the system opens, from now on.
#[hook]
pub(super) fn use_launched(on_files: &Callback<Vec<File>>) {
    use_effect_with((), {
        let on_files = on_files.clone();
        move |()| {
            let callback = Closure::new(move |files: Array| {
                on_files.emit(files.iter().map(JsCast::unchecked_into).collect());
            });
            on_launch(&callback);
            // The system may open files as long as the page is open.
            callback.forget();
        }
    });
}
