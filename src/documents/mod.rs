//! The list of what is open, each with its rows and its buttons. How files get there is for `intake`.

mod document_item;
mod document_line;
pub(crate) mod document_list;
mod moving;
mod name_field;
pub(crate) mod side_list;
mod version_group;
