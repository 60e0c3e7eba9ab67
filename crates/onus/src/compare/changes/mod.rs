//! What changed from one version of a page to the next, row by row.

use std::rc::Rc;

use super::words::words;
use crate::document::{Document, Party, PartyDuty, Responsibility};
use crate::text::RichText;

mod owners;
mod pairing;
mod text;

pub use owners::OwnerChange;
pub use text::{Span, SpanKind};

/// What changed between two documents.
#[derive(Debug, Default, Clone, PartialEq)]
pub struct Changes {
    /// How many rows there are of each kind.
    pub counts: Counts,
    /// The rows of the newer document in page order, then those removed from the older one.
    pub rows: Vec<RowChange>,
    /// What became of who owns what, in the same order; not in `counts`.
    pub owners: Vec<OwnerChange>,
}

/// Numbers of rows.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Counts {
    /// Rows that say the same, those that differ in formatting included.
    pub unchanged: usize,
    /// Rows that say the same in another form; they count as unchanged, too.
    pub formatting: usize,
    /// Rows with other words.
    pub changed: usize,
    /// Rows that only the newer document has.
    pub added: usize,
    /// Rows that only the older document has.
    pub removed: usize,
    /// Rows that stand in another area, changed or not.
    pub moved: usize,
    /// Rows in the same area under another task, changed or not.
    pub renamed: usize,
}

/// What became of one row.
#[derive(Debug, Clone, PartialEq)]
pub struct RowChange {
    /// What became of it.
    pub kind: ChangeKind,
    /// Index into the older document's responsibilities. `None` for an added row.
    pub old: Option<usize>,
    /// Index into the newer document's responsibilities. `None` for a removed row.
    pub new: Option<usize>,
    /// Whether the two differ in nothing but form (code spans, links, lists, spaces, punctuation,
    /// capitals, variables, the wording of headers).
    pub formatting: bool,
    /// The task, word by word.
    pub task: Vec<Span>,
    /// What each party has to do, word by word: the parties of the newer row, then those that only
    /// the older one has.
    pub parties: Vec<PartyChange>,
}

/// What became of one party's part of a row.
#[derive(Debug, Clone, PartialEq)]
pub struct PartyChange {
    /// Whose part it is.
    pub party: Party,
    /// The column's heading in the newer document, or in the older one where the newer has none.
    pub label: Rc<str>,
    /// The text, word by word. Empty where both say nothing.
    pub text: Vec<Span>,
}

/// What became of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ChangeKind {
    /// It says the same.
    Unchanged,
    /// It has other words.
    Changed,
    /// It is new.
    Added,
    /// It is gone.
    Removed,
    /// It stands in another area.
    Moved,
    /// It has another task.
    Renamed,
}

/// Compares two documents, mostly two versions of a page; two services work as well.
///
/// Rows are taken for each other if they have the same task, else if what the parties have to do is
/// mostly the same.
pub fn changes(old: &Document, new: &Document) -> Changes {
    let mut changes = Changes { owners: owners::owners(old, new), ..Changes::default() };
    let mut gone: Vec<bool> = vec![true; old.responsibilities.len()];
    for (index, before) in pairing::partners(old, new).into_iter().enumerate() {
        if let Some(before) = before {
            gone[before] = false;
        }
        changes.rows.push(row(old, before, new, Some(index)));
    }
    let gone = gone.iter().enumerate().filter(|(_, gone)| **gone);
    changes.rows.extend(gone.map(|(index, _)| row(old, Some(index), new, None)));
    for row in &changes.rows {
        let counts = &mut changes.counts;
        *match row.kind {
            ChangeKind::Unchanged => &mut counts.unchanged,
            ChangeKind::Changed => &mut counts.changed,
            ChangeKind::Added => &mut counts.added,
            ChangeKind::Removed => &mut counts.removed,
            ChangeKind::Moved => &mut counts.moved,
            ChangeKind::Renamed => &mut counts.renamed,
        } += 1;
        counts.formatting += usize::from(row.kind == ChangeKind::Unchanged && row.formatting);
    }
    changes
}

