//! "Remember on this device": the work in the browser's own storage, where it was asked for, by one tab at a time.

pub(crate) mod crash_copy;
pub(crate) mod handing_over;
mod store;
pub(crate) mod texts;

use std::cell::Cell;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::window;
use onus::rests::at_once;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use self::crash_copy::FEW_NOTES;
use self::handing_over::resume;
use self::store::{
    REFUSED, erase_kept, forget, has_kept, hear, hold, is_asked_for, kept_project, let_go, remember, store,
};
use self::texts::Texts;
use super::entry::KEPT;
use super::opening::ReadProject;
use super::slices::in_slices;
use super::state::{Action, Dispatch, Session};

/// Whether this tab keeps what is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Keeps {
    No,
    /// It is being asked whether the browser lets it.
    Asked,
    Yes,
    /// Another tab does.
    Elsewhere,
}

#[derive(Clone, PartialEq)]
pub(crate) struct Keeping {
    pub is_on: bool,
    /// Another tab keeps, and what is to be done about it is not said yet.
    pub is_elsewhere: bool,
    /// Switches it on, or off: then what is kept is erased.
    pub on_switch: Callback<bool>,
    /// Takes over what another tab keeps.
    pub on_take_over: Callback<()>,
    /// Leaves it to the other tab.
    pub on_leave: Callback<()>,
    /// Erases everything that this device has kept.
    pub on_forget: Callback<()>,
}

const STAYS: &str = "what is open stays until you close the page";
const NOT_ERASED: &str = "This browser does not let the page erase what it kept: close other tabs with Onus and try \
    “Forget everything”, or clear the site’s data in the browser’s settings.";

#[hook]
pub(crate) fn use_keeping(session: &UseReducerHandle<Session>, texts: &Rc<Texts>) -> Keeping {
    let keeps = use_state_eq(|| Keeps::No);
    let dispatch = session.dispatcher();
    use_effect_with((), {
        let (dispatch, keeps) = (dispatch.clone(), keeps.setter());
        move |()| {
            listen(&dispatch, &keeps);
            spawn_local(async move { keeps.set(begin(&dispatch).await) });
        }
    });
    // As soon as anything has changed: there may be no later.
    use_effect_with((*keeps == Keeps::Yes, session.work()), {
        let (session, texts, keeps) = (session.clone(), Rc::clone(texts), keeps.setter());
        move |(is_on, _)| {
            let is_over = Rc::new(Cell::new(false));
            if *is_on {
                let is_over = Rc::clone(&is_over);
                spawn_local(async move { keep_on(&session, &texts, || !is_over.get(), &keeps).await });
            }
            move || is_over.set(true)
        }
    });
    use_effect_with(session.is_unsaved && *keeps != Keeps::Yes, |&is_unsaved| {
        let options = EventListenerOptions::enable_prevent_default();
        // The browser then asks in its own words.
        let ask = |event: &Event| event.prevent_default();
        let listener =
            is_unsaved.then(|| EventListener::new_with_options(&window(), "beforeunload", options, ask));
        move || drop(listener)
    });
    let on_switch = {
        let (session, texts, keeps) = (session.clone(), Rc::clone(texts), keeps.setter());
        Callback::from(move |on: bool| {
            let (session, texts, keeps) = (session.clone(), Rc::clone(&texts), keeps.clone());
            if on {
                keeps.set(Keeps::Asked);
                spawn_local(async move { keeps.set(switch_on(&session, &texts).await) });
            } else {
                keeps.set(Keeps::No);
                spawn_local(async move { session.dispatch(switch_off().await) });
            }
        })
    };
    let on_take_over = {
        let (session, keeps) = (session.clone(), keeps.setter());
        Callback::from(move |()| {
            let (session, keeps) = (session.clone(), keeps.clone());
            spawn_local(async move {
                hold(true).await;
                let is_empty = session.entries.is_empty();
                keeps.set(restore(&session.dispatcher(), is_empty).await);
            });
        })
    };
    let on_leave = {
        let keeps = keeps.setter();
        Callback::from(move |()| keeps.set(Keeps::No))
    };
    let on_forget = {
        let keeps = keeps.setter();
        Callback::from(move |()| {
            keeps.set(Keeps::No);
            let_go();
            let dispatch = dispatch.clone();
            spawn_local(async move {
                dispatch.dispatch(match forget().await {
                    true => {
                        Action::Say(format!("Everything that was kept on this device is erased; {STAYS}"))
                    }
                    false => Action::Complain(NOT_ERASED.to_owned()),
                });
            });
        })
    };
    Keeping {
        is_on: matches!(*keeps, Keeps::Yes | Keeps::Asked),
        is_elsewhere: *keeps == Keeps::Elsewhere,
        on_switch,
        on_take_over,
        on_leave,
        on_forget,
    }
}

