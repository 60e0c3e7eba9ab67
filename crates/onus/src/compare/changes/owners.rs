//! What changed in who owns what.

use std::collections::{HashMap, VecDeque};
use std::ops::Range;

use rustc_hash::FxBuildHasher;

use super::ChangeKind;
use super::in_order::in_order;
use crate::compare::Lexicon;
use crate::compare::areas::AreaNumbers;
use crate::document::{Allocation, Document};
use crate::intern::Interner;

/// What became of one allocation: a resource in an area.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OwnerChange {
    /// Unchanged, changed (another owner), added or removed.
    pub kind: ChangeKind,
    /// Index into the older document's allocations. `None` for an added one.
    pub old: Option<usize>,
    /// Index into the newer document's allocations. `None` for a removed one.
    pub new: Option<usize>,
}

/// More pairs of tables than this are not weighed: they are taken for each other by their order.
const MOST_TABLES: usize = 10_000;

/// The allocations of the newer document in page order, then those removed from the older one.
///
/// Allocations are taken for each other if they are about the same resource and area. Where a page has several
/// tables of the same resources, a table is taken for the one that says most of the same, in the order of both
/// pages. Other words for the same owner are no change.
pub(super) fn owners(old: &Document, new: &Document) -> Vec<OwnerChange> {
    let mut keys = Keys::default();
    let (was, is) = (keys.of(old), keys.of(new));
    let mut pairing = Pairing { gone: vec![true; was.len()], partners: vec![None; is.len()] };
    let tables = [tables(old), tables(new)];
    if tables[0].len() * tables[1].len() <= MOST_TABLES {
        let worth = |i: usize, j: usize| {
            let owner = |page: &Document, at: usize| page.allocations[at].owner;
            let pairs = pairs(&was, tables[0][i].clone(), &is, tables[1][j].clone());
            pairs.map(|(a, b)| 1 + 2 * u32::from(owner(old, a) == owner(new, b))).sum()
        };
        for (i, j) in in_order(tables[0].len(), tables[1].len(), worth) {
            pairing.take(pairs(&was, tables[0][i].clone(), &is, tables[1][j].clone()));
        }
    }
    let free_old = (0..was.len()).filter(|&at| pairing.gone[at]).collect::<Vec<_>>();
    let free_new = (0..is.len()).filter(|&at| pairing.partners[at].is_none()).collect::<Vec<_>>();
    pairing.take(pairs(&was, free_old.into_iter(), &is, free_new.into_iter()));
    let after = pairing.partners.iter().enumerate().map(|(index, &before)| {
        let kind = match before {
            None => ChangeKind::Added,
            Some(before) if old.allocations[before].owner == new.allocations[index].owner => {
                ChangeKind::Unchanged
            }
            Some(_) => ChangeKind::Changed,
        };
        OwnerChange { kind, old: before, new: Some(index) }
    });
    let removed = pairing.gone.iter().enumerate().filter(|(_, gone)| **gone);
    let removed =
        removed.map(|(index, _)| OwnerChange { kind: ChangeKind::Removed, old: Some(index), new: None });
    after.chain(removed).collect()
}

struct Pairing {
    /// By old allocation, whether nothing of the newer page is it.
    gone: Vec<bool>,
    /// By new allocation.
    partners: Vec<Option<usize>>,
}

impl Pairing {
    fn take(&mut self, pairs: impl Iterator<Item = (usize, usize)>) {
        for (old, new) in pairs {
            self.gone[old] = false;
            self.partners[new] = Some(old);
        }
    }
}

/// The allocations of each table: rows that follow each other without a line between.
fn tables(page: &Document) -> Vec<Range<usize>> {
    let mut start = 0;
    let tables = page.allocations.chunk_by(|one, next| (one.line..=one.last_line + 1).contains(&next.line));
    let range = |table: &[Allocation]| {
        let range = start..start + table.len();
        start = range.end;
        range
    };
    tables.map(range).collect()
}

/// Allocations of one key, the first with the first.
fn pairs(
    was: &[usize],
    old: impl Iterator<Item = usize>,
    is: &[usize],
    new: impl Iterator<Item = usize>,
) -> impl Iterator<Item = (usize, usize)> {
    let mut by_key: HashMap<usize, VecDeque<usize>, FxBuildHasher> = HashMap::default();
    old.for_each(|at| by_key.entry(was[at]).or_default().push_back(at));
    new.filter_map(move |at| Some((by_key.get_mut(&is[at])?.pop_front()?, at)))
}

/// Numbers for resources in areas.
#[derive(Default)]
struct Keys<'d> {
    lexicon: Lexicon,
    areas: AreaNumbers<'d>,
    known: Interner,
}

impl<'d> Keys<'d> {
    /// By allocation.
    fn of(&mut self, document: &'d Document) -> Vec<usize> {
        let own = self.lexicon.own_name(document);
        let key = |it: &'d Allocation| {
            let key = [self.lexicon.name(&it.resource.text, &own), self.areas.number(&it.area)];
            self.known.number_of(&key)
        };
        document.allocations.iter().map(key).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::testing::allocations;
    use crate::document::Owner;
    use crate::text::RichText;

    fn page(owned: &[(&str, &str, Owner)]) -> Document {
        Document { allocations: allocations(owned), ..Document::default() }
    }

    #[test]
    fn every_allocation_of_both_pages_is_there_once() {
        let old = page(&[
            ("Disk", "a", Owner::Provider),
            ("Disk", "b", Owner::Provider),
            ("Key", "a", Owner::Shared),
        ]);
        let new = page(&[
            ("Net", "a", Owner::Shared),
            ("Disks", "b", Owner::Customer),
            ("Disks", "a", Owner::Provider),
        ]);
        let changes: Vec<_> = owners(&old, &new).iter().map(|it| (it.kind, it.old, it.new)).collect();
        assert_eq!(
            changes,
            [
                (ChangeKind::Added, None, Some(0)),
                (ChangeKind::Changed, Some(1), Some(1)),
                (ChangeKind::Unchanged, Some(0), Some(2)),
                (ChangeKind::Removed, Some(2), None),
            ]
        );
    }

    #[test]
    fn a_table_put_between_tables_of_the_same_resources_leaves_them_alone() {
        let table = |line: u32, owner| {
            ["Disk", "Net"].map(|resource| Allocation {
                line,
                last_line: line,
                resource: RichText::plain(resource),
                owner,
                ..Allocation::default()
            })
        };
        let page =
            |tables: &[[Allocation; 2]]| Document { allocations: tables.concat(), ..Document::default() };
        let (ours, yours) = (Owner::Provider, Owner::Customer);
        let old = page(&[table(5, ours), table(15, yours)]);
        let new = page(&[table(5, ours), table(15, ours), table(25, yours)]);
        let changes: Vec<_> = owners(&old, &new).iter().map(|it| (it.kind, it.old)).collect();
        let (same, added) = (ChangeKind::Unchanged, (ChangeKind::Added, None));
        assert_eq!(changes[..2], [(same, Some(0)), (same, Some(1))]);
        assert_eq!(changes[2..4], [added, added]);
        assert_eq!(changes[4..], [(same, Some(2)), (same, Some(3))]);
    }
}
