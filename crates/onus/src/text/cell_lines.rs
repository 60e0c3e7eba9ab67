//! The lines of a cell, cut at the breaks that people write in cells, and the list markers that they start with.

use super::trim;

/// The lines of a cell.
pub(super) struct Breaks<'s> {
    rest: Option<&'s str>,
}

impl<'s> Breaks<'s> {
    pub(super) fn of(source: &'s str) -> Self {
        Self { rest: Some(source) }
    }
}

impl<'s> Iterator for Breaks<'s> {
    type Item = &'s str;

    fn next(&mut self) -> Option<&'s str> {
        let rest = self.rest?;
        let bytes = rest.as_bytes();
        let mut at = 0;
        while let Some(next) = memchr::memchr2(b'\n', b'\\', &bytes[at..]) {
            at += next;
            if bytes[at] == b'\n' {
                self.rest = Some(&rest[at + 1..]);
                return Some(&rest[..at]);
            }
            if is_literal_break(bytes, at) {
                self.rest = Some(&rest[at + 2..]);
                return Some(&rest[..at]);
            }
            at += 1 + usize::from(bytes.get(at + 1) == Some(&b'\\'));
        }
        self.rest = None;
        Some(rest)
    }
}

/// The longest part of a path that is looked at, in bytes; it keeps cells of backslashes linear.
const LONGEST_PATH: usize = 200;

/// Whether the backslash at `at` starts the two characters `\n` that stand for a line break,
/// rather than a part of a path as in `C:\network` or `\\lamp\network`.
fn is_literal_break(bytes: &[u8], at: usize) -> bool {
    if bytes.get(at + 1) != Some(&b'n') {
        return false;
    }
    let word = &bytes[at.saturating_sub(LONGEST_PATH)..at];
    let start = word.iter().rposition(u8::is_ascii_whitespace).map_or(0, |space| space + 1);
    let word = &word[start..];
    let drive = matches!(word, [.., letter, b':'] if letter.is_ascii_alphabetic() && !word[..word.len() - 2].iter().any(u8::is_ascii_alphanumeric));
    let folder = word.windows(2).any(|pair| pair[0] == b'\\' && pair[1].is_ascii_alphanumeric());
    let word_after = bytes.get(at + 2).is_some_and(u8::is_ascii_lowercase);
    !((drive || folder) && word_after)
}

/// Whether a trimmed line starts with a list marker, and what follows it.
pub(super) fn marker(line: &str) -> (bool, &str) {
    if line.as_bytes().first().is_none_or(u8::is_ascii_alphanumeric) {
        return (false, line);
    }
    let mut letters = line.chars();
    let Some(first) = letters.next() else { return (false, line) };
    let rest = letters.as_str();
    let spaced = matches!(rest.as_bytes().first(), None | Some(b' ' | b'\t')) || rest.starts_with('\u{a0}');
    let item = match first {
        '•' | '·' | '◦' | '▪' | '‣' => true,
        // "*Secure" is an item whose writer forgot the space, "*maybe* so" is emphasis.
        '*' => {
            spaced
                || (rest.starts_with(|c: char| c.is_alphanumeric() || "\"“'`[(".contains(c)) && !closes(rest))
        }
        '-' => spaced || rest.starts_with(char::is_alphabetic),
        '+' | '–' => spaced,
        _ => false,
    };
    let content = trim(rest);
    // A dash by itself says "nothing", it lists nothing.
    if item && !(content.is_empty() && matches!(first, '-' | '–')) {
        (true, content)
    } else {
        (false, line)
    }
}

/// Whether a text has an asterisk that can end the emphasis which one before it starts.
fn closes(text: &str) -> bool {
    text.match_indices('*').any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + 1..].chars().next();
        before.is_some_and(|c| !c.is_whitespace()) && after.is_none_or(|c| !c.is_alphanumeric())
    })
}
