//! A cell -> [`RichText`]: text with its markup, ready to be shown or exported.
//!
//! `cell` turns the source of a cell into rich text: line breaks, lists, inline markup, tags, and
//! variables with the values that files dropped with the page define. Nothing here knows what a text
//! is about; that is for [`crate::duties`] to find out.

use std::borrow::Cow;

pub(crate) mod asciidoc;
pub(crate) mod attributes;
pub(crate) mod cell;
mod cell_lines;
mod glossary;
pub(crate) mod html;
mod inline;
pub(crate) mod keywords;
pub(crate) mod kinds;
mod parsed_markup;
mod plain_markup;
mod stray;
pub(crate) mod variables;

pub(crate) use cell::{plain_text, rich_text};
pub use keywords::Keywords;
pub(crate) use keywords::Names;
pub(crate) use variables::{Unresolved, may_hold_include};

/// The mark that starts a line of a list in [`RichText::text`].
pub const BULLET: &str = "• ";

/// A text and the places in it that carry markup.
///
/// `text` is what is exported: plain, with one line per paragraph or list item, items starting
/// with [`BULLET`] (after two spaces per level of nesting). It holds no markup and no variables, and nothing that its page
/// has struck out.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct RichText {
    /// The plain text. Empty where there is nothing.
    pub text: String,
    /// Marked ranges of `text`, in order of their start; a range never crosses a line, and is empty where something was
    /// struck out.
    pub marks: Vec<Mark>,
}

/// A range of a text that is shown in a special way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// Byte offset of the first character.
    pub start: usize,
    /// Byte offset after the last character.
    pub end: usize,
    /// How it is shown.
    pub kind: MarkKind,
}

/// How a marked range is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MarkKind {
    /// `code`
    Code,
    /// *emphasis*
    Emphasis,
    /// **strong**
    Strong,
    /// A link with its target as written; relative targets are common.
    Link(String),
    /// A variable that nothing defines, shown readably from its name (given here).
    Variable(String),
    /// ~~Struck out~~: what stood here (given) holds no longer. It is shown, but no part of the text.
    Struck(String),
}

impl RichText {
    /// A text without any markup.
    pub fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), marks: Vec::new() }
    }

    /// Whether all that was there is struck out, but for a label before it ("Acme:").
    pub fn is_struck_out(&self) -> bool {
        let is_at_end = |mark: &Mark| matches!(mark.kind, MarkKind::Struck(_)) && mark.end == self.text.len();
        (self.is_empty() || self.text.ends_with(':')) && self.marks.iter().any(is_at_end)
    }

    /// Whether there is nothing to read.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }
}

/// A text as an id: lower case, letters and digits, with `-` for everything between them.
pub(crate) fn slug(text: &str) -> String {
    let mut slug = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_ascii_lowercase() {
            slug.push(c);
            continue;
        }
        if c.is_alphanumeric() {
            slug.extend(c.to_lowercase());
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.truncate(slug.trim_end_matches('-').len());
    slug
}

/// A text with its line breaks as spaces.
pub(crate) fn on_one_line(text: Cow<'_, str>) -> Cow<'_, str> {
    match memchr::memchr(b'\n', text.as_bytes()) {
        None => text,
        Some(_) => Cow::Owned(text.replace('\n', " ")),
    }
}

/// The same as [`str::trim`], for many short texts. That one decodes characters; here most texts are done with bytes.
#[inline]
pub(crate) fn trim(text: &str) -> &str {
    if let [b'!'..0x7f, .., b'!'..0x7f] = text.as_bytes() {
        return text;
    }
    let trimmed = text.trim_ascii();
    let is_plain = |byte: &u8| (b' '..0x80).contains(byte);
    let bytes = trimmed.as_bytes();
    if bytes.first().is_none_or(is_plain) && bytes.last().is_none_or(is_plain) {
        trimmed
    } else {
        text.trim()
    }
}

/// The same as [`str::trim_end`], for many short texts.
#[inline]
pub(crate) fn trim_end(text: &str) -> &str {
    match text.as_bytes().last() {
        Some(b'!'..0x7f) => text,
        _ => text.trim_end(),
    }
}

#[cfg(test)]
mod tests {
    use super::trim;

    #[test]
    fn all_white_space_goes() {
        for text in ["", " ", "a", " a ", "\u{a0}a\u{a0}", " \u{b}a\t", "é ", "\u{2003} \r\n"] {
            assert_eq!(trim(text), text.trim(), "{text:?}");
        }
    }
}
