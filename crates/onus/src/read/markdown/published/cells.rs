//! Breaks and items inside a cell, and items of lists.

use std::borrow::Cow;

use memchr::memchr_iter;

use super::Notes;
use crate::document::{Dialect, Misprint};
use crate::text::trim;

/// Notes what is printed otherwise of a cell.
#[inline(never)]
pub(super) fn note(cell: &str, line: u32, notes: &mut Notes) {
    // At the end of a cell they are the cell's own.
    let is_inside = |rest: &str| rest.split_once('}').is_some_and(|(_, after)| !trim(after).is_empty());
    // Most cells hold nothing of the kind.
    let find = |first: u8, next: u8| {
        memchr_iter(first, cell.as_bytes()).find(|at| cell.as_bytes().get(at + 1) == Some(&next))
    };
    let has_attributes =
        notes.dialect == Dialect::Ibm && find(b'{', b':').is_some_and(|at| is_inside(&cell[at..]));
    if find(b'\\', b'n').is_none() && !has_attributes {
        return;
    }
    let (code, rest) = in_code(cell);
    if has_attributes && has_tag(&rest) {
        notes.add(line, Misprint::LiteralAttributes(shown(cell)));
    }
    let is_plain = notes.dialect != Dialect::Ibm;
    if is_plain || has_tag(&rest) {
        if is_break(&rest) {
            notes.add(line, Misprint::LiteralBreak(shown(cell)));
        }
        return;
    }
    for code in code.iter().filter(|code| code.contains("\\n")) {
        notes.add(line, Misprint::BreakInCode((*code).to_owned()));
    }
    if has_part(&rest) {
        for path in rest.split_whitespace().filter(|word| word.contains('\\') && is_path(word)) {
            notes.add(line, Misprint::BreakInPath(path.to_owned()));
        }
    }
    if may_be_glued(&rest) {
        let lines: Vec<&str> = rest.split("\\n").map(trim).collect();
        if let Some(item) = glued(&lines) {
            notes.add(line, Misprint::GluedItem(item.to_owned()));
        }
    }
}

/// Notes what is printed behind an item of a list, and looks like one.
#[inline(never)]
pub(super) fn note_item(item: &str, line: u32, notes: &mut Notes) {
    let lines: Vec<&str> = item.lines().map(trim).collect();
    let mut below = lines.iter().zip(line..).skip(1);
    if let Some((item, line)) = below.find(|(text, _)| looks_like_item(text)) {
        notes.add(line, Misprint::GluedItem((*item).to_owned()));
    }
}

/// The first line that looks like an item and is none, of lines among which there are items.
fn glued<'t>(lines: &[&'t str]) -> Option<&'t str> {
    let is_item = |text: &str| text.starts_with("* ") || looks_like_item(text);
    let items = lines.iter().filter(|text| is_item(text)).count();
    lines.iter().copied().find(|text| looks_like_item(text)).filter(|_| items > 1)
}

/// Whether any asterisk of a text is right before a word: only then one line of it can look like an item.
fn may_be_glued(text: &str) -> bool {
    let next = |at: usize| text.as_bytes().get(at + 1);
    memchr_iter(b'*', text.as_bytes())
        .any(|at| next(at).is_some_and(|byte| !byte.is_ascii_whitespace() && *byte != b'*'))
}

/// Whether a line starts with an asterisk right before its text, which nothing closes.
fn looks_like_item(text: &str) -> bool {
    let rest = text.strip_prefix('*').unwrap_or_default();
    rest.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '[' | '`' | '{' | '“' | '"'))
        && !rest.contains('*')
}

/// The parts of a cell in backticks, and the cell without them.
fn in_code(cell: &str) -> (Vec<&str>, Cow<'_, str>) {
    if !cell.contains('`') {
        return (Vec::new(), Cow::Borrowed(cell));
    }
    let parts: Vec<&str> = cell.split('`').collect();
    // A backtick that nothing closes is text.
    let closed = parts.len() - usize::from(parts.len().is_multiple_of(2));
    let is_code = |at: usize| at % 2 == 1 && at < closed;
    let code = parts.iter().enumerate().filter(|(at, _)| is_code(*at)).map(|(_, part)| *part).collect();
    let rest = parts.iter().enumerate().filter(|(at, _)| !is_code(*at)).map(|(_, part)| *part);
    (code, Cow::Owned(rest.collect::<Vec<_>>().join("`")))
}

fn has_tag(text: &str) -> bool {
    text.split_once('<').is_some_and(|(_, rest)| rest.find('>').is_some_and(|end| end > 0))
}

/// Whether `\n` stands there for a line break: beside a blank, an item or the start of a sentence.
fn is_break(text: &str) -> bool {
    text.match_indices("\\n").any(|(at, _)| {
        let (before, after) = (text[..at].chars().next_back(), text[at + 2..].chars().next());
        before.is_none_or(char::is_whitespace)
            || after.is_none_or(|c| c.is_whitespace() || c.is_uppercase() || matches!(c, '*' | '-'))
    })
}

/// Whether a word is a path with a part that starts with `n`.
fn is_path(word: &str) -> bool {
    let has_drive = word.as_bytes().get(1) == Some(&b':') && word.as_bytes()[0].is_ascii_alphabetic();
    let has_others = word
        .match_indices('\\')
        .any(|(at, _)| word[at + 1..].starts_with(|c: char| c.is_alphabetic() && c != 'n'));
    has_part(word) && (has_drive || has_others)
}

/// Whether a part of a path may start with `n` in a text: a small letter follows `\n`.
fn has_part(text: &str) -> bool {
    let breaks = memchr_iter(b'\\', text.as_bytes()).filter_map(|at| text[at + 1..].strip_prefix('n'));
    breaks.into_iter().any(|rest| rest.starts_with(char::is_lowercase))
}

fn shown(cell: &str) -> String {
    cell.split_whitespace().collect::<Vec<_>>().join(" ")
}
