//! Two versions of a page, or two pages, word by word. What changed is the library's to find out.

mod change_lists;
mod change_row;
pub(crate) mod changes_view;
mod found;
mod timeline;
mod told;
