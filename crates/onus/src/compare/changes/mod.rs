//! What changed from one version of a page to the next, row by row.

use std::collections::HashSet;
use std::rc::Rc;

use rustc_hash::FxBuildHasher;

use super::{Choices, Comparison, compare_resting};
use crate::document::Document;
use crate::rests::{at_once, rest};
use crate::text::RichText;

mod columns;
mod found;
mod in_order;
mod kind;
mod left;
mod much_in_common;
mod owners;
mod pairing;
mod relation;
mod row;
mod text;
mod translation;
mod versions;

pub use columns::ColumnChange;
pub use found::{Changes, Counts, PartyChange, RowChange};
pub use kind::ChangeKind;
pub use left::Left;
pub use owners::OwnerChange;
pub(crate) use relation::is_one_name;
pub use relation::{Relation, relation};
pub use text::{Span, SpanKind};
pub use versions::{versions, versions_resting};

/// Compares two documents.
///
/// Rows of two versions are taken for each other if they have the same task, else if what the parties
/// have to do is mostly the same, else if a comparison of the two joins them; rows of a translation by their
/// order. Between two services those belong together that a comparison of the two joins.
pub fn changes(old: &Document, new: &Document) -> Changes {
    at_once(changes_resting(&Rc::new(old.clone()), &Rc::new(new.clone())))
}

/// The same as a future that rests after a few milliseconds of work each time, and then wants to go on at once.
pub async fn changes_resting(old: &Rc<Document>, new: &Rc<Document>) -> Changes {
    let joined = async || {
        let comparison = compare_resting(&[Rc::clone(old), Rc::clone(new)], &Choices::default()).await;
        joined(&comparison, [0, 1])
    };
    changes_where(old, new, joined).await
}

/// The same, with what stands on one row of a comparison.
async fn changes_where(
    old: &Document,
    new: &Document,
    joined: impl AsyncFnOnce() -> Vec<Option<usize>>,
) -> Changes {
    let relation = relation::relation_resting(old, new).await;
    let partners = match relation {
        Relation::TwoServices => joined().await,
        Relation::Translation => translation::partners(old, new),
        Relation::Versions | Relation::Renamed => {
            let partners = pairing::partners(old, new).await;
            let paired = partners.iter().flatten().count();
            // What only one page has can have no partner.
            match paired == old.responsibilities.len() || paired == partners.len() {
                true => partners,
                false => with(partners, joined().await),
            }
        }
    };
    rest().await;
    changes_by(old, new, relation, partners).await
}

/// Gives rows without a partner the one that stands beside them, where that is free.
fn with(mut partners: Vec<Option<usize>>, joined: Vec<Option<usize>>) -> Vec<Option<usize>> {
    let mut taken: HashSet<usize, FxBuildHasher> = partners.iter().flatten().copied().collect();
    for (partner, old) in partners.iter_mut().zip(joined) {
        if partner.is_none() && old.is_some_and(|old| taken.insert(old)) {
            *partner = old;
        }
    }
    partners
}

/// The words of two texts, by what became of them; what is said in another form is the same.
pub fn word_changes(old: &RichText, new: &RichText) -> Vec<Span> {
    text::spans(old, new, ["", ""])
}

/// [`changes`] from one service of a comparison to another one, given by index: what stands on one of
/// its rows belongs together, also where that was decided by hand.
pub fn changes_within(comparison: &Comparison, services: [usize; 2]) -> Changes {
    at_once(changes_within_resting(comparison, services))
}

/// The same as [`changes_within`] as a future that rests after a few milliseconds of work each time, and then wants to
/// go on at once.
pub async fn changes_within_resting(comparison: &Comparison, services: [usize; 2]) -> Changes {
    let [old, new] = services.map(|service| &*comparison.services[service].document);
    changes_where(old, new, async || joined(comparison, services)).await
}

/// After so many rows there is a rest: some milliseconds.
const REST: usize = 500;

/// For each row of the newer service the row of the older one on the same row of the comparison.
fn joined(comparison: &Comparison, services: [usize; 2]) -> Vec<Option<usize>> {
    let mut partners = vec![None; comparison.services[services[1]].document.responsibilities.len()];
    for row in &comparison.rows {
        let [old, new] = services.map(|service| row.of_service(service));
        old.zip(new).for_each(|(old, new)| partners[new.responsibility] = Some(old.responsibility));
    }
    partners
}

