//! [`crate::Comparison`] -> CSV, JSON, Markdown.
