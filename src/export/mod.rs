//! What leaves the app: files, the clipboard, paper. What is in them is the library's to write.

pub(crate) mod download;
pub(crate) mod export_dialog;
pub(crate) mod paper;
pub(crate) mod take_along;
