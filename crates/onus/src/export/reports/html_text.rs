//! Texts in HTML.

/// A text in which nothing is markup; lines are parted by `<br>`.
pub(crate) fn escaped(text: &str) -> String {
    escaped_with(text, "<br>")
}

/// A text as HTML, with this for each line break.
pub(crate) fn escaped_with(text: &str, line_break: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\n' => escaped.push_str(line_break),
            c => escaped.push(c),
        }
    }
    escaped
}
