//! The texts of what is open, as the page's scripts have them.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::Array;
use wasm_bindgen::JsValue;

use crate::session::entry::Source;
use crate::session::state::Session;

/// Each text is handed over once: whoever gets it again gets the very same.
#[derive(Default)]
pub(crate) struct Texts(RefCell<Vec<(Rc<Source>, JsValue)>>);

impl Texts {
    /// Those of the pages, each once, and then of the definitions.
    pub(super) fn of(&self, session: &Session) -> Array {
        let mut known = self.0.borrow_mut();
        let text_of = |source: Rc<Source>| {
            let text = known.iter().find(|(known, _)| Rc::ptr_eq(known, &source));
            let text = text.map_or_else(|| JsValue::from(&source.text), |(_, text)| text.clone());
            (source, text)
        };
        let texts: Vec<(Rc<Source>, JsValue)> = session.sources().into_iter().map(text_of).collect();
        let all = texts.iter().map(|(_, text)| text.clone()).collect();
        *known = texts;
        all
    }
}
