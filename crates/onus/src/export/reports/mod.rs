//! What is exported to be read by people: pages of HTML and Markdown, and the summary in sentences.
//!
//! What stands in their tables is worked out in [`tables`](super::tables).

pub mod html;
pub mod markdown;
pub mod summary;
pub mod topic;

mod head;
pub(super) mod html_text;
