//! The words of a text, and how they are told by lists of words and stems.

use std::ops::Range;

/// The lower-case words of a text.
#[derive(Debug, Default)]
pub(super) struct Words {
    /// The text in lower case.
    text: String,
    /// Where each of them stands in it.
    spans: Vec<Range<usize>>,
    /// The bytes that words start with, as a set of their lower six bits.
    initials: u64,
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
        let spans = Vec::with_capacity(text.len() / 6 + 1);
        let mut words = Self { text: text.to_ascii_lowercase(), spans, initials: 0 };
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
        self.initials |= initial(self.text.as_bytes()[span.start]);
        self.spans.push(span);
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &str> {
        self.spans.iter().map(|span| &self.text[span.clone()])
    }

    pub(super) fn len(&self) -> usize {
        self.spans.len()
    }

    pub(super) fn is_empty(&self) -> bool {
        self.spans.is_empty()
    }

    pub(super) fn first(&self) -> &str {
        self.iter().next().unwrap_or_default()
    }

    /// Whether any of the words starts with any of the stems.
    pub(super) fn any_starts_with(&self, stems: &Stems) -> bool {
        self.initials & stems.initials != 0 && stems.iter().any(|stem| self.has_stem(stem))
    }

    /// Whether any of the words starts with a stem.
    pub(super) fn has_stem(&self, stem: &str) -> bool {
        let (text, stem) = (self.text.as_bytes(), stem.as_bytes());
        self.initials & initial(stem[0]) != 0
            && self
                .spans
                .iter()
                .any(|span| text[span.start] == stem[0] && text[span.clone()].starts_with(stem))
    }
}

impl PartialEq for Words {
    fn eq(&self, other: &Self) -> bool {
        self.iter().eq(other.iter())
    }
}

/// The byte that a word starts with, as a set: most words are seen by it not to be another.
const fn initial(byte: u8) -> u64 {
    1 << (byte & 63)
}

/// Words or stems of words, in lower case; none is empty.
#[derive(Debug)]
pub(super) struct Stems {
    stems: &'static [&'static str],
    initials: u64,
}

impl Stems {
    pub(super) const fn new(stems: &'static [&'static str]) -> Self {
        let (mut initials, mut index) = (0, 0);
        while index < stems.len() {
            initials |= initial(stems[index].as_bytes()[0]);
            index += 1;
        }
        Self { stems, initials }
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &'static str> {
        self.stems.iter().copied()
    }

    /// Those that start as a word does.
    fn like(&self, word: &str) -> impl Iterator<Item = &'static str> {
        let first = word.as_bytes().first().copied().unwrap_or_default();
        let stems = if self.initials & initial(first) != 0 { self.stems } else { &[] };
        stems.iter().copied().filter(move |stem| stem.as_bytes()[0] == first)
    }

    /// Whether a word is one of them.
    pub(super) fn contains(&self, word: &str) -> bool {
        self.like(word).any(|stem| stem == word)
    }

    /// Whether a word starts with one of them.
    pub(super) fn start(&self, word: &str) -> bool {
        self.like(word).any(|stem| word.starts_with(stem))
    }
}
