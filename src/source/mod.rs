//! The page that a cell comes from, beside the matrix or over it. It is shown as it came, never read here.

mod around;
pub(crate) mod opened;
mod sheet_table;
pub(crate) mod source_panel;
pub(crate) mod widths;
