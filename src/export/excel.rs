//! A workbook -> the file of Excel, by the second module in its worker.

use js_sys::Uint8Array;
use onus::export::workbook::Workbook;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};

#[wasm_bindgen]
extern "C" {
    // Defined by static/office.js.
    #[wasm_bindgen(js_name = onusOffice, catch)]
    async fn office(task: &str, text: &str) -> Result<JsValue, JsValue>;
}

/// The bytes of the file, or a sentence that says why there are none.
pub(super) async fn bytes(workbook: &Workbook) -> Result<Uint8Array, String> {
    match office("writeExcel", &workbook.to_text()).await {
        Ok(bytes) => Ok(bytes.unchecked_into()),
        Err(said) => Err(said.as_string().unwrap_or_else(|| "The workbook could not be written.".to_owned())),
    }
}
