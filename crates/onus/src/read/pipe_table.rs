//! A table of lines with pipes -> [`Table`], with every line accounted for.

use std::borrow::Cow;
use std::ops::Range;

use super::lines::Lines;
use super::row::{cells, is_closed, is_delimiter, width};
use crate::document::{Defect, DefectKind};
use crate::page::{Row, Table};
use crate::rests::rest;
use crate::text::attributes::{is_attribute_line, is_well_formed};
use crate::text::trim;

/// How many line breaks are mended in one row.
const LONGEST_ROW: u32 = 20;

/// After so many lines there is a rest: some milliseconds.
const REST: u32 = 5000;

/// Where pulldown-cmark found the lines of a table.
#[derive(Debug, Default)]
pub(super) struct PipeTable {
    pub(super) header: Range<usize>,
    pub(super) rows: Vec<Range<usize>>,
}

/// Reads a table that pulldown-cmark found.
pub(super) fn read<'s>(
    table: &PipeTable,
    source: &'s str,
    lines: &Lines<'_>,
    defects: &mut Vec<Defect>,
) -> Table<'s> {
    let header = &source[table.header.clone()];
    let mut assembler = Assembler::new(header, lines.line_at(table.header.start), defects);
    for row in &table.rows {
        assembler.push(&source[row.clone()], lines.line_at(row.start));
    }
    assembler.table
}

/// Reads a table whose lines are known: a header, a delimiter row, and rows down to the last.
pub(super) async fn of_lines<'s>(
    lines: &Lines<'s>,
    first: u32,
    last: u32,
    defects: &mut Vec<Defect>,
) -> Table<'s> {
    let mut assembler = Assembler::new(lines.text(first), first, defects);
    assembler.table.rows.reserve((last - first) as usize);
    let mut next = first + 2;
    while next <= last {
        let until = last.min(next + REST);
        assembler.push_lines(lines, next, until);
        next = until + 1;
        rest().await;
    }
    assembler.table
}

/// Lines with pipes that Markdown takes for a paragraph.
#[derive(Debug)]
pub(super) struct BareRows {
    /// The first line with pipes.
    pub(super) first: u32,
    /// The last line of the paragraph.
    last: u32,
    /// The line that looks like a delimiter row, if there is one: the second.
    pub(super) delimiter: Option<u32>,
    /// Whether the first line starts with a pipe.
    outer: bool,
    /// Whether the first line has several cells; a pipe alone ends a table for Markdown.
    wide: bool,
}

impl BareRows {
    /// Whether this is a table of its own: it has a delimiter row, or rows enough to tell.
    pub(super) fn is_table(&self) -> bool {
        self.delimiter.is_some() || (self.outer && self.wide && self.last > self.first)
    }
}

/// Finds rows in the lines of a paragraph.
pub(super) fn bare_rows(lines: &Lines<'_>, first: u32, last: u32) -> Option<BareRows> {
    let piped = (first..=last).find(|&line| lines.text(line).trim_start().starts_with('|'));
    // Dashes below a row that is not the first are cells that hold nothing.
    let delimiter = (first + 1..=last)
        .find(|&line| is_delimiter(lines.text(line)))
        .filter(|&line| width(lines.text(line - 1)) > 1 && piped.is_none_or(|piped| piped + 1 >= line));
    let start = match delimiter {
        Some(line) => line - 1,
        None => piped?,
    };
    let row = lines.text(start);
    let outer = row.trim_start().starts_with('|');
    Some(BareRows { first: start, last, delimiter, outer, wide: width(row) > 1 })
}

/// The rows that continue a table of `columns` columns which was cut by a blank line.
pub(super) fn continued<'s>(
    bare: &BareRows,
    columns: usize,
    lines: &Lines<'s>,
    defects: &mut Vec<Defect>,
) -> Table<'s> {
    let table = Table { header: Row::default(), ..Table::empty() };
    let mut assembler = Assembler { table, columns, outer: bare.outer, raw: "".into(), defects };
    assembler.push_lines(lines, bare.first, bare.last);
    assembler.table
}

/// The table that the lines form although Markdown does not see it.
pub(super) fn from_bare_rows<'s>(bare: &BareRows, lines: &Lines<'s>, defects: &mut Vec<Defect>) -> Table<'s> {
    defects.push(Defect { line: bare.first, kind: DefectKind::NoDelimiterRow });
    let mut assembler = Assembler::new(lines.text(bare.first), bare.first, defects);
    assembler.push_lines(lines, bare.delimiter.unwrap_or(bare.first) + 1, bare.last);
    assembler.table
}

