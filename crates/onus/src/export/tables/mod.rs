//! What is exported as a table: a header and lines of texts, whatever file it goes into.
//!
//! How a table is written down is not known here: that is [`csv`](super::csv), [`workbook`](super::workbook) and
//! [`reports`](super::reports).

pub mod duties;

pub(super) mod columns;
pub(super) mod crm;
pub(super) mod lists;
pub(super) mod table;
pub(super) mod tidy;