/// Documents about one service, as pairs of indexes, each of a document and the next newer one.
///
/// A document without a date counts as older than those that have one; of equal dates the first
/// given counts as older.
pub fn pairs(documents: &[Rc<Document>]) -> Vec<(usize, usize)> {
    let names: Vec<Vec<String>> = documents.iter().map(|document| words(&document.name)).collect();
    let mut order: Vec<usize> = (0..documents.len()).collect();
    crate::order::sort_by(&mut order, |&i, &j| {
        let key = |i: usize| (&names[i], documents[i].last_updated.as_deref());
        key(i).cmp(&key(j))
    });
    let mut pairs: Vec<(usize, usize)> =
        order.windows(2).map(|pair| (pair[0], pair[1])).filter(|&(a, b)| names[a] == names[b]).collect();
    crate::order::sort_by_key(&mut pairs, |pair| *pair);
    pairs
}

fn row(old: &Document, before: Option<usize>, new: &Document, after: Option<usize>) -> RowChange {
    let names = [old.name.as_str(), new.name.as_str()];
    let of_old = before.map(|i| &old.responsibilities[i]);
    let of_new = after.map(|i| &new.responsibilities[i]);
    let nothing = RichText::default();
    let text = |a: Option<&RichText>, b: Option<&RichText>| {
        text::spans(a.unwrap_or(&nothing), b.unwrap_or(&nothing), names)
    };
    let task = text(of_old.map(|row| &row.task), of_new.map(|row| &row.task));
    let parties: Vec<PartyChange> = parties(of_old, of_new)
        .into_iter()
        .filter_map(|(a, b)| {
            let shown = b.or(a)?;
            let text = text(a.map(|duty| &duty.text), b.map(|duty| &duty.text));
            Some(PartyChange { party: shown.party, label: shown.label.clone(), text })
        })
        .collect();
    let differs = |text: &[Span]| text.iter().any(|span| span.kind != SpanKind::Same);
    let other_words = parties.iter().any(|party| differs(&party.text));
    let kind = match (of_old, of_new) {
        (None, _) => ChangeKind::Added,
        (_, None) => ChangeKind::Removed,
        (Some(a), Some(b)) if a.area.id != b.area.id => ChangeKind::Moved,
        _ if differs(&task) => ChangeKind::Renamed,
        _ if other_words => ChangeKind::Changed,
        _ => ChangeKind::Unchanged,
    };
    let formatting = !differs(&task)
        && !other_words
        && of_old.zip(of_new).is_some_and(|(a, b)| a.task != b.task || a.parties != b.parties);
    RowChange { kind, old: before, new: after, formatting, task, parties }
}

type Pair<T> = (Option<T>, Option<T>);

/// The parties of two rows side by side.
fn parties<'d>(old: Option<&'d Responsibility>, new: Option<&'d Responsibility>) -> Vec<Pair<&'d PartyDuty>> {
    let mut before: Vec<&PartyDuty> = old.iter().flat_map(|row| &row.parties).collect();
    let mut pairs = Vec::new();
    for duty in new.iter().flat_map(|row| &row.parties) {
        let same =
            |a: &&PartyDuty| a.party == duty.party && (a.party != Party::Other || a.label == duty.label);
        let partner = before.iter().position(same).map(|i| before.remove(i));
        pairs.push((partner, Some(duty)));
    }
    pairs.extend(before.into_iter().map(|duty| (Some(duty), None)));
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::testing::document;

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
    fn a_party_that_only_one_page_has_is_a_change() {
        let old = document("One", &[("a", "T", "x", "y")]);
        let mut new = old.clone();
        new.responsibilities[0].parties.remove(0);
        let changes = changes(&old, &new);
        assert_eq!(changes.counts.changed, 1);
        assert_eq!(changes.rows[0].parties[1].text, [Span { text: "x".into(), kind: SpanKind::Removed }]);
    }

    #[test]
    fn versions_pair_up_by_name_and_date() {
        let page = |name: &str, date: Option<&str>| {
            Rc::new(Document { last_updated: date.map(str::to_owned), ..document(name, &[]) })
        };
        let documents = [
            page("Logs", Some("2025-01-01")),
            page("Keys", None),
            page("logs", Some("2023-01-01")),
            page("Logs", Some("2024-01-01")),
        ];
        assert_eq!(pairs(&documents), [(2, 3), (3, 0)]);
    }
}
