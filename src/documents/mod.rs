//! The list of what is open, each with its rows and its buttons.

pub(crate) mod document_item;
pub(crate) mod document_list;
