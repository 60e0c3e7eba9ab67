//! [`crate::Comparison`] -> CSV, JSON, Markdown, reports.

pub mod changes;
pub mod clipboard;
pub mod csv;
pub mod duties;
pub mod html;
pub mod json;
pub mod markdown;
pub mod oscal;
pub mod score;
pub mod spreadsheet;
pub mod summary;
pub mod topic;
pub mod workbook;

mod columns;
mod crm;
mod findings_json;
mod form;
mod head;
mod html_text;
mod lists;
mod subject;
mod table;
mod tidy;

pub use columns::matrix;
pub(crate) use columns::{NO_SUCH_AREA, NOT_ON_THIS_PAGE, PLACEHOLDER};
pub use crm::crm;
pub use findings_json::findings as findings_json;
pub use form::{Form, Written};
pub use lists::{findings, owners, services};
pub use subject::{Material, Subject, pairs_of_versions};
pub use table::Table;
pub(crate) use table::items;
pub(crate) use tidy::{CONTINUES, FURTHER as FURTHER_TIDY, ITEM};
pub use tidy::{HEADER as TIDY_HEADER, tidy};
