//! Saving bytes as a file.

use js_sys::{Array, Uint8Array};
use onus::Comparison;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// From so many services on, the file's name counts the rest.
const NAMED: usize = 3;

/// `onus-<services>-<newest date>.<ending>`
pub(crate) fn name(comparison: &Comparison, ending: &str) -> String {
    name_of(comparison, false, ending)
}

/// The same with `-view` before the ending where it is not all.
pub(super) fn name_of(comparison: &Comparison, is_view: bool, ending: &str) -> String {
    let services = &comparison.services;
    let mut parts = vec!["onus".to_owned()];
    parts.extend(services.iter().take(NAMED).map(|service| service.id.clone()));
    if services.len() > NAMED {
        parts.push(format!("and-{}-more", services.len() - NAMED));
    }
    parts.extend(services.iter().filter_map(|service| service.document.last_updated.clone()).max());
    if is_view {
        parts.push("view".to_owned());
    }
    format!("{}.{ending}", parts.join("-"))
}

/// Lets the browser save a text under a name.
pub(crate) fn save(name: &str, kind: &str, text: &str) -> Result<(), JsValue> {
    save_parts(name, kind, &Array::of1(&text.into()))
}

/// The same for bytes.
pub(crate) fn save_bytes(name: &str, kind: &str, bytes: &Uint8Array) -> Result<(), JsValue> {
    save_parts(name, kind, &Array::of1(bytes))
}

fn save_parts(name: &str, kind: &str, parts: &Array) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let blob = Blob::new_with_str_sequence_and_options(parts, &options)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let link: HtmlAnchorElement = gloo::utils::document().create_element("a")?.unchecked_into();
    link.set_href(&address);
    link.set_download(name);
    link.click();
    // The browser takes the bytes when it gets to them, some time after the click.
    gloo::timers::callback::Timeout::new(60_000, move || {
        Url::revoke_object_url(&address).ok();
    })
    .forget();
    Ok(())
}
