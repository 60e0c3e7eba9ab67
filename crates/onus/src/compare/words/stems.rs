//! Stems of words, by language.

use std::borrow::Cow;

use rust_stemmers::{Algorithm, Stemmer};

/// The languages that have stems, by the first part of their BCP 47 tag. A page in another language, or
/// of which nothing tells the language, counts as written in the first one.
pub(in crate::compare) const LANGUAGES: [&str; 6] = ["en", "de", "fr", "es", "it", "pt"];

/// The index of a language in [`LANGUAGES`].
pub(in crate::compare) fn language(tag: &str) -> usize {
    let tag = tag.split('-').next().unwrap_or_default();
    LANGUAGES.iter().position(|language| *language == tag).unwrap_or_default()
}

pub(in crate::compare) struct Stems {
    stemmer: Stemmer,
}

impl Stems {
    pub(in crate::compare) fn of(language: usize) -> Self {
        let stemmer = match LANGUAGES.get(language) {
            Some(&"de") => Stemmer::create(Algorithm::German),
            Some(&"fr") => Stemmer::create(Algorithm::French),
            Some(&"es") => Stemmer::create(Algorithm::Spanish),
            Some(&"it") => Stemmer::create(Algorithm::Italian),
            Some(&"pt") => Stemmer::create(Algorithm::Portuguese),
            _ => Stemmer::create(Algorithm::English),
        };
        Self { stemmer }
    }

    /// The stem of a word in lower case.
    pub(in crate::compare) fn stem<'w>(&self, word: &'w str) -> Cow<'w, str> {
        self.stemmer.stem(word)
    }
}
