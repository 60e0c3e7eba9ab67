//! The words of a text, as they are written into Markdown: decoded in code, escaped where HTML means them literally.

/// In a code span entities are not decoded, so they have to be here.
pub(super) fn decoded(word: &str, out: &mut String) {
    let mut rest = word;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let decoded = rest[1..]
            .bytes()
            .take(9)
            .position(|byte| byte == b';')
            .and_then(|length| Some((entity(&rest[1..=length])?, length + 2)));
        let (character, length) = decoded.unwrap_or(('&', 1));
        out.push(character);
        rest = &rest[length..];
    }
    out.push_str(rest);
}

/// Text of an HTML page stands for itself. Left alone are variables, and the bullets of pages
/// that were rendered from Markdown by a program that knows neither.
pub(super) fn escaped(word: &str, after: &str, out: &mut String) {
    let mut rest = word;
    while let Some(at) = rest.find(['*', '_', '`', '[', ']', '<', '{', '~']) {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let length = variable(rest).unwrap_or(1);
        let bullet = (rest == "*" && !after.is_empty()) || out.trim_end().ends_with("\\n");
        out.push_str(match rest.as_bytes()[0] {
            b'*' if !bullet => "&#42;",
            b'_' => "&#95;",
            b'`' => "&#96;",
            b'[' => "&#91;",
            b']' => "&#93;",
            b'<' => "&lt;",
            b'~' => "&#126;",
            _ => &rest[..length],
        });
        rest = &rest[length..];
    }
    out.push_str(rest);
}

/// Where words end that have one space between them.
pub(super) fn words_end(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let is_space = |at: usize| bytes.get(at).is_none_or(u8::is_ascii_whitespace);
    (0..bytes.len()).find(|&at| is_space(at) && (bytes[at] != b' ' || is_space(at + 1)))
}

/// The length of the `{{variable}}` that a text starts with.
fn variable(text: &str) -> Option<usize> {
    let window = &text[..text.floor_char_boundary(200)];
    window.strip_prefix("{{").and_then(|inner| inner.find("}}")).map(|length| length + 4)
}

/// The character that an entity stands for, without its `&` and `;`: the few that code needs.
fn entity(name: &str) -> Option<char> {
    match name {
        "lt" => Some('<'),
        "gt" => Some('>'),
        "amp" => Some('&'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        "nbsp" => Some(' '),
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16),
                None => number.parse(),
            };
            char::from_u32(code.ok()?).filter(|c| !c.is_control())
        }
    }
}
