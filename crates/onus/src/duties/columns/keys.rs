//! What the columns hold that are nobody's: the task, its number and area, and what else is said of it.

use super::plain_table::{LONGEST_NAME, PlainTable};
use super::shape::Column;
use crate::duties::marks::mark;
use crate::duties::words::{AREA, CUSTOMER, DUTY, INHERIT, KEY, NUMBER, PROVIDER, QUALIFIER, Sorts};
use crate::text::trim;

/// What the columns hold that are nobody's; those that are somebody's are [`Column::Empty`].
pub(super) fn keys(table: &PlainTable<'_, '_>, is_taken: impl Fn(usize) -> bool) -> Vec<Column> {
    let width = table.width();
    let text = |column: usize| table.header.get(column).map_or("", |text| trim(text));
    let words = |column: usize| table.words.get(column);
    let has = |column: usize, sorts: Sorts| words(column).is_some_and(|words| words.has(sorts));
    let starts = |column: usize, sorts: Sorts| words(column).is_some_and(|words| words.starts_with(sorts));
    let free: Vec<usize> = (0..width).filter(|&column| !is_taken(column)).collect();
    let mut columns = vec![Column::Empty; width];
    for &column in &free {
        let filled = (0..table.rows.len()).any(|row| table.is_filled(row, column));
        columns[column] = if filled { Column::Qualifier } else { Column::Empty };
    }
    let first = free.first().copied().filter(|&column| columns[column] == Column::Qualifier);
    let mut rest: Vec<usize> =
        free.iter().copied().filter(|&column| columns[column] == Column::Qualifier).collect();
    if rest.len() > 1
        && let Some(first) = first
    {
        let next = rest[1];
        let is_task = |column: usize| starts(column, KEY | DUTY) && !has(column, QUALIFIER | AREA);
        if has(first, NUMBER) || text(first) == "#" {
            let is_text = !has(next, QUALIFIER | INHERIT | CUSTOMER | PROVIDER) || is_task(next);
            columns[first] = if is_text { Column::Number } else { Column::Task };
            rest.remove(0);
            if !is_text {
                return columns;
            }
        } else {
            // "Service | Task": the first says the same in rows that follow each other, the second does not.
            let is_of_rows = !is_task(first) || !repeats(table, next);
            let groups = has_gaps(table, first) || is_task(next) && repeats(table, first) && is_of_rows;
            let is_more = || rest[1..].iter().any(|&column| !has(column, QUALIFIER));
            if next == first + 1 && groups || has(first, AREA) && is_more() {
                columns[first] = Column::Area;
                rest.remove(0);
            }
        }
        let task = rest.iter().copied().find(|&column| is_task(column));
        let is_text = |&column: &usize| !table.mostly(column, LONGEST_NAME, |cell| mark(cell).is_some());
        let task = task.or_else(|| {
            rest.iter().copied().find(|column| {
                !has(*column, QUALIFIER)
                    && (rest.len() == 1 && columns[first] != Column::Number || is_text(column))
            })
        });
        // A number may be all that names a task, before columns of marks.
        match (task, columns[first]) {
            (Some(task), _) => columns[task] = Column::Task,
            (None, Column::Number) if !is_text(&rest[0]) => columns[first] = Column::Task,
            (None, _) => columns[rest[0]] = Column::Task,
        }
    } else if let Some(&only) = rest.first() {
        columns[only] = Column::Task;
    }
    columns
}

/// Whether a column says the same in rows that follow each other.
pub(super) fn repeats(table: &PlainTable<'_, '_>, column: usize) -> bool {
    let cell = |row: usize| table.rows[row].cells.get(column).map(|cell| trim(&cell.source));
    (1..table.rows.len())
        .any(|row| cell(row).is_some_and(|text| !text.is_empty()) && cell(row) == cell(row - 1))
}

/// Whether a column leaves cells empty that the one after it fills, so that it groups rows.
pub(super) fn has_gaps(table: &PlainTable<'_, '_>, column: usize) -> bool {
    (0..table.rows.len()).any(|row| !table.is_filled(row, column) && table.is_filled(row, column + 1))
}
