//! Reads shared-responsibility pages and compares them.
//!
//! ```
//! use onus::{Keywords, compare, read};
//!
//! let source = "\
//! ## Change management
//!
//! | Task | IBM responsibilities | Your responsibilities |
//! |---|---|---|
//! | Updates | Publish them. | Apply them. |
//! ";
//! let documents = read("demo.md", source, &Keywords::default())?;
//! let comparison = compare(&documents.into_iter().map(Into::into).collect::<Vec<_>>());
//! assert_eq!(comparison.rows[0].task, "Updates");
//! # Ok::<(), onus::ReadError>(())
//! ```
//!
//! Data goes one way: [`mod@read`] turns the text of a page into a [`page::Page`], [`duties`] turns
//! that into a [`Document`] of responsibilities and allocations, [`mod@compare`] lays many documents
//! side by side in a [`Comparison`], and [`export`] writes it down. Nothing here knows a browser,
//! a file system, a clock or global state.
#![warn(missing_docs)]

pub mod compare;
pub mod document;
pub mod duties;
pub mod export;
pub mod findings;
mod intern;
mod order;
pub mod page;
pub mod project;
pub mod read;
pub mod text;

pub use compare::{Comparison, compare};
pub use document::{
    Allocation, Area, Document, Owner, Party, PartyDuty, Qualifier, Responsibility, Status, TaskOwner,
};
pub use read::{Keywords, ReadError, read};
