//! What changed in who owns what.

use std::collections::HashMap;

use super::ChangeKind;
use crate::compare::units::{name, own_name};
use crate::document::Document;

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
    let (was, is) = (keys(old), keys(new));
    let mut gone: HashMap<&Key, usize> = was.iter().zip(0..).collect();
    let mut changes: Vec<OwnerChange> = Vec::new();
    for (index, key) in is.iter().enumerate() {
        let before = gone.remove(key);
        let kind = match before {
            None => ChangeKind::Added,
            Some(before) if old.allocations[before].owner == new.allocations[index].owner => {
                ChangeKind::Unchanged
            }
            Some(_) => ChangeKind::Changed,
        };
        changes.push(OwnerChange { kind, old: before, new: Some(index) });
    }
    let removed = was.iter().enumerate().filter(|(_, key)| gone.contains_key(key));
    changes.extend(removed.map(|(index, _)| OwnerChange {
        kind: ChangeKind::Removed,
        old: Some(index),
        new: None,
    }));
    changes
}

/// Resource, area, and how many of the same stand before.
type Key = (String, String, usize);

fn keys(document: &Document) -> Vec<Key> {
    let own = own_name(document);
    let mut times: HashMap<(String, String), usize> = HashMap::new();
    let key = |it: &crate::document::Allocation| {
        let (resource, area) = (name(&it.resource.text, &own), it.area.id.clone());
        let before = times.entry((resource.clone(), area.clone())).or_default();
        *before += 1;
        (resource, area, *before - 1)
    };
    document.allocations.iter().map(key).collect()
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::*;
    use crate::document::{Allocation, Area, Owner};
    use crate::text::RichText;

    fn page(owned: &[(&str, &str, Owner)]) -> Document {
        let allocation = |&(resource, area, owner): &(&str, &str, Owner)| Allocation {
            line: 5,
            last_line: 5,
            area: Rc::new(Area { id: area.into(), name: area.into() }),
            resource: RichText::plain(resource),
            owner,
            text: RichText::plain("x"),
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
