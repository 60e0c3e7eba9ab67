//! What this browser keeps for the page, where it keeps anything.

use gloo::utils::window;
use web_sys::Storage;

pub(crate) fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}
