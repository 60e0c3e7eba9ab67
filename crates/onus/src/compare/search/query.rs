//! What is asked for: the words of a search, each with the words of the pages that answer it.

use super::Mark;
use super::sets::{Sequence, Set};
use super::vocabulary::{Vocabulary, written};
use crate::compare::words::{joins, pieces, word};

/// The terms of a search, all of which have to be there.
#[derive(Debug)]
pub(super) struct Query {
    pub(super) terms: Vec<Term>,
}

/// One word, or several that belong together.
#[derive(Debug)]
pub(super) struct Term {
    /// By language, what answers it: one of these.
    sequences: Vec<Vec<Sequence>>,
    /// The part of words that was looked for, where no whole word is like it.
    part: Option<String>,
}

/// A word of the search, as it is written between blanks, or what stands in quotes.
enum Asked<'q> {
    Exact(&'q str),
    Words(&'q str),
}

impl Query {
    pub(super) fn new(search: &str, vocabulary: &Vocabulary) -> Self {
        let mut terms = Vec::new();
        let mut before: Option<String> = None;
        for asked in asked(search) {
            match asked {
                Asked::Exact(text) => {
                    before = None;
                    terms.extend(exact(text, vocabulary));
                }
                Asked::Words(text) => {
                    let words: Vec<String> =
                        pieces(text).map(written).filter(|word| !word.is_empty()).collect();
                    let joined = before.as_ref().zip(words.first()).filter(|_| words.len() == 1);
                    if let Some((first, second)) = joined
                        && is_one(first, second, vocabulary)
                    {
                        terms.pop();
                        terms.push(together(&[first.clone(), second.clone()], vocabulary));
                        before = None;
                        continue;
                    }
                    match &words[..] {
                        [] => {}
                        [one] if word(one).is_some() => terms.push(single(one, vocabulary)),
                        [_] => {}
                        several => terms.push(together(several, vocabulary)),
                    }
                    before = (words.len() == 1).then(|| words[0].clone());
                }
            }
        }
        Self { terms }
    }

    /// What to mark for it.
    pub(super) fn marks(&self, vocabulary: &Vocabulary) -> Vec<Mark> {
        let mut marks: Vec<Mark> = Vec::new();
        for term in &self.terms {
            if let Some(part) = &term.part {
                marks.push(Mark::Part(part.clone()));
                continue;
            }
            for Sequence(sets) in term.sequences.iter().flatten() {
                let spelled = |set: &Set| set.iter().map(|word| vocabulary.spelled(word)).collect();
                let mark = Mark::Words(sets.iter().map(spelled).collect());
                if !marks.contains(&mark) {
                    marks.push(mark);
                }
            }
        }
        marks
    }
}

impl Term {
    /// What answers it in pages of a language.
    pub(super) fn of_language(&self, language: usize) -> &[Sequence] {
        self.sequences.get(language).map_or(&[], Vec::as_slice)
    }

    fn new(vocabulary: &Vocabulary, of: impl Fn(usize) -> Vec<Sequence>) -> Self {
        let possible = |language| of(language).into_iter().filter(|it| !it.is_nowhere()).collect();
        Self { sequences: (0..vocabulary.languages()).map(possible).collect(), part: None }
    }

    fn is_nowhere(&self) -> bool {
        self.sequences.iter().all(Vec::is_empty)
    }
}

/// Splits a search at blanks and at quotes; a quote that is not closed yet reaches to the end.
fn asked(search: &str) -> Vec<Asked<'_>> {
    let is_quote = |c: char| matches!(c, '"' | '“' | '”' | '„' | '«' | '»');
    let parts = search.split(is_quote).enumerate();
    parts
        .flat_map(|(at, part)| match at % 2 {
            1 => vec![Asked::Exact(part)],
            _ => part.split_whitespace().map(Asked::Words).collect(),
        })
        .collect()
}

/// Words as they are written, one after the other.
fn exact(text: &str, vocabulary: &Vocabulary) -> Option<Term> {
    let words: Vec<String> = pieces(text).map(written).filter(|word| !word.is_empty()).collect();
    let set = |word: &String| {
        let found = vocabulary.find(word);
        Set::of(vocabulary.len(), |number| Some(number) == found)
    };
    (!words.is_empty()).then(|| Term::new(vocabulary, |_| vec![Sequence(words.iter().map(set).collect())]))
}

