//! Which kinds of characters a text holds, found in one pass over its bytes: most texts hold none
//! that needs a closer look.

/// A set of kinds.
pub(crate) type Kinds = u16;

/// Two spaces in a row.
pub(crate) const SPACES: Kinds = 1 << 1;
/// What may end a line: a line feed, or the backslash of a literal `\n`.
pub(crate) const BREAK: Kinds = 1 << 2;
/// What markup starts or ends with.
pub(crate) const MARKUP: Kinds = 1 << 3;
/// A brace, with which variables and attributes start.
pub(crate) const BRACE: Kinds = 1 << 4;
/// A bracket, with which links and footnotes start.
pub(crate) const BRACKET: Kinds = 1 << 5;
/// White space other than a space, and the first bytes of no-break spaces, bullets and private
/// characters.
pub(crate) const ODD: Kinds = 1 << 6;
/// An asterisk, which may be left over from markup.
pub(crate) const ASTERISK: Kinds = 1 << 7;
/// One space, of which two in a row are told.
const SPACE: Kinds = 1;
/// What separates the cells of a row.
const PIPE: Kinds = 1 << 8;
/// What [`kinds`] tells.
const ALL: Kinds = !(SPACE | PIPE);

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
            b'`' | b'_' | b'&' | b'<' | b'~' => MARKUP,
            b'[' | b']' => BRACKET | MARKUP,
            b'{' => BRACE,
            b'|' => PIPE,
            0..b' ' | 0xc2 | 0xe2.. => ODD,
            _ => 0,
        };
        byte += 1;
    }
    kinds
}

/// The kinds of characters that a text holds.
pub(crate) fn kinds(text: &str) -> Kinds {
    let bytes = text.as_bytes();
    let mut found = 0;
    for (at, &byte) in bytes.iter().enumerate() {
        let kind = kind_of(byte);
        // Most bytes are letters.
        if kind != 0 {
            found |= kind;
            if kind == SPACE && bytes.get(at + 1) == Some(&b' ') {
                found |= SPACES;
            }
        }
    }
    found & ALL
}

/// The kind of a byte; not 0 for a space and a pipe as well, which are of no kind in a text.
#[inline]
pub(crate) fn kind_of(byte: u8) -> Kinds {
    KINDS[usize::from(byte)]
}

/// How many bytes are looked at together, which compilers do with vectors.
const BLOCK: usize = 16;

/// Some number of bytes at the start of a text that are of no kind, or single spaces between such.
#[inline]
pub(crate) fn plain_start(bytes: &[u8]) -> usize {
    let mut length = 0;
    while let Some(block) = bytes[length..].first_chunk::<{ BLOCK + 1 }>() {
        let mut special = [0; BLOCK];
        for (at, special) in special.iter_mut().enumerate() {
            let byte = block[at];
            // Not `||`: without branches, all are done at once.
            *special = u8::from(
                !(b' '..=b'z').contains(&byte)
                    | (byte.wrapping_sub(b'[') < b'a' - b'[')
                    | (byte == b'*')
                    | (byte == b'&')
                    | (byte == b'<')
                    | ((byte == b' ') & (block[at + 1] == b' ')),
            );
        }
        let special = u128::from_le_bytes(special);
        if special != 0 {
            return length + special.trailing_zeros() as usize / 8;
        }
        length += BLOCK;
    }
    length
}

/// Whether a text starts with what starts an item or a heading.
pub(crate) fn starts_like_a_block(text: &str) -> bool {
    matches!(text.as_bytes().first(), Some(b'-' | b'+' | b'#' | b'*'))
}

/// Whether every character of a text stands for itself.
pub(crate) fn is_plain(text: &str) -> bool {
    let bytes = text.as_bytes();
    let is_plain = |at: usize, kind: Kinds| {
        kind == 0 || kind == PIPE || (kind == SPACE && bytes.get(at + 1) != Some(&b' '))
    };
    !starts_like_a_block(text) && bytes.iter().enumerate().all(|(at, &byte)| is_plain(at, kind_of(byte)))
}

/// Whether a text is one line that starts with a letter or digit, and each of whose characters stands
/// for itself: nothing is to be converted in it.
pub(crate) fn is_plain_line(text: &str) -> bool {
    text.as_bytes().first().is_some_and(u8::is_ascii_alphanumeric)
        && is_plain(&text[plain_start(text.as_bytes())..])
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
