//! What static/loader.js can save where the app has stopped: it cannot ask the app any more, so it is told before.

use std::cell::Cell;
use std::rc::Rc;

use gloo::utils::window;
use js_sys::{Array, Object, Reflect};
use onus::rests::at_once;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::texts::Texts;
use crate::session::slices::in_slices;
use crate::session::state::Session;

/// So many notes are written in no time.
pub(super) const FEW_NOTES: usize = 1000;

/// Names for it the files that are being read from now on; none where reading is over.
pub(crate) fn tell_reading<'n>(files: impl IntoIterator<Item = &'n str>) {
    let names: Array = files.into_iter().map(JsValue::from).collect();
    Reflect::set(&window(), &"onusReading".into(), &names).ok();
}

/// Keeps `onusOpen` up to date: the project without its texts, and the texts.
#[hook]
pub(crate) fn use_crash_copy(session: &UseReducerHandle<Session>, texts: &Rc<Texts>) {
    use_effect_with(session.work(), {
        let (session, texts) = (session.clone(), Rc::clone(texts));
        move |_| {
            let is_over = Rc::new(Cell::new(false));
            let is_short = session.worklist.notes.len() < FEW_NOTES;
            let told = async move { tell_open(&session, &texts).await };
            if is_short {
                at_once(told);
            } else {
                let is_over = Rc::clone(&is_over);
                spawn_local(async move {
                    in_slices(told, || !is_over.get()).await;
                });
            }
            move || is_over.set(true)
        }
    });
}

async fn tell_open(session: &Session, texts: &Texts) {
    let mut project = String::new();
    session.project_with(|_| String::new()).write_parts(&mut |part| project.push_str(part)).await;
    let open = Object::new();
    Reflect::set(&open, &"project".into(), &project.into()).ok();
    Reflect::set(&open, &"texts".into(), &texts.of(session)).ok();
    Reflect::set(&window(), &"onusOpen".into(), &open).ok();
}
