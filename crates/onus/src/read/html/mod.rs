//! HTML -> pages, tables and cells. Text in, text out: nothing is executed or loaded.
//!
//! [`table`] reads a table that stands in a Markdown page, and [`crate::text::html::to_markdown`] its cells; [`page`]
//! reads a whole HTML document or a piece of one from the clipboard, and [`crate::text::html::page_to_markdown`] its
//! cells, whose text is not Markdown.
//! Time is linear in the size of the text, and nothing recurses, whatever the text.

mod about;
mod header;
mod page;
mod table;

pub(super) use page::{page, part};
pub(super) use table::table;

#[cfg(test)]
mod page_tests;
#[cfg(test)]
mod table_tests;
