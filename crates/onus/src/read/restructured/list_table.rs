//! Tables written as lists of lists, and as CSV.

use super::inline::Substitutions;
use super::{cell, leading, marker, unwrapped};
use crate::page::{Attributes, Cell, Row, Table};
use crate::read::csv::records;
use crate::rests::rest;

/// After so many lines or records there is a rest: some milliseconds.
const REST: usize = 1000;

/// Reads the rows of a `list-table`, given as numbered lines; the first `headers` of them are headings.
pub(super) async fn list_table<'s>(
    lines: &[(u32, &str)],
    headers: usize,
    substitutions: &Substitutions<'_>,
) -> Table<'s> {
    let outer = lines
        .iter()
        .filter(|(_, text)| marker(text.trim_start()).is_some())
        .map(|(_, text)| leading(text))
        .min();
    let outer = outer.unwrap_or(0);
    let mut rows: Vec<Row<'s>> = Vec::new();
    let mut open: Option<(u32, usize, Vec<&str>)> = None;
    for (at, &(number, line)) in lines.iter().enumerate() {
        if at % REST == REST - 1 {
            rest().await;
        }
        let is_row = leading(line) == outer && marker(line.trim_start()).is_some();
        let inner = match is_row {
            true => line.get(outer + marker(line.trim_start()).unwrap_or_default()..),
            false => Some(line),
        };
        if is_row {
            close(&mut rows, open.take(), substitutions);
            rows.push(Row { line: number, last_line: number, ..Row::default() });
        }
        let Some(text) = inner else { continue };
        let indent = if is_row { line.len() - text.len() } else { leading(text) };
        let at_cell = rows.last().is_some()
            && (is_row || indent > outer && open.as_ref().is_none_or(|(_, cell, _)| indent <= *cell));
        match marker_alone(text.trim_start()).filter(|_| at_cell) {
            Some(length) => {
                close(&mut rows, open.take(), substitutions);
                open = Some((number, indent, vec![text.trim_start().get(length..).unwrap_or_default()]));
            }
            None => {
                if let Some((_, cell, texts)) = &mut open {
                    texts.push(text.get((*cell + 2).min(leading(text))..).unwrap_or_default());
                }
            }
        }
        if let Some(row) = rows.last_mut().filter(|_| !line.trim().is_empty()) {
            row.last_line = number;
        }
    }
    close(&mut rows, open.take(), substitutions);
    of_rows(rows, headers)
}

/// A marker, with or without a text behind it.
fn marker_alone(text: &str) -> Option<usize> {
    marker(text).or_else(|| matches!(text.trim_end(), "-" | "*" | "+").then_some(1))
}

fn close<'s>(rows: &mut [Row<'s>], open: Option<(u32, usize, Vec<&str>)>, substitutions: &Substitutions<'_>) {
    if let (Some(row), Some((line, _, texts))) = (rows.last_mut(), open) {
        row.cells.push(cell(&unwrapped(texts.into_iter()), line, substitutions));
    }
}

/// Reads the records of a `csv-table`, of which the first stands on line `first`.
pub(super) async fn csv_table<'s>(
    text: &str,
    first: u32,
    header: Option<&str>,
    headers: usize,
    substitutions: &Substitutions<'_>,
) -> Table<'s> {
    let row = |line: u32, last: u32, fields: Vec<std::borrow::Cow<'_, str>>| {
        let cells: Vec<Cell<'s>> =
            fields.iter().map(|field| cell(&unwrapped(field.trim().lines()), line, substitutions)).collect();
        Row { line, last_line: last, cells, ..Row::default() }
    };
    let mut rows: Vec<Row<'s>> = Vec::new();
    // A blank may stand before a quote.
    let tight = |text: &str| text.replace(", \"", ",\"");
    if let Some(header) = header.map(tight) {
        let above = records(&header).await.into_iter();
        rows.extend(
            above.take(1).map(|record| row(first.saturating_sub(1), first.saturating_sub(1), record.fields)),
        );
    }
    let own = rows.len();
    let below = records(&tight(text)).await;
    for (at, record) in below.into_iter().enumerate() {
        if at % REST == REST - 1 {
            rest().await;
        }
        rows.push(row(first + record.line - 1, first + record.last_line - 1, record.fields));
    }
    of_rows(rows, headers.max(own))
}

/// A table with so many rows of headings, of which the last names the columns.
fn of_rows<'s>(mut rows: Vec<Row<'s>>, headers: usize) -> Table<'s> {
    let header = match headers.min(rows.len()) {
        0 => Row::default(),
        headers => rows.remove(headers - 1),
    };
    Table { heading: None, header, rows, attributes: Attributes::default(), commented: false }
}
