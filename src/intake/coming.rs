//! The texts of files, as they come: each by itself, in the order of the files where they answer.

use js_sys::{Array, Reflect, Uint8Array};
use onus::limits::MOST_BYTES;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::File;

use super::{decode, office};
use crate::session::state::Source;

#[wasm_bindgen]
extern "C" {
    // Defined by static/reading.js.
    #[wasm_bindgen(js_name = onusBytes)]
    fn ask_for_bytes(file: &File) -> JsValue;
    #[wasm_bindgen(js_name = onusAnswered)]
    async fn answered(asked: &Array, milliseconds: u32) -> JsValue;
}

/// Something that was dropped, chosen or pasted.
pub(crate) enum Input {
    File(File),
    Text(Source),
    /// A file that could not be had, with the sentence that says so.
    Lost(String),
}

impl Input {
    pub(super) fn name(&self) -> Option<String> {
        match self {
            Self::File(file) => Some(file.name()),
            Self::Text(source) => Some(source.file.clone()),
            Self::Lost(_) => None,
        }
    }
}

/// A text, or what will be one.
pub(super) enum Coming {
    Here(Result<Source, String>),
    /// The name of a file, and what static/reading.js has of its bytes.
    Asked(String, JsValue),
}

impl Coming {
    /// Asks for a file's bytes: for all files at once, since each answer takes its time.
    pub(super) fn begin(input: Input) -> Self {
        let file = match input {
            Input::File(file) => file,
            Input::Text(source) => return Self::Here(Ok(source)),
            Input::Lost(sentence) => return Self::Here(Err(sentence)),
        };
        let name = file.name();
        // The answer is waited for, half a millisecond each: pages of forty files would come a frame later. What is called
        // as pages are is hardly ever too large, and its bytes tell as well.
        match is_called_as_pages_are(&name) || !is_too_large(file.size()) {
            true => Self::Asked(name, ask_for_bytes(&file)),
            false => Self::Here(Err(too_large(&name, file.size()))),
        }
    }

    /// The name of a file that has not answered yet.
    pub(super) fn missing(&self) -> Option<&str> {
        match self {
            Self::Asked(name, asked) if bytes(asked).is_undefined() => Some(name),
            _ => None,
        }
    }

    /// The text of what is there: an empty file's where it is not.
    pub(super) async fn text(self) -> Result<Source, String> {
        let (name, asked) = match self {
            Self::Here(text) => return text,
            Self::Asked(name, asked) => (name, asked),
        };
        let bytes = bytes(&asked);
        if bytes.is_null() {
            return Err(format!("“{name}” could not be read: it was moved, or this page may not open it."));
        }
        let bytes = Uint8Array::new(&bytes);
        if is_too_large(bytes.length().into()) {
            return Err(too_large(&name, bytes.length().into()));
        }
        let text = match decode::is_packed(&bytes) {
            true => office::text(&name, &bytes).await?,
            false => decode::text(&name, bytes.to_vec())?,
        };
        Ok(Source::new(name, text))
    }
}

fn is_called_as_pages_are(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    [".md", ".markdown", ".html", ".htm", ".adoc", ".rst", ".csv"].iter().any(|ending| name.ends_with(ending))
}

fn is_too_large(bytes: f64) -> bool {
    bytes > MOST_BYTES as f64
}

fn too_large(name: &str, bytes: f64) -> String {
    // Whole numbers: writing fractions down would add kilobytes to the app.
    let megabytes = (bytes / (1024.0 * 1024.0)).round() as u64;
    format!(
        "“{name}” is {megabytes} MB. Onus reads pages of up to {} MB: take out the part with the responsibilities.",
        MOST_BYTES >> 20
    )
}

/// Ends when one of these has answered, or after so long.
pub(super) async fn one_has_answered<'c>(all: impl IntoIterator<Item = &'c Coming>, milliseconds: u32) {
    let asked = all.into_iter().filter_map(|coming| match coming {
        Coming::Asked(_, asked) if bytes(asked).is_undefined() => Some(asked.clone()),
        _ => None,
    });
    answered(&asked.collect::<Array>(), milliseconds).await;
}

fn bytes(asked: &JsValue) -> JsValue {
    Reflect::get(asked.unchecked_ref(), &"bytes".into()).unwrap_or(JsValue::NULL)
}
