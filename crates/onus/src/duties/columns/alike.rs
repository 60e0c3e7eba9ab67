//! Headings that are worded like each other, or name a department of the page's.

use super::plain_table::PlainTable;
use crate::duties::words::{DUTY, Words};

/// Whether a heading names a department of the one whose name the title has: "Acme Cloud Operations".
pub(super) fn is_department(table: &PlainTable<'_, '_>, heading: &str) -> bool {
    const DEPARTMENTS: [&str; 6] = ["operations", "ops", "support", "engineering", "services", "sre"];
    let heading = heading.trim();
    let (Some((first, _)), Some((_, last))) = (heading.split_once(' '), heading.rsplit_once(' ')) else {
        return false;
    };
    DEPARTMENTS.iter().any(|known| known.eq_ignore_ascii_case(last)) && table.cast.is_in_title(first)
}

/// Whether two headings of several words end in the same, or both speak of controls: "Acme controls", "Complementary user entity controls".
pub(super) fn end_alike(heading: &str, other: &str) -> bool {
    let last = |text: &str| text.trim().rsplit_once(' ').map(|(_, last)| last.to_lowercase());
    let controls = |text: &str| text.get(..9).is_some_and(|start| start.eq_ignore_ascii_case("controls "));
    last(heading).is_some_and(|word| last(other) == Some(word)) || controls(heading) && controls(other)
}

/// Whether two headings have a word for duties in common, and the first says whose ("Acme role").
pub(super) fn are_headed_alike(heading: &str, other: &str) -> bool {
    let (own, other) = (Words::of(heading), Words::of(other));
    own.share_stem(&other, DUTY) && own.sorts().any(|sorts| sorts & DUTY == 0)
}
