//! The blocks of a Markdown page that are plain to see: headings, pipe tables, paragraphs and lists at
//! the left margin.
//!
//! They are nearly all that pages hold, and they need no parser. Whatever might be something else
//! (a list in a list, a quotation, code, HTML, a heading by its underline) is handed on as [`Kind::Other`],
//! up to the next line at which a plain block certainly starts.

use super::lines::Lines;
use super::row;

/// A block, from the line it was looked for at.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Block {
    pub(super) kind: Kind,
    /// The last of its lines.
    pub(super) last: u32,
}

#[derive(Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Blank,
    /// A heading of one line that starts with so many number signs.
    Heading(u8),
    /// A header, a delimiter row of the same width, and rows.
    Table,
    Paragraph,
    /// Items of one line each, none of them nested.
    List,
    /// Lines for a parser, up to a blank one or the end.
    Other,
}

/// The block that starts at a line where no other is open, in a page where all lines end as usual.
pub(super) fn block_at(lines: &Lines<'_>, line: u32) -> Block {
    let text = lines.text(line);
    let plain = match text.as_bytes().first() {
        _ if is_blank(text) => return Block { kind: Kind::Blank, last: line },
        Some(b'#') => heading_level(text).map(|level| Block { kind: Kind::Heading(level), last: line }),
        Some(b'|') => table_end(lines, line).map(|last| Block { kind: Kind::Table, last }),
        Some(b'-' | b'*' | b'+') if item_text(text).is_some() => {
            list_end(lines, line).map(|last| Block { kind: Kind::List, last })
        }
        _ => paragraph_end(lines, line).map(|last| Block { kind: Kind::Paragraph, last }),
    };
    let first_html = |last| (line..=last).find(|&line| may_hold_read_html(lines.text(line)));
    plain
        .filter(|block| block.kind == Kind::Table || first_html(block.last).is_none())
        .unwrap_or_else(|| Block { kind: Kind::Other, last: other_end(lines, line) })
}

fn is_blank(line: &str) -> bool {
    line.bytes().all(|byte| byte.is_ascii_whitespace())
}

/// How many number signs start a heading.
fn heading_level(line: &str) -> Option<u8> {
    let signs = line.bytes().take_while(|&byte| byte == b'#').count();
    let ends = matches!(line.as_bytes().get(signs), None | Some(b' ' | b'\t'));
    (signs <= 6 && ends).then_some(signs as u8)
}

/// The last line of the table that starts at a line.
fn table_end(lines: &Lines<'_>, first: u32) -> Option<u32> {
    let header = lines.text(first);
    if header.trim_ascii_end() == "|"
        || header.contains('\\')
        || delimiter_width(lines.text(first + 1))? != row::width(header)
    {
        return None;
    }
    let mut last = first + 1;
    loop {
        let text = lines.text(last + 1);
        if is_blank(text) {
            return Some(last);
        }
        let text = text.trim_ascii();
        // A pipe alone ends a table, and so does what interrupts a paragraph.
        if text == "|" || (may_interrupt(text) && !text.starts_with('|')) {
            return None;
        }
        last += 1;
    }
}

/// The number of cells of a delimiter row of the usual form.
fn delimiter_width(line: &str) -> Option<usize> {
    let inner = line.trim_end_matches(' ').strip_prefix('|')?.strip_suffix('|')?;
    let mut width = 0;
    for cell in inner.split('|') {
        let is_rule = |byte| matches!(byte, b'-' | b':' | b' ');
        if !(cell.contains('-') && cell.bytes().all(is_rule)) {
            return None;
        }
        width += 1;
    }
    Some(width)
}

/// The last line of the paragraph that starts at a line.
fn paragraph_end(lines: &Lines<'_>, first: u32) -> Option<u32> {
    if !starts_paragraph(lines.text(first)) {
        return None;
    }
    let mut last = first;
    loop {
        let text = lines.text(last + 1);
        if is_blank(text) {
            return Some(last);
        }
        if may_interrupt(text.trim_ascii_start()) {
            return None;
        }
        last += 1;
    }
}

/// The text of an item that starts at the left margin of a line.
fn item_text(line: &str) -> Option<&str> {
    let after = &line[1..];
    let text = after.trim_start_matches(' ');
    // More white space is code.
    let is_item = (1..=4).contains(&(after.len() - text.len())) && !text.is_empty();
    is_item.then_some(text)
}

