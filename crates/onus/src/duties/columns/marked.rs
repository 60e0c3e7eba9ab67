//! Columns whose cells are marks or letters: whoever heads one is a party, also where nobody has heard of them.

use super::duties::PartyColumns;
use super::letters::{is_half_of_letters, is_of_own_letters};
use super::other_tables::is_asked;
use super::plain_table::LONGEST_NAME;
use crate::document::{Party, Status};
use crate::duties::cast::is_graded_sign;
use crate::duties::marks::mark;
use crate::duties::status::status;
use crate::duties::words::{CUSTOMER, QUALIFIER};
use crate::text::trim;

impl PartyColumns<'_, '_, '_> {
    /// A RACI table may name parties that nobody has heard of: the letters tell.
    #[inline(never)]
    pub(super) fn find_marked(&mut self) {
        let table = self.table;
        let is_known = self.parties.iter().skip(1).any(Option::is_some);
        let is_of_own_letters = is_of_own_letters(table);
        // Letters that the page explains head columns, or stand in their cells.
        let is_of_letters = !table.cast.explains_letters()
            || table.header.iter().any(|text| table.cast.by_legend(text).is_some());
        for column in 1..self.parties.len() {
            // "P = primary", with words in other cells ("Approves").
            if is_of_own_letters && is_half_of_letters(table, column) {
                self.parties[column].get_or_insert(Party::Other);
                self.marks = true;
                continue;
            }
            // "● = main feature" grades what plans have as well.
            let is_letter =
                |cell: &str| table.cast.raci(cell).is_some() && (is_known || !is_graded_sign(cell));
            let either = is_of_letters
                && table.mostly_marks(column, |cell| is_letter(cell) || is_known && mark(cell).is_some());
            let letters = either
                && (0..table.rows.len())
                    .any(|row| table.mark_or_letters(row, column).is_some_and(|cell| is_letter(&cell)));
            // "On request", "Only the vendor" stand among marks in a column that names its party.
            let marked = is_known
                // Cells that are not even letters or marks are no marks.
                && ((either || !is_of_letters) && table.mostly_marks(column, |cell| mark(cell).is_some())
                    || self.is_named[column] && table.is_marked_by_half(column));
            let (heading, words) = (&table.header[column], &table.words[column]);
            // What has no heading is nobody's.
            let is_headed =
                !trim(heading).is_empty() && !is_asked(heading) && status(heading) != Status::NotApplicable;
            if self.parties[column].is_none() && is_headed && (letters || marked && !words.has(QUALIFIER)) {
                // "Customer business"
                let is_customer = words.starts_with(CUSTOMER) && words.len() <= 4;
                self.parties[column] = Some(if is_customer { Party::Customer } else { Party::Other });
            }
            let yes = || {
                (0..table.rows.len()).any(|row| {
                    table.cell(row, column, LONGEST_NAME).is_some_and(|cell| mark(&cell) == Some(true))
                })
            };
            self.marks |= self.parties[column].is_some() && (letters || marked && yes());
        }
    }
}
