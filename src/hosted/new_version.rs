//! A newer version of the app, where a server has one: offered, never taken by itself.

use wasm_bindgen::prelude::{Closure, wasm_bindgen};
use yew::prelude::*;

use crate::shell::keyboard::focus;

#[wasm_bindgen]
extern "C" {
    /// Defined by static/hosted.js: calls back when a newer version is there.
    #[wasm_bindgen(js_name = onusOnUpdate)]
    fn on_update(callback: &Closure<dyn FnMut()>);
}

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    /// Takes it into use.
    pub on_take: Callback<()>,
}

#[component]
pub(crate) fn NewVersion(props: &Props) -> Html {
    let is_offered = use_state_eq(|| false);
    use_effect_with((), {
        let is_offered = is_offered.setter();
        move |()| {
            let callback = Closure::new(move || is_offered.set(true));
            on_update(&callback);
            // The browser may call it as long as the page is open.
            callback.forget();
        }
    });
    let later = {
        let is_offered = is_offered.setter();
        move |_: MouseEvent| {
            is_offered.set(false);
            focus::soon(["matrix".to_owned(), "add-documents".to_owned()]);
        }
    };
    html! {
        <section class="new-version" aria-label="New version" aria-live="polite" hidden={!*is_offered}>
            if *is_offered {
                <span>{ "A new version of Onus is here. What is open stays open." }</span>
                <button type="button" class="small" onclick={props.on_take.reform(|_| ())}>{ "Use it now" }</button>
                <button type="button" class="small" onclick={later}>{ "Later" }</button>
            }
        </section>
    }
}
