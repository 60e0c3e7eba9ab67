//! Which of the changes that filters and search leave are told.

use onus::compare::changes::{ChangeKind, Changes, OwnerChange, RowChange};

/// Of what is left, what there is to tell; with `formatting` also what differs in form alone.
pub(super) struct Told<'c> {
    pub left: &'c Changes,
    pub formatting: bool,
}

impl<'c> Told<'c> {
    /// Rows with something to tell.
    pub(super) fn rows(&self) -> impl Iterator<Item = &'c RowChange> {
        let formatting = self.formatting;
        self.left.rows.iter().filter(move |row| {
            let is_asked = match row.kind {
                ChangeKind::Unchanged => row.formatting && formatting,
                ChangeKind::Translated => formatting,
                _ => true,
            };
            is_asked && row.has_words_to_tell()
        })
    }

    /// Tasks that another one has.
    pub(super) fn tasks(&self) -> impl Iterator<Item = &'c RowChange> {
        self.left.rows.iter().filter(|row| row.owner.is_some())
    }

    /// Resources that another one owns, or that only one page names.
    pub(super) fn resources(&self) -> impl Iterator<Item = &'c OwnerChange> {
        self.left.owners.iter().filter(|it| it.kind != ChangeKind::Unchanged)
    }

    /// How many there are to tell.
    pub(super) fn count(&self) -> usize {
        self.rows().count() + self.tasks().count() + self.resources().count()
    }
}
