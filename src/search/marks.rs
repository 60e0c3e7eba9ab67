//! What static/marks.js marks and goes to.

use js_sys::Array;
use onus::compare::search::Mark;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    // Defined by static/marks.js.
    #[wasm_bindgen(js_name = onusMark)]
    fn mark_in(elements: &Array, words: &Array, parts: &Array) -> usize;
    #[wasm_bindgen(js_name = onusHit)]
    pub(super) fn go_to_hit(number: usize);
}

/// Marks in these elements what was searched for, in place of what was marked before: how many hits
/// there are.
pub(crate) fn mark(elements: &Array, marks: &[Mark]) -> usize {
    let (words, parts) = (Array::new(), Array::new());
    for mark in marks {
        match mark {
            Mark::Words(places) => {
                let place = |words: &Vec<String>| words.iter().map(JsValue::from).collect::<Array>();
                words.push(&places.iter().map(place).collect::<Array>());
            }
            Mark::Part(part) => {
                parts.push(&part.into());
            }
        }
    }
    mark_in(elements, &words, &parts)
}
