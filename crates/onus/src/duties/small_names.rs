//! Names that are written small.

/// Whether a word is a name that is written small, with numbers among its letters: "l4mp", but not "oauth2".
pub(super) fn is_small_name(word: &str) -> bool {
    const WORDS: [&str; 12] =
        ["k8s", "i18n", "l10n", "a11y", "o11y", "e2e", "b2b", "b2c", "b2g", "p2p", "m2m", "g11n"];
    let is_mixed = || {
        let digit = word.bytes().position(|byte| byte.is_ascii_digit());
        digit.is_some_and(|at| at > 0 && word[at..].bytes().any(|byte| byte.is_ascii_lowercase()))
    };
    (3..=8).contains(&word.len())
        && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
        && is_mixed()
        && !WORDS.contains(&word)
}
