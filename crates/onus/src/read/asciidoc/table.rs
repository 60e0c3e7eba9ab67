//! `|===` -> [`Table`].

use std::borrow::Cow;

use memchr::{memchr, memchr_iter};

use super::attributes::Attributes;
use super::substituted;
use crate::document::{Defect, DefectKind};
use crate::page::{self, Cell, Markup, Row, Table};
use crate::read::lines::Lines;
use crate::read::spans::OpenTable;
use crate::rests::rest;
use crate::text::asciidoc::conditions::{self, Defined, without_hidden};

/// The longest text of a cell, in bytes, that may stand in a header row that is not declared.
const LONGEST_LABEL: usize = 80;

/// After so many cells there is a rest: some milliseconds.
const REST: usize = 4000;

/// Reads the text between two lines `|===`, which is `source[start..end]`.
///
/// A row's line is that of the bar of its first cell. The first row is the header where the
/// attributes say so, where it stands on the first line before a blank one, or where it holds
/// nothing but short labels, for no page lists duties without a header. A row with too few or too many
/// cells, which AsciiDoc drops or deals out to the rows below, is kept and reported.
pub(super) async fn table<'s>(
    lines: &Lines<'s>,
    source: &'s str,
    (start, end): (usize, usize),
    attributes: &Attributes<'s>,
    defined: &Defined<'s>,
    defects: &mut Vec<Defect>,
) -> Table<'s> {
    let line_of = |at: usize| lines.line_at(at);
    let shown = without_hidden(&source[start..end], defined);
    let text = &*shown;
    let mut cells = cells(text);
    let first_bar = cells.first().map_or(0, |cell| cell.bar);
    let first_end = memchr(b'\n', &text.as_bytes()[first_bar..]).map_or(text.len(), |n| first_bar + n);
    let on_first_line = cells.iter().take_while(|cell| cell.bar < first_end);
    let columns =
        attributes.columns().unwrap_or(on_first_line.map(|cell| cell.repeat * cell.columns.min(64)).sum());

    let is_by_lines = is_by_lines(text, &cells, columns);
    if is_by_lines {
        cells = without_bars_in_code(cells, text, columns);
    }
    let mut open = OpenTable::new(start);
    for (at, cell) in cells.iter().enumerate() {
        if at % REST == REST - 1 {
            rest().await;
        }
        let written = text[cell.text..cell.end].trim();
        let text_end = start + cell.text + text[cell.text..cell.end].trim_end().len();
        let (at, after) = (start + cell.bar, start + cell.end);
        let line = line_of(text_end - written.len());
        let source = match &shown {
            Cow::Borrowed(shown) => substituted(shown[cell.text..cell.end].trim(), defined),
            Cow::Owned(_) => Cow::Owned(substituted(written, defined).into_owned()),
        };
        let read = Cell { source, line, markup: Markup::AsciiDoc };
        for _ in 0..cell.repeat {
            let ends =
                if is_by_lines { starts_line(text, cell.bar) } else { open.width(after) >= columns.max(1) };
            if ends {
                open.close_row(at, at, &line_of);
            }
            open.open_row(at);
            open.open_cell(start + cell.text, false, cell.columns, cell.rows);
            open.close_cell(read.clone(), text_end, after);
        }
    }
    open.close_row(end, end, &line_of);

    let mut rows: Vec<Row<'s>> = open.rows.into_iter().map(|read| read.row).collect();
    let changes = conditions::changes(text);
    for row in rows.iter_mut().filter(|_| !changes.is_empty()) {
        row.condition = conditions::at(&changes, lines.start(row.line) - start).map(Cow::Owned);
    }
    let is_ragged = |row: &&Row<'_>| row.cells.len() != columns && (is_by_lines || row.cells.len() < columns);
    let ragged = rows.iter().filter(is_ragged).map(|row| (row.line, row.cells.len()));
    defects
        .extend(ragged.map(|(line, cells)| Defect { line, kind: DefectKind::RaggedRow { cells, columns } }));
    let header = match attributes.header() {
        Some(declared) => declared,
        None => {
            let above_blank = rows.first().is_some_and(|row| {
                row.line == line_of(start)
                    && row.line == row.last_line
                    && lines.text(row.line + 1).trim().is_empty()
            });
            above_blank || rows.len() > 1 && rows[0].cells.len() > 1 && rows[0].cells.iter().all(is_label)
        }
    };
    let header = if header && !rows.is_empty() { rows.remove(0) } else { Row::default() };
    let caption = attributes.title;
    let attributes = page::Attributes { caption, anchor: attributes.anchor, ..Default::default() };
    Table { heading: None, header, rows, attributes, commented: false }
}

