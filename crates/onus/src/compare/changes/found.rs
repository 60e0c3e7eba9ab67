//! What is told of two pages: their rows, columns and owners, and what became of each.

use std::rc::Rc;

use super::kind::ChangeKind;
use super::{ColumnChange, OwnerChange, Relation, Span, SpanKind};
use crate::document::{Party, TaskOwner};

/// What changed between two documents.
#[derive(Debug, Default, Clone, PartialEq)]
pub struct Changes {
    /// What the two pages are to each other.
    pub relation: Relation,
    /// How many rows and allocations there are of each kind.
    pub counts: Counts,
    /// Columns that only one of the pages has. None between two services.
    pub columns: Vec<ColumnChange>,
    /// The rows of the newer document in page order, then those removed from the older one.
    pub rows: Vec<RowChange>,
    /// What became of who owns what, in the same order.
    pub owners: Vec<OwnerChange>,
}

impl Changes {
    /// Whether anybody owns or has a task who did not before, or a resource, its owner, or the column
    /// of provider or customer is on one page alone.
    pub fn has_owner_changes(&self) -> bool {
        self.counts.owner > 0
            || self.owners.iter().any(|owner| owner.kind != ChangeKind::Unchanged)
            || self.columns.iter().any(|column| column.party != Party::Other)
    }

    /// Counts anew what there is of each kind.
    pub(super) fn count(&mut self) {
        let kinds = self.rows.iter().map(|row| row.kind).chain(self.owners.iter().map(|it| it.kind));
        let mut counts = Counts::default();
        for kind in kinds {
            *match kind {
                ChangeKind::Unchanged => &mut counts.unchanged,
                ChangeKind::Changed => &mut counts.changed,
                ChangeKind::Added => &mut counts.added,
                ChangeKind::Removed => &mut counts.removed,
                ChangeKind::Moved => &mut counts.moved,
                ChangeKind::Renamed => &mut counts.renamed,
                ChangeKind::Translated => &mut counts.translated,
            } += 1;
        }
        let is_other_form = |row: &&RowChange| row.kind == ChangeKind::Unchanged && row.formatting;
        counts.formatting = self.rows.iter().filter(is_other_form).count();
        counts.owner = self.rows.iter().filter(|row| row.owner.is_some()).count()
            + self.owners.iter().filter(|owner| owner.kind == ChangeKind::Changed).count();
        self.counts = counts;
    }

    /// Whether anything is said on one page and not on the other.
    pub fn has_changes(&self) -> bool {
        let is_unchanged = |kind| matches!(kind, ChangeKind::Unchanged | ChangeKind::Translated);
        self.has_owner_changes()
            || !self.columns.is_empty()
            || self.rows.iter().any(|row| !is_unchanged(row.kind))
    }
}

/// Numbers of rows and allocations.
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
    /// Rows that say it in another language.
    pub translated: usize,
    /// Rows whose task has another owner, and allocations with another one. They count as what they
    /// are, too.
    pub owner: usize,
}

impl Counts {
    /// Whether both pages have rows or allocations and not one of them is on both: they may be two pages about one
    /// service rather than two versions of a page.
    pub fn have_nothing_in_common(&self) -> bool {
        let Self { unchanged, changed, moved, renamed, translated, .. } = self;
        self.added > 0 && self.removed > 0 && unchanged + changed + moved + renamed + translated == 0
    }
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
    /// Who had the task and who has it, where these are two.
    pub owner: Option<[TaskOwner; 2]>,
    /// The task, word by word.
    pub task: Vec<Span>,
    /// What each party has to do, word by word: the parties of the newer row, then those that only
    /// the older one has.
    pub parties: Vec<PartyChange>,
}

impl RowChange {
    /// Whether there are other words to tell, of a row that has others: not where only a party is asked for whose
    /// words are the same.
    pub fn has_words_to_tell(&self) -> bool {
        let has_other_words = |party: &PartyChange| party.text.iter().any(|span| span.kind != SpanKind::Same);
        self.kind != ChangeKind::Changed || self.parties.iter().any(has_other_words)
    }
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
