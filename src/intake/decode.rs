//! The bytes of a file -> its text.

use js_sys::Uint8Array;
use onus::read::bytes::{Kind, kind};
use web_sys::TextDecoder;

/// Whether a file is for the module that unpacks office files, going by its first bytes.
pub(crate) fn is_packed(bytes: &Uint8Array) -> bool {
    kind(&bytes.slice(0, 8).to_vec()) == Kind::Zip
}

/// The text of a file, or one sentence that names the file and says why there is none.
pub(crate) fn text(file: &str, bytes: Vec<u8>) -> Result<String, String> {
    let kind = kind(&bytes);
    if let Some(refusal) = kind.refusal(file) {
        return Err(refusal);
    }
    Ok(match kind {
        Kind::Utf16Le => decode(&bytes, "utf-16le"),
        Kind::Utf16Be => decode(&bytes, "utf-16be"),
        Kind::Windows1252 => decode(&bytes, "windows-1252"),
        // Long ones are not copied.
        _ => String::from_utf8(bytes)
            .unwrap_or_else(|odd| String::from_utf8_lossy(odd.as_bytes()).into_owned()),
    })
}

/// By the browser's own decoder, which adds nothing to the size of the app.
fn decode(bytes: &[u8], encoding: &str) -> String {
    TextDecoder::new_with_label(encoding)
        .and_then(|decoder| decoder.decode_with_u8_array(bytes))
        .unwrap_or_else(|_| String::from_utf8_lossy(bytes).into_owned())
}
