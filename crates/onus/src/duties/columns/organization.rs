//! Columns of those within one organization, or beside a supplier, whom no word tells.

use super::plain_table::PlainTable;
use crate::document::Party;
use crate::duties::cast::{PLATFORM, is_beside};
use crate::duties::words::{PROVIDER, VENDOR, Words};

/// Whether a provider and one whom no word tells are all who have letters.
pub(crate) fn letters_beside_provider(
    table: &PlainTable<'_, '_>,
    parties: &[Option<Party>],
    is_named: &[bool],
) -> bool {
    let mut of_parties = (1..parties.len()).filter(|&column| parties[column].is_some());
    let (Some(one), Some(other), None) = (of_parties.next(), of_parties.next(), of_parties.next()) else {
        return false;
    };
    let is_unknown = |column: usize| {
        parties[column] == Some(Party::Other)
            && !is_named[column]
            && !table.words[column].has(VENDOR | PROVIDER)
            && !is_beside(&table.header[column])
    };
    let is_provider = |column: usize| parties[column] == Some(Party::Provider) && is_named[column];
    is_provider(one) && is_unknown(other) || is_provider(other) && is_unknown(one)
}

/// Whether a heading names those in an organization who run what its other teams build on.
pub(crate) fn runs_platforms(heading: &Words<'_>) -> bool {
    const FIRST_WORDS: [&str; 6] = ["ict", "cloud", "datacenter", "datacentre", "infra", "systems"];
    let first = heading.written().next().unwrap_or_default();
    heading.len() <= 3 && PLATFORM.iter().chain(&FIRST_WORDS).any(|run| run.eq_ignore_ascii_case(first))
}
