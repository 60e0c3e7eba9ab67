//! The rows of a table while it is being read, with cells that span several rows or columns.

use std::borrow::Cow;
use std::ops::Range;

use crate::page::{Cell, Row};

/// A table of which the end has not been reached.
pub(super) struct OpenTable<'s> {
    start: usize,
    /// Whether what follows stands in `<thead>`.
    pub(super) in_head: bool,
    pub(super) caption_start: Option<usize>,
    pub(super) caption: Option<&'s str>,
    pub(super) rows: Vec<ReadRow<'s>>,
    row: Option<OpenRow<'s>>,
    /// What reaches into the next row from above, by column.
    carried: Vec<Carried<'s>>,
    /// What the cells that spans added cost so far: one for each, and more for long ones.
    added: usize,
}

/// A row with what its tags tell.
pub(super) struct ReadRow<'s> {
    pub(super) row: Row<'s>,
    pub(super) in_head: bool,
    /// Whether there is a `<th>` among the cells.
    pub(super) has_header_cell: bool,
    /// Whether there are cells, and all of them are `<th>`.
    pub(super) all_header: bool,
    /// The number of cells as written, without those that spans add.
    pub(super) written: usize,
}

struct OpenRow<'s> {
    start: usize,
    /// Where the text of the last cell ends.
    end: usize,
    in_head: bool,
    cells: Vec<Cell<'s>>,
    written: usize,
    /// How many columns the first cell spans.
    first_columns: usize,
    header_cells: usize,
    cell: Option<OpenCell>,
    /// How many of [`OpenTable::carried`] have been placed.
    placed: usize,
    /// What reaches into the row below, by column.
    carried: Vec<Carried<'s>>,
}

struct OpenCell {
    start: usize,
    header: bool,
    columns: usize,
    rows: usize,
}

/// A cell that reaches into rows below.
struct Carried<'s> {
    column: usize,
    rows_left: usize,
    cell: Cell<'s>,
}

impl<'s> OpenTable<'s> {
    pub(super) fn new(start: usize) -> Self {
        Self {
            start,
            in_head: false,
            caption_start: None,
            caption: None,
            rows: Vec::new(),
            row: None,
            carried: Vec::new(),
            added: 0,
        }
    }

    pub(super) fn is_in_cell(&self) -> bool {
        self.row.as_ref().is_some_and(|row| row.cell.is_some())
    }

    pub(super) fn is_between_cells(&self) -> bool {
        self.row.as_ref().is_some_and(|row| row.cell.is_none())
    }

    /// Opens a row unless one is open already.
    pub(super) fn open_row(&mut self, start: usize) {
        self.caption_start = None;
        self.row.get_or_insert_with(|| OpenRow {
            start,
            end: start,
            in_head: self.in_head,
            cells: Vec::new(),
            written: 0,
            first_columns: 0,
            header_cells: 0,
            cell: None,
            placed: 0,
            carried: Vec::new(),
        });
    }

    /// Opens a cell of which the text starts at `start`, and which spans so many columns and rows.
    pub(super) fn open_cell(&mut self, start: usize, header: bool, columns: usize, rows: usize) {
        self.place_carried(start, false);
        let Some(row) = self.row.as_mut() else { return };
        row.written += 1;
        if row.written == 1 {
            row.first_columns = columns;
        }
        row.header_cells += usize::from(header);
        row.cell = Some(OpenCell { start, header, columns: columns.max(1), rows });
    }

    /// The number of cells of the open row, those included that reach into it from above right
    /// after the last; 0 where no row is open.
    pub(super) fn width(&mut self, at: usize) -> usize {
        self.place_carried(at, false);
        self.row.as_ref().map_or(0, |row| row.cells.len())
    }

    /// Where the text of the open cell stands, if there is one, given where it ends.
    pub(super) fn cell_span(&self, end: usize) -> Option<Range<usize>> {
        self.row.as_ref()?.cell.as_ref().map(|cell| cell.start..end)
    }

    /// Closes the open cell. `text_end` is where its text ends, `at` where its closing tag starts.
    pub(super) fn close_cell(&mut self, cell: Cell<'s>, text_end: usize, at: usize) {
        let spare = self.spare(at);
        let Some(row) = self.row.as_mut() else { return };
        let Some(open) = row.cell.take() else { return };
        row.end = text_end;
        // What spans the columns of two parties holds for both; a heading spans those below it, and
        // what starts a row as one cell is a title.
        let repeats = !(self.rows.is_empty() || row.in_head || open.header || row.cells.is_empty());
        let added = match repeats {
            true => cell.clone(),
            false => Cell { source: Cow::Borrowed(""), ..cell },
        };
        let cost = 1 + added.source.len() / 128;
        let columns = open.columns.min(spare / cost + 1);
        self.added += (columns - 1) * cost;
        for cell in std::iter::once(cell).chain(std::iter::repeat_n(added, columns - 1)) {
            if open.rows > 1 {
                let column = row.cells.len();
                row.carried.push(Carried { column, rows_left: open.rows - 1, cell: cell.clone() });
            }
            row.cells.push(cell);
        }
    }

    /// Closes the open row, if there is one. `at` is where its content ends, `end` where its
    /// closing tag does.
    pub(super) fn close_row(&mut self, at: usize, end: usize, line_of: &dyn Fn(usize) -> u32) {
        self.place_carried(at, true);
        let Some(row) = self.row.take() else { return };
        self.carried = row.carried;
        let line = line_of(row.start);
        let last = if end > at { end } else { row.end.max(row.start + 1) } - 1;
        self.rows.push(ReadRow {
            in_head: row.in_head,
            has_header_cell: row.header_cells > 0,
            all_header: row.written > 0 && row.header_cells == row.written,
            written: row.written,
            row: Row {
                line,
                last_line: line_of(last).max(line),
                spanned: row.written == 1 && row.first_columns > 1 && row.first_columns == row.cells.len(),
                cells: row.cells,
                ..Row::default()
            },
        });
    }

    /// Repeats the cells from above that come before the next one, or all that are left.
    fn place_carried(&mut self, at: usize, all: bool) {
        let mut spare = self.spare(at);
        let Some(row) = self.row.as_mut() else { return };
        while let Some(Carried { column, rows_left, cell }) = self.carried.get(row.placed) {
            let gap = column.saturating_sub(row.cells.len());
            let cost = gap + 1 + cell.source.len() / 128;
            if (gap > 0 && !all) || spare < cost {
                break;
            }
            let blank = Cell { source: Cow::Borrowed(""), ..*cell };
            row.cells.resize(row.cells.len() + gap, blank);
            if *rows_left > 1 {
                let (column, rows_left) = (row.cells.len(), rows_left - 1);
                row.carried.push(Carried { column, rows_left, cell: cell.clone() });
            }
            row.cells.push(cell.clone());
            row.placed += 1;
            self.added += cost;
            spare -= cost;
        }
    }

    /// What spans may still add: more than any page needs, and no more than keeps the table's
    /// size linear in that of its text.
    fn spare(&self, at: usize) -> usize {
        (64 + at.saturating_sub(self.start) / 4).saturating_sub(self.added)
    }
}
