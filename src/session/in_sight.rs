//! Which services and parties the matrix shows.

use onus::compare::filter::Filter;
use onus::{Comparison, Party};

use super::entry::Entry;

/// The services in sight, in the order of their columns.
#[derive(Debug, Default, Clone, PartialEq)]
pub(crate) struct InSight {
    /// Indexes of services, the pinned one first.
    pub services: Vec<usize>,
    /// Whether the first one is pinned.
    pub has_pinned: bool,
    /// The party whose columns alone are shown; `None` for all.
    pub party: Option<Party>,
}

impl InSight {
    /// Services that the filter asks for are in sight even where they are hidden; others then are not.
    pub(crate) fn of(entries: &[Entry], comparison: &Comparison, filter: &Filter) -> Self {
        let is_shown = |at: usize| match filter.services.is_empty() {
            true => !entries[at].is_hidden,
            false => comparison.services.get(at).is_some_and(|it| filter.services.contains(&it.id)),
        };
        let pinned = (0..entries.len()).find(|&at| entries[at].is_pinned && is_shown(at));
        let others = (0..entries.len()).filter(|&at| is_shown(at) && Some(at) != pinned);
        let services = pinned.into_iter().chain(others).collect();
        Self { services, has_pinned: pinned.is_some(), party: filter.party }
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
