//! "Licences": what Onus is made of, and the texts that go with it.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::modal::Modal;

#[wasm_bindgen]
extern "C" {
    // Defined by static/licences.js.
    #[wasm_bindgen(js_name = onusLicences, catch)]
    async fn licences() -> Result<JsValue, JsValue>;
}

/// The button of the menu, and the dialog that it opens.
#[component]
pub(crate) fn Licences() -> Html {
    let text = use_state_eq(|| None::<String>);
    let open = {
        let text = text.setter();
        move |_: MouseEvent| {
            let text = text.clone();
            spawn_local(async move {
                let read = licences().await.ok().and_then(|read| read.as_string());
                text.set(Some(read.unwrap_or_default()));
            });
        }
    };
    let on_close = {
        let text = text.setter();
        Callback::from(move |()| text.set(None))
    };
    html! {
        <>
            <button type="button" aria-haspopup="dialog" onclick={open}>
                { "Licences" }<small>{ "what Onus is made of, and whose it is" }</small>
            </button>
            if let Some(text) = (*text).clone() {
                <Modal title="Licences" class="licences" {on_close}>
                    <pre tabindex="0" role="region" aria-label="Licence texts">{ text }</pre>
                </Modal>
            }
        </>
    }
}
