//! Search: which rows have the words that are asked for, service by service.
//!
//! Words are folded as the comparison folds them (case, plurals, verbs in one word or two), then matched
//! by their stem in the language of the page: "log" finds "logs" and "logging"; "backup", "back-up" and "back
//! up" find one another. Words in quotes are matched as they are written.

use super::{AreaNumbers, Comparison, ComparisonRow, Member};
use crate::document::Responsibility;
use crate::rests::{at_once, rest};

mod query;
mod sets;
mod texts;
mod vocabulary;

use query::{Query, Term};
pub use texts::Texts;
use vocabulary::{Vocabulary, Words};

/// Everything that a comparison says, ready to be searched.
#[derive(Debug)]
pub struct Index {
    vocabulary: Vocabulary,
    /// Words of the names of the areas.
    areas: Vec<Words>,
    /// Words of the names of the services.
    services: Vec<Words>,
    units: Vec<Unit>,
    /// By service, by allocation.
    allocations: Vec<Vec<(usize, Words)>>,
    rows: usize,
}

/// After so many rows there is a rest: some milliseconds.
const REST: usize = 500;

/// What one service says in one row.
#[derive(Debug)]
struct Unit {
    row: usize,
    area: usize,
    service: usize,
    words: Words,
}

/// What was found.
#[derive(Debug, Default, Clone, PartialEq)]
pub struct Found {
    /// For each row of the comparison the services that say it there, ascending. All that stand in the row
    /// where nothing is asked for.
    pub services: Vec<Vec<usize>>,
    /// Allocations: the service, and the index into its document's allocations, in ascending order. None where nothing is
    /// asked for.
    pub allocations: Vec<(usize, usize)>,
    /// What to mark in a text.
    pub marks: Vec<Mark>,
    /// Whether anything is asked for: a word, not blanks or an article alone.
    pub is_asked: bool,
}

/// Something to mark in a text, in lower case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mark {
    /// Words that follow each other, for each place the words that can stand there.
    Words(Vec<Vec<String>>),
    /// A part of a word.
    Part(String),
}

impl Found {
    /// Whether a row is among what was found, by any service.
    pub fn holds(&self, row: usize) -> bool {
        self.services.get(row).is_none_or(|services| !services.is_empty())
    }

    /// Whether an allocation of a service is.
    pub fn holds_allocation(&self, service: usize, allocation: usize) -> bool {
        !self.is_asked || self.allocations.binary_search(&(service, allocation)).is_ok()
    }
}

impl Index {
    /// Takes in everything that the pages say.
    pub fn new(comparison: &Comparison) -> Self {
        at_once(Self::new_resting(comparison))
    }

    /// The same as a future that rests after a few milliseconds of work each time, and then wants to go on at once.
    pub async fn new_resting(comparison: &Comparison) -> Self {
        let mut vocabulary = Vocabulary::default();
        let languages: Vec<usize> = comparison
            .services
            .iter()
            .map(|service| vocabulary.language(&service.document.language))
            .collect();
        let areas = comparison.areas.iter().map(|area| vocabulary.words(0, &[&area.name])).collect();
        let names = comparison.services.iter().zip(&languages);
        let services =
            names.map(|(service, &language)| vocabulary.words(language, &[&service.label])).collect();
        let mut units = Vec::new();
        for (row, it) in comparison.rows.iter().enumerate() {
            if row % REST == REST - 1 {
                rest().await;
            }
            for members in it.members.chunk_by(|one, next| one.service == next.service) {
                let service = members[0].service;
                let texts: Vec<&str> =
                    members.iter().flat_map(|&member| texts(comparison.responsibility(member))).collect();
                let words = vocabulary.words(languages[service], &texts);
                units.push(Unit { row, area: it.area, service, words });
            }
        }
        let mut area_of = AreaNumbers::new(&comparison.areas);
        let mut allocations = Vec::new();
        for (service, &language) in comparison.services.iter().zip(&languages) {
            let mut of_service = Vec::with_capacity(service.document.allocations.len());
            for (at, it) in service.document.allocations.iter().enumerate() {
                if at % REST == REST - 1 {
                    rest().await;
                }
                let words = vocabulary.words(language, &[&it.resource.text, &it.text.text]);
                of_service.push((area_of.number(&it.area), words));
            }
            allocations.push(of_service);
        }
        vocabulary.close().await;
        Self { vocabulary, areas, services, units, allocations, rows: comparison.rows.len() }
    }

