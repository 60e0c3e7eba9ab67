//! [`crate::Comparison`] -> CSV, JSON, Markdown, reports.

pub mod changes;
pub mod csv;
pub mod json;
pub mod markdown;
pub mod spreadsheet;
pub mod summary;

mod columns;
mod pretty;
mod table;
mod tidy;

pub use columns::matrix;
pub(crate) use columns::{NO_SUCH_AREA, NOT_ON_THIS_PAGE, PLACEHOLDER};
pub use table::Table;
pub(crate) use table::items;
pub use tidy::{HEADER as TIDY_HEADER, tidy};
