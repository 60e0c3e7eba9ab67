//! What the browser's own storage does for "Remember on this device"; static/keeping.js does it.

use gloo::utils::window;
use js_sys::Array;
use onus::project::{Project, ProjectError};
use wasm_bindgen::prelude::{Closure, wasm_bindgen};
use wasm_bindgen::{JsCast, JsValue};

use crate::session::entry::KEPT;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = onusKeep, catch)]
    async fn keep(project: &str, texts: &Array) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(js_name = onusKept, catch)]
    async fn kept() -> Result<JsValue, JsValue>;
    #[wasm_bindgen(js_name = onusForget, catch)]
    async fn erase() -> Result<JsValue, JsValue>;
    #[wasm_bindgen(js_name = onusHold)]
    async fn hold_lock(takes: bool) -> JsValue;
    #[wasm_bindgen(js_name = onusLetGo)]
    pub(super) fn let_go();
    #[wasm_bindgen(js_name = onusHear)]
    fn hear_of(told: &JsValue);
}

/// In the local storage: whether the device remembers.
const KEY: &str = "onus.remember";

/// Why nothing is kept from now on.
pub(super) const REFUSED: &str = "This browser does not keep anything here (its storage is full, or switched off as in \
    a private window). Your work goes on as long as the page is open: save the project to a file.";

/// Whether this tab may keep: another one may be doing so already, from which it is then taken or not.
pub(super) async fn hold(takes: bool) -> bool {
    hold_lock(takes).await.is_truthy()
}

/// Tells of what other tabs do: "taken" or "forgotten".
pub(super) fn hear(told: impl Fn(&str) + 'static) {
    let told = Closure::<dyn Fn(JsValue)>::new(move |what: JsValue| {
        told(&what.as_string().unwrap_or_default());
    });
    hear_of(&told.into_js_value());
}

/// The project that is kept, if one is; or a sentence that says why it cannot be had.
pub(super) async fn kept_project() -> Result<Option<Project>, String> {
    let kept = kept().await.map_err(|_| REFUSED.to_owned())?;
    let Some([text, texts]) = parts(&kept) else { return Ok(None) };
    let Some(text) = text.as_string() else { return Ok(None) };
    let project = match texts.dyn_into::<Array>() {
        Ok(texts) => {
            // One that is missing is no empty text.
            let all: Option<Vec<String>> = texts.iter().map(|text| text.as_string()).collect();
            all.ok_or(ProjectError::Damaged).and_then(|all| Project::read_beside(&text, all))
        }
        // As an older Onus kept it.
        Err(_) => Project::read(&text),
    };
    match project {
        Ok(project) => Ok(Some(project)),
        Err(ProjectError::Damaged) => Err(format!(
            "{} “Forget everything” erases it, and then this device can remember again.",
            ProjectError::Damaged.sentence(KEPT)
        )),
        Err(newer) => Err(newer.sentence(KEPT)),
    }
}

/// What is kept: a project, and the texts that belong to it.
fn parts(kept: &JsValue) -> Option<[JsValue; 2]> {
    let kept = kept.dyn_ref::<Array>()?;
    Some([kept.get(0), kept.get(1)])
}

/// Keeps a project without texts, and its texts, for the next time that the page is opened; whether it did.
pub(super) async fn store(project: &str, texts: &Array) -> bool {
    if keep(project, texts).await.is_err() {
        return false;
    }
    if is_asked_for() || remember(true) {
        return true;
    }
    // Without the sign nothing comes back, and what is on the disk would only lie there.
    erase().await.ok();
    false
}

/// Whether anything is kept, that comes back the next time.
pub(super) async fn has_kept() -> bool {
    is_asked_for() && kept().await.is_ok_and(|kept| parts(&kept).is_some_and(|[text, _]| text.is_string()))
}

/// Erases the text that is kept; whether it is gone.
pub(super) async fn erase_kept() -> bool {
    erase().await.is_ok()
}

/// The same, with what was chosen about the looks.
pub(super) async fn forget() -> bool {
    erase_kept().await && erase_settings()
}

pub(super) fn is_asked_for() -> bool {
    let storage = window().local_storage().ok().flatten();
    storage.is_some_and(|storage| storage.get_item(KEY).ok().flatten().is_some())
}

/// Whether the sign is as it should be afterwards.
pub(super) fn remember(on: bool) -> bool {
    if let Ok(Some(storage)) = window().local_storage() {
        let set = if on { storage.set_item(KEY, "yes") } else { storage.remove_item(KEY) };
        return set.is_ok() && is_asked_for() == on;
    }
    !on
}

fn erase_settings() -> bool {
    window().local_storage().ok().flatten().is_none_or(|storage| {
        let count = storage.length().unwrap_or_default();
        let keys: Vec<String> = (0..count).filter_map(|at| storage.key(at).ok().flatten()).collect();
        let mut ours = keys.iter().filter(|key| key.starts_with("onus."));
        ours.all(|key| storage.remove_item(key).is_ok())
    })
}
