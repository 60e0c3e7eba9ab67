//! Undo and redo, and what happens to the work as a whole: saved, opened, remembered, forgotten.

use onus::Comparison;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, HtmlElement, HtmlInputElement, Node};
use yew::prelude::*;

use super::licences::Licences;
use super::view_link::link;
use crate::export::copying::{Copied, copy_now};
use crate::export::download::{self, Parts};
use crate::hosted::own_page;
use crate::session::address::Address;
use crate::session::in_sight::InSight;
use crate::session::keeping::Keeping;
use crate::session::long_work::do_long_work;
use crate::session::state::{Action, Dispatch, Session};
use crate::shell::keyboard::focus;

/// "Undo" and "Redo", as long as there is something to undo or redo.
pub(crate) fn undo_redo(session: &Session, dispatch: &Dispatch) -> Html {
    let (undoable, redoable) = (session.history.undoable(), session.history.redoable());
    let button = |id: &'static str, name: &'static str, what: &str, action: fn() -> Action| {
        let dispatch = dispatch.clone();
        let onclick = move |_: MouseEvent| {
            dispatch.dispatch(action());
            // The button may go with its last step.
            focus::soon([id, "undo", "redo", "add-documents"].map(str::to_owned));
        };
        html! {
            <button type="button" {id} title={format!("{name}: {what}")} {onclick}>{ name }</button>
        }
    };
    html! {
        <>
            if let Some(what) = undoable { { button("undo", "Undo", what, || Action::Undo) } }
            if let Some(what) = redoable { { button("redo", "Redo", what, || Action::Redo) } }
        </>
    }
}

/// What is shown now.
pub(crate) struct Viewed<'v> {
    pub address: &'v Address,
    pub seen: &'v InSight,
}

/// "Project": a disclosure of what can be done with the work as a whole.
pub(crate) fn work_menu(
    session: &UseReducerHandle<Session>,
    keeping: &Keeping,
    view: &Viewed<'_>,
    on_about: &Callback<()>,
) -> Html {
    let save = {
        let session = session.clone();
        move |_: MouseEvent| {
            let session = session.clone();
            spawn_local(async move { save(&session).await });
        }
    };
    let open = |_: MouseEvent| {
        let files = gloo::utils::document().get_element_by_id("files");
        if let Some(files) = files.and_then(|files| files.dyn_into::<HtmlElement>().ok()) {
            files.click();
        }
    };
    let copy_link = {
        let (session, address, seen) = (session.clone(), view.address.clone(), view.seen.clone());
        move |_: MouseEvent| {
            let text = link(&session, &address, &seen);
            copy_now(Copied { text, html: None }, "Link copied".to_owned(), session.dispatcher())
        }
    };
    let use_offline = {
        let dispatch = session.dispatcher();
        let on_said = Callback::from(move |sentence| dispatch.dispatch(Action::Say(sentence)));
        move |_: MouseEvent| own_page::save(on_said.clone())
    };
    let on_switch =
        keeping.on_switch.reform(|event: Event| event.target_unchecked_into::<HtmlInputElement>().checked());
    html! {
        <details class="menu work-menu" onkeydown={close_on_escape} onfocusout={close_when_left}>
            <summary>{ "Project" }</summary>
            <div class="menu-items">
                if !session.entries.is_empty() {
                    <button type="button" onclick={save}>
                        { "Save project" }<small>{ "one file: pages, names, order, joined rows" }</small>
                    </button>
                }
                if !session.entries.is_empty() {
                    <button type="button" onclick={copy_link}>
                        { "Copy link" }<small>{ "to this view; the pages do not come with it" }</small>
                    </button>
                }
                <button type="button" onclick={open}>
                    { "Open project" }<small>{ "or drop its file anywhere" }</small>
                </button>
                <label class="switch">
                    <input
                        type="checkbox" checked={keeping.is_on} onchange={on_switch}
                        aria-describedby="remember-hint"
                    />
                    { "Remember on this device" }
                </label>
                <p id="remember-hint" class="hint">
                    { "Keeps the pages and your decisions in this browser’s storage, so that they are here again when \
                       you come back. Whoever uses this browser can read them. Nothing is sent anywhere. Some browsers \
                       keep it for this file in this folder alone: before you move the file, save the project." }
                </p>
                <button type="button" onclick={keeping.on_forget.reform(|_| ())}>
                    { "Forget everything" }<small>{ "erases what this device has kept" }</small>
                </button>
                <button type="button" onclick={use_offline}>
                    { "Use offline" }<small>{ "saves this page itself, as one file" }</small>
                </button>
                <button type="button" aria-haspopup="dialog" onclick={on_about.reform(|_| ())}>
                    { "About Onus" }<small>{ "version, and how to check it" }</small>
                </button>
                <Licences />
            </div>
        </details>
    }
}

/// So many bytes are written in no time.
const FEW_BYTES: usize = 500_000;

/// What a note takes in a project, with the duty it is for.
const BYTES_OF_A_NOTE: usize = 300;

async fn save(session: &UseReducerHandle<Session>) {
    let (name, work) = (download::name(&session.comparison as &Comparison, "onus.json"), session.work());
    let (project, parts) = (session.project(), Parts::default());
    let texts = project.pages.iter().chain(&project.variables).map(|file| file.text.len());
    let bytes = texts.sum::<usize>() + project.worklist.notes.len() * BYTES_OF_A_NOTE;
    let mut take = |part: &str| parts.take(part);
    let dispatch = session.dispatcher();
    let written = project.write_parts(&mut take);
    if do_long_work(&dispatch, format!("Writing {name}…"), bytes < FEW_BYTES, written).await.is_none() {
        return;
    }
    dispatch.dispatch(match parts.save(&name, "application/json") {
        Ok(()) => Action::Saved(work.into(), format!("Saved as {name}")),
        Err(_) => Action::Complain(format!(
            "{name} could not be saved: this browser does not let the page save files."
        )),
    });
}

fn details_of(event: &web_sys::Event) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest("details").ok()?
}

pub(crate) fn close_on_escape(event: KeyboardEvent) {
    if let Some(details) =
        details_of(&event).filter(|details| event.key() == "Escape" && details.has_attribute("open"))
    {
        details.remove_attribute("open").ok();
        if let Ok(Some(summary)) = details.query_selector("summary") {
            summary.unchecked_into::<HtmlElement>().focus().ok();
        }
    }
}

/// For a press anywhere: closes the menus that it is not in.
pub(crate) fn close_outside(event: &web_sys::Event) {
    let pressed = event.target().and_then(|pressed| pressed.dyn_into::<Node>().ok());
    let Ok(open) = gloo::utils::document().query_selector_all("details:is(.menu, .services)[open]") else {
        return;
    };
    for menu in (0..open.length()).filter_map(|at| open.get(at)) {
        if !menu.contains(pressed.as_ref()) {
            menu.unchecked_into::<Element>().remove_attribute("open").ok();
        }
    }
}

pub(crate) fn close_when_left(event: FocusEvent) {
    let next = event.related_target().and_then(|next| next.dyn_into::<Node>().ok());
    if let Some((details, next)) = details_of(&event).zip(next)
        && !details.contains(Some(&next))
    {
        details.remove_attribute("open").ok();
    }
}
