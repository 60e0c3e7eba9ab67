//! Letters in the cells of columns: those of the page's own, and none at all.

use super::plain_table::{LONGEST_MARK, LONGEST_NAME, PlainTable};
use crate::document::Party;
use crate::duties::marks::mark;
use crate::duties::words::{KEY, NUMBER, QUALIFIER};
use crate::text::trim;

/// Whether each row of a table has a letter of the page's own for who does it, below names, and no cell says more than a few
/// words.
pub(super) fn is_of_own_letters(table: &PlainTable<'_, '_>) -> bool {
    let columns = 1..table.header.len();
    let has_letter = |row: usize| {
        columns.clone().any(|column| {
            table.cell(row, column, LONGEST_MARK).is_some_and(|cell| table.cast.is_own_letter(trim(&cell)))
        })
    };
    let is_short = |row: usize| {
        columns.clone().all(|column| {
            table.cell(row, column, LONGEST_MARK).is_some_and(|cell| cell.split_whitespace().count() <= 3)
        })
    };
    let is_named = |column: usize| {
        table.meanings[column].party.is_some()
            || !trim(&table.header[column]).is_empty() && !table.words[column].has(QUALIFIER | NUMBER | KEY)
    };
    table.cast.has_own_letters()
        && columns.len() > 1
        && table.rows.len() > 1
        && columns.clone().all(is_named)
        && (0..table.rows.len()).all(|row| has_letter(row) && is_short(row))
}

/// Whether at least half of what a column holds are letters, the page's own or those of RACI, or words for such.
pub(super) fn is_half_of_letters(table: &PlainTable<'_, '_>, column: usize) -> bool {
    let filled = || (0..table.rows.len()).filter(|&row| table.is_filled(row, column));
    let is_letters = |row: &usize| {
        table.cell(*row, column, LONGEST_MARK).is_some_and(|cell| table.cast.raci(trim(&cell)).is_some())
    };
    filled().any(|row| is_letters(&row)) && filled().filter(is_letters).count() * 2 >= filled().count()
}

/// Whether no cell of the columns of parties is some letters: what ticks say of vendors, they say of their features.
pub(super) fn has_no_letters(table: &PlainTable<'_, '_>, parties: &[Option<Party>]) -> bool {
    let is_letters = |row: usize, column: usize| {
        table
            .mark_or_letters(row, column)
            .is_some_and(|cell| mark(&cell).is_none() && table.cast.raci(&cell).is_some())
    };
    let of_parties = || (1..parties.len()).filter(|&column| parties[column].is_some());
    !(0..table.rows.len()).any(|row| of_parties().any(|column| is_letters(row, column)))
}

/// Whether no cell of a column is a mark or some letters: beside marks it holds remarks, and nobody's duties.
pub(super) fn is_of_remarks(table: &PlainTable<'_, '_>, column: usize) -> bool {
    (0..table.rows.len())
        .filter_map(|row| table.cell(row, column, LONGEST_NAME))
        .all(|cell| trim(&cell).is_empty() || mark(&cell).is_none() && table.cast.raci(&cell).is_none())
}