/// One word: by its stem, also where a page writes it in two; else as a part of words.
fn single(asked: &str, vocabulary: &Vocabulary) -> Term {
    let is_whole = !asked.chars().any(has_no_blanks);
    let whole = Term::new(vocabulary, |language| {
        let mut sequences = vec![Sequence(vec![of_stem(asked, language, vocabulary)])];
        sequences.extend(in_two(asked, language, vocabulary));
        sequences
    });
    if is_whole && !whole.is_nowhere() {
        return whole;
    }
    let containing = || Set::of(vocabulary.len(), |word| vocabulary.spelled(word).contains(asked));
    Term { part: Some(asked.to_owned()), ..Term::new(vocabulary, |_| vec![Sequence(vec![containing()])]) }
}

/// Words that follow each other, or stand there as one.
fn together(words: &[String], vocabulary: &Vocabulary) -> Term {
    // Pages of another language have the word as the language of the search joins it.
    let stems_in = |language: usize| words.iter().map(|word| stem(word, language, vocabulary)).collect();
    let mut joined: Vec<String> = (0..vocabulary.languages()).map(stems_in).collect();
    joined.push(words.concat());
    Term::new(vocabulary, |language| {
        let apart = words.iter().map(|word| of_stem(word, language, vocabulary)).collect();
        let forms = joined.iter().flat_map(|form| [form.clone(), stem(form, language, vocabulary)]);
        let found: Vec<u32> = forms.filter_map(|form| vocabulary.find_stem(&form)).collect();
        let is_found = |word| vocabulary.stem(language, word).is_some_and(|stem| found.contains(&stem));
        vec![Sequence(apart), Sequence(vec![Set::of(vocabulary.len(), is_found)])]
    })
}

/// Whether two words are one that pages write together: such verbs, and what some page writes so.
fn is_one(first: &str, second: &str, vocabulary: &Vocabulary) -> bool {
    let folded = |text: &str| word(text).unwrap_or_default();
    let is_known = |language: usize| {
        let joined = stem(first, language, vocabulary) + &stem(second, language, vocabulary);
        let stems = [joined, stem(&format!("{first}{second}"), language, vocabulary)];
        stems
            .iter()
            .filter_map(|stem| vocabulary.find_stem(stem))
            .any(|found| (0..vocabulary.len()).any(|word| vocabulary.stem(language, word) == Some(found)))
    };
    joins(&folded(first), &folded(second)) || (0..vocabulary.languages()).any(is_known)
}

/// The words of a language that have the stem of what is asked for, in whichever language that is asked: pages
/// in one language have words of another.
fn of_stem(asked: &str, language: usize, vocabulary: &Vocabulary) -> Set {
    let stems = (0..vocabulary.languages()).map(|language| stem(asked, language, vocabulary));
    let found: Vec<u32> = stems.filter_map(|stem| vocabulary.find_stem(&stem)).collect();
    let is_found = |word| vocabulary.stem(language, word).is_some_and(|stem| found.contains(&stem));
    Set::of(vocabulary.len(), is_found)
}

fn stem(asked: &str, language: usize, vocabulary: &Vocabulary) -> String {
    vocabulary.stem_of(language, &word(asked).unwrap_or_default())
}

/// The pairs of words that make one when they are put together.
fn in_two(asked: &str, language: usize, vocabulary: &Vocabulary) -> Vec<Sequence> {
    let whole = word(asked).unwrap_or_default();
    let of_stems = stem(asked, language, vocabulary);
    let mut pairs = Vec::new();
    let mut add = |pair: [Option<u32>; 2], number: &dyn Fn(usize) -> Option<u32>| {
        if let [Some(_), Some(_)] = pair {
            let set = |wanted| Set::of(vocabulary.len(), |word| number(word) == wanted);
            let sequence = Sequence(pair.map(set).into());
            if !pairs.contains(&sequence) {
                pairs.push(sequence);
            }
        }
    };
    for (first, second) in cuts(&of_stems) {
        add([first, second].map(|part| vocabulary.find_stem(part)), &|word| vocabulary.stem(language, word));
    }
    for (first, second) in cuts(&whole) {
        add([first, second].map(|part| vocabulary.find_folded(part)), &|word| vocabulary.folded(word));
    }
    pairs
}

/// A word cut in two, wherever both parts have two letters or more.
fn cuts(word: &str) -> impl Iterator<Item = (&str, &str)> {
    const FEWEST: usize = 2;
    word.char_indices().map(|(at, _)| word.split_at(at)).filter(|(first, second)| {
        first.chars().nth(FEWEST - 1).is_some() && second.chars().nth(FEWEST - 1).is_some()
    })
}

/// Letters of scripts that put no blanks between words.
fn has_no_blanks(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}
