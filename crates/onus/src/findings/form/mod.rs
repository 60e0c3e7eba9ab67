//! Rules about how a page is written: what other readers, and the published page, make of it.

pub(super) mod anchor_mismatch;
pub(super) mod broken_row;
pub(super) mod broken_table;
pub(super) mod malformed_attributes;
pub(super) mod malformed_front_matter;
pub(super) mod published_otherwise;
pub(super) mod ragged_row;
pub(super) mod table_skipped;
pub(super) mod text_left_out;
pub(super) mod unresolved_include;
pub(super) mod unresolved_variable;
