//! Tables between lines of `===  ===`.

use super::inline::Substitutions;
use super::{cell, unwrapped};
use crate::page::{Attributes, Cell, Row, Table};
use crate::rests::rest;

/// After so many lines there is a rest: some milliseconds.
const REST: usize = 1000;

/// Whether a line starts a table: several groups of signs.
pub(super) fn is_border(line: &str) -> bool {
    is_of(line, b'=') && line.trim_end().contains(' ')
}

fn is_of(line: &str, sign: u8) -> bool {
    line.starts_with(char::from(sign)) && line.bytes().all(|byte| byte == sign || byte == b' ')
}

/// The last line of the table that starts at a line: the last border before a blank line or the end.
pub(super) fn end<'t>(text: impl Fn(u32) -> Option<&'t str>, first: u32) -> u32 {
    let (mut borders, mut end, mut line) = (0, first, first);
    while let Some(here) = text(line) {
        if is_border(here) {
            borders += 1;
            end = line;
            let below = text(line + 1).unwrap_or_default();
            if borders > 1 && below.is_empty() {
                break;
            }
        }
        line += 1;
    }
    end
}

/// Reads the table that some lines are, of which the first is line `first`; `None` where no second border
/// follows the first.
pub(super) async fn table<'s>(
    lines: &[&str],
    first: u32,
    substitutions: &Substitutions<'_>,
) -> Option<Table<'s>> {
    let borders: Vec<usize> = (0..lines.len()).filter(|&line| is_border(lines[line])).collect();
    let (&start, &last) = (borders.first()?, borders.last()?);
    if start == last {
        return None;
    }
    let columns = columns(lines[start]);
    let header_end = borders.get(1).copied().filter(|border| *border < last);
    let mut header: Option<Row<'s>> = None;
    let mut rows: Vec<Row<'s>> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    for (number, line) in lines.iter().enumerate().take(last + 1).skip(start + 1) {
        if number % REST == 0 {
            rest().await;
        }
        let is_rule = is_border(line) || is_of(line, b'-');
        let starts_row = !line.trim().is_empty() && !part(line, columns[0]).trim().is_empty();
        if (is_rule || starts_row || line.trim().is_empty()) && !open.is_empty() {
            let spans = if is_of(line, b'-') { self::columns(line) } else { columns.clone() };
            let row = row(lines, &std::mem::take(&mut open), &columns, &spans, first, substitutions);
            // Of several rows of headings the last names the columns.
            if header_end.is_some_and(|end| number <= end) {
                rows.extend(header.replace(row));
            } else {
                rows.push(row);
            }
        }
        if !is_rule && !line.trim().is_empty() {
            open.push(number);
        }
    }
    Some(Table {
        heading: None,
        header: header.unwrap_or_default(),
        rows,
        attributes: Attributes::default(),
        commented: false,
    })
}

type Span = (usize, usize);

/// Where the columns start and end, in letters; the last has no end.
fn columns(border: &str) -> Vec<Span> {
    let mut spans: Vec<Span> = Vec::new();
    let mut before = ' ';
    for (at, c) in border.chars().enumerate() {
        if c != ' ' && before == ' ' {
            spans.push((at, at));
        }
        if let Some(last) = spans.last_mut().filter(|_| c != ' ') {
            last.1 = at + 1;
        }
        before = c;
    }
    if let Some(last) = spans.last_mut() {
        last.1 = usize::MAX;
    }
    spans
}

/// What stands in a column of a line.
fn part(line: &str, (start, end): Span) -> String {
    line.chars().skip(start).take(end - start).collect()
}

fn row<'s>(
    lines: &[&str],
    numbers: &[usize],
    columns: &[Span],
    spans: &[Span],
    first: u32,
    substitutions: &Substitutions<'_>,
) -> Row<'s> {
    let line = first + numbers.first().copied().unwrap_or_default() as u32;
    let last_line = first + numbers.last().copied().unwrap_or_default() as u32;
    let text = |span: Span| -> Cell<'s> {
        let parts: Vec<String> = numbers.iter().map(|&number| part(lines[number], span)).collect();
        let text = unwrapped(parts.iter().map(|part| part.trim_end()));
        let text = text.strip_prefix('\\').unwrap_or(&text);
        cell(text.trim(), line, substitutions)
    };
    // A cell over several columns is read as one in each.
    let of_column = |column: &Span| {
        let span = spans.iter().rev().find(|span| span.0 <= column.0).copied();
        let next = columns.iter().map(|(start, _)| *start).find(|start| *start > column.0);
        match span {
            Some(span) if spans.len() < columns.len() => text(span),
            _ => text((column.0, next.unwrap_or(usize::MAX))),
        }
    };
    Row { line, last_line, cells: columns.iter().map(of_column).collect(), ..Row::default() }
}
