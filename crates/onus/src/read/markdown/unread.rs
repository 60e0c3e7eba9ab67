//! The law of every page: a line that a plain look finds to be a row of a table is accounted for.
//!
//! Whatever the reader made of a page, this looks once more without knowing Markdown, and notes the
//! rows that stand in no table that was read.

use crate::document::{Defect, DefectKind};
use crate::page::Page;
use crate::read::lines::Lines;
use crate::read::row::{is_delimiter, width};
use crate::text::attributes::is_attribute_line;

/// Notes the rows from a line on that are in none of the page's tables.
pub(super) fn note(page: &mut Page<'_>, lines: &Lines<'_>, first: u32) {
    let mut is_read = vec![false; lines.len() as usize + 2];
    let mut mark = |from: u32, to: u32| {
        let (from, to) = (from as usize, (to as usize).min(is_read.len() - 1));
        if from <= to {
            is_read[from..=to].fill(true);
        }
    };
    for table in &page.tables {
        mark(table.header.line, table.header.last_line.max(table.header.line));
        for row in &table.rows {
            mark(row.line, row.last_line.max(row.line));
            row.continued.iter().for_each(|&line| mark(line, line));
            row.cells.iter().for_each(|cell| mark(cell.line, cell.line));
        }
    }
    // Where tables stand without outer pipes, a row of as many cells is one, too.
    let bare: Vec<usize> = page
        .tables
        .iter()
        .filter(|table| {
            table.header.cells.len() > 2 && !lines.text(table.header.line).trim_start().starts_with('|')
        })
        .map(|table| table.header.cells.len())
        .collect();
    // In nearly all pages every pipe is in a table, and nothing more is to be looked at.
    let mut line = first;
    let next_pipe = |line: u32| lines.find(b'|', line);
    while let Some(found) = next_pipe(line).filter(|&found| is_read[found as usize]) {
        line = found + 1;
    }
    if next_pipe(line).is_none() {
        return;
    }
    let mut fence: Option<(u8, usize)> = None;
    let mut in_comment = false;
    let mut unread: Vec<u32> = Vec::new();
    for line in first..=lines.len() {
        let text = lines.text(line);
        if in_comment {
            in_comment = !text.contains("-->");
            continue;
        }
        let inner = without_markers(text);
        match inner.as_bytes().first() {
            Some(&mark @ (b'`' | b'~')) => {
                let length = inner.bytes().take_while(|&byte| byte == mark).count();
                fence = match fence {
                    None if length >= 3 && !inner[length..].contains('`') => Some((mark, length)),
                    Some((open, least))
                        if open == mark && length >= least && inner[length..].trim().is_empty() =>
                    {
                        None
                    }
                    fence => fence,
                };
            }
            Some(b'|') if fence.is_none() && !is_read[line as usize] && is_row(text, inner) => {
                unread.push(line);
            }
            Some(b'<') if fence.is_none() && inner.starts_with("<!--") => in_comment = !inner.contains("-->"),
            Some(_)
                if fence.is_none()
                    && !bare.is_empty()
                    && !is_read[line as usize]
                    && bare.contains(&width(inner))
                    && is_row(text, inner) =>
            {
                unread.push(line);
            }
            _ => {}
        }
    }
    page.defects.extend(unread.into_iter().map(|line| Defect { line, kind: DefectKind::UnreadRow }));
}

/// A line without the marks of quotations and items before it.
fn without_markers(text: &str) -> &str {
    let marks = text.bytes().take_while(|byte| matches!(byte, b' ' | b'\t' | b'>' | b'-' | b'*' | b'+'));
    &text[marks.count()..]
}

/// Two pipes outside code; what is far in without a list or quotation around it is code.
fn is_row(text: &str, inner: &str) -> bool {
    if text.starts_with("    ") || text.starts_with('\t') || is_delimiter(inner) || is_attribute_line(inner) {
        return false;
    }
    let mut in_code = false;
    let mut is_escaped = false;
    let mut pipes = 0;
    let mut holds_text = false;
    for byte in inner.bytes() {
        match byte {
            b'`' if !is_escaped => in_code = !in_code,
            b'|' if !is_escaped && !in_code => pipes += 1,
            b' ' | b'\t' => {}
            _ => holds_text = true,
        }
        is_escaped = byte == b'\\' && !is_escaped;
    }
    pipes > 1 && holds_text
}
