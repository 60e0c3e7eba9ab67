//! Words that say the same as one number: "backups" and "backing up".

use super::fitted::{COMMON, RARE};
use crate::compare::words::lexicon::Lexicon;
use crate::compare::words::stems::{LANGUAGES, Stems};
use crate::compare::words::{concept, is_function_word, stem};
use crate::intern::Interner;

/// Numbers for families of words.
#[derive(Default)]
pub(super) struct Families {
    stems: Interner,
    /// By family, the first word of it that was met, of those with the name that stands for all if any.
    pub(super) spelled: Vec<u32>,
    /// By language and word: its family, or that it has none, as a function word.
    of: [Vec<Family>; LANGUAGES.len()],
}

#[derive(Clone, Copy)]
enum Family {
    Unknown,
    None,
    Is(u32),
}

impl Families {
    /// Puts the families of words in their places, from `start` on; function words are left out.
    pub(super) fn of_words(
        &mut self,
        lexicon: &Lexicon,
        words: &mut Vec<u32>,
        start: usize,
        language: usize,
    ) {
        self.of[language].resize(lexicon.len(), Family::Unknown);
        let (mut end, read) = (0, &mut words[start..]);
        for at in 0..read.len() {
            if let Some(family) = self.of_word(lexicon, read[at], language) {
                read[end] = family;
                end += 1;
            }
        }
        words.truncate(start + end);
    }

    fn of_word(&mut self, lexicon: &Lexicon, word: u32, language: usize) -> Option<u32> {
        match self.of[language].as_slice()[word as usize] {
            Family::Is(family) => return Some(family),
            Family::None => return None,
            Family::Unknown => {}
        }
        let spelled = lexicon.spelled(word);
        if is_function_word(&spelled) {
            self.of[language][word as usize] = Family::None;
            return None;
        }
        // What the trees were fitted to are the stems of English as they are here.
        let concept = match language {
            0 => concept(&spelled),
            _ => concept(&Stems::of(language).stem(&spelled)),
        };
        let family = self.stems.number(concept.as_bytes());
        if family == self.spelled.len() {
            self.spelled.push(word);
        } else if stem(&spelled) == concept && stem(&lexicon.spelled(self.spelled[family])) != concept {
            self.spelled[family] = word;
        }
        self.of[language][word as usize] = Family::Is(family as u32);
        Some(family as u32)
    }

    /// By family, how much a word of it says: in a task, in a duty, in both together.
    pub(super) fn weights(&self, kind: usize) -> Vec<f32> {
        let mut weights = vec![RARE[kind]; self.spelled.len()];
        for (stem, weight) in COMMON[kind] {
            if let Some(family) = self.stems.find(stem.as_bytes()) {
                weights[family] = *weight;
            }
        }
        weights
    }
}
