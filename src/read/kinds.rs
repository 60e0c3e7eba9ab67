//! Which kinds of characters a text holds, found in one pass over its bytes: most texts hold none
//! that needs a closer look.

/// A set of kinds.
pub(super) type Kinds = u8;

/// Two spaces in a row.
pub(super) const SPACES: Kinds = 1 << 1;
/// What may end a line: a line feed, or the backslash of a literal `\n`.
pub(super) const BREAK: Kinds = 1 << 2;
/// What markup starts or ends with.
pub(super) const MARKUP: Kinds = 1 << 3;
/// A brace, with which variables and attributes start.
pub(super) const BRACE: Kinds = 1 << 4;
/// A bracket, with which links and footnotes start.
pub(super) const BRACKET: Kinds = 1 << 5;
/// White space other than a space, and the first bytes of no-break spaces, bullets and private
/// characters.
pub(super) const ODD: Kinds = 1 << 6;
/// An asterisk, which may be left over from markup.
pub(super) const ASTERISK: Kinds = 1 << 7;
/// One space, of which two in a row are told.
const SPACE: Kinds = 1;

static KINDS: [Kinds; 256] = kinds_of_bytes();

const fn kinds_of_bytes() -> [Kinds; 256] {
    let mut kinds = [0; 256];
    let mut byte = 0;
    while byte < kinds.len() {
        kinds[byte] = match byte as u8 {
            b' ' => SPACE,
            b'\n' => BREAK | ODD,
            b'\\' => BREAK | MARKUP,
            b'*' => ASTERISK | MARKUP,
            b'`' | b'_' | b'&' | b'<' => MARKUP,
            b'[' | b']' => BRACKET | MARKUP,
            b'{' => BRACE,
            0..b' ' | 0xc2 | 0xe2.. => ODD,
            _ => 0,
        };
        byte += 1;
    }
    kinds
}

/// The kinds of characters that a text holds.
pub(super) fn kinds(text: &str) -> Kinds {
    let (mut found, mut previous) = (0, 0);
    for &byte in text.as_bytes() {
        let kind = KINDS[usize::from(byte)];
        found |= kind | (kind & previous & SPACE) << 1;
        previous = kind;
    }
    found & !SPACE
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn most_texts_hold_nothing_special() {
        assert_eq!(kinds("Light the lamps, größer (than 5) - now!"), 0);
        assert_eq!(kinds("a  b"), SPACES);
        assert_eq!(kinds(r"a \n* b"), BREAK | MARKUP | ASTERISK);
        assert_eq!(kinds("{{x}}\u{a0}[y]"), BRACE | ODD | BRACKET | MARKUP);
    }
}