    /// The rows and allocations that have all words of the search: in what the service says there, in its
    /// name, or in the area's.
    pub fn find(&self, search: &str) -> Found {
        let query = Query::new(search, &self.vocabulary);
        let mut services = vec![Vec::new(); self.rows];
        if query.terms.is_empty() {
            self.units.iter().for_each(|unit| services[unit.row].push(unit.service));
            return Found { services, ..Found::default() };
        }
        let of_names = |names: &[Words]| -> Vec<Vec<bool>> {
            names.iter().map(|name| query.terms.iter().map(|term| self.has(name, term)).collect()).collect()
        };
        let (of_areas, of_services) = (of_names(&self.areas), of_names(&self.services));
        let holds = |area: usize, service: usize, words: &Words| {
            query.terms.iter().enumerate().all(|(at, term)| {
                of_areas.get(area).is_some_and(|has| has[at])
                    || of_services[service][at]
                    || self.has(words, term)
            })
        };
        for unit in &self.units {
            if holds(unit.area, unit.service, &unit.words) {
                services[unit.row].push(unit.service);
            }
        }
        let mut allocations = Vec::new();
        for (service, of_service) in self.allocations.iter().enumerate() {
            let found =
                of_service.iter().enumerate().filter(|(_, (area, words))| holds(*area, service, words));
            allocations.extend(found.map(|(index, _)| (service, index)));
        }
        Found { services, allocations, marks: query.marks(&self.vocabulary), is_asked: true }
    }

    /// A search that is asked about many rows.
    pub fn asked(&self, search: &str) -> Asked<'_> {
        Asked { index: self, query: Query::new(search, &self.vocabulary) }
    }

    fn has(&self, words: &Words, term: &Term) -> bool {
        term.of_language(words.language).iter().any(|sequence| sequence.is_in(&words.pieces))
    }
}

/// A search of an index. To find what words answer it is to go through all words of the pages.
#[derive(Debug)]
pub struct Asked<'i> {
    index: &'i Index,
    query: Query,
}

impl Asked<'_> {
    /// Of the members of a row those that have a word of the search themselves; all where none has, since
    /// then it is the area or the service that has them.
    pub fn members(&self, comparison: &Comparison, row: &ComparisonRow, service: usize) -> Vec<Member> {
        let vocabulary = &self.index.vocabulary;
        let members: Vec<Member> = row.of_service(service).collect();
        if members.len() < 2 {
            return members;
        }
        let language = vocabulary.known_language(&comparison.services[service].document.language);
        let has = |member: &Member| {
            let words = vocabulary.known_words(language, texts(comparison.responsibility(*member)));
            self.query.terms.iter().any(|term| self.index.has(&words, term))
        };
        let found: Vec<Member> = members.iter().copied().filter(has).collect();
        if found.is_empty() { members } else { found }
    }
}

