//! The inside of an HTML element -> Markdown of the kind that stands in table cells.

use std::borrow::Cow;

use memchr::memchr_iter;

mod signs;
mod tag;
mod token;
mod words;
mod writer;

use self::signs::lone_sign;
pub(crate) use self::tag::Tag;
pub(crate) use self::token::{Attributes, Kind, Token, Tokens};
use self::writer::Writer;

/// Takes the HTML tags out of Markdown, for one table cell: paragraphs and breaks become line
/// feeds, items start with `- ` (after four spaces per level of nesting), links, code, strong and
/// emphasised text get Markdown's marks, white space is collapsed except where it makes a
/// paragraph or an item of Markdown. Tags that mean nothing, entities, `{{variables}}` and literal
/// `\n` stay as they are.
pub(crate) fn to_markdown(source: &str) -> Cow<'_, str> {
    convert(source, false)
}

/// The same for the inside of an element of an HTML page: all tags go, and what Markdown would
/// take for markup becomes an entity, since in HTML it is text.
pub(crate) fn page_to_markdown(source: &str) -> Cow<'_, str> {
    convert(source, true)
}

/// Whether a text may hold tags.
pub(crate) fn has_tags(source: &str) -> bool {
    memchr_iter(b'<', source.as_bytes()).any(|at| {
        matches!(source.as_bytes().get(at + 1), Some(b'/' | b'!' | b'?' | b'a'..=b'z' | b'A'..=b'Z'))
    })
}

fn convert(source: &str, literal: bool) -> Cow<'_, str> {
    let special = |byte: u8| match byte {
        b'<' | b'\n' | b'\r' | b'\t' => true,
        b'*' | b'_' | b'`' | b'[' | b']' | b'~' => literal,
        _ => false,
    };
    if !source.bytes().any(special) {
        return Cow::Borrowed(source.trim());
    }
    if let Some(sign) = lone_sign(source) {
        return Cow::Borrowed(sign);
    }
    let mut writer = Writer::new(literal, source.len());
    let mut tokens = Tokens::new(source, 0);
    while let Some(token) = tokens.next() {
        let written = &source[token.start..token.end];
        match token.kind {
            Kind::Text => writer.text(written),
            Kind::Open(Tag::Superscript, _) if let Some(length) = footnote(&source[token.end..]) => {
                tokens.skip_to(token.end + length);
            }
            Kind::Open(tag, attributes) => writer.open(tag, attributes, written),
            Kind::Close(tag) => writer.close(tag, written),
            Kind::Hidden => {}
        }
    }
    Cow::Owned(writer.finish())
}

/// The length of the mark of a footnote up to its `</sup>`, if there is no more in `after`, the
/// text after `<sup>`.
fn footnote(after: &str) -> Option<usize> {
    let window = &after[..after.floor_char_boundary(200)];
    let length = window.find("</sup")?;
    let mut tokens = Tokens::new(&window[..length], 0);
    let is_mark = |c: char| c.is_ascii_digit() || " ,*†‡§[]()".contains(c);
    tokens
        .all(|token| match token.kind {
            Kind::Text => window[token.start..token.end].chars().all(is_mark),
            _ => true,
        })
        .then_some(length)
}
