//! [`crate::Comparison`] -> CSV, JSON, Markdown, reports. Nothing is worked out here that the screen does not show, too, and
//! no file is written: what comes out are texts, tables, and workbooks as lists of cells.
//!
//! [`Subject`] says what is exported, [`Form`] as what; `tables` holds what a table says, `reports` what people read.

pub mod changes;
pub mod clipboard;
pub mod csv;
pub mod json;
pub mod oscal;
pub mod score;
pub mod spreadsheet;
pub mod workbook;

mod findings_json;
mod form;
pub(crate) mod json_writer;
pub(crate) mod parts;
mod reports;
mod subject;
mod tables;

pub use findings_json::findings as findings_json;
pub use form::{Form, Written};
pub use reports::{html, markdown, summary, topic};
pub use subject::{Material, Subject, pairs_of, pairs_of_versions};
pub use tables::columns::matrix;
pub(crate) use tables::columns::{NO_SUCH_AREA, NOT_ON_THIS_PAGE, PLACEHOLDER};
pub use tables::crm::crm;
pub use tables::duties;
pub use tables::lists::{findings, owners, services};
pub(crate) use tables::table::items;
pub use tables::table::{Lines, Table};
pub(crate) use tables::tidy::{CONTINUES, FURTHER as FURTHER_TIDY, ITEM};
pub use tables::tidy::{HEADER as TIDY_HEADER, tidy};
