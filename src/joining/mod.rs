//! What belongs together, decided by hand: rows joined, split, related, and what may be the same.

pub(crate) mod join_dialog;
pub(crate) mod suggestions;
