//! [`crate::page::Page`] -> [`crate::Document`]: which column is whose, which area a table is in.
