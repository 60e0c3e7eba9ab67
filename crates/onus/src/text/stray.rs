//! What stands in a line and is no text of it: attributes, marks of footnotes, asterisks that nothing closes, and the
//! signs around the names of unknown variables.

use std::borrow::Cow;

use super::kinds::{BRACE, BRACKET, Kinds};
use super::variables::{UNKNOWN_END, UNKNOWN_START};
use super::{Mark, MarkKind, RichText};

/// Drops attributes that stand inside the text, as in `[link](target){: external}`, and the marks
/// of footnotes (`[^note]`).
pub(super) fn without_notes(line: &str, found: Kinds) -> Cow<'_, str> {
    let drop = |line: &str, open: &str, close: char| {
        let mut kept = String::with_capacity(line.len());
        let mut rest = line;
        while let Some(at) = rest.find(open) {
            kept.push_str(&rest[..at]);
            rest = rest[at..].split_once(close).map_or("", |(_, after)| after);
        }
        kept.push_str(rest);
        kept
    };
    let mut line = Cow::Borrowed(line);
    for (kind, open, close) in [(BRACE, "{:", '}'), (BRACKET, "[^", ']')] {
        if found & kind != 0 && line.contains(open) {
            line = Cow::Owned(drop(&line, open, close));
        }
    }
    line
}

/// Takes stray asterisks out of the line, and turns the characters around the names of unknown
/// variables into marks.
pub(super) fn clean(out: &mut RichText, line_start: usize, first_mark: usize) {
    let line = &out.text[line_start..];
    // The second is the first byte of the characters around the names of variables.
    if memchr::memchr2(b'*', 0xee, line.as_bytes()).is_some() {
        let codes: Vec<(usize, usize)> = out.marks[first_mark..]
            .iter()
            .filter(|mark| mark.kind == MarkKind::Code)
            .map(|mark| (mark.start, mark.end))
            .collect();
        let mut taken = Vec::new();
        let mut open = None;
        let mut previous = None;
        let mut letters = line.char_indices().peekable();
        while let Some((at, c)) = letters.next() {
            let at = line_start + at;
            match c {
                UNKNOWN_START => open = Some(at + c.len_utf8()),
                UNKNOWN_END => {
                    if let Some(start) = open.take() {
                        let kind = MarkKind::Variable(out.text[start..at].to_owned());
                        out.marks.push(Mark { start, end: at, kind });
                    }
                }
                '*' if is_stray(previous, letters.peek().map(|(_, next)| *next)) && !in_code(&codes, at) => {}
                c => {
                    previous = Some(c);
                    continue;
                }
            }
            taken.push((at, c.len_utf8()));
        }
        take_out(out, first_mark, &taken);
    }
}

/// Whether an asterisk between these is a left-over list marker or emphasis mark, rather than a
/// wildcard (`*.example.com`), a multiplication (`5*3`) or the mark of a note (`[*]`).
fn is_stray(previous: Option<char>, next: Option<char>) -> bool {
    let part_of_name = |c: Option<char>| c.is_some_and(|c| "./-_:=(@".contains(c));
    let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    let is_note =
        matches!((previous, next), (Some('['), Some(']' | '*')) | (Some('(' | '*'), Some(']' | ')')));
    !(is_note || part_of_name(next) || part_of_name(previous) || digit(previous) && digit(next))
}

/// Whether an offset is in one of the code spans, which are in order.
fn in_code(codes: &[(usize, usize)], at: usize) -> bool {
    let next = codes.partition_point(|(_, end)| *end <= at);
    codes.get(next).is_some_and(|(start, _)| *start <= at)
}

/// Takes characters out of the text (offset and width of each, in order); marks move with it.
fn take_out(out: &mut RichText, first_mark: usize, taken: &[(usize, usize)]) {
    let Some(&(first, _)) = taken.first() else { return };
    let mut kept = String::with_capacity(out.text.len() - first);
    let mut widths = vec![0];
    let mut from = first;
    for &(at, width) in taken {
        kept.push_str(&out.text[from..at]);
        from = at + width;
        widths.push(widths[widths.len() - 1] + width);
    }
    kept.push_str(&out.text[from..]);
    out.text.truncate(first);
    out.text.push_str(&kept);
    let moved = |at: usize| at - widths[taken.partition_point(|&(place, _)| place < at)];
    for mark in &mut out.marks[first_mark..] {
        (mark.start, mark.end) = (moved(mark.start), moved(mark.end));
    }
}
