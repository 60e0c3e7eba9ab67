//! Taking the white space off both ends of a text.

/// The same as [`str::trim`]. That one decodes characters; here most texts are done with bytes.
pub(super) fn trim(text: &str) -> &str {
    let trimmed = text.trim_ascii();
    let is_plain = |byte: &u8| (b' '..0x80).contains(byte);
    let bytes = trimmed.as_bytes();
    if bytes.first().is_none_or(is_plain) && bytes.last().is_none_or(is_plain) {
        trimmed
    } else {
        text.trim()
    }
}

#[cfg(test)]
mod tests {
    use super::trim;

    #[test]
    fn all_white_space_goes() {
        for text in ["", " ", "a", " a ", "\u{a0}a\u{a0}", " \u{b}a\t", "é ", "\u{2003} \r\n"] {
            assert_eq!(trim(text), text.trim(), "{text:?}");
        }
    }
}
