//! What single lines of AsciiDoc are: titles, definitions of attributes; and texts with the values of those.

use std::borrow::Cow;

use crate::text::asciidoc::conditions::Defined;

/// The longest value of an attribute that is put in place of its name, in bytes; a longer one is
/// text that somebody keeps there.
pub(super) const LONGEST_VALUE: usize = 200;

/// The text with the values of the attributes that the page has defined.
pub(super) fn substituted<'t>(text: &'t str, defined: &Defined<'_>) -> Cow<'t, str> {
    if defined.is_empty() || !text.contains('{') {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('{') {
        let (before, after) = rest.split_at(at + 1);
        let window = &after[..after.floor_char_boundary(LONGEST_VALUE)];
        let value = window.find('}').and_then(|end| Some((defined.get(&after[..end])?.as_ref()?, end)));
        match value {
            Some((value, end)) => {
                out.push_str(&before[..at]);
                out.push_str(value);
                rest = &after[end + 1..];
            }
            None => {
                out.push_str(before);
                rest = after;
            }
        }
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// `:name: value`
pub(super) fn definition(text: &str) -> Option<(&str, &str)> {
    let (name, value) = text.strip_prefix(':')?.split_once(':')?;
    let is_name = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'!');
    (!name.is_empty() && name.bytes().all(is_name)).then(|| (name, value.trim()))
}

/// `== Title`: the level, from 1, and the title.
pub(super) fn heading(line: &str) -> Option<(u8, &str)> {
    let mark = *line.as_bytes().first().filter(|byte| matches!(byte, b'=' | b'#'))?;
    let level = line.bytes().take(7).take_while(|&byte| byte == mark).count();
    let title = line[level..].strip_prefix(' ')?.trim();
    (level < 7 && !title.is_empty()).then_some((level as u8, title))
}
