//! The rows of a table -> responsibilities and allocations. Every row gets exactly one [`Fate`].
//!
//! [`headed`] finds the headings, [`sections`] the rows that name an area or are remarks, [`placer`] places
//! the others: [`duties`] those with a column for each party, [`owners`] those whose cells name an owner,
//! [`named`] those that name their party themselves. What the columns hold is found out in
//! [`columns`](super::columns).

mod duties;
mod headed;
mod named;
mod owners;
mod placer;
mod provider;
mod rest;
mod sections;
mod turned;

pub(super) use placer::append;
pub(super) use sections::is_bold;

use std::rc::Rc;

use super::columns::{Header, Shape};
use super::marks::mark;
use super::reading::Reading;
use crate::document::{Allocation, Responsibility, SkipReason, Skipped};
use crate::page::{Cell, Row, Table};
use crate::rests::rest;
use crate::text::trim;
use headed::{headed, is_header, read_shape};
use placer::Placer;
use sections::sections;
use turned::turned;

/// What becomes of a row. A row that has none cannot be expressed: this is what makes sure that
/// none is lost.
enum Fate {
    Placed(Responsibility),
    Allocated(Vec<Allocation>),
    /// It stands in the services of the products that are the table's columns.
    Modelled,
    Skipped(SkipReason),
}

/// After so many rows there is a rest: some milliseconds.
const REST: usize = 1000;

/// Places every row of a table. A row that repeats the headings behind the first starts anew.
pub(crate) async fn place(reading: &mut Reading<'_>, table: &Table<'_>, titles: &[String]) {
    match turned(reading, table) {
        Some(turned) => {
            table.rows[1..].iter().for_each(|row| reading.skip(row, SkipReason::Turned));
            place_upright(reading, &turned, titles).await;
        }
        None => place_upright(reading, table, titles).await,
    }
}

/// Whether the headings of a table are all parties', and each row has a cell more, so that the one above the tasks is missing.
fn lacks_first_heading(reading: &mut Reading<'_>, table: &Table<'_>) -> bool {
    let width = table.header.cells.len();
    let is_task = |cell: &Cell<'_>| {
        let source = trim(&cell.source);
        !source.is_empty() && mark(source).is_none()
    };
    let is_wider = |row: &Row<'_>| row.cells.len() == width + 1 && is_task(&row.cells[0]);
    if table.commented || width < 2 || table.rows.is_empty() || !table.rows.iter().all(is_wider) {
        return false;
    }
    let header = reading.header(&table.header.cells);
    header.meanings.iter().all(|meaning| meaning.party.is_some())
}

/// Places every row of a table whose rows are tasks.
async fn place_upright(reading: &mut Reading<'_>, table: &Table<'_>, titles: &[String]) {
    let whole: Vec<Cell<'_>>;
    let headings = match lacks_first_heading(reading, table) {
        true => {
            let written = table.header.cells.iter().cloned();
            whole = std::iter::once(Cell::default()).chain(written).collect();
            &whole
        }
        false => &table.header.cells,
    };
    let repeats = |row: &Row<'_>| {
        headings.len() > 2
            && row.cells.len() == headings.len()
            && row.cells[1..].iter().zip(&headings[1..]).all(|(cell, heading)| cell.source == heading.source)
            && headings[1..].iter().all(|heading| !trim(&heading.source).is_empty())
    };
    let (mut cells, mut left) = (&headings[..], &table.rows[..]);
    loop {
        let next = left.iter().position(repeats);
        place_below(reading, table, cells, &left[..next.unwrap_or(left.len())], titles).await;
        let Some(next) = next else { return };
        let row = &left[next];
        reading.skip(row, SkipReason::Header);
        (cells, left) = (&row.cells, &left[next + 1..]);
    }
}

/// Places the rows below some headings.
async fn place_below(
    reading: &mut Reading<'_>,
    table: &Table<'_>,
    headings: &[Cell<'_>],
    rows: &[Row<'_>],
    titles: &[String],
) {
    let header = reading.header(headings);
    if table.commented {
        return place_rows(reading, table, &header, (None, rows), &Shape::Other(SkipReason::Commented)).await;
    }
    rest().await;
    let (header, start, found) = headed(reading, rows, header, titles);
    rest().await;
    for row in &rows[..start] {
        reading.skip(row, SkipReason::Header);
    }
    let is_alone =
        |row: &&Row<'_>| row.cells.iter().filter(|cell| !trim(&cell.source).is_empty()).count() == 1;
    let mut above = rows[..start].iter().rfind(is_alone);
    // A row of other headings within the table starts anew.
    let mut start = start;
    let (mut header, mut found) = (header, found);
    loop {
        let left = &rows[start..];
        let next = left.iter().position(|row| is_header(reading, &found, row));
        rest().await;
        place_rows(reading, table, &header, (above.take(), &left[..next.unwrap_or(left.len())]), &found)
            .await;
        let Some(next) = next else { return };
        let row = &left[next];
        reading.skip(row, SkipReason::Header);
        header = Rc::new(Header::new(&row.cells, &reading.names, &reading.cast));
        start += next + 1;
        found = read_shape(reading, &header, &rows[start..], titles);
    }
}

/// Places rows below their headings; `above` is a row of one text that stands above these.
async fn place_rows(
    reading: &mut Reading<'_>,
    table: &Table<'_>,
    header: &Header,
    (above, rows): (Option<&Row<'_>>, &[Row<'_>]),
    found: &Shape,
) {
    let sections = sections(reading, rows, found);
    if !matches!(found, Shape::Other(_) | Shape::Allocation) {
        reading.document.responsibilities.reserve(rows.len());
    }
    let mut placer = Placer::new(reading, table, header, found);
    // Where areas stand between the rows, the first one may stand above the headings.
    if sections.contains(&Some(SkipReason::Section))
        && let Some(cell) = above.and_then(|row| row.cells.iter().find(|cell| !trim(&cell.source).is_empty()))
    {
        let text = placer.reading.text(cell);
        placer.set_area(trim(&text.text));
    }
    rest().await;
    for (at, (row, section)) in rows.iter().zip(sections).enumerate() {
        if at % REST == REST - 1 {
            rest().await;
        }
        let fate = match section {
            Some(SkipReason::Section) if !row.stray => {
                let is_filled = |cell: &Cell<'_>| !trim(&cell.source).is_empty();
                let at = row.cells.iter().position(is_filled).unwrap_or_default();
                // "1 | Backup"
                let named = row.cells.iter().skip(at + 1).position(is_filled).map(|next| at + 1 + next);
                let is_number = |cell: &Cell<'_>| !placer.reading.plain(cell).contains(char::is_alphabetic);
                let at = named.filter(|_| !row.spanned && is_number(&row.cells[at])).unwrap_or(at);
                let text = placer.text(row, at);
                placer.set_area(trim(&text.text).trim_end_matches(['*', ' ']));
                Fate::Skipped(SkipReason::Section)
            }
            Some(reason) if !row.stray => Fate::Skipped(reason),
            _ => placer.fate(found, row),
        };
        let fate = placer.with_the_rest(row, fate);
        let document = &mut placer.reading.document;
        match fate {
            Fate::Placed(placed) => document.responsibilities.push(placed),
            Fate::Allocated(allocated) => document.allocations.extend(allocated),
            Fate::Modelled => {}
            Fate::Skipped(reason) => {
                document.skipped.push(Skipped { line: row.line, place: row.place(0), reason })
            }
        }
        for &line in &row.continued {
            document.skipped.push(Skipped { line, place: None, reason: SkipReason::Continuation });
        }
    }
}
