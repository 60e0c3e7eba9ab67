//! From a drop, a choice of files or a paste to text that the library reads. What it means is for the session.

mod arrivals;
pub(crate) mod column_chooser;
pub(crate) mod columns_dialog;
mod coming;
pub(crate) mod decode;
pub(crate) mod dropped;
pub(crate) mod examples;
mod office;
pub(crate) mod paste_dialog;
pub(crate) mod readings;
pub(crate) mod taking_in;
pub(crate) mod use_intake;
