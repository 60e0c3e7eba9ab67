//! Two versions of a page, or two pages, word by word. What changed is the library's to find out.

mod announced;
mod change_lists;
mod change_row;
pub(crate) mod changes_view;
mod timeline;
mod told;
