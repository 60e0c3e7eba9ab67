//! Columns that only one of two pages has.

use std::rc::Rc;

use super::ChangeKind;
use crate::document::{Document, Party, PartyDuty, Responsibility, TaskOwner};

/// A party's column that only one of the two pages has: one change, and none of its rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ColumnChange {
    /// Added or removed.
    pub kind: ChangeKind,
    /// Whose column it is.
    pub party: Party,
    /// Its heading.
    pub label: Rc<str>,
    /// In how many rows it stands.
    pub rows: usize,
}

/// Columns that the older page lacks, then those that the newer one lacks. None where a page has no rows.
pub(super) fn columns(old: &Document, new: &Document) -> Vec<ColumnChange> {
    if old.responsibilities.is_empty() || new.responsibilities.is_empty() {
        return Vec::new();
    }
    let (was, is) = (of_page(old, ChangeKind::Removed), of_page(new, ChangeKind::Added));
    let lacks =
        |columns: &[ColumnChange], one: &ColumnChange| !columns.iter().any(|other| is_one(other, one));
    let added = is.iter().filter(|column| lacks(&was, column)).cloned();
    let removed = was.iter().filter(|column| lacks(&is, column)).cloned();
    added.chain(removed).collect()
}

fn of_page(page: &Document, kind: ChangeKind) -> Vec<ColumnChange> {
    let mut columns: Vec<ColumnChange> = Vec::new();
    for duty in page.responsibilities.iter().flat_map(|row| &row.parties) {
        let column = ColumnChange { kind, party: duty.party, label: duty.label.clone(), rows: 1 };
        match columns.iter_mut().find(|other| is_one(other, &column)) {
            Some(known) => known.rows += 1,
            None => columns.push(column),
        }
    }
    columns
}

/// Of one heading, though the parties be others, as where a column names an owner in each row; or of one party.
fn is_one(a: &ColumnChange, b: &ColumnChange) -> bool {
    a.label == b.label || (a.party == b.party && a.party != Party::Other)
}

/// Whether a duty stands in a column that only its page has.
pub(super) fn is_alone(columns: &[ColumnChange], duty: &PartyDuty) -> bool {
    columns.iter().any(|column| {
        column.label == duty.label || (column.party == duty.party && duty.party != Party::Other)
    })
}

/// Who had a task and who has it, by the columns that both pages have, where these are two. `None`
/// also where the only one who has it stands in a column of one page: the column tells that.
pub(super) fn owners(
    columns: &[ColumnChange],
    old: &Responsibility,
    new: &Responsibility,
) -> Option<[TaskOwner; 2]> {
    let rows = [old, new];
    let owners = rows.map(|row| of_both(columns, row).owner());
    let is_hidden = |(row, owner): (&Responsibility, TaskOwner)| {
        owner == TaskOwner::Nobody && row.owner() != TaskOwner::Nobody
    };
    let tells = owners[0] != owners[1] && !rows.into_iter().zip(owners).any(is_hidden);
    tells.then_some(owners)
}

/// A row with the columns that both pages have.
pub(super) fn of_both(columns: &[ColumnChange], row: &Responsibility) -> Responsibility {
    let parties = row.parties.iter().filter(|duty| !is_alone(columns, duty)).cloned().collect();
    Responsibility { parties, ..Responsibility::default() }
}
