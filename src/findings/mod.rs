//! What the pages leave open, by rule. The rules themselves are the library's.

mod finding_line;
mod finding_list;
pub(crate) mod findings_view;
pub(crate) mod rule_switches;
mod score_cards;
