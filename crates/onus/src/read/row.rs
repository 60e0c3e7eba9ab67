//! One line of a pipe table -> its cells.

use std::borrow::Cow;

use crate::page::{Cell, Markup};
use crate::text::kinds::{Kinds, MARKUP, SPACES, kind_of, plain_start, starts_like_a_block};
use crate::text::{trim, trim_end};

/// Splits a row at its pipes. `columns` is the width of the table, 0 where it is not known yet.
///
/// A pipe with a backslash before it belongs to the cell. So does a pipe in a code span where
/// the row would have more cells than the table has columns: Markdown splits there, but nobody
/// who writes one means it.
pub(super) fn cells(row: &str, line: u32, columns: usize) -> Vec<Cell<'_>> {
    let row = inner(row);
    let mut cells = Vec::with_capacity(columns.max(3));
    let has_code = split_kinds(row, |source, kinds| {
        let plain = kinds == 0 && !starts_like_a_block(source);
        let markup = if plain { Markup::Plain } else { Markup::Markdown };
        cells.push(Cell { source: Cow::Borrowed(source), line, markup });
    });
    if columns > 0 && cells.len() > columns && has_code {
        let mut again = Vec::with_capacity(columns);
        split(row, true, |source| {
            again.push(Cell { source: Cow::Borrowed(source), line, markup: Markup::Markdown });
        });
        if again.len() >= columns {
            cells = again;
        }
    }
    cells
}

/// The number of cells of a row.
pub(super) fn width(row: &str) -> usize {
    let mut width = 0;
    split(inner(row), false, |_| width += 1);
    width
}

/// Whether a row ends with a pipe that closes its last cell.
pub(super) fn is_closed(row: &str) -> bool {
    let row = trim_end(row);
    row.ends_with('|') && !row.ends_with("\\|")
}

/// Whether a line separates the header from the body (`|---|:-:|`), whatever its width.
pub(super) fn is_delimiter(line: &str) -> bool {
    let line = line.trim();
    line.contains('-')
        && line.contains('|')
        && line.bytes().all(|byte| matches!(byte, b'|' | b'-' | b':' | b' ' | b'\t'))
}

/// The row without its outer pipes.
fn inner(row: &str) -> &str {
    let row = trim(row);
    let closed = is_closed(row);
    let row = row.strip_prefix('|').unwrap_or(row);
    if closed && !row.is_empty() { &row[..row.len() - 1] } else { row }
}

/// Splits a row at its pipes, and tells which kinds of characters each cell holds, all in one pass.
/// Returns whether there may be code in the row.
fn split_kinds<'s>(row: &'s str, mut cell: impl FnMut(&'s str, Kinds)) -> bool {
    let bytes = row.as_bytes();
    let (mut start, mut found, mut all) = (0, 0, 0);
    let mut at = 0;
    loop {
        at += plain_start(&bytes[at..]);
        while at < bytes.len() && kind_of(bytes[at]) == 0 {
            at += 1;
        }
        let Some(&byte) = bytes.get(at) else { break };
        let from = at;
        at += 1;
        match byte {
            b' ' => {
                while bytes.get(at) == Some(&b' ') {
                    at += 1;
                }
                // White space around the cell is none in it.
                if at > from + 1 && from > start && !matches!(bytes.get(at), None | Some(b'|')) {
                    found |= SPACES;
                }
            }
            b'|' => {
                cell(trim(&row[start..from]), found);
                all |= found;
                (start, found) = (at, 0);
            }
            _ => {
                found |= kind_of(byte);
                at += usize::from(byte == b'\\' && bytes.get(at) == Some(&b'|'));
            }
        }
    }
    cell(trim(&row[start..]), found);
    (all | found) & MARKUP != 0
}

fn split<'s>(row: &'s str, respect_code: bool, mut cell: impl FnMut(&'s str)) {
    let bytes = row.as_bytes();
    let mut start = 0;
    let mut at = 0;
    while let Some(next) = memchr::memchr3(b'|', b'\\', b'`', &bytes[at..]) {
        at += next;
        match bytes[at] {
            b'\\' => at += 1 + usize::from(bytes.get(at + 1) == Some(&b'|')),
            b'`' if respect_code => at = after_code(bytes, at),
            b'`' => at += 1,
            _ => {
                cell(trim(&row[start..at]));
                at += 1;
                start = at;
            }
        }
    }
    cell(trim(&row[start..]));
}

/// How far a code span is looked for, in bytes; it keeps rows of stray backticks linear.
const LONGEST_CODE: usize = 2000;

/// The offset after the code span that starts at `at`, or after its backticks if it never ends.
fn after_code(bytes: &[u8], at: usize) -> usize {
    let bytes = &bytes[..bytes.len().min(at + LONGEST_CODE)];
    let ticks = |from: usize| bytes[from..].iter().take_while(|&&byte| byte == b'`').count();
    let fence = ticks(at);
    let mut end = at + fence;
    while let Some(next) = memchr::memchr(b'`', &bytes[end..]) {
        end += next;
        let run = ticks(end);
        end += run;
        if run == fence {
            return end;
        }
    }
    at + fence
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(row: &str, columns: usize) -> Vec<String> {
        cells(row, 1, columns).into_iter().map(|cell| cell.source.into_owned()).collect()
    }

    #[test]
    fn outer_pipes_may_be_missing() {
        assert_eq!(read("| a | b |", 2), ["a", "b"]);
        assert_eq!(read("a | b", 2), ["a", "b"]);
        assert_eq!(read("| a | b", 2), ["a", "b"]);
        assert_eq!(read("|a||", 2), ["a", ""]);
        assert_eq!(read("|||", 2), ["", ""]);
        assert_eq!(read("|", 1), [""]);
    }

    #[test]
    fn escaped_pipes_and_pipes_in_code_stay() {
        assert_eq!(read(r"| a \| b | c |", 2), [r"a \| b", "c"]);
        assert_eq!(read("| `a | b` | c |", 2), ["`a | b`", "c"]);
        assert_eq!(read("| `a | b | c |", 2), ["`a", "b", "c"]);
        assert_eq!(read("| a | b | c |", 2), ["a", "b", "c"]);
    }

    #[test]
    fn a_literal_line_break_is_no_escape() {
        assert_eq!(read(r"| a \n| b |", 2), [r"a \n", "b"]);
    }
}
