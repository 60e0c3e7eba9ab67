//! Which changes are told: what the filters and the search leave.

use onus::Comparison;
use onus::compare::changes::{ChangeKind, Changes, OwnerChange, PartyChange, RowChange, SpanKind};
use onus::compare::search::Found;

use crate::filters::filter_bar::shown_members;
use crate::session::address::Address;

/// What is asked of the changes.
pub(super) struct Told<'c> {
    comparison: &'c Comparison,
    /// The services of the older and of the newer page.
    chosen: [usize; 2],
    address: &'c Address,
    found: &'c Found,
    /// For each service, for each of its responsibilities, whether its row is shown.
    members: Vec<Vec<bool>>,
}

impl<'c> Told<'c> {
    /// `shown` says for each row of the comparison whether filters and search leave it.
    pub(super) fn new(
        comparison: &'c Comparison,
        chosen: [usize; 2],
        address: &'c Address,
        (shown, found): (&[bool], &'c Found),
    ) -> Self {
        Self { comparison, chosen, address, found, members: shown_members(comparison, shown) }
    }

    /// Rows with something to tell that are left.
    pub(super) fn rows<'r>(&self, changes: &'r Changes) -> impl Iterator<Item = &'r RowChange> {
        changes.rows.iter().filter(|row| self.is_asked(row) && self.is_row_left(row) && self.is_of_party(row))
    }

    /// Tasks that another one has, and are left.
    pub(super) fn tasks<'r>(&self, changes: &'r Changes) -> impl Iterator<Item = &'r RowChange> {
        changes.rows.iter().filter(|row| row.owner.is_some() && self.is_row_left(row))
    }

    /// Resources that another one owns, or that only one page names, and are left.
    pub(super) fn resources<'r>(&self, changes: &'r Changes) -> impl Iterator<Item = &'r OwnerChange> {
        changes.owners.iter().filter(|it| it.kind != ChangeKind::Unchanged && self.is_resource_left(it))
    }

    /// How many there are that are not left.
    pub(super) fn hidden(&self, changes: &Changes) -> usize {
        let rows = changes.rows.iter().filter(|row| self.is_asked(row)).count();
        let tasks = changes.rows.iter().filter(|row| row.owner.is_some()).count();
        let resources = changes.owners.iter().filter(|it| it.kind != ChangeKind::Unchanged).count();
        rows + tasks + resources
            - self.rows(changes).count()
            - self.tasks(changes).count()
            - self.resources(changes).count()
    }

    /// Whether a party's words are told.
    pub(super) fn tells(&self, party: &PartyChange) -> bool {
        self.address.filter.party.is_none_or(|asked| asked == party.party)
    }

    fn is_asked(&self, row: &RowChange) -> bool {
        match row.kind {
            ChangeKind::Unchanged => row.formatting && self.address.formatting,
            ChangeKind::Translated => self.address.formatting,
            _ => true,
        }
    }

    fn is_row_left(&self, row: &RowChange) -> bool {
        let places = self.chosen.into_iter().zip([row.old, row.new]);
        places.filter_map(|(service, at)| Some((service, at?))).any(|(service, at)| self.members[service][at])
    }

    /// Of a row that has other words, whether the party that is asked for has.
    fn is_of_party(&self, row: &RowChange) -> bool {
        let has_other_words = |party: &PartyChange| party.text.iter().any(|span| span.kind != SpanKind::Same);
        row.kind != ChangeKind::Changed
            || row.parties.iter().any(|party| self.tells(party) && has_other_words(party))
    }

    fn is_resource_left(&self, change: &OwnerChange) -> bool {
        let places = self.chosen.into_iter().zip([change.old, change.new]);
        places.filter_map(|(service, at)| Some((service, at?))).any(|(service, at)| {
            let it = &self.comparison.services[service];
            self.address.filter.keeps_resource(&it.id, &it.document.allocations[at])
                && (!self.found.is_asked || self.found.allocations.contains(&(service, at)))
        })
    }
}
