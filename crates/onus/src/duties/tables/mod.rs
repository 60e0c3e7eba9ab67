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

pub(super) use placer::append;
pub(super) use sections::is_bold;

use std::rc::Rc;

use super::columns::{Header, Shape};
use super::reading::Reading;
use crate::document::{Allocation, Responsibility, SkipReason, Skipped};
use crate::page::{Cell, Row, Table};
use crate::text::trim;
use headed::{headed, is_header, read_shape};
use placer::Placer;
use sections::sections;

/// What becomes of a row. A row that has none cannot be expressed: this is what makes sure that
/// none is lost.
enum Fate {
    Placed(Responsibility),
    Allocated(Vec<Allocation>),
    /// It stands in the services of the products that are the table's columns.
    Modelled,
    Skipped(SkipReason),
}

/// Places every row of a table. A row that repeats the headings behind the first starts anew.
pub(crate) fn place(reading: &mut Reading<'_>, table: &Table<'_>, titles: &[String]) {
    let headings = &table.header.cells;
    let repeats = |row: &Row<'_>| {
        headings.len() > 2
            && row.cells.len() == headings.len()
            && row.cells[1..].iter().zip(&headings[1..]).all(|(cell, heading)| cell.source == heading.source)
            && headings[1..].iter().all(|heading| !trim(&heading.source).is_empty())
    };
    let (mut cells, mut rest) = (&headings[..], &table.rows[..]);
    loop {
        let next = rest.iter().position(repeats);
        place_below(reading, table, cells, &rest[..next.unwrap_or(rest.len())], titles);
        let Some(next) = next else { return };
        let row = &rest[next];
        reading.skip(row, SkipReason::Header);
        (cells, rest) = (&row.cells, &rest[next + 1..]);
    }
}

/// Places the rows below some headings.
fn place_below(
    reading: &mut Reading<'_>,
    table: &Table<'_>,
    headings: &[Cell<'_>],
    rows: &[Row<'_>],
    titles: &[String],
) {
    let header = reading.header(headings);
    if table.commented {
        return place_rows(reading, table, &header, (None, rows), &Shape::Other(SkipReason::Commented));
    }
    let (header, start, found) = headed(reading, rows, header, titles);
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
        let rest = &rows[start..];
        let next = rest.iter().position(|row| is_header(reading, &found, row));
        place_rows(reading, table, &header, (above.take(), &rest[..next.unwrap_or(rest.len())]), &found);
        let Some(next) = next else { return };
        let row = &rest[next];
        reading.skip(row, SkipReason::Header);
        header = Rc::new(Header::new(&row.cells, &reading.names, &reading.cast));
        start += next + 1;
        found = read_shape(reading, &header, &rows[start..], titles);
    }
}

/// Places rows below their headings; `above` is a row of one text that stands above these.
fn place_rows(
    reading: &mut Reading<'_>,
    table: &Table<'_>,
    header: &Header,
    (above, rows): (Option<&Row<'_>>, &[Row<'_>]),
    found: &Shape,
) {
    let sections = sections(reading, rows, found);
    let mut placer = Placer::new(reading, table, header, found);
    // Where areas stand between the rows, the first one may stand above the headings.
    if sections.contains(&Some(SkipReason::Section))
        && let Some(cell) = above.and_then(|row| row.cells.iter().find(|cell| !trim(&cell.source).is_empty()))
    {
        let text = placer.reading.text(cell);
        placer.set_area(trim(&text.text));
    }
    for (row, section) in rows.iter().zip(sections) {
        let fate = match section {
            Some(SkipReason::Section) if !row.stray => {
                let at = row.cells.iter().position(|cell| !trim(&cell.source).is_empty());
                let text = placer.text(row, at.unwrap_or_default());
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