/// When the page has been loaded: what was handed over or kept comes back, unless another tab has it.
async fn begin(dispatch: &Dispatch) -> Keeps {
    let is_resumed = resume(dispatch).await;
    if !is_asked_for() {
        return Keeps::No;
    }
    match hold(false).await {
        false => Keeps::Elsewhere,
        true if is_resumed => Keeps::Yes,
        true => restore(dispatch, true).await,
    }
}

/// Opens what is kept, as the work of this tab. What cannot be read is not written over.
async fn restore(dispatch: &Dispatch, is_empty: bool) -> Keeps {
    match kept_project().await {
        Ok(Some(project)) if !project.pages.is_empty() => {
            // What is open is one step back.
            let file = (!is_empty).then(|| KEPT.to_owned());
            if let Some(project) = ReadProject::of(project, || true).await {
                dispatch.dispatch(Action::Open(file, project.into()));
            }
            Keeps::Yes
        }
        Ok(_) => Keeps::Yes,
        Err(sentence) => {
            let_go();
            dispatch.dispatch(Action::Complain(sentence));
            Keeps::No
        }
    }
}

/// The switch follows what was in fact stored.
async fn switch_on(session: &UseReducerHandle<Session>, texts: &Texts) -> Keeps {
    if !hold(false).await {
        return Keeps::Elsewhere;
    }
    let refused = match kept_project().await {
        Err(sentence) => sentence,
        Ok(_) if store_work(session, texts, || true).await != Some(false) => {
            session.dispatch(Action::Say("Remembered on this device from now on".to_owned()));
            return Keeps::Yes;
        }
        Ok(_) => REFUSED.to_owned(),
    };
    let_go();
    session.dispatch(Action::Complain(refused));
    Keeps::No
}

/// What is open stays, and what was kept is gone: whoever wants it kept switches it on again.
async fn switch_off() -> Action {
    let is_erased = erase_kept().await;
    // A text that was still being stored has set the sign again by now.
    remember(false);
    let_go();
    match is_erased {
        true => Action::Say(format!("No longer remembered: what was kept is erased; {STAYS}")),
        false => Action::Complain(NOT_ERASED.to_owned()),
    }
}

/// Stores what is open; whether it did, or `None` where that was given up.
async fn store_work(session: &Session, texts: &Texts, may_go_on: impl FnMut() -> bool) -> Option<bool> {
    let project = session.project_with(|_| String::new());
    let mut text = String::new();
    let mut take = |part: &str| text.push_str(part);
    let written = project.write_beside(&mut take);
    if session.worklist.notes.len() < FEW_NOTES {
        at_once(written);
    } else {
        in_slices(written, may_go_on).await?;
    }
    Some(store(&text, &texts.of(session)).await)
}

/// Keeps what has changed, or says that nothing is kept any more. What has changed again meanwhile is kept by another one.
async fn keep_on(
    session: &UseReducerHandle<Session>,
    texts: &Texts,
    may_go_on: impl FnMut() -> bool,
    keeps: &UseStateSetter<Keeps>,
) {
    let dispatch = &session.dispatcher();
    if is_asked_for() && store_work(session, texts, may_go_on).await != Some(false) {
        return;
    }
    if !is_asked_for() {
        // Erased by another tab, of which nothing was heard.
        return forgotten(dispatch, keeps);
    }
    keeps.set(Keeps::No);
    let_go();
    let mut sentence = REFUSED.to_owned();
    if has_kept().await {
        sentence.push_str(" What was kept before comes back the next time.");
    } else {
        remember(false);
    }
    dispatch.dispatch(Action::Complain(sentence));
}

/// Hears of what other tabs do.
fn listen(dispatch: &Dispatch, keeps: &UseStateSetter<Keeps>) {
    let (dispatch, keeps) = (dispatch.clone(), keeps.clone());
    hear(move |what| match what {
        "taken" => {
            keeps.set(Keeps::No);
            dispatch.dispatch(Action::Complain(
                "Another tab has taken over what this device keeps: what you do here is no longer remembered."
                    .to_owned(),
            ));
        }
        _ => forgotten(&dispatch, &keeps),
    });
}

fn forgotten(dispatch: &Dispatch, keeps: &UseStateSetter<Keeps>) {
    keeps.set(Keeps::No);
    let_go();
    dispatch.dispatch(Action::Complain(
        "Everything that was kept on this device was erased in another tab. What is open here stays until you close \
         the page, and is not remembered."
            .to_owned(),
    ));
}
