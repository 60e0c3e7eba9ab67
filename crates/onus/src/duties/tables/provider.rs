//! What a table of allocations calls the provider.

use crate::document::{Owner, Party};
use crate::duties::parties;
use crate::duties::reading::Reading;
use crate::duties::words::{NEUTRAL, PROVIDER, SERVICE, Words};
use crate::page::{Cell, Table};

/// The name that most of its cells hold, the
/// customer's and "shared" aside.
pub(super) fn provider_of(reading: &Reading<'_>, table: &Table<'_>) -> Option<String> {
    let mut written: Vec<(&str, &Cell<'_>, usize)> = Vec::new();
    for cell in table.rows.iter().flat_map(|row| row.cells.iter().skip(1)) {
        match written.iter().position(|(source, ..)| *source == cell.source) {
            Some(known) => written[known].2 += 1,
            None if written.len() < 50 => written.push((&cell.source, cell, 1)),
            None => {}
        }
    }
    let mut counts: Vec<(String, usize)> = Vec::new();
    for (_, cell, count) in written {
        let text = reading.plain(cell);
        if !matches!(parties::owner(&text, None), Owner::Provider | Owner::ThirdParty) {
            continue;
        }
        match counts.iter().position(|(name, _)| *name == text) {
            Some(known) => counts[known].1 += count,
            None => counts.push((text, count)),
        }
    }
    // "Cloud provider" is another one where somebody is named.
    let is_nameless =
        |name: &str| Words::of(name).sorts().all(|sorts| sorts & (PROVIDER | NEUTRAL | SERVICE) != 0);
    let is_named = |name: &str| reading.cast.party(name) == Some(Party::Provider) && !is_nameless(name);
    let has_named = counts.iter().any(|(name, _)| is_named(name));
    let is_it = |name: &str| !has_named || !is_nameless(name);
    let best = counts.iter().filter(|(name, _)| is_it(name)).map(|(_, count)| *count).max()?;
    let best = counts.iter().position(|(name, count)| *count == best && is_it(name))?;
    // "Acme and Bulbs Inc." run it together, whoever is named alone most often.
    let joint = counts.iter().position(|(name, _)| {
        name.split_once(" and ").is_some_and(|(one, other)| [one, other].contains(&counts[best].0.as_str()))
    });
    Some(counts.swap_remove(joint.unwrap_or(best)).0)
}
