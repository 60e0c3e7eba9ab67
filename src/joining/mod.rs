//! What belongs together, decided by hand: rows joined, split, related, and what may be the same.

pub(crate) mod choosing;
pub(crate) mod join_dialog;
pub(crate) mod relations;
pub(crate) mod split_dialog;
mod suggestion;
pub(crate) mod suggestions;
pub(crate) mod use_related;
