//! What stands right above and below a table, and cells that it has no column for.

use memchr::memchr_iter;

use super::Notes;
use crate::document::{AsProse, AsRow, Dialect, Misprint};
use crate::page::Table;
use crate::read::lines::Lines;
use crate::text::attributes::{is_attribute_line, is_well_formed};
use crate::text::trim;

#[inline(never)]
pub(super) fn note(table: &Table<'_>, lines: &Lines<'_>, notes: &mut Notes) {
    let header = table.header.line;
    let last = table.rows.iter().filter(|row| !row.stray).map(|row| row.last_line).max();
    let last = last.unwrap_or(header + 1);
    if notes.dialect == Dialect::Kramdown
        && is_text(lines, header - 1)
        && !is_attributes_alone(lines, header - 1)
    {
        notes.add(header, Misprint::TableAsProse(AsProse::Above));
        return;
    }
    below(lines, last + 1, notes);
    if notes.dialect != Dialect::Kramdown {
        let columns = table.header.cells.len();
        for row in table.rows.iter().filter(|row| !row.stray && row.continued.is_empty()) {
            let surplus = row.cells.iter().skip(columns).map(|cell| trim(&cell.source).to_owned());
            let surplus: Vec<String> = surplus.filter(|text| !text.is_empty()).collect();
            if columns > 0 && !surplus.is_empty() {
                notes.add(row.line, Misprint::SurplusCells(surplus));
            }
        }
    }
}

/// What follows the last row without a blank line between.
fn below(lines: &Lines<'_>, first: u32, notes: &mut Notes) {
    let mut line = first;
    while is_attribute_line(lines.text(line)) {
        line += 1;
    }
    let has_text =
        is_text(lines, line) && (notes.dialect == Dialect::Kramdown || !starts_block(lines.text(line)));
    for attributes in first..line {
        attribute_line(lines.text(attributes), attributes, has_text, notes);
    }
    if !has_text {
        return;
    }
    match notes.dialect {
        // The attribute line between tells it; of kramdown's tables it is the end.
        _ if line > first => {}
        Dialect::Kramdown => notes.add(line, Misprint::TableAsProse(AsProse::Below)),
        _ if lines.text(line).contains('|') => {}
        _ => notes.add(line, Misprint::TextAsRow(trim(lines.text(line)).to_owned())),
    }
}

fn attribute_line(text: &str, line: u32, has_text: bool, notes: &mut Notes) {
    let bytes = text.as_bytes();
    let has_pipe = memchr_iter(b'|', bytes).any(|at| !bytes[..at].ends_with(b"\\"));
    let as_row = match notes.dialect {
        Dialect::GitHub => Some(AsRow::Unknown),
        // What is cut off is another finding.
        _ if has_pipe && is_well_formed(text) => Some(AsRow::Pipe),
        Dialect::Ibm if has_text => Some(AsRow::TextBelow),
        _ => None,
    };
    if let Some(why) = as_row {
        notes.add(line, Misprint::AttributesAsRow(why));
        return;
    }
    let Some(cut) = cut_at_brace(text, notes.dialect) else { return };
    notes.add(
        line,
        match notes.dialect {
            Dialect::Kramdown => Misprint::TableAsProse(AsProse::Brace),
            _ => Misprint::CaptionCut(cut),
        },
    );
}

/// The caption up to its first closing brace, where that is no end of a variable.
fn cut_at_brace(text: &str, dialect: Dialect) -> Option<String> {
    let inner = text.trim_end().strip_suffix('}').unwrap_or(text);
    memchr::memchr2(b'}', b'&', inner.as_bytes())?;
    let value = text.split_once("caption=\"")?.1.split_once('"')?.0;
    let mut depth = 0_usize;
    for (at, c) in value.char_indices() {
        let rest = &value[at..];
        match c {
            '{' if rest.starts_with("{{") => depth = 2,
            '}' if depth > 0 => depth -= 1,
            // An entity is decoded before IBM's generator looks for the brace, and not by kramdown.
            '}' => return Some(value[..at].to_owned()),
            '&' if dialect == Dialect::Ibm && rest.starts_with("&#125;") => {
                return Some(value[..at].to_owned());
            }
            _ => {}
        }
    }
    None
}

fn is_text(lines: &Lines<'_>, line: u32) -> bool {
    line > 0 && !trim(lines.text(line)).is_empty()
}

/// Whether a line holds attributes for the block below it.
fn is_attributes_alone(lines: &Lines<'_>, line: u32) -> bool {
    is_attribute_line(lines.text(line)) && !is_text(lines, line - 1)
}

/// Whether a line ends a table above it in GitHub's Markdown and its kind.
fn starts_block(text: &str) -> bool {
    let text = text.trim_start();
    let is_item = |mark: &str| text.strip_prefix(mark).is_some_and(|rest| rest.starts_with([' ', '\t']));
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let is_numbered = digits > 0 && [". ", ") "].iter().any(|mark| text[digits..].starts_with(mark));
    let is_rule = ["---", "***", "___"].iter().any(|rule| text.starts_with(rule));
    text.starts_with(['#', '>', '<'])
        || text.starts_with("```")
        || text.starts_with("~~~")
        || ["-", "*", "+"].into_iter().any(is_item)
        || is_numbered
        || is_rule
}
