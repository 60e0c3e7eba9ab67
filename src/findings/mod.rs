//! What the pages leave open, by rule.

pub(crate) mod findings_view;
pub(crate) mod rule_switches;
