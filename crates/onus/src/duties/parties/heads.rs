//! What of a heading, label or cell names somebody: without brackets, numbers and remarks.

use crate::duties::words::{CUSTOMER, LABEL, PROVIDER, Sorts, VENDOR, Words, split_at_mark};
use crate::text::trim;

/// A text without what stands in brackets after it, or all of it where it begins with one.
pub(in crate::duties) fn head(text: &str) -> &str {
    let is_bracket = |c: char| matches!(c, '(' | '[' | '（' | '【');
    let end = match text.is_ascii() {
        true => text.bytes().position(|byte| matches!(byte, b'(' | b'[')),
        false => text.find(is_bracket),
    };
    let end = end.unwrap_or(text.len());
    let head = trim(&text[..end]).trim_end_matches(['*', ':', '.']).trim_end();
    if head.is_empty() { trim(text) } else { head }
}

/// A name in bold on the first line of a cell that says more, as written.
pub(in crate::duties) fn head_line(source: &str) -> Option<&str> {
    let source = trim(source);
    if !source.starts_with("**") && !source.starts_with("<strong") && !source.starts_with("<b>") {
        return None;
    }
    let end = [source.find('\n'), source.find("\\n"), source.find("<br")].into_iter().flatten().min()?;
    let line = trim(&source[..end]);
    let closes = ["**", "</strong>", "</b>", "**:"].iter().any(|mark| line.ends_with(mark));
    (line.len() < 60 && closes).then_some(line)
}

/// A heading without the number before it: "3.1 Duties", "2) Duties".
pub(in crate::duties) fn without_number(text: &str) -> &str {
    if !text.starts_with(|c: char| c.is_ascii_digit()) {
        return text;
    }
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    let rest = rest.strip_prefix(')').unwrap_or(rest);
    if rest.starts_with(' ') { rest.trim_start() } else { text }
}

/// A label without what a colon or a dash adds to it: "Customer responsibility: security in the cloud".
pub(in crate::duties) fn before_remark(label: &str) -> &str {
    match split_at_mark(label, ": ") {
        Some((before, _)) if Words::of(before).has(LABEL) => return before,
        _ => {}
    }
    let dashed = [" - ", " – ", " — "].iter().find_map(|dash| split_at_mark(label, dash));
    match dashed {
        Some((before, _)) if is_short_label(before) => before,
        _ => label,
    }
}

/// Whether a text is a party's name with a word for its duties and nothing more: "Our responsibility".
fn is_short_label(text: &str) -> bool {
    let words = Words::of(text);
    let is_party = |sorts: &Sorts| sorts & (CUSTOMER | PROVIDER | VENDOR) != 0;
    (2..=3).contains(&words.len())
        && words.sorts().next().as_ref().is_some_and(is_party)
        && words.sorts().next_back().is_some_and(|last| last & LABEL != 0)
}
