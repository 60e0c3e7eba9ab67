//! One line of a cell with any markup -> text with marks, by the parser.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::kinds::{ODD, SPACES, kinds};
use super::variables::{UNKNOWN_END, UNKNOWN_START};
use super::{Mark, MarkKind, RichText};

/// A character that keeps a line from being taken for a heading, a list or a rule, and that does
/// not change what the emphasis marks after it mean.
const GUARD: &str = ".";

/// Whether a line may hold markup. Most do not, and a parser for each would cost more than all else.
pub(super) fn may_hold_markup(line: &str) -> bool {
    let bytes = line.as_bytes();
    let at = |index: usize| bytes.get(index).copied().unwrap_or(b' ');
    bytes.iter().enumerate().any(|(index, byte)| match byte {
        b'*' | b'`' | b'\\' => true,
        // A link has its target right behind it.
        b']' => at(index + 1) == b'(',
        b'_' => {
            !(at(index + 1).is_ascii_alphanumeric() && index > 0 && at(index - 1).is_ascii_alphanumeric())
        }
        b'&' | b'<' => !matches!(at(index + 1), b' ' | b'='),
        b'~' => at(index + 1) == b'~',
        _ => false,
    })
}

/// Appends a line by the parser.
pub(super) fn push_parsed(out: &mut RichText, line: &str) {
    let start = out.text.len();
    let guarded = [GUARD, line].concat();
    let mut open: Vec<(usize, MarkKind)> = Vec::new();
    // Where what is struck out starts, in the text and among the marks.
    let mut struck: Vec<(usize, usize)> = Vec::new();
    let mut guard = GUARD.len();
    let mut image: Option<String> = None;
    // One tilde would strike out, too, but people mean "about" by it: it is kept apart, and then left as it is.
    let options = match line.contains("~~") {
        true => Options::ENABLE_STRIKETHROUGH | Options::ENABLE_SUBSCRIPT,
        false => Options::empty(),
    };
    for event in Parser::new_ext(&guarded, options) {
        match event {
            Event::Text(text) => {
                let text = if guard > 0 { &text[guard.min(text.len())..] } else { &text };
                guard = 0;
                match &mut image {
                    Some(alternative) => alternative.push_str(text),
                    None => push_spaced(out, text, start),
                }
            }
            Event::Code(code) => {
                let from = out.text.len();
                push_spaced(out, &code, start);
                out.marks.push(Mark { start: from, end: out.text.len(), kind: MarkKind::Code });
            }
            Event::SoftBreak | Event::HardBreak => push_spaced(out, " ", start),
            Event::Start(Tag::Emphasis) => open.push((out.text.len(), MarkKind::Emphasis)),
            Event::Start(Tag::Strong) => open.push((out.text.len(), MarkKind::Strong)),
            Event::Start(Tag::Link { dest_url, .. }) => {
                open.push((out.text.len(), MarkKind::Link(dest_url.into_string())));
            }
            Event::Start(Tag::Strikethrough) => struck.push((out.text.len(), out.marks.len())),
            Event::End(TagEnd::Strikethrough) => {
                if let Some((from, marks)) = struck.pop() {
                    let mut text = out.text.split_off(from);
                    text.retain(|c| c != UNKNOWN_START && c != UNKNOWN_END);
                    out.marks.truncate(marks);
                    out.marks.push(Mark { start: from, end: from, kind: MarkKind::Struck(text) });
                }
            }
            Event::Start(Tag::Subscript) | Event::End(TagEnd::Subscript) => push_spaced(out, "~", start),
            // An image in a cell is an ornament; its description counts where nothing else is.
            Event::Start(Tag::Image { .. }) => image = Some(String::new()),
            Event::End(TagEnd::Image) => {
                if let Some(alternative) = image.take()
                    && line.trim_start().starts_with("![")
                    && line.trim_end().ends_with(')')
                    && out.text.len() == start
                {
                    push_spaced(out, &alternative, start);
                }
            }
            Event::End(TagEnd::Emphasis | TagEnd::Strong | TagEnd::Link) => {
                if let Some((from, kind)) = open.pop()
                    && from < out.text.len()
                {
                    out.marks.push(Mark { start: from, end: out.text.len(), kind });
                }
            }
            _ => {}
        }
    }
}

/// Appends text with runs of white space, no-break spaces among them, as one space.
pub(super) fn push_spaced(out: &mut RichText, text: &str, line_start: usize) {
    let after_space = out.text.len() == line_start || out.text.ends_with([' ', '\n']);
    if kinds(text) & (SPACES | ODD) == 0 && !(after_space && text.starts_with(' ')) {
        return out.text.push_str(text);
    }
    for c in text.chars() {
        if c.is_whitespace() || c == '\u{200b}' || c == '\u{feff}' {
            if out.text.len() > line_start && !out.text.ends_with([' ', '\n']) {
                out.text.push(' ');
            }
        } else {
            out.text.push(c);
        }
    }
}
