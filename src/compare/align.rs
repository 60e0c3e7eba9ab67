//! Which units of different services belong in one row.

use std::collections::BTreeMap;

use super::units::Unit;

/// Units that stand in one row.
#[derive(Debug)]
pub(super) struct Group {
    /// Indexes into the units, ascending.
    pub(super) units: Vec<usize>,
    /// Why they belong together.
    pub(super) reason: String,
    /// How sure that is, 0 to 1.
    pub(super) score: f32,
}

/// Puts every unit into exactly one group.
pub(super) fn groups(units: &[Unit]) -> Vec<Group> {
    let mut by_name: BTreeMap<(usize, &str, usize), Vec<usize>> = BTreeMap::new();
    for (i, unit) in units.iter().enumerate() {
        by_name.entry((unit.area, &unit.name, unit.occurrence)).or_default().push(i);
    }
    by_name
        .into_values()
        .map(|units| {
            let reason = if units.len() > 1 { "same name" } else { "only here" };
            Group { units, reason: reason.to_owned(), score: 1.0 }
        })
        .collect()
}
