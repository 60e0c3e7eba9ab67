//! The words of all pages as numbers, with what each is folded to.

use crate::compare::words::stems::{Stems, language};
use crate::compare::words::{pieces, word};
use crate::intern::Interner;
use crate::rests::rest;

/// After so many words there is a rest: some milliseconds.
const REST: usize = 2000;

/// Stands between texts, and for what is no word.
pub(super) const BREAK: u32 = u32::MAX;

/// The words of a text, or of several with a [`BREAK`] between them.
#[derive(Debug)]
pub(super) struct Words {
    /// Number of the language, as the vocabulary counts them.
    pub(super) language: usize,
    pub(super) pieces: Vec<u32>,
}

/// Words as they are written, in lower case, with the number of their folded form and of their stems.
#[derive(Debug, Default)]
pub(super) struct Vocabulary {
    /// Words in all ways in which they are met.
    met: Interner,
    /// By those, the word in lower case.
    written_of: Vec<u32>,
    written: Interner,
    folded: Interner,
    /// By word as written, its folded form; [`BREAK`] for what the comparison leaves out, articles.
    folded_of: Vec<u32>,
    stems: Interner,
    /// The languages of the pages, as [`crate::compare::words::stems`] counts them.
    languages: Vec<usize>,
    /// By language as `languages` counts them, by folded form, whether pages in it have the word.
    is_spoken: Vec<Vec<bool>>,
    /// The same, with the stem of what they have; [`BREAK`] for other words.
    stem_of: Vec<Vec<u32>>,
}

impl Vocabulary {
    /// The number of a page's language. The first one is English.
    pub(super) fn language(&mut self, tag: &str) -> usize {
        for of_stems in [language(""), language(tag)] {
            if !self.languages.contains(&of_stems) {
                self.languages.push(of_stems);
                self.is_spoken.push(Vec::new());
            }
        }
        self.known_language(tag)
    }

    /// The number of a language that was met before.
    pub(super) fn known_language(&self, tag: &str) -> usize {
        self.languages.iter().position(|known| *known == language(tag)).unwrap_or_default()
    }

    pub(super) fn languages(&self) -> usize {
        self.languages.len()
    }

    /// Takes in the words of some texts in a language.
    pub(super) fn words(&mut self, language: usize, texts: &[&str]) -> Words {
        let mut numbers = Vec::new();
        for text in texts {
            for piece in pieces(text) {
                let met = self.met.number(piece.as_bytes());
                if met == self.written_of.len() {
                    let written = self.write(piece);
                    self.written_of.push(written);
                }
                let number = self.written_of.as_slice()[met];
                if let Some(folded) = self.folded(number as usize) {
                    let is_spoken = &mut self.is_spoken[language];
                    if is_spoken.len() <= folded as usize {
                        is_spoken.resize(folded as usize + 1, false);
                    }
                    is_spoken[folded as usize] = true;
                }
                numbers.push(number);
            }
            numbers.push(BREAK);
        }
        Words { language, pieces: numbers }
    }

    /// The number of a word in lower case.
    fn write(&mut self, piece: &str) -> u32 {
        let written = written(piece);
        let number = self.written.number(written.as_bytes());
        if number == self.folded_of.len() {
            let folded = word(&written).map(|word| self.folded.number(word.as_bytes()) as u32);
            self.folded_of.push(folded.unwrap_or(BREAK));
        }
        number as u32
    }

    /// The words of texts that were taken in.
    pub(super) fn known_words<'t>(&self, language: usize, texts: impl Iterator<Item = &'t str>) -> Words {
        let mut numbers = Vec::new();
        for text in texts {
            let known = |piece: &str| self.written.find(written(piece).as_bytes());
            numbers.extend(pieces(text).map(|piece| known(piece).map_or(BREAK, |number| number as u32)));
            numbers.push(BREAK);
        }
        Words { language, pieces: numbers }
    }

    /// All words are in: their stems can be made.
    pub(super) async fn close(&mut self) {
        for (&language, is_spoken) in self.languages.iter().zip(&self.is_spoken) {
            let stems = Stems::of(language);
            let mut of_language = vec![BREAK; is_spoken.len()];
            for folded in (0..is_spoken.len()).filter(|folded| is_spoken[*folded]) {
                if folded % REST == REST - 1 {
                    rest().await;
                }
                let word = String::from_utf8_lossy(self.folded.key(folded));
                of_language[folded] = self.stems.number(stems.stem(&word).as_bytes()) as u32;
            }
            self.stem_of.push(of_language);
        }
    }

    /// How many words there are.
    pub(super) fn len(&self) -> usize {
        self.folded_of.len()
    }

    /// A word as it is written, in lower case.
    pub(super) fn spelled(&self, word: usize) -> String {
        String::from_utf8_lossy(self.written.key(word)).into_owned()
    }

    /// The number of a word as it is written, in lower case.
    pub(super) fn find(&self, written: &str) -> Option<usize> {
        self.written.find(written.as_bytes())
    }

    /// The number of a folded word.
    pub(super) fn find_folded(&self, word: &str) -> Option<u32> {
        self.folded.find(word.as_bytes()).map(|number| number as u32)
    }

    /// The number of a stem.
    pub(super) fn find_stem(&self, stem: &str) -> Option<u32> {
        self.stems.find(stem.as_bytes()).map(|number| number as u32)
    }

    /// The folded form of a word; `None` for an article.
    pub(super) fn folded(&self, word: usize) -> Option<u32> {
        self.folded_of.get(word).copied().filter(|folded| *folded != BREAK)
    }

    /// The stem of a word in a language; `None` for an article.
    pub(super) fn stem(&self, language: usize, word: usize) -> Option<u32> {
        let folded = self.folded(word)?;
        self.stem_of.get(language)?.get(folded as usize).copied().filter(|stem| *stem != BREAK)
    }

    /// The stem of any word, also one that was not met.
    pub(super) fn stem_of(&self, language: usize, word: &str) -> String {
        Stems::of(self.languages.get(language).copied().unwrap_or_default()).stem(word).into_owned()
    }
}

/// A piece of text in lower case, without the apostrophes around it.
pub(super) fn written(piece: &str) -> String {
    piece.trim_matches(['\'', '’']).to_lowercase()
}
