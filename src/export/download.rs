//! Saving bytes as a file.

use js_sys::{Array, Uint8Array};
use onus::Comparison;
use onus::compare::Service;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// From so many services on, the file's name counts the rest.
const NAMED: usize = 3;

/// `onus-<services>-<newest date>.<ending>`
pub(crate) fn name(comparison: &Comparison, ending: &str) -> String {
    name_of(comparison, None, ending)
}

/// The same, of a view with `-view` before the ending, and with its services alone, by their indexes.
pub(super) fn name_of(comparison: &Comparison, view: Option<&[usize]>, ending: &str) -> String {
    let services: Vec<&Service> = match view {
        Some(seen) => seen.iter().map(|&service| &comparison.services[service]).collect(),
        None => comparison.services.iter().collect(),
    };
    let mut parts = vec!["onus".to_owned()];
    parts.extend(services.iter().take(NAMED).map(|service| service.id.clone()));
    if services.len() > NAMED {
        parts.push(format!("and-{}-more", services.len() - NAMED));
    }
    parts.extend(services.iter().filter_map(|service| service.document.last_updated.clone()).max());
    if view.is_some() {
        parts.push("view".to_owned());
    }
    format!("{}.{ending}", parts.join("-"))
}

/// A text that is put together outside of this module's memory, part by part. The browser takes some of the parts at a time:
/// of all at the end it would copy hundreds of megabytes in one go.
#[derive(Default)]
pub(crate) struct Parts {
    /// What the browser has, as blobs.
    taken: Array,
    parts: Array,
}

/// So many parts are handed over together.
const TOGETHER: u32 = 64;

impl Parts {
    pub(crate) fn take(&self, part: &str) {
        self.parts.push(&Uint8Array::from(part.as_bytes()));
        if self.parts.length() == TOGETHER
            && let Ok(blob) = Blob::new_with_u8_array_sequence(&self.parts)
        {
            self.taken.push(&blob);
            self.parts.set_length(0);
        }
    }

    pub(crate) fn blob(&self) -> Result<Blob, JsValue> {
        Blob::new_with_blob_sequence(&self.all())
    }

    /// Lets the browser save it.
    pub(crate) fn save(&self, name: &str, kind: &str) -> Result<(), JsValue> {
        save_parts(name, kind, &self.all())
    }

    fn all(&self) -> Array {
        self.taken.concat(&self.parts)
    }
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
