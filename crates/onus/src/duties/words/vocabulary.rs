//! The words of a text, and of which sorts each of them is.

use std::borrow::Cow;

use super::Sorts;
use super::stems::{longest_stem, sorts_of, stems_of};

/// What stands between words of Japanese and Chinese and means nothing by itself.
const PARTICLES: &str = "のとはがをにへやも的和与與及之由方側侧";

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

    /// The text that they are the words of.
    pub(crate) fn text(&self) -> &str {
        &self.text
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
        stems_of(sorts).any(|stem| has(self, stem) && has(other, stem))
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
}
