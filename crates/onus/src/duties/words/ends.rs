//! With which letters the words of a list begin and end, by which most texts are told to have none of them.

/// A letter as a set of letters; all that are no small ASCII letters are one.
pub(crate) const fn letter(byte: u8) -> u32 {
    if byte.is_ascii_lowercase() { 1 << (byte - b'a') } else { 1 << 31 }
}

/// The same of a letter in either case.
pub(crate) const fn lower(byte: u8) -> u32 {
    letter(byte.to_ascii_lowercase())
}

/// The place of a word's last letter.
pub(crate) const END: usize = usize::MAX;

/// The letters that some words have at a place.
pub(crate) const fn letters(words: &[&str], place: usize) -> u32 {
    let (mut set, mut at) = (0, 0);
    while at < words.len() {
        let word = words[at].as_bytes();
        set |= lower(word[if place == END { word.len() - 1 } else { place }]);
        at += 1;
    }
    set
}

/// For each letter those that may stand behind it, as [`letter`] has them.
pub(crate) type Pairs = [u32; 32];

pub(crate) const NO_PAIRS: Pairs = [0; 32];

/// The place of a letter in [`Pairs`].
pub(crate) const fn row(byte: u8) -> usize {
    (byte.to_ascii_lowercase() & 31) as usize
}

/// The first two letters of some words, or the last two, beside those that are known.
pub(crate) const fn pairs(mut pairs: Pairs, words: &[&str], at_end: bool) -> Pairs {
    let mut at = 0;
    while at < words.len() {
        let word = words[at].as_bytes();
        let first = if at_end { word.len() - 2 } else { 0 };
        pairs[row(word[first])] |= lower(word[first + 1]);
        at += 1;
    }
    pairs
}

/// Whether two letters are among some.
pub(crate) fn has_pair(pairs: &Pairs, first: u8, second: u8) -> bool {
    pairs[row(first)] & lower(second) != 0
}
