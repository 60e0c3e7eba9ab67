//! The page that a cell comes from, beside the matrix or over it.

pub(crate) mod opened;
pub(crate) mod source_panel;
