//! The known stems in a table, laid out at compile time, that is looked up by their first letters.

use super::{LISTS, Sorts, WHOLE};

/// A word of [`LISTS`].
#[derive(Clone, Copy)]
struct Entry {
    word: &'static [u8],
    sorts: Sorts,
    /// Its third to sixth byte, and which of them it has.
    middle: u32,
    mask: u32,
}

impl Entry {
    const fn new(word: &'static [u8], sorts: Sorts) -> Self {
        let has = word.len().saturating_sub(2);
        let mask = if has >= 4 { u32::MAX } else { (1 << (has * 8)) - 1 };
        Self { word, sorts, middle: middle(word) & mask, mask }
    }
}

/// The third to sixth byte of a word, the third first.
const fn middle(word: &[u8]) -> u32 {
    let (mut middle, mut at) = (0, 2);
    while at < 6 && at < word.len() {
        middle |= (word[at] as u32) << ((at - 2) * 8);
        at += 1;
    }
    middle
}

/// All of them, in the order of their places.
static ENTRIES: [Entry; STARTS[PLACES] as usize] = entries();

const PLACES: usize = 4096;

/// For each place where its entries start, and where the last ones end.
static STARTS: [u16; PLACES + 1] = starts();

/// Where a word is looked for, going by its first three bytes, or two where it has no more; letters in either
/// case have one place.
const fn place(word: &[u8]) -> usize {
    let second = if word.len() > 1 { word[1] } else { 0 };
    let third = if word.len() > 2 { word[2] } else { 0 };
    ((word[0] as usize & 31) << 7 ^ (second as usize & 31) << 3 ^ (third as usize & 31)) % PLACES
}

/// Takes the first word off some that have a space between them.
const fn split_word(words: &'static [u8]) -> (&'static [u8], &'static [u8]) {
    let mut end = 0;
    while end < words.len() && words[end] != b' ' {
        end += 1;
    }
    let (word, rest) = words.split_at(end);
    (word, rest.split_at(if rest.is_empty() { 0 } else { 1 }).1)
}

/// Where a line of words stands in [`LISTS`]: in which of them, in which list of that, and where there.
type Line = [usize; 3];

const FIRST_LINE: Line = [0; 3];

/// The words of a line, and of which sorts they are.
const fn words_of_line([lists, list, line]: Line) -> (Sorts, &'static [u8]) {
    let (sorts, lines) = LISTS[lists][list];
    (sorts, lines[line].as_bytes())
}

/// The line after another.
const fn next_line([lists, list, line]: Line) -> Option<Line> {
    if line + 1 < LISTS[lists][list].1.len() {
        Some([lists, list, line + 1])
    } else if list + 1 < LISTS[lists].len() {
        Some([lists, list + 1, 0])
    } else if lists + 1 < LISTS.len() {
        Some([lists + 1, 0, 0])
    } else {
        None
    }
}

const fn starts() -> [u16; PLACES + 1] {
    let mut starts = [0; PLACES + 1];
    let mut at = Some(FIRST_LINE);
    while let Some(line) = at {
        let (sorts, words) = words_of_line(line);
        let mut rest = words;
        while !rest.is_empty() {
            let (word, after) = split_word(rest);
            assert!(word.len() <= LONGEST && (word.len() > 1 || sorts & WHOLE != 0));
            starts[place(word) + 1] += 1;
            rest = after;
        }
        at = next_line(line);
    }
    let mut place = 0;
    while place < PLACES {
        starts[place + 1] += starts[place];
        place += 1;
    }
    starts
}

const fn entries() -> [Entry; STARTS[PLACES] as usize] {
    let mut next = STARTS;
    let mut entries = [Entry::new(b"", 0); STARTS[PLACES] as usize];
    let mut at = Some(FIRST_LINE);
    while let Some(line) = at {
        let (sorts, words) = words_of_line(line);
        let mut rest = words;
        while !rest.is_empty() {
            let (word, after) = split_word(rest);
            let next = &mut next[place(word)];
            entries[*next as usize] = Entry::new(word, sorts);
            *next += 1;
            rest = after;
        }
        at = next_line(line);
    }
    entries
}

/// No stem is longer, in bytes.
const LONGEST: usize = 32;

/// The entries of a place.
#[inline]
fn entries_at(place: usize) -> &'static [Entry] {
    &ENTRIES[usize::from(STARTS[place])..usize::from(STARTS[place + 1])]
}

/// The sorts of a word, which is not empty; ASCII letters may be in any case.
#[inline]
pub(super) fn sorts_of(word: &[u8]) -> Sorts {
    // A short stem has a place of its own.
    let (entries, short) = (entries_at(place(word)), entries_at(place(&word[..word.len().min(2)])));
    if entries.is_empty() && short.is_empty() {
        return 0;
    }
    let mut lower = [0; LONGEST];
    let length = word.len().min(LONGEST);
    lower[..length].copy_from_slice(&word[..length]);
    lower.make_ascii_lowercase();
    let middle = u32::from_le_bytes([lower[2], lower[3], lower[4], lower[5]]);
    let mut sorts = 0;
    for entry in entries.iter().chain(short) {
        // Nearly all are told apart by these.
        if (middle ^ entry.middle) & entry.mask == 0
            && (entry.sorts & WHOLE == 0 || word.len() == entry.word.len())
            && lower.starts_with(entry.word)
        {
            sorts |= entry.sorts;
        }
    }
    sorts & !WHOLE
}

/// The length of the longest known stem that a text starts with, if it starts with one.
pub(super) fn longest_stem(text: &[u8]) -> Option<usize> {
    entries_at(place(text))
        .iter()
        .filter(|entry| text.starts_with(entry.word))
        .map(|entry| entry.word.len())
        .max()
}

/// The stems that are of one of some sorts.
pub(super) fn stems_of(sorts: Sorts) -> impl Iterator<Item = &'static [u8]> {
    ENTRIES.iter().filter(move |entry| entry.sorts & sorts != 0).map(|entry| entry.word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_found() {
        for (sorts, lines) in LISTS.into_iter().flatten() {
            for word in lines.iter().flat_map(|line| line.split(' ')) {
                assert_eq!(
                    sorts_of(word.as_bytes()) | WHOLE,
                    sorts_of(word.as_bytes()) | sorts | WHOLE,
                    "{word}"
                );
                assert_eq!(word, word.to_lowercase());
            }
        }
    }
}