/// A row without the comment behind it.
fn without_remark(row: &str) -> &str {
    match row.strip_suffix("-->").and_then(|row| row.rfind("<!--")) {
        Some(start) if !row[..start].trim().is_empty() => row[..start].trim_end(),
        _ => row,
    }
}

impl Table<'_> {
    fn empty() -> Self {
        Self {
            heading: None,
            header: Row::default(),
            rows: Vec::new(),
            attributes: Default::default(),
            commented: false,
        }
    }
}

/// Puts rows together from lines.
struct Assembler<'s, 'd> {
    table: Table<'s>,
    /// Columns of the header.
    columns: usize,
    /// Whether rows start with a pipe, so that one without is the rest of the row above.
    outer: bool,
    /// The last row as written.
    raw: Cow<'s, str>,
    defects: &'d mut Vec<Defect>,
}

impl<'s, 'd> Assembler<'s, 'd> {
    fn new(header: &'s str, line: u32, defects: &'d mut Vec<Defect>) -> Self {
        let header = header.trim_end();
        let cells = cells(header, line, 0);
        let columns = cells.len();
        let header_row = Row { line, last_line: line, cells, ..Row::default() };
        let outer = header.trim_start().starts_with('|');
        Self {
            table: Table { header: header_row, ..Table::empty() },
            columns,
            outer,
            raw: "".into(),
            defects,
        }
    }

    fn push_lines(&mut self, lines: &Lines<'s>, first: u32, last: u32) {
        for line in first..=last {
            self.push(lines.text(line), line);
        }
    }

    fn push(&mut self, text: &'s str, line: u32) {
        // A row that pulldown-cmark reads never spans lines, but what stands in a list may.
        let text = without_remark(trim(text));
        if text.is_empty() {
            return;
        }
        if is_attribute_line(text) {
            if !is_well_formed(text) {
                self.defects.push(Defect { line, kind: DefectKind::MalformedAttributes });
            }
            self.table.attributes.add(text);
            return;
        }
        let starts = text.as_bytes()[0] == b'|';
        let has_pipe = starts || width(text) > 1;
        if self.outer && !starts && self.continues(has_pipe) {
            self.join(text, line);
        } else {
            let stray = !has_pipe && self.columns > 1;
            self.raw = Cow::Borrowed(text);
            let cells = cells(text, line, self.columns);
            self.add(Row { line, last_line: line, cells, stray, ..Row::default() });
        }
    }

    /// Whether a line that starts without a pipe is the rest of the row above.
    fn continues(&self, has_pipe: bool) -> bool {
        self.table.rows.last().is_some_and(|row| {
            let room = row.last_line - row.line < LONGEST_ROW;
            !row.stray && room && (has_pipe || !is_closed(&self.raw) || row.cells.len() < self.columns)
        })
    }

    /// Adds a line to the row above, which a line break has cut off.
    fn join(&mut self, text: &str, line: u32) {
        let Some(broken) = self.table.rows.pop() else { return };
        if broken.cells.len() != self.columns {
            self.defects.pop_if(|defect| {
                defect.line == broken.line && matches!(defect.kind, DefectKind::RaggedRow { .. })
            });
        }
        // A pipe right before the break closes a cell only where the cells are needed.
        let mut joined = format!("{}\n{text}", self.raw);
        if is_closed(&self.raw) && width(&joined) > self.columns {
            let pipe = self.raw.rfind('|').unwrap_or(self.raw.len());
            joined.replace_range(pipe..=pipe, " ");
        }
        let row = cells(&joined, broken.line, self.columns);
        let cells = row
            .into_iter()
            .map(|cell| crate::page::Cell { source: Cow::Owned(cell.source.into_owned()), ..cell })
            .collect();
        if !self
            .defects
            .iter()
            .rev()
            .take(2)
            .any(|defect| defect.line == broken.line && defect.kind == DefectKind::BrokenRow)
        {
            self.defects.push(Defect { line: broken.line, kind: DefectKind::BrokenRow });
        }
        self.raw = Cow::Owned(joined);
        let mut continued = broken.continued;
        continued.push(line);
        self.add(Row { line: broken.line, last_line: line, cells, continued, ..Row::default() });
    }

    fn add(&mut self, row: Row<'s>) {
        let count = row.cells.len();
        if !row.stray && count != self.columns && self.columns > 0 {
            let kind = DefectKind::RaggedRow { cells: count, columns: self.columns };
            self.defects.push(Defect { line: row.line, kind });
        }
        self.table.rows.push(row);
    }
}
