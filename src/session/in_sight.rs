//! Which services the matrix shows.

use onus::Comparison;

use super::entry::Entry;

/// The services in sight, in the order of their columns.
#[derive(Debug, Default, Clone, PartialEq)]
pub(crate) struct InSight {
    /// Indexes of services, the pinned one first.
    pub services: Vec<usize>,
    /// Whether the first one is pinned.
    pub has_pinned: bool,
}

impl InSight {
    pub(crate) fn of(entries: &[Entry]) -> Self {
        let pinned = entries.iter().position(|entry| entry.is_pinned && !entry.is_hidden);
        let others = (0..entries.len()).filter(|&at| !entries[at].is_hidden && Some(at) != pinned);
        Self { services: pinned.into_iter().chain(others).collect(), has_pinned: pinned.is_some() }
    }

    /// The services in sight that say something about the row of this index.
    pub(crate) fn of_row(&self, comparison: &Comparison, row: usize) -> impl Iterator<Item = usize> {
        let members = &comparison.rows[row].members;
        self.services
            .iter()
            .copied()
            .filter(|&service| members.iter().any(|member| member.service == service))
    }

    /// Whether one of the services says something about the row of this index.
    pub(crate) fn holds(&self, comparison: &Comparison, row: usize) -> bool {
        comparison.rows[row].members.iter().any(|member| self.services.contains(&member.service))
    }
}
