//! The words of a text, and of which sorts each of them is.

use std::ops::Range;

use super::words::{LISTS, Sorts, WHOLE};

/// A word of [`LISTS`].
#[derive(Clone, Copy)]
struct Entry {
    word: &'static [u8],
    sorts: Sorts,
}

/// All of them, in the order of their places.
static ENTRIES: [Entry; STARTS[PLACES] as usize] = entries();

const PLACES: usize = 256;

/// For each place where its entries start, and where the last ones end.
static STARTS: [u16; PLACES + 1] = starts();

/// Where a word is looked for, going by its first two bytes: no stem is shorter.
const fn place(word: &[u8]) -> usize {
    let second = if word.len() > 1 { word[1] } else { 0 };
    (word[0].wrapping_mul(37) ^ second) as usize % PLACES
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

const fn starts() -> [u16; PLACES + 1] {
    let mut starts = [0; PLACES + 1];
    let mut list = 0;
    while list < LISTS.len() {
        let mut line = 0;
        while line < LISTS[list].1.len() {
            let mut rest = LISTS[list].1[line].as_bytes();
            while !rest.is_empty() {
                let (word, after) = split_word(rest);
                starts[place(word) + 1] += 1;
                rest = after;
            }
            line += 1;
        }
        list += 1;
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
    let mut entries = [Entry { word: b"", sorts: 0 }; STARTS[PLACES] as usize];
    let mut list = 0;
    while list < LISTS.len() {
        let (sorts, lines) = LISTS[list];
        let mut line = 0;
        while line < lines.len() {
            let mut rest = lines[line].as_bytes();
            while !rest.is_empty() {
                let (word, after) = split_word(rest);
                let next = &mut next[place(word)];
                entries[*next as usize] = Entry { word, sorts };
                *next += 1;
                rest = after;
            }
            line += 1;
        }
        list += 1;
    }
    entries
}

/// The sorts of a word, which is in lower case and not empty.
fn sorts_of(word: &[u8]) -> Sorts {
    let place = place(word);
    let mut sorts = 0;
    for entry in &ENTRIES[usize::from(STARTS[place])..usize::from(STARTS[place + 1])] {
        let last = entry.word.len() - 1;
        // Most are told apart by one byte, without a call.
        if word.get(last) == Some(&entry.word[last])
            && word.starts_with(entry.word)
            && (entry.sorts & WHOLE == 0 || word.len() == entry.word.len())
        {
            sorts |= entry.sorts;
        }
    }
    sorts & !WHOLE
}

/// The lower-case words of a text.
#[derive(Debug, Default)]
pub(super) struct Words {
    /// The text in lower case.
    text: String,
    words: Vec<Word>,
    /// The sorts of all of them.
    sorts: Sorts,
}

#[derive(Debug)]
struct Word {
    /// Where it stands in the text.
    span: Range<usize>,
    sorts: Sorts,
}

impl Words {
    pub(super) fn of(text: &str) -> Self {
        if text.is_ascii() {
            return Self::of_ascii(text);
        }
        let mut words = Self { text: String::with_capacity(text.len()), ..Self::default() };
        for word in text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
            let start = words.text.len();
            words.text.push_str(&word.to_lowercase());
            words.add(start..words.text.len());
        }
        words
    }

    fn of_ascii(text: &str) -> Self {
        let mut words =
            Self { text: text.to_ascii_lowercase(), words: Vec::with_capacity(text.len() / 6 + 1), sorts: 0 };
        let mut start = 0;
        for (end, byte) in text.bytes().chain([b' ']).enumerate() {
            if !byte.is_ascii_alphanumeric() {
                if start < end {
                    words.add(start..end);
                }
                start = end + 1;
            }
        }
        words
    }

    fn add(&mut self, span: Range<usize>) {
        let sorts = sorts_of(&self.text.as_bytes()[span.clone()]);
        self.sorts |= sorts;
        self.words.push(Word { span, sorts });
    }

    /// The words themselves.
    pub(super) fn iter(&self) -> impl Iterator<Item = &str> {
        self.words.iter().map(|word| &self.text[word.span.clone()])
    }

    /// The sorts of each word.
    pub(super) fn sorts(&self) -> impl DoubleEndedIterator<Item = Sorts> + '_ {
        self.words.iter().map(|word| word.sorts)
    }

    pub(super) fn len(&self) -> usize {
        self.words.len()
    }

    pub(super) fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Whether any of the words is of any of some sorts.
    pub(super) fn has(&self, sorts: Sorts) -> bool {
        self.sorts & sorts != 0
    }

    /// Whether the first word is of any of some sorts.
    pub(super) fn starts_with(&self, sorts: Sorts) -> bool {
        self.words.first().is_some_and(|word| word.sorts & sorts != 0)
    }

    /// Whether both have a word with one and the same stem of a sort.
    pub(super) fn share_stem(&self, other: &Self, sorts: Sorts) -> bool {
        let has = |words: &Self, stem| words.iter().any(|word| word.as_bytes().starts_with(stem));
        let mut stems = ENTRIES.iter().filter(|entry| entry.sorts & sorts != 0).map(|entry| entry.word);
        stems.any(|stem| has(self, stem) && has(other, stem))
    }

    /// The words with the sorts of each.
    pub(super) fn with_sorts(&self) -> impl Iterator<Item = (&str, Sorts)> {
        self.iter().zip(self.sorts())
    }
}

impl PartialEq for Words {
    fn eq(&self, other: &Self) -> bool {
        self.iter().eq(other.iter())
    }
}

#[cfg(test)]
mod tests {
    use super::super::words::{ACCESS, CHANGE, CUSTOMER, DUTY, MANAGEMENT, OWNER};
    use super::*;

    #[test]
    fn words_are_told_by_stems_and_as_a_whole() {
        let sorts: Vec<Sorts> = Words::of("Your changes, Youth & Zugriffe").sorts().collect();
        assert_eq!(sorts, [CUSTOMER, CHANGE, 0, ACCESS]);
        let words = Words::of("Änderungsmanagement: responsible");
        assert!(words.has(CHANGE) && words.has(DUTY) && words.has(OWNER) && !words.has(MANAGEMENT));
        assert!(words.starts_with(CHANGE) && !words.starts_with(DUTY));
    }

    #[test]
    fn every_word_is_found() {
        for (sorts, lines) in LISTS {
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
