//! Two versions of a page, or two pages, word by word. What changed is the library's to find out.

pub(crate) mod change_row;
pub(crate) mod changes_view;
pub(crate) mod timeline;
