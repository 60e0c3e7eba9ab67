//! What changed in who owns what.

use super::ChangeKind;
use crate::compare::Lexicon;
use crate::compare::areas::AreaNumbers;
use crate::document::{Allocation, Document};
use crate::intern::{Interner, Repeats};

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

/// The allocations of the newer document in page order, then those removed from the older one.
///
/// Allocations are taken for each other if they are about the same resource and area, named in the
/// same place among their like where a page repeats itself. Other words for the same owner are no change.
pub(super) fn owners(old: &Document, new: &Document) -> Vec<OwnerChange> {
    let mut keys = Keys::default();
    let (was, is) = (keys.of(0, old), keys.of(1, new));
    let mut gone: Vec<Option<usize>> = vec![None; keys.known.len()];
    was.iter().zip(0..).for_each(|(&key, index)| gone[key] = Some(index));
    let mut changes: Vec<OwnerChange> = Vec::new();
    for (index, &key) in is.iter().enumerate() {
        let before = gone[key].take();
        let kind = match before {
            None => ChangeKind::Added,
            Some(before) if old.allocations[before].owner == new.allocations[index].owner => {
                ChangeKind::Unchanged
            }
            Some(_) => ChangeKind::Changed,
        };
        changes.push(OwnerChange { kind, old: before, new: Some(index) });
    }
    let removed = was.iter().enumerate().filter(|(_, key)| gone[**key].is_some());
    changes.extend(removed.map(|(index, _)| OwnerChange {
        kind: ChangeKind::Removed,
        old: Some(index),
        new: None,
    }));
    changes
}

/// Numbers for resources in areas, and how many of the same stand before.
#[derive(Default)]
struct Keys<'d> {
    lexicon: Lexicon,
    areas: AreaNumbers<'d>,
    repeats: Repeats,
    known: Interner,
}

impl<'d> Keys<'d> {
    /// By allocation; `page` tells documents apart.
    fn of(&mut self, page: usize, document: &'d Document) -> Vec<usize> {
        let own = self.lexicon.own_name(document);
        let key = |it: &'d Allocation| {
            let key = [self.lexicon.name(&it.resource.text, &own), self.areas.number(&it.area)];
            self.known.number_of(&[key[0], key[1], self.repeats.before(page, &key)])
        };
        document.allocations.iter().map(key).collect()
    }
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::*;
    use crate::document::{Area, Owner};
    use crate::text::RichText;

    fn page(owned: &[(&str, &str, Owner)]) -> Document {
        let allocation = |&(resource, area, owner): &(&str, &str, Owner)| Allocation {
            line: 5,
            last_line: 5,
            area: Rc::new(Area { id: area.into(), name: area.into() }),
            resource: RichText::plain(resource),
            owner,
            text: RichText::plain("x"),
            ..Allocation::default()
        };
        Document { allocations: owned.iter().map(allocation).collect(), ..Document::default() }
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
}
