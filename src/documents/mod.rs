//! The list of what is open, each with its rows and its buttons. How files get there is for `intake`.

pub(crate) mod document_item;
pub(crate) mod document_list;
pub(crate) mod side_list;