/// The last line of the list that starts at a line.
fn list_end(lines: &Lines<'_>, first: u32) -> Option<u32> {
    let marker = lines.text(first).as_bytes()[0];
    let mut next = first;
    while !is_blank(lines.text(next)) {
        let line = lines.text(next);
        let is_item = line.as_bytes()[0] == marker
            && item_text(line).is_some_and(|text| starts_paragraph(text) || text.starts_with('['));
        if !is_item {
            return None;
        }
        next += 1;
    }
    let last = next - 1;
    while next < lines.len() && is_blank(lines.text(next)) {
        next += 1;
    }
    // Another item, or text further in, would belong to the list.
    let goes_on = |byte: &u8| matches!(byte, b' ' | b'\t' | b'-' | b'*' | b'+' | b'0'..=b'9');
    let ends = !lines.text(next).as_bytes().first().is_some_and(goes_on);
    ends.then_some(last)
}

/// Whether a line at the left margin certainly starts a paragraph, wherever it stands.
fn starts_paragraph(line: &str) -> bool {
    match line.as_bytes() {
        // A link's definition starts with a bracket.
        [] | [b' ' | b'\t' | b'[', ..] => false,
        [b'*', b'*', letter, ..] if letter.is_ascii_alphanumeric() => true,
        _ => !may_interrupt(line),
    }
}

/// Whether a line may be anything but the next one of a paragraph, going by its first character.
fn may_interrupt(line: &str) -> bool {
    matches!(
        line.as_bytes().first(),
        Some(b'#' | b'>' | b'-' | b'*' | b'+' | b'=' | b'_' | b'`' | b'~' | b'<' | b'|' | b':' | b'0'..=b'9')
    )
}

/// Whether a text may hold a comment or a table in HTML, which are read wherever they stand.
fn may_hold_read_html(text: &str) -> bool {
    memchr::memchr_iter(b'<', text.as_bytes())
        .any(|at| matches!(text.as_bytes().get(at + 1), Some(b'!' | b't' | b'T')))
}

/// Whether a line starts HTML that a blank line does not end.
fn outlasts_blank_lines(line: &str) -> bool {
    ["<pre", "<script", "<style", "<?"]
        .iter()
        .any(|tag| line.get(..tag.len()).is_some_and(|start| start.eq_ignore_ascii_case(tag)))
}

/// The last line before one that certainly starts a plain block; the page's last where what is
/// open may run on to its end.
fn other_end(lines: &Lines<'_>, first: u32) -> u32 {
    let end = lines.len();
    let mut line = first;
    let mut in_html = false;
    while line <= end {
        let text = lines.text(line);
        let content = text.trim_ascii_start();
        if content.starts_with("```") || content.starts_with("~~~") {
            let indent = text.len() - content.len();
            let closing = if indent > 0 || in_html { None } else { closing_fence(lines, line) };
            // Far in, it is code already, or the code of an item which that will end.
            match closing {
                Some(closing) => line = closing,
                None if indent < 4 => return end,
                None => {}
            }
        }
        if content.starts_with('<') {
            in_html = true;
        }
        if may_hold_read_html(text) || outlasts_blank_lines(content) {
            return end;
        }
        line += 1;
        let next = lines.text(line);
        if is_blank(lines.text(line - 1)) {
            in_html = false;
            let plain = next.starts_with('|') || heading_level(next).is_some_and(|level| level > 0);
            if plain || starts_paragraph(next) {
                return line - 1;
            }
        }
    }
    end
}

/// The line that ends the code which a fence at the left margin starts.
fn closing_fence(lines: &Lines<'_>, first: u32) -> Option<u32> {
    let text = lines.text(first);
    let mark = text.chars().next()?;
    let length = text.len() - text.trim_start_matches(mark).len();
    if text[length..].contains(mark) {
        return None;
    }
    (first + 1..=lines.len()).find(|&line| {
        let text = lines.text(line).trim_ascii_end();
        let marks = text.trim_start_matches(' ');
        text.len() - marks.len() < 4 && marks.len() >= length && marks.trim_start_matches(mark).is_empty()
    })
}
