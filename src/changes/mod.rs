//! Two versions of a page, or two pages, word by word.

pub(crate) mod change_row;
pub(crate) mod changes_view;
