//! [`crate::Comparison`] -> CSV, JSON, Markdown.

pub mod changes;
pub mod csv;
pub mod json;
pub mod markdown;

mod columns;
mod pretty;