/// Whether most lines are rows of as many cells as the table has columns, and the cells do not add up: then a
/// cell too many or too few is a slip in its row. AsciiDoc deals the cells out one after the other and moves all that
/// follow (`findings/one-cell-more-moves-all-below.sh`).
fn is_by_lines(text: &str, cells: &[Span], columns: usize) -> bool {
    if columns < 2 || cells.iter().any(|cell| cell.columns > 1 || cell.rows > 1 || cell.repeat > 1) {
        return false;
    }
    let rows: Vec<usize> =
        cells.chunk_by(|_, next| !starts_line(text, next.bar)).map(<[Span]>::len).collect();
    let whole = rows.iter().filter(|&&cells| cells == columns).count();
    whole * 2 > rows.len() && !cells.len().is_multiple_of(columns)
}

/// The cells of rows by lines, where a line that has too many is not parted inside of code: nobody who writes a bar
/// there means it.
fn without_bars_in_code(cells: Vec<Span>, text: &str, columns: usize) -> Vec<Span> {
    let mut whole: Vec<Span> = Vec::with_capacity(cells.len());
    for row in cells.chunk_by(|_, next| !starts_line(text, next.bar)) {
        let first = whole.len();
        for cell in row {
            let is_in_code = |last: &Span| text[last.text..cell.bar].matches('`').count() % 2 == 1;
            match whole[first..].last_mut().filter(|last| row.len() > columns && is_in_code(last)) {
                Some(last) => last.end = cell.end,
                None => whole.push(Span { ..*cell }),
            }
        }
    }
    whole
}

/// Whether nothing but blanks stands before a bar in its line.
fn starts_line(text: &str, bar: usize) -> bool {
    text[..bar].trim_end_matches([' ', '\t']).ends_with('\n') || text[..bar].trim().is_empty()
}

fn is_label(cell: &Cell<'_>) -> bool {
    cell.source.len() <= LONGEST_LABEL && !cell.source.contains('\n')
}

/// A cell by byte offsets into the text of the table.
struct Span {
    /// Where its bar stands.
    bar: usize,
    /// Where its text starts: after the bar.
    text: usize,
    /// Where its text ends: before the next bar and what belongs to that.
    end: usize,
    columns: usize,
    rows: usize,
    repeat: usize,
}

fn cells(text: &str) -> Vec<Span> {
    let mut cells: Vec<Span> = Vec::new();
    let bytes = text.as_bytes();
    for bar in memchr_iter(b'|', bytes).filter(|&bar| bar == 0 || bytes[bar - 1] != b'\\') {
        let from = cells.last().map_or(0, |cell| cell.text);
        let word = last_word(&text[from..bar]);
        let specifier = specifier(word);
        let end = if specifier.is_some() { bar - word.len() } else { bar };
        let (columns, rows, repeat) = specifier.unwrap_or((1, 1, 1));
        if let Some(last) = cells.last_mut() {
            last.end = end;
        }
        cells.push(Span { bar, text: bar + 1, end: bytes.len(), columns, rows, repeat });
    }
    cells
}

/// The characters at the end of a text, back to white space; empty where they are too many to be a
/// cell's specifier.
fn last_word(text: &str) -> &str {
    let length = text.bytes().rev().take(13).take_while(|byte| !byte.is_ascii_whitespace()).count();
    let start = text.len() - length;
    if length < 13 && text.is_char_boundary(start) { &text[start..] } else { "" }
}

/// Columns, rows and copies of what stands right before a bar: `2+`, `.3+`, `2.3+`, `4*`, with an
/// alignment (`^`, `.>`) and a style (`a`, `h`, `s`). `None` where it is the end of a text.
fn specifier(word: &str) -> Option<(usize, usize, usize)> {
    if word.is_empty() {
        return None;
    }
    let number = |text: &str| text.parse::<usize>().ok();
    let digits = word.trim_start_matches(|c: char| c.is_ascii_digit());
    let (first, rest) = (number(&word[..word.len() - digits.len()]), digits);
    let (second, rest) = match rest.strip_prefix('.') {
        Some(after) if after.starts_with(|c: char| c.is_ascii_digit()) => {
            let rest = after.trim_start_matches(|c: char| c.is_ascii_digit());
            (number(&after[..after.len() - rest.len()]), rest)
        }
        _ => (None, rest),
    };
    // More copies than this nobody wants, and they would make a page grow out of bounds.
    let copies = first.map(|copies| copies.min(64));
    let (spans, rest) = match rest.as_bytes().first() {
        Some(b'+') => ((first.unwrap_or(1), second.unwrap_or(1), 1), &rest[1..]),
        Some(b'*') if second.is_none() => ((1, 1, copies?), &rest[1..]),
        _ if first.is_none() && second.is_none() => ((1, 1, 1), rest),
        _ => return None,
    };
    let rest = rest.trim_start_matches(['<', '^', '>', '.']);
    (rest.is_empty() || (rest.len() == 1 && "adehlmsv".contains(rest))).then_some(spans)
}
