//! What static/loader.js can save where the app has stopped: it cannot ask the app any more, so it is told before.

use std::rc::Rc;

use gloo::utils::window;
use js_sys::{Array, Object, Reflect};
use wasm_bindgen::JsValue;
use yew::prelude::*;

use crate::session::entry::Source;
use crate::session::state::Session;

/// Names for it the files that are being read from now on; none where reading is over.
pub(crate) fn tell_reading<'n>(files: impl IntoIterator<Item = &'n str>) {
    let names: Array = files.into_iter().map(JsValue::from).collect();
    Reflect::set(&window(), &"onusReading".into(), &names).ok();
}

/// Keeps `onusOpen` up to date: the project without its texts, and the texts, each of which is handed over once.
#[hook]
pub(crate) fn use_crash_copy(session: &UseReducerHandle<Session>) {
    let told = use_mut_ref(Vec::<(Rc<Source>, JsValue)>::new);
    use_effect_with(session.work(), {
        let session = session.clone();
        move |_| {
            let mut told = told.borrow_mut();
            let text_of = |source: &Rc<Source>| {
                let known = told.iter().find(|(known, _)| Rc::ptr_eq(known, source));
                known.map_or_else(|| JsValue::from(&source.text), |(_, text)| text.clone())
            };
            let sources = session.sources();
            let texts: Vec<(Rc<Source>, JsValue)> =
                sources.into_iter().map(|source| (Rc::clone(&source), text_of(&source))).collect();
            let open = Object::new();
            let project = session.project_with(|_| String::new()).write();
            let all: Array = texts.iter().map(|(_, text)| text.clone()).collect();
            Reflect::set(&open, &"project".into(), &project.into()).ok();
            Reflect::set(&open, &"texts".into(), &all).ok();
            Reflect::set(&window(), &"onusOpen".into(), &open).ok();
            *told = texts;
        }
    });
}
