//! The page itself, as the file that it came as.

use gloo::utils::{document, window};
use js_sys::{Reflect, Uint8Array};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlAnchorElement;
use yew::Callback;

use crate::export::download;

#[wasm_bindgen]
extern "C" {
    // Defined by static/own-page.js.
    #[wasm_bindgen(js_name = onusOwnPage, catch)]
    async fn own_page() -> Result<JsValue, JsValue>;
}

const NAME: &str = "onus.html";

pub(crate) struct OwnPage {
    bytes: Uint8Array,
    /// SHA-256, in hexadecimal digits, as in SHA256SUMS.
    pub hash: String,
}

impl OwnPage {
    /// None where the page cannot get at its own bytes: on disk, and where this browser has not kept it.
    pub(crate) async fn read() -> Option<Self> {
        let page = own_page().await.ok()?;
        let bytes = Reflect::get(&page, &"bytes".into()).ok()?.dyn_into().ok()?;
        let hash = Reflect::get(&page, &"hash".into()).ok()?.as_string()?;
        Some(Self { bytes, hash })
    }
}

pub(crate) fn is_on_disk() -> bool {
    window().location().protocol().is_ok_and(|protocol| protocol == "file:")
}

/// Which build this is; a development build does not say.
pub(crate) fn build() -> Option<String> {
    document().document_element()?.get_attribute("data-build")
}

/// "Use offline": saves the page as a file; the sentence says what came of it.
pub(crate) fn save(on_said: Callback<String>) {
    spawn_local(async move {
        on_said.emit(match OwnPage::read().await {
            Some(page) => match download::save_bytes(NAME, "text/html", &page.bytes) {
                Ok(()) => format!("Saved as {NAME}: it opens anywhere, without a network"),
                Err(_) => {
                    format!("{NAME} could not be saved: this browser does not let the page save files.")
                }
            },
            None if is_on_disk() => {
                "You have it already: this page is the file, and opens anywhere without a network".to_owned()
            }
            None => {
                save_from_server();
                format!("Saved as {NAME}, as the server gives it: it opens anywhere, without a network")
            }
        });
    });
}

/// The browser asks the server, not the page, whose policy forbids it.
fn save_from_server() {
    let Ok(link) = document().create_element("a") else { return };
    let link: HtmlAnchorElement = link.unchecked_into();
    link.set_href("./");
    link.set_download(NAME);
    link.click();
}
