//! What leaves the app: files, the clipboard, paper. What is in them is the library's to write.

mod cell_text;
pub(crate) mod copying;
pub(crate) mod download;
mod excel;
pub(crate) mod export_dialog;
pub(crate) mod order;
pub(crate) mod paper;
mod paper_rows;
pub(crate) mod selected;
pub(crate) mod take_along;
