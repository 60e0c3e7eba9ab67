//! What a cell amounts to.

use super::words::{NOT_APPLICABLE, PLACEHOLDERS};
use crate::document::Status;
use crate::text::trim;

/// The longest of the texts that are known as a whole, in bytes, with brackets around it.
const LONGEST: usize = 55;

/// The status of a text, as it is shown.
pub(crate) fn status(text: &str) -> Status {
    let text = trim(text);
    if text.is_empty() {
        return Status::Empty;
    }
    // What stands for nothing is short; longer texts need not be looked at.
    // "None (IaaS)", "Not applicable (managed for you)".
    if text.len() <= 80
        && text.ends_with(')')
        && let Some((before, _)) = text.split_once(" (")
        && status(before) == Status::NotApplicable
    {
        return Status::NotApplicable;
    }
    if text.len() > 80 || (text.len() > LONGEST && !is_description(text)) {
        return Status::Stated;
    }
    let lower = if text.is_ascii() { text.to_ascii_lowercase() } else { text.to_lowercase() };
    let bare = lower.strip_prefix(crate::text::BULLET).unwrap_or(&lower);
    let bare = bare.trim_end_matches(['.', ' ']);
    if NOT_APPLICABLE.contains(&bare) {
        return Status::NotApplicable;
    }
    let unboxed = lower
        .trim_matches(|c| matches!(c, '[' | ']' | '<' | '>' | '(' | ')' | '{' | '}' | '*' | '_' | '.' | ' '));
    let template = unboxed.ends_with("responsibility description")
        || unboxed.ends_with("responsibilities description")
        || is_numbered_task(unboxed);
    if template || PLACEHOLDERS.iter().any(|text| *text == unboxed || *text == lower) {
        return Status::Placeholder;
    }
    Status::Stated
}

/// Whether the last word is "description", as in what templates leave behind.
fn is_description(text: &str) -> bool {
    const WORD: &[u8] = b"description";
    let bytes = text.as_bytes();
    let end = bytes.iter().rposition(u8::is_ascii_alphanumeric).map_or(0, |last| last + 1);
    bytes[..end].last_chunk::<{ WORD.len() }>().is_some_and(|last| last.eq_ignore_ascii_case(WORD))
}

/// "task 1", as templates name their rows.
fn is_numbered_task(text: &str) -> bool {
    text.strip_prefix("task ").is_some_and(|number| {
        !number.is_empty() && number.len() < 4 && number.bytes().all(|byte| byte.is_ascii_digit())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_for_nothing() {
        for text in [
            "N/A",
            "n/a.",
            "Not applicable",
            "None",
            "None.",
            "-",
            "• None.",
            "None (IaaS)",
            "❌ None",
            "• No action required on your part.",
        ] {
            assert_eq!(status(text), Status::NotApplicable, "{text}");
        }
        for text in [
            "NEED CONTENT",
            "IBM responsibility description",
            "[PLACEHOLDER]",
            "TBD",
            "Task 1",
            "NaN",
            "Choose an item.",
        ] {
            assert_eq!(status(text), Status::Placeholder, "{text}");
        }
        assert_eq!(status(" "), Status::Empty);
        for text in ["None of the lamps may be lit.", "Task 1 of the list", "Describe the lamp"] {
            assert_eq!(status(text), Status::Stated, "{text}");
        }
    }
}
