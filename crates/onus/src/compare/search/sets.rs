//! Sets of words, and places where words of such sets follow each other.

/// Words by their number.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Set(Vec<bool>);

impl Set {
    /// Of so many words those that are in it.
    pub(super) fn of(count: usize, is_in: impl FnMut(usize) -> bool) -> Self {
        Self((0..count).map(is_in).collect())
    }

    pub(super) fn holds(&self, word: u32) -> bool {
        self.0.get(word as usize).copied().unwrap_or_default()
    }

    pub(super) fn is_empty(&self) -> bool {
        !self.0.contains(&true)
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = usize> {
        self.0.iter().enumerate().filter(|(_, is_in)| **is_in).map(|(word, _)| word)
    }
}

/// Words that follow each other: for each place those that can stand there. Never empty.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Sequence(pub(super) Vec<Set>);

impl Sequence {
    /// Whether the words of a text have it somewhere.
    pub(super) fn is_in(&self, words: &[u32]) -> bool {
        match &self.0[..] {
            [one] => words.iter().any(|word| one.holds(*word)),
            sets => words
                .windows(sets.len())
                .any(|place| sets.iter().zip(place).all(|(set, word)| set.holds(*word))),
        }
    }

    /// Whether no text can have it.
    pub(super) fn is_nowhere(&self) -> bool {
        self.0.iter().any(Set::is_empty)
    }
}
