//! The words of a text, and of which sorts each of them is.

use std::borrow::Cow;

use super::lists::LISTS;
use super::{Sorts, WHOLE};

/// A word of [`LISTS`].
#[derive(Clone, Copy)]
struct Entry {
    word: &'static [u8],
    sorts: Sorts,
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

const fn starts() -> [u16; PLACES + 1] {
    let mut starts = [0; PLACES + 1];
    let mut list = 0;
    while list < LISTS.len() {
        let mut line = 0;
        while line < LISTS[list].1.len() {
            let mut rest = LISTS[list].1[line].as_bytes();
            while !rest.is_empty() {
                let (word, after) = split_word(rest);
                assert!(word.len() <= LONGEST && (word.len() > 1 || LISTS[list].0 & WHOLE != 0));
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

/// No stem is longer, in bytes.
const LONGEST: usize = 32;

/// The entries of a place.
#[inline]
fn entries_at(place: usize) -> &'static [Entry] {
    &ENTRIES[usize::from(STARTS[place])..usize::from(STARTS[place + 1])]
}

/// The sorts of a word, which is not empty; ASCII letters may be in any case.
#[inline]
fn sorts_of(word: &[u8]) -> Sorts {
    // A short stem has a place of its own.
    let (entries, short) = (entries_at(place(word)), entries_at(place(&word[..word.len().min(2)])));
    if entries.is_empty() && short.is_empty() {
        return 0;
    }
    let mut lower = [0; LONGEST];
    let length = word.len().min(LONGEST);
    lower[..length].copy_from_slice(&word[..length]);
    lower.make_ascii_lowercase();
    let mut sorts = 0;
    for entry in entries.iter().chain(short) {
        // Most are told apart by one byte.
        let last = entry.word.len() - 1;
        if lower[last] == entry.word[last]
            && lower.starts_with(entry.word)
            && (entry.sorts & WHOLE == 0 || word.len() == entry.word.len())
        {
            sorts |= entry.sorts;
        }
    }
    sorts & !WHOLE
}

/// What stands between words of Japanese and Chinese and means nothing by itself.
const PARTICLES: &str = "のとはがをにへやも的和与與及之由方側侧";

/// The length of the longest known stem that a text starts with, if it starts with one.
fn longest_stem(text: &[u8]) -> Option<usize> {
    entries_at(place(text))
        .iter()
        .filter(|entry| text.starts_with(entry.word))
        .map(|entry| entry.word.len())
        .max()
}

/// How many words are told without a list in memory.
const FEW: usize = 12;

/// The words of a text, by their sorts.
#[derive(Debug)]
pub(crate) struct Words<'t> {
    text: Cow<'t, str>,
    /// Those of each of the first words: most texts have no more.
    first: [Sorts; FEW],
    /// Those of each of the others.
    others: Vec<Sorts>,
    /// How many words there are.
    count: usize,
    /// Those of all of them.
    all: Sorts,
}

impl<'t> Words<'t> {
    pub(crate) fn of(text: &'t str) -> Self {
        let mut words =
            Self { text: Cow::Borrowed(text), first: [0; FEW], others: Vec::new(), count: 0, all: 0 };
        if text.is_ascii() {
            for word in text.as_bytes().split(|byte| !byte.is_ascii_alphanumeric()) {
                words.add(word);
            }
        } else {
            for word in lower(text) {
                words.add_parts(&word);
            }
        }
        words
    }

    /// Adds a word; one in a script that puts no spaces between words is cut at those that are known.
    fn add_parts(&mut self, word: &str) {
        let is_dense = |c: char| ('\u{2e80}'..'\u{ac00}').contains(&c);
        if !word.contains(is_dense) {
            return self.add(word.as_bytes());
        }
        let (mut rest, mut unknown) = (word, false);
        while let Some(first) = rest.chars().next() {
            let known = longest_stem(rest.as_bytes());
            let latin = rest.find(is_dense).unwrap_or(rest.len());
            let length = match known {
                _ if latin > 0 => latin,
                Some(length) => length,
                None => first.len_utf8(),
            };
            if latin > 0 || known.is_some() {
                self.add(&rest.as_bytes()[..length]);
                unknown = false;
            } else if !PARTICLES.contains(first) && !std::mem::replace(&mut unknown, true) {
                self.add(first.encode_utf8(&mut [0; 4]).as_bytes());
            }
            rest = &rest[length..];
        }
    }

    fn add(&mut self, word: &[u8]) {
        if !word.is_empty() {
            let sorts = sorts_of(word);
            self.all |= sorts;
            match self.first.get_mut(self.count) {
                Some(first) => *first = sorts,
                None => self.others.push(sorts),
            }
            self.count += 1;
        }
    }

    /// The same, with a text of their own.
    pub(crate) fn into_owned(self) -> Words<'static> {
        Words {
            text: Cow::Owned(self.text.into_owned()),
            first: self.first,
            others: self.others,
            count: self.count,
            all: self.all,
        }
    }

    /// The words themselves, as they are written.
    pub(crate) fn written(&self) -> impl Iterator<Item = &str> {
        written(&self.text)
    }

    /// The words themselves, in lower case.
    pub(crate) fn lower(&self) -> impl Iterator<Item = String> {
        lower(&self.text)
    }

    /// The sorts of each word.
    pub(crate) fn sorts(&self) -> impl DoubleEndedIterator<Item = Sorts> + '_ {
        self.first[..self.count.min(FEW)].iter().chain(&self.others).copied()
    }

    pub(crate) fn len(&self) -> usize {
        self.count
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// Whether any of the words is of any of some sorts.
    pub(crate) fn has(&self, sorts: Sorts) -> bool {
        self.all & sorts != 0
    }

    /// Whether the first word is of any of some sorts.
    pub(crate) fn starts_with(&self, sorts: Sorts) -> bool {
        self.first[0] & sorts != 0
    }

    /// Whether both have a word with one and the same stem of a sort.
    pub(crate) fn share_stem(&self, other: &Self, sorts: Sorts) -> bool {
        let has = |words: &Self, stem| words.lower().any(|word| word.as_bytes().starts_with(stem));
        let mut stems = ENTRIES.iter().filter(|entry| entry.sorts & sorts != 0).map(|entry| entry.word);
        stems.any(|stem| has(self, stem) && has(other, stem))
    }

    /// Whether both have a word in common that is of none of some sorts.
    pub(crate) fn share_word(&self, other: &Self, except: Sorts) -> bool {
        let is_shared = |(word, sorts)| sorts & except == 0 && other.lower().any(|other| other == word);
        self.lower().zip(self.sorts()).any(is_shared)
    }
}

/// The words of a text, as they are written.
fn written(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// The words of a text, in lower case.
fn lower(text: &str) -> impl Iterator<Item = String> {
    written(text).map(str::to_lowercase)
}

impl PartialEq for Words<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.lower().eq(other.lower())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::duties::words::{ACCESS, CHANGE, CUSTOMER, DUTY, MANAGEMENT, OWNER};

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
