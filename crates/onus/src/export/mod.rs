//! [`crate::Comparison`] -> CSV, JSON, Markdown, reports.

pub mod changes;
pub mod csv;
pub mod duties;
pub mod html;
pub mod json;
pub mod markdown;
pub mod oscal;
pub mod spreadsheet;
pub mod summary;
pub mod topic;

mod columns;
mod crm;
mod form;
mod lists;
mod table;
mod tidy;

pub use columns::matrix;
pub(crate) use columns::{NO_SUCH_AREA, NOT_ON_THIS_PAGE, PLACEHOLDER};
pub use crm::crm;
pub use form::Form;
pub use lists::{findings, owners, services};
pub use table::Table;
pub(crate) use table::items;
pub use tidy::{HEADER as TIDY_HEADER, tidy};
