//! What filters and a search leave of what changed.

use super::{Changes, OwnerChange, RowChange};
use crate::compare::Comparison;
use crate::compare::filter::Filter;
use crate::compare::search::Found;
use crate::rests::{at_once, rest};

/// After so many rows there is a rest: some milliseconds.
const REST: usize = 1000;

/// What is asked of a comparison.
#[derive(Debug, Clone, Copy)]
pub struct Left<'f> {
    /// The questions: of rows they are answered in `rows`, of resources and parties here.
    pub filter: &'f Filter,
    /// What is searched for.
    pub found: &'f Found,
    /// For each row of the comparison whether filter and search leave it.
    pub rows: &'f [bool],
}

impl Left<'_> {
    /// What is left of the changes from one service of the comparison to another: rows of which one of the two sides
    /// stands on a row that is left, in them the words of the party that is asked for, and resources. A row in which
    /// another party's words changed alone stays where somebody else has its task. Counted is what is left.
    pub fn of(&self, comparison: &Comparison, services: [usize; 2], changes: &Changes) -> Changes {
        at_once(self.of_resting(comparison, services, changes))
    }

    /// The same as a future that rests after a few milliseconds of work each time, and then wants to go on at once.
    pub async fn of_resting(
        &self,
        comparison: &Comparison,
        services: [usize; 2],
        changes: &Changes,
    ) -> Changes {
        let members = comparison.shown_members(self.rows);
        let is_row_left = |row: &&RowChange| {
            let places = services.into_iter().zip([row.old, row.new]);
            places.filter_map(|(service, at)| Some((service, at?))).any(|(service, at)| members[service][at])
        };
        let is_resource_left = |owner: &&OwnerChange| {
            let places = services.into_iter().zip([owner.old, owner.new]);
            places
                .filter_map(|(service, at)| Some((service, at?)))
                .any(|place| self.keeps_resource(comparison, place))
        };
        let is_of_party = |party| self.filter.party.is_none_or(|asked| asked == party);
        let mut left = Changes {
            relation: changes.relation,
            columns: changes.columns.iter().filter(|it| is_of_party(it.party)).cloned().collect(),
            owners: changes.owners.iter().filter(is_resource_left).cloned().collect(),
            ..Changes::default()
        };
        for (at, row) in changes.rows.iter().enumerate() {
            if at % REST == REST - 1 {
                rest().await;
            }
            if !is_row_left(&row) {
                continue;
            }
            let mut row = row.clone();
            row.parties.retain(|it| is_of_party(it.party));
            if row.owner.is_some() || row.has_words_to_tell() {
                left.rows.push(row);
            }
        }
        rest().await;
        left.count();
        left
    }

    fn keeps_resource(&self, comparison: &Comparison, (service, at): (usize, usize)) -> bool {
        let it = &comparison.services[service];
        self.filter.keeps_resource(&it.id, &it.document.allocations[at])
            && self.found.holds_allocation(service, at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::changes::changes_within;
    use crate::compare::compare;
    use crate::compare::testing::page;
    use crate::document::Party;

    #[test]
    fn what_the_party_has_to_do_is_left_and_rows_that_are_shown() {
        let old = page("One", &[("a", "T", "Cut the grass", "Rake it"), ("a", "U", "Dig", "Water it")]);
        let new = page("One", &[("a", "T", "Cut the hedge", "Rake it"), ("a", "U", "Dig", "Leave it")]);
        let comparison = compare(&[old, new]);
        let changes = changes_within(&comparison, [0, 1]);
        let left = |party: Option<Party>, rows: &[bool]| {
            let filter = Filter { party, ..Filter::default() };
            let left = Left { filter: &filter, found: &Found::default(), rows };
            let left = left.of(&comparison, [0, 1], &changes);
            (left.rows.iter().map(|row| row.new).collect::<Vec<_>>(), left.counts.changed)
        };
        assert_eq!(left(None, &[true, true]), (vec![Some(0), Some(1)], 2));
        assert_eq!(left(Some(Party::Customer), &[true, true]), (vec![Some(1)], 1));
        assert_eq!(left(None, &[true, false]), (vec![Some(0)], 1));
    }
}
