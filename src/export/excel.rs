//! The text of a workbook -> the file of Excel, by the second module in its worker.

use js_sys::Uint8Array;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};

use super::download::Parts;

#[wasm_bindgen]
extern "C" {
    // Defined by static/office.js.
    #[wasm_bindgen(js_name = onusOffice, catch)]
    async fn office(task: &str, text: &JsValue) -> Result<JsValue, JsValue>;
}

/// The bytes of the file, or a sentence that says why there are none.
pub(super) async fn bytes(workbook: &Parts) -> Result<Uint8Array, String> {
    let written = match workbook.blob() {
        // The worker reads it, which costs this thread nothing.
        Ok(text) => office("writeExcel", &text).await,
        Err(said) => Err(said),
    };
    match written {
        Ok(bytes) => Ok(bytes.unchecked_into()),
        Err(said) => Err(said.as_string().unwrap_or_else(|| "The workbook could not be written.".to_owned())),
    }
}
