//! Signs that are drawn by elements: ticks and crosses.

use super::tag::Tag;
use super::token::{Kind, Tokens};

/// The sign that a text draws which is nothing but elements.
pub(super) fn lone_sign(source: &str) -> Option<&'static str> {
    if !source.trim_start().starts_with('<') {
        return None;
    }
    let mut found = None;
    for token in Tokens::new(source, 0) {
        let written = &source[token.start..token.end];
        match token.kind {
            // An image says itself what it shows.
            Kind::Open(Tag::Image | Tag::Link, _) => return None,
            Kind::Text if !written.trim().is_empty() => return None,
            Kind::Open(_, attributes) => {
                let label = attributes.get("aria-label").or(attributes.get("title"));
                found = found.or_else(|| sign(written)).or_else(|| label.and_then(said));
            }
            _ => {}
        }
    }
    found
}

/// The sign that an element says it draws: `<svg aria-label="Yes">`.
fn said(label: &str) -> Option<&'static str> {
    match &*label.trim().to_ascii_lowercase() {
        "yes" | "included" | "responsible" => Some("✓"),
        "no" | "not included" | "not responsible" => Some("✗"),
        _ => sign(label),
    }
}

/// The sign that an element draws, by its name and what its attributes call it: `<ac:emoticon
/// ac:name="tick"/>`, `<span class="icon-check">`, `<Check />`.
pub(super) fn sign(written: &str) -> Option<&'static str> {
    let mut words =
        written.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| (4..12).contains(&word.len()));
    words.find_map(|word| match &*word.to_ascii_lowercase() {
        "check" | "checkmark" | "checked" | "tick" | "checkicon" | "circlecheck" | "checkcircle" => Some("✓"),
        "cross" | "xmark" | "times" | "crossicon" | "crossmark" | "closeicon" => Some("✗"),
        _ => None,
    })
}
