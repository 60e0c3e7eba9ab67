//! Workbooks and Word documents -> text, by the second module in its worker.

use js_sys::Uint8Array;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    // Defined by static/office.js.
    #[wasm_bindgen(js_name = onusOffice, catch)]
    async fn office(task: &str, file: &str, bytes: &Uint8Array) -> Result<JsValue, JsValue>;
}

/// The text of a packed file, or a sentence that says why there is none.
pub(super) async fn text(file: &str, bytes: &Uint8Array) -> Result<String, String> {
    match office("readOffice", file, bytes).await {
        Ok(text) => Ok(text.as_string().unwrap_or_default()),
        Err(said) => Err(said.as_string().unwrap_or_else(|| format!("“{file}” could not be read."))),
    }
}
