//! Pages that name one owner per row by design.

use super::{Document, Responsibility, Status};

/// Marks the rows of a page that leave all cells but one empty, where most of its rows do, and no cell of it says
/// that there is nothing to do: an empty cell then means just that.
#[inline(never)]
pub(crate) fn mark_rows_of_one_owner(document: &mut Document) {
    /// Fewer rows are no design.
    const FEWEST: usize = 4;
    let rows = &mut document.responsibilities;
    let of_one = rows.iter().filter(|row| has_one_owner(row)).count();
    let says_nothing = |status| matches!(status, Status::NotApplicable | Status::Declined);
    let is_by_design = of_one >= FEWEST
        && of_one * 2 > rows.len()
        && !rows.iter().flat_map(|row| &row.parties).any(|duty| says_nothing(duty.status));
    rows.iter_mut().for_each(|row| row.one_owner = is_by_design && has_one_owner(row));
}

/// Whether one cell of several states something and the others are empty.
fn has_one_owner(row: &Responsibility) -> bool {
    let of = |status| row.parties.iter().filter(|duty| duty.status == status).count();
    of(Status::Stated) == 1 && of(Status::Empty) > 0 && of(Status::Empty) + 1 == row.parties.len()
}
