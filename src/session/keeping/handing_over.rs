//! What is open, over the reload that a newer version of the app needs.

use onus::project::Project;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use yew::{Callback, UseReducerHandle};

use crate::session::opening::ReadProject;
use crate::session::slices::in_slices;
use crate::session::state::{Action, Dispatch, Session};

#[wasm_bindgen]
extern "C" {
    // Defined by static/handover.js.
    #[wasm_bindgen(js_name = onusHandedOver)]
    async fn handed_over() -> JsValue;
    // Defined by static/hosted.js.
    #[wasm_bindgen(js_name = onusTakeUpdate, catch)]
    async fn take_update(text: &str, is_unsaved: bool) -> Result<JsValue, JsValue>;
}

/// Takes the newer version into use.
pub(crate) fn on_take(session: &UseReducerHandle<Session>) -> Callback<()> {
    let session = session.clone();
    Callback::from(move |()| spawn_local(take_newer(session.clone())))
}

/// The page is loaded anew and then shows what is open now.
async fn take_newer(session: UseReducerHandle<Session>) {
    let project = session.project();
    let mut text = String::new();
    let mut take = |part: &str| text.push_str(part);
    in_slices(project.write_parts(&mut take), || true).await;
    if take_update(&text, session.is_unsaved).await.is_err() {
        session.dispatch(Action::Complain(
            "This browser keeps nothing for the moment of a reload: save the project to a file, load the page anew, \
             and open the file."
                .to_owned(),
        ));
    }
}

/// Opens what was open before the page was loaded anew; whether there was anything.
pub(super) async fn resume(dispatch: &Dispatch) -> bool {
    let Some(handed) = handed_over().await.dyn_into::<js_sys::Array>().ok() else { return false };
    let project = handed.get(0).as_string().and_then(|text| Project::read(&text).ok());
    let Some(project) = project else { return false };
    let Some(project) = ReadProject::of(project, || true).await else { return false };
    dispatch.dispatch(Action::Resume(project.into(), handed.get(1).is_truthy()));
    // By static/loader.js, which says in words that it was no update.
    if let Some(sentence) = handed.get(1).as_string() {
        dispatch.dispatch(Action::Say(sentence));
    }
    true
}
