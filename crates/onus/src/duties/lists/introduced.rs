//! Names, without the words that introduce them: "Acme" of "What Acme".

use super::heading_words::WHAT;
use crate::duties::words::ends::{letters, lower};
use crate::text::trim;

/// With which letters those words begin.
const WHAT_STARTS: u32 = letters(WHAT, 0);

/// A name of few words, without what introduces it.
pub(crate) fn named(text: &str) -> Option<&str> {
    let text = trim(text).trim_matches(['*', '_', ' ', ':']);
    let text = text.rsplit_once(", ").map_or(text, |(_, subject)| subject);
    let text = what(text).map_or(text, |start| &text[start.len()..]);
    (!text.is_empty() && text.split_whitespace().count() <= 6).then_some(text)
}

/// The first words of a heading before its subject, if it has such.
pub(crate) fn what(text: &str) -> Option<&'static &'static str> {
    if WHAT_STARTS & lower(*text.as_bytes().first()?) == 0 {
        return None;
    }
    WHAT.iter().find(|what| text.get(..what.len()).is_some_and(|start| start.eq_ignore_ascii_case(what)))
}
