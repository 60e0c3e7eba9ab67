//! The ways in, as callbacks: each takes what came and adds it to the session.

use std::rc::Rc;

use gloo::events::EventListener;
use gloo::utils::document;
use onus::read::ending;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::ClipboardEvent;
use yew::prelude::*;

use super::arrivals::use_arrivals;
use super::dropped::{self, Dropped};
use super::examples::examples;
use super::paste_dialog::pasted_table;
use super::readings::Readings;
use super::taking_in::take_in;
use crate::search::search_box::is_writing;
use crate::session::state::{Session, Source};

pub(crate) struct Intake {
    /// What was written into the dialog, as a page.
    pub on_source: Callback<Source>,
    pub on_example: Callback<()>,
    /// Ends all readings that go on.
    pub on_cancel: Callback<()>,
}

#[hook]
pub(crate) fn use_intake(session: &UseReducerHandle<Session>) -> Intake {
    // What is open now, also for a callback that was made before.
    let latest = use_mut_ref(|| session.clone());
    latest.replace(session.clone());
    let readings = use_memo((), |()| Rc::<Readings>::default());
    let on_cancel = {
        let readings = Rc::clone(&readings);
        use_callback((), move |(), ()| readings.cancel())
    };
    let take = {
        let latest = latest.clone();
        use_callback((), move |dropped: Vec<Dropped>, ()| {
            take(dropped, &latest.borrow(), &readings);
        })
    };
    let on_text = use_callback(take.clone(), move |text: String, take| {
        let file = format!("{}.{}", pasted_name(&latest.borrow()), ending(&text));
        take.emit(vec![Dropped::Text(Source::new(file, text))]);
    });
    // Also where nobody asked for the dialog.
    use_effect_with(on_text.clone(), |on_text| {
        let on_text = on_text.clone();
        let listener = EventListener::new(&document(), "paste", move |event| {
            let Some(paste) = event.dyn_ref::<ClipboardEvent>().filter(|_| !is_writing(event)) else {
                return;
            };
            let plain = || paste.clipboard_data()?.get_data("text/plain").ok();
            if let Some(text) = pasted_table(paste).or_else(plain).filter(|text| !text.trim().is_empty()) {
                on_text.emit(text);
            }
        });
        move || drop(listener)
    });
    use_arrivals(&take);
    Intake {
        on_example: take.reform(|()| examples().map(Dropped::Text).into()),
        on_source: take.reform(|source: Source| vec![Dropped::Text(source)]),
        on_cancel,
    }
}

/// Reads what came, and adds it to the session.
pub(crate) fn take(dropped: Vec<Dropped>, session: &UseReducerHandle<Session>, readings: &Rc<Readings>) {
    let (keywords, dispatch) = (Rc::clone(&session.keywords), session.dispatcher());
    let reading = readings.begin();
    spawn_local(async move {
        take_in(dropped::files(dropped).await, keywords, dispatch, reading).await;
    });
}

/// What the next pasted page is called, without the ending.
pub(crate) fn pasted_name(session: &Session) -> String {
    format!("Pasted page {}", session.pasted + 1)
}
