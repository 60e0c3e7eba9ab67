//! Questions that leave only some rows and columns, over all views, and which rows that is.

pub(crate) mod controls;
pub(crate) mod drawer;
pub(crate) mod filter_bar;
pub(crate) mod rows;
pub(crate) mod service_picker;
