//! The name in the settings of a page: `product: Lamp Works`, `:product-name: Lamp Works`.

use super::title::title_is_generic;
use super::words::holds;
use super::{is_generic, is_model};
use crate::page::Page;

/// The longest name, in bytes.
const LONGEST: usize = 60;

/// Words that settings have with a capital, and that are no names by themselves.
const NO_NAMES: &[&str] = &[
    "true", "false", "yes", "no", "all", "any", "none", "null", "n/a", "na", "tbd", "tba", "todo", "unknown",
    "other", "default", "internal", "external", "public", "private", "beta", "preview", "api", "apis", "sdk",
    "cli", "ui", "web", "website", "app", "mobile", "server", "database", "storage", "backend", "frontend",
    "docs", "legal", "home",
];

/// The name that the settings of a page give what it is about: it is written as names are, and the text uses it, too.
pub(in crate::duties) fn by_setting(page: &Page<'_>, source: &str) -> Option<String> {
    let product = page.front_matter.product?;
    let is_written = |name: &str| match name.is_ascii() {
        true => name.starts_with(|c: char| c.is_ascii_alphanumeric()) && name.contains(char::is_uppercase),
        false => name.starts_with(char::is_alphanumeric),
    };
    let is_other = product.contains(['/', ':', '#', '{', '<', '[', '|']) || product.len() > LONGEST;
    let is_nobody = holds(NO_NAMES, &product.to_lowercase()) || product.to_lowercase().ends_with("team");
    let is_name = is_written(product)
        && !is_other
        && !is_nobody
        && !is_generic(product)
        && !is_model(product)
        && !title_is_generic(product);
    (is_name && is_used(product, source)).then(|| product.to_owned())
}

/// Whether a sentence has a name, written so: within it, or, where any word may begin one with a capital, several words or
/// several capitals before a small word. The setting itself is no sentence.
fn is_used(name: &str, source: &str) -> bool {
    let has_several = name.contains(' ') || name.chars().skip(1).any(char::is_uppercase);
    source.match_indices(name).any(|(at, _)| {
        let (before, after) = (&source[..at], &source[at + name.len()..]);
        if !name.is_ascii() {
            let is_setting = |end: char| end.is_whitespace() || matches!(end, ':' | '"' | '\'');
            return !before.ends_with(is_setting) || after.starts_with(char::is_alphanumeric);
        }
        let is_whole = !after.starts_with(|c: char| c.is_alphanumeric() || c == '-' || c == '_');
        let is_within = before
            .strip_suffix(' ')
            .is_some_and(|it| it.ends_with(|c: char| c.is_alphanumeric() || c == ','));
        let begins = || {
            has_several
                && !before.ends_with(|c: char| c.is_alphanumeric() || c == '-' || c == '_')
                && after.strip_prefix(' ').is_some_and(|it| it.starts_with(char::is_lowercase))
        };
        is_whole && (is_within || begins())
    })
}