/// Everything that a row says.
fn texts(row: &Responsibility) -> impl Iterator<Item = &str> {
    let parties = row.parties.iter().map(|duty| duty.text.text.as_str());
    let qualifiers = row.qualifiers.iter().map(|qualifier| qualifier.text.text.as_str());
    std::iter::once(row.task.text.as_str()).chain(parties).chain(qualifiers)
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::*;
    use crate::compare::compare;
    use crate::compare::testing::document;
    use crate::document::Document;

    fn index_of(language: &str, texts: &[&str]) -> (Comparison, Index) {
        let rows: Vec<(&str, &str, &str, &str)> = texts.iter().map(|text| ("a", *text, "x", "")).collect();
        let page = Document { language: language.into(), ..document("Lamp", &rows) };
        let comparison = compare(&[Rc::new(page)]);
        let index = Index::new(&comparison);
        (comparison, index)
    }

    fn found(language: &str, texts: &[&str], search: &str) -> Vec<String> {
        let (comparison, index) = index_of(language, texts);
        let found = index.find(search);
        let rows = comparison.rows.iter().enumerate().filter(|(row, _)| found.holds(*row));
        rows.map(|(_, row)| row.task.clone()).collect()
    }

    #[test]
    fn one_word_or_two_or_with_a_hyphen_is_one() {
        let texts = [
            "Backups of lamps",
            "We back up oil",
            "Backed-up wicks",
            "Back to the wall",
            "Look up",
            "Backup",
        ];
        let all = ["Backups of lamps", "We back up oil", "Backed-up wicks", "Backup"];
        for search in ["backup", "back up", "back-up", "BACKUPS", "backed up", "backing-up"] {
            assert_eq!(found("en", &texts, search), all, "{search}");
        }
    }

    #[test]
    fn words_are_found_by_their_stem_in_the_language_of_the_page() {
        for (language, texts, searches) in [
            ("en", ["A log", "All logs", "Logging in depth"], ["log", "logs", "logging"]),
            (
                "de",
                ["Die Sicherung", "Sicherungen prüfen", "Aus Sicherungen"],
                ["Sicherung", "sicherungen", "SICHERUNG"],
            ),
            (
                "fr",
                ["La sauvegarde", "Des sauvegardes", "Sauvegarder"],
                ["sauvegarde", "sauvegardes", "sauvegarder"],
            ),
            ("es", ["La copia", "Las copias", "De copias"], ["copia", "copias", "COPIAS"]),
            ("it", ["La risorsa", "Le risorse", "Di risorse"], ["risorsa", "risorse", "RISORSA"]),
            ("pt-BR", ["A chave", "As chaves", "De chaves"], ["chave", "chaves", "CHAVE"]),
        ] {
            for search in searches {
                assert_eq!(found(language, &texts, search).len(), 3, "{language}: {search}");
            }
        }
    }

    #[test]
    fn quotes_ask_for_the_exact_words() {
        let texts = ["Log data", "Logs of data", "The data log"];
        assert_eq!(found("en", &texts, "\"log\""), ["Log data", "The data log"]);
        assert_eq!(found("en", &texts, "\"log data\""), ["Log data"]);
        assert_eq!(found("en", &texts, "“data log” the"), ["The data log"]);
        assert_eq!(found("en", &texts, "\"log"), ["Log data", "The data log"], "not yet closed");
    }

    #[test]
    fn a_part_of_a_word_finds_it_while_it_is_written() {
        let texts = ["Encryption of oil", "Lamps", "鍵の管理"];
        assert_eq!(found("en", &texts, "encr"), ["Encryption of oil"]);
        assert_eq!(found("en", &texts, "管理"), ["鍵の管理"]);
        assert_eq!(found("en", &texts, "nowhere"), [""; 0]);
        assert_eq!(found("en", &texts, "  ").len(), 3);
    }

    #[test]
    fn all_words_have_to_be_in_what_one_service_says() {
        let one = document("One", &[("Oil", "Updates", "fill the lamp", "")]);
        let two = document("Two", &[("Oil", "Updates", "clean the wick", "")]);
        let comparison = compare(&[Rc::new(one), Rc::new(two)]);
        let index = Index::new(&comparison);
        let services = |search: &str| index.find(search).services;
        assert_eq!(services("updates"), [[0, 1]]);
        assert_eq!(services("lamp"), [[0]]);
        assert_eq!(services("wick lamp"), [[0_usize; 0]]);
        assert_eq!(services("oil two wick"), [[1]], "by the names of area and service, too");
    }

    #[test]
    fn what_to_mark_is_how_it_is_written() {
        let (_, index) = index_of("en", &["Backups", "We back up"]);
        let marks = index.find("backup").marks;
        let words = |words: &[&[&str]]| {
            Mark::Words(words.iter().map(|one| one.iter().map(|word| (*word).to_owned()).collect()).collect())
        };
        assert!(marks.contains(&words(&[&["backups"]])), "{marks:?}");
        assert!(marks.contains(&words(&[&["back"], &["up"]])), "{marks:?}");
        assert_eq!(index.find("acku").marks, [Mark::Part("acku".into())]);
    }
}