async fn changes_by(
    old: &Document,
    new: &Document,
    relation: Relation,
    partners: Vec<Option<usize>>,
) -> Changes {
    let columns = match relation {
        Relation::Versions | Relation::Renamed => columns::columns(old, new),
        Relation::Translation | Relation::TwoServices => Vec::new(),
    };
    let mut changes = Changes { relation, columns, owners: owners::owners(old, new), ..Changes::default() };
    let mut gone: Vec<bool> = vec![true; old.responsibilities.len()];
    for (index, before) in partners.into_iter().enumerate() {
        if index % REST == REST - 1 {
            rest().await;
        }
        if let Some(before) = before {
            gone[before] = false;
        }
        changes.rows.push(row::row(old, before, new, Some(index), relation, &changes.columns));
    }
    for (index, _) in gone.iter().enumerate().filter(|(_, gone)| **gone) {
        if index % REST == REST - 1 {
            rest().await;
        }
        changes.rows.push(row::row(old, Some(index), new, None, relation, &changes.columns));
    }
    changes.count();
    changes
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::testing::document;
    use crate::document::{Party, TaskOwner};

    const LONG: &str = "Take a backup of every database once a day and keep it for a month.";

    fn kinds(changes: &Changes) -> Vec<(ChangeKind, Option<usize>, Option<usize>)> {
        changes.rows.iter().map(|row| (row.kind, row.old, row.new)).collect()
    }

    #[test]
    fn every_row_of_both_pages_is_there_once() {
        let old = document(
            "One",
            &[
                ("a", "Same", "x", "y"),
                ("a", "Gone", "p", "q"),
                ("a", "Wanders", "m", "n"),
                ("a", "Old name", LONG, "N/A"),
            ],
        );
        let new = document(
            "One",
            &[
                ("a", "Fresh", "u", "v"),
                ("a", "Same", "x", "z"),
                ("a", "Better title", LONG, "N/A"),
                ("b", "Wanders", "m", "n"),
            ],
        );
        let changes = changes(&old, &new);
        assert_eq!(
            kinds(&changes),
            [
                (ChangeKind::Added, None, Some(0)),
                (ChangeKind::Changed, Some(0), Some(1)),
                (ChangeKind::Renamed, Some(3), Some(2)),
                (ChangeKind::Moved, Some(2), Some(3)),
                (ChangeKind::Removed, Some(1), None),
            ]
        );
        let counts = Counts { added: 1, changed: 1, renamed: 1, moved: 1, removed: 1, ..Counts::default() };
        assert_eq!(changes.counts, counts);
    }

    #[test]
    fn another_form_is_unchanged_and_flagged() {
        let old = document("One", &[("a", "T", "• Do it.", "y"), ("a", "U", "x", "y")]);
        let mut new = document("One", &[("a", "T", "Do it", "y"), ("a", "U", "x", "y")]);
        new.responsibilities[1].parties[0].label = "IBM Responsibilities".into();
        let changes = changes(&old, &new);
        assert_eq!(changes.counts, Counts { unchanged: 2, formatting: 2, ..Counts::default() });
        assert!(changes.rows.iter().all(|row| row.formatting));
    }

    #[test]
    fn a_page_compared_with_itself_is_unchanged() {
        let page = document("One", &[("a", "T", "x", "y"), ("a", "T", "p", "q"), ("b", "T", "x", "")]);
        assert_eq!(changes(&page, &page).counts, Counts { unchanged: 3, ..Counts::default() });
    }

    #[test]
    fn a_column_that_one_page_lacks_is_one_change() {
        let old = document("One", &[("a", "T", "x", "y"), ("a", "U", "x", "y")]);
        let mut new = old.clone();
        new.responsibilities.iter_mut().for_each(|row| drop(row.parties.remove(0)));
        let changes = changes(&old, &new);
        assert_eq!(changes.counts, Counts { unchanged: 2, ..Counts::default() });
        let columns: Vec<_> = changes.columns.iter().map(|it| (it.kind, it.party, it.rows)).collect();
        assert_eq!(columns, [(ChangeKind::Removed, Party::Provider, 2)]);
        assert!(changes.has_owner_changes());
    }

    #[test]
    fn another_owner_is_told() {
        let old = document("One", &[("a", "T", "keep the key", "N/A"), ("a", "U", "x", "y")]);
        let new = document("One", &[("a", "T", "N/A", "keep the key"), ("a", "U", "x", "z")]);
        let changes = changes(&old, &new);
        assert_eq!((changes.counts.changed, changes.counts.owner), (2, 1));
        assert_eq!(changes.rows[0].owner, Some([TaskOwner::Provider, TaskOwner::Customer]));
    }

    #[test]
    fn what_a_comparison_of_two_services_joins_is_not_added() {
        let old = document("One", &[("a", "Updates", "grease the mill", ""), ("a", "Moat", "dig", "")]);
        let new = document("Two", &[("a", "Bells", "ring", ""), ("a", "Updates", "ask the baker", "")]);
        let changes = changes(&old, &new);
        assert_eq!(changes.relation, Relation::TwoServices);
        assert_eq!(changes.counts, Counts { added: 1, changed: 1, removed: 1, ..Counts::default() });
    }

    #[test]
    fn a_translation_is_not_changed() {
        let page = |language: &str, rows| Document { language: language.into(), ..document("One", rows) };
        let old = page("en", &[("a", "Locks", "Oil them", "x")]);
        let new = page("de", &[("a", "Schlösser", "Ölen", "x")]);
        let changes = changes(&old, &new);
        assert_eq!(changes.counts, Counts { translated: 1, ..Counts::default() });
        assert!(!changes.has_changes());
    }
}
