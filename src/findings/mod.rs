//! What the pages leave open, by rule. The rules themselves are the library's.

pub(crate) mod findings_view;
pub(crate) mod rule_switches;
