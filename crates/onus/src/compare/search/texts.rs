//! Texts of the app itself, searched as the pages are.

use super::query::Query;
use super::vocabulary::{Vocabulary, Words};
use crate::rests::at_once;

/// Texts that can be searched one by one, in English.
#[derive(Debug)]
pub struct Texts {
    vocabulary: Vocabulary,
    texts: Vec<Words>,
}

impl Texts {
    /// Takes the texts in.
    pub fn new<'t>(texts: impl Iterator<Item = &'t str>) -> Self {
        let mut vocabulary = Vocabulary::default();
        let language = vocabulary.language("en");
        let texts = texts.map(|text| vocabulary.words(language, &[text])).collect();
        at_once(vocabulary.close());
        Self { vocabulary, texts }
    }

    /// For each text whether it has all words of the search.
    pub fn find(&self, search: &str) -> Vec<bool> {
        let query = Query::new(search, &self.vocabulary);
        let has = |text: &Words| {
            query
                .terms
                .iter()
                .all(|term| term.of_language(text.language).iter().any(|it| it.is_in(&text.pieces)))
        };
        self.texts.iter().map(has).collect()
    }
}
