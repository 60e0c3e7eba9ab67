//! What the app's worker calls, by name: see `static/office.js`. No logic of its own.

use onus::export::workbook::Workbook;
use wasm_bindgen::prelude::wasm_bindgen;

/// The text of a workbook or Word document; throws the sentence that says why there is none.
#[wasm_bindgen(js_name = readOffice)]
pub fn read_office(file: &str, bytes: &[u8]) -> Result<String, String> {
    onus_office::text(file, bytes).map_err(|error| error.to_string())
}

/// An Excel workbook of the text of an [`onus::export::workbook::Workbook`]; throws a sentence where there is none.
#[wasm_bindgen(js_name = writeExcel)]
pub fn write_excel(text: &str) -> Result<Vec<u8>, String> {
    let workbook = Workbook::of_text(text).ok_or("This is no workbook to be written.")?;
    onus_office::excel(&workbook).map_err(|error| error.to_string())
}

/// Nothing happens at the start: the worker calls the functions above.
fn main() {}
