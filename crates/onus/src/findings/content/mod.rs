//! Rules about what a page says, and what it leaves out.

pub(super) mod area_missing;
pub(super) mod empty_cell;
pub(super) mod outdated;
pub(super) mod placeholder;
pub(super) mod same_text;
pub(super) mod stopped_sentence;
pub(super) mod struck_out;
pub(super) mod task_repeated;
pub(super) mod unknown_owner;
