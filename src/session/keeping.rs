//! "Remember on this device": the work in the browser's own storage, where it was asked for.

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::window;
use onus::project::{Project, ProjectError};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::handing_over::resume;
use super::opening::KEPT;
use super::state::{Action, Dispatch, Session};

#[wasm_bindgen]
extern "C" {
    // Defined by static/keeping.js.
    #[wasm_bindgen(js_name = onusKeep, catch)]
    async fn keep(text: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(js_name = onusKept, catch)]
    async fn kept() -> Result<JsValue, JsValue>;
    #[wasm_bindgen(js_name = onusForget, catch)]
    async fn forget() -> Result<JsValue, JsValue>;
}

/// In the local storage: whether the device remembers.
const KEY: &str = "onus.remember";

#[derive(Clone, PartialEq)]
pub(crate) struct Keeping {
    pub is_on: bool,
    /// Switches it on or off; what is kept already stays.
    pub on_switch: Callback<bool>,
    /// Erases everything that this device has kept.
    pub on_forget: Callback<()>,
}

#[hook]
pub(crate) fn use_keeping(session: &UseReducerHandle<Session>) -> Keeping {
    let is_on = use_state_eq(is_asked_for);
    let is_restored = use_state_eq(|| !is_asked_for());
    let dispatch = session.dispatcher();
    use_effect_with((), {
        let (dispatch, is_restored, is_on) = (dispatch.clone(), is_restored.setter(), is_on.clone());
        move |()| {
            spawn_local(async move {
                // What was open a moment ago is newer than what is kept.
                if !resume(&dispatch).await && *is_on {
                    let failed = restore(&dispatch).await;
                    // What could not be read is not written over.
                    is_on.set(!failed);
                }
                is_restored.set(true);
            });
        }
    });
    // As soon as anything has changed: there may be no later.
    use_effect_with((*is_on && *is_restored, session.work()), {
        let (session, is_on) = (session.clone(), is_on.setter());
        move |(keeps, _)| {
            if *keeps {
                let (text, dispatch) = (session.project().write(), session.dispatcher());
                spawn_local(async move {
                    if keep(&text).await.is_err() {
                        is_on.set(false);
                        remember(false);
                        dispatch.dispatch(Action::Complain(
                            "This browser does not keep anything here (its storage is full, or switched off as in \
                             a private window). Your work goes on as long as the page is open: save the project \
                             to a file."
                                .to_owned(),
                        ));
                    }
                });
            }
        }
    });
    use_effect_with(session.is_unsaved && !*is_on, |&is_unsaved| {
        let options = EventListenerOptions::enable_prevent_default();
        // The browser then asks in its own words.
        let ask = |event: &Event| event.prevent_default();
        let listener =
            is_unsaved.then(|| EventListener::new_with_options(&window(), "beforeunload", options, ask));
        move || drop(listener)
    });
    let on_switch = {
        let (is_on, dispatch) = (is_on.setter(), dispatch.clone());
        Callback::from(move |on: bool| {
            is_on.set(on);
            remember(on);
            let sentence = if on { "Remembered on this device from now on" } else { "No longer remembered" };
            dispatch.dispatch(Action::Say(sentence.to_owned()));
        })
    };
    let on_forget = {
        let is_on = is_on.setter();
        Callback::from(move |()| {
            is_on.set(false);
            let dispatch = dispatch.clone();
            spawn_local(async move {
                let is_erased = forget().await.is_ok() && erase_settings();
                dispatch.dispatch(if is_erased {
                    Action::Say(
                        "Everything that was kept on this device is erased; what is open stays until you close the page"
                            .to_owned(),
                    )
                } else {
                    Action::Complain(
                        "This browser does not let the page erase what it kept: close other tabs with Onus and try \
                         again, or clear the site’s data in the browser’s settings."
                            .to_owned(),
                    )
                });
            });
        })
    };
    Keeping { is_on: *is_on, on_switch, on_forget }
}

/// Whether what is kept could not be read.
async fn restore(dispatch: &Dispatch) -> bool {
    let sentence = match kept().await.map(|text| text.as_string()) {
        Ok(None) => return false,
        Ok(Some(text)) => match Project::read(&text) {
            Ok(project) if project.pages.is_empty() => return false,
            Ok(project) => {
                dispatch.dispatch(Action::Open(None, Box::new(project)));
                return false;
            }
            Err(ProjectError::Damaged) => ProjectError::Damaged.sentence(KEPT),
            Err(newer) => newer.sentence(KEPT),
        },
        Err(_) => "This browser does not give back what it kept (its storage is switched off or damaged). \
                   You can work on; nothing is remembered."
            .to_owned(),
    };
    dispatch.dispatch(Action::Complain(sentence));
    true
}

fn is_asked_for() -> bool {
    let storage = window().local_storage().ok().flatten();
    storage.is_some_and(|storage| storage.get_item(KEY).ok().flatten().is_some())
}

fn remember(on: bool) {
    if let Ok(Some(storage)) = window().local_storage() {
        // Where this fails, so does the keeping itself, which says so.
        if on {
            storage.set_item(KEY, "yes").ok()
        } else {
            storage.remove_item(KEY).ok()
        };
    }
}

fn erase_settings() -> bool {
    window().local_storage().ok().flatten().is_none_or(|storage| {
        let count = storage.length().unwrap_or_default();
        let keys: Vec<String> = (0..count).filter_map(|at| storage.key(at).ok().flatten()).collect();
        let mut ours = keys.iter().filter(|key| key.starts_with("onus."));
        ours.all(|key| storage.remove_item(key).is_ok())
    })
}
