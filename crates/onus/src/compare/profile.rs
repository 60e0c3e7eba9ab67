//! What a unit is about, as weighted words.

use std::ops::Range;

use super::Service;
use super::lexicon::{Lexicon, leave_out};
use super::units::Unit;
use super::words::{concept, is_function_word, stem};
use crate::document::{Party, Status};
use crate::intern::Interner;

/// Weights by word, in order of the words' numbers. Its length is 1, or it is empty.
pub(super) type Weighted = [(u32, f32)];

/// How many parts a profile has: the words of the task, then those of what provider and customer
/// have to do, where that is stated.
pub(super) const PARTS: usize = 3;

/// What a unit, or several in one row, is about.
#[derive(Debug, Clone, Default)]
pub(super) struct Profile {
    words: Vec<(u32, f32)>,
    /// Where each part ends in `words`.
    ends: [usize; PARTS],
}

impl Profile {
    /// The words of the task.
    pub(super) fn task(&self) -> &Weighted {
        self.part(0)
    }

    /// The words of a part, 0 for the task.
    pub(super) fn part(&self, part: usize) -> &Weighted {
        let start = if part == 0 { 0 } else { self.ends[part - 1] };
        &self.words.as_slice()[start..self.ends[part]]
    }
}

/// The profiles of units, and the words that they number.
pub(super) struct Profiles {
    /// By unit.
    pub(super) of: Vec<Profile>,
    /// By number, a word of the family as it occurs in a task or duty.
    pub(super) words: Vec<String>,
}

/// As if this many rows had been seen before, and each word in so many of them: in a comparison of
/// two short pages a word that both use would else look common. In the few words of a task a rare one
/// is not to outweigh what the task is about.
const ROWS_BEFORE: f32 = 100.0;
const USERS_OF_TASKS_BEFORE: f32 = 25.0;
const USERS_OF_DUTIES_BEFORE: f32 = 3.0;

/// A duty of fewer words ("Customer", "See above") does not tell one task from another.
const FEWEST_WORDS: usize = 3;

/// Stems that say little on a page of this kind. They count for a fifth, so that two pages alone,
/// where every word is rare, compare as they do among many.
const GENERIC: [&str; 36] = [
    "access", "account", "applic", "availa", "client", "cloud", "config", "custom", "data", "enabl", "ensur",
    "follow", "ibm", "includ", "inform", "instan", "mainta", "manag", "need", "none", "option", "perfor",
    "proces", "provid", "requir", "resour", "respon", "see", "servic", "suppor", "tool", "use", "used",
    "user", "using", "work",
];

/// The same for the few words of a task, where all but these tell what it is about.
const GENERIC_IN_TASKS: [&str; 14] = [
    "cloud", "contro", "ensur", "functi", "ibm", "instan", "mainta", "manag", "platfo", "policy", "provid",
    "servic", "system", "user",
];

/// Profiles of all units, weighted by how few of them use a word.
pub(super) fn profiles(units: &[Unit], services: &[Service], lexicon: &mut Lexicon) -> Profiles {
    let mut families = Families::default();
    let mut read = read_units(units, services, lexicon, &mut families);
    let of_tasks =
        read.weights(0..1, USERS_OF_TASKS_BEFORE, &families.of(&GENERIC_IN_TASKS), families.spelled.len());
    let of_duties =
        read.weights(1..PARTS, USERS_OF_DUTIES_BEFORE, &families.of(&GENERIC), families.spelled.len());
    let mut start = 0;
    let profile = |ends: &[usize; PARTS]| {
        let mut profile = Profile::default();
        for (part, &end) in ends.iter().enumerate() {
            let weights = if part == 0 { &of_tasks } else { &of_duties };
            profile.add(part, weighted(&mut read.words[start..end], weights));
            start = end;
        }
        profile
    };
    let of = read.ends.iter().map(profile).collect();
    Profiles { of, words: families.spelled.iter().map(|word| lexicon.spelled(*word)).collect() }
}

/// The words of units.
#[derive(Default)]
struct Read {
    /// Numbers of families, of all units one after the other.
    words: Vec<u32>,
    /// By unit, where each part ends in `words`.
    ends: Vec<[usize; PARTS]>,
}

fn read_units(units: &[Unit], services: &[Service], lexicon: &mut Lexicon, families: &mut Families) -> Read {
    let own: Vec<Vec<u32>> = services.iter().map(|service| lexicon.own_name(&service.document)).collect();
    let mut read = Read::default();
    for unit in units {
        let words = &mut read.words;
        let mut add = |words: &mut Vec<u32>, text: &str| {
            let start = words.len();
            lexicon.read(text, words);
            leave_out(words, start, &own[unit.service]);
            families.of_words(lexicon, words, start);
        };
        let rows = &services[unit.service].document.responsibilities;
        add(words, &rows[unit.responsibilities[0]].task.text);
        let mut ends = [words.len(); PARTS];
        for (end, party) in ends[1..].iter_mut().zip([Party::Provider, Party::Customer]) {
            let start = words.len();
            for duty in unit.responsibilities.iter().flat_map(|row| &rows[*row].parties) {
                if duty.party == party && duty.status == Status::Stated && duty.raci.is_none() {
                    add(words, &duty.text.text);
                }
            }
            if words.len() - start < FEWEST_WORDS {
                words.truncate(start);
            }
            *end = words.len();
        }
        read.ends.push(ends);
    }
    read
}

impl Read {
    /// By family, how much a word of it says in these parts.
    fn weights(&self, parts: Range<usize>, users_before: f32, generic: &[u32], families: usize) -> Vec<f32> {
        // By family, how many units use it, and the last one of them.
        let users = &mut vec![(0_u32, usize::MAX); families][..];
        let mut start = 0;
        for (unit, ends) in self.ends.iter().enumerate() {
            let from = if parts.start == 0 { start } else { ends[parts.start - 1] };
            for word in &self.words[from..ends[parts.end - 1]] {
                let (count, last) = &mut users[*word as usize];
                *count += u32::from(*last != unit);
                *last = unit;
            }
            start = ends[PARTS - 1];
        }
        let rows = self.ends.len() as f32 + ROWS_BEFORE;
        let mut weights: Vec<f32> =
            users.iter().map(|(count, _)| (1.0 + rows / (*count as f32 + users_before)).ln()).collect();
        generic.iter().for_each(|word| weights[*word as usize] *= 0.2);
        weights
    }
}

/// Numbers for families of words.
#[derive(Default)]
struct Families {
    stems: Interner,
    /// By family, the first word of it that was met, of those with the name that stands for all if any.
    spelled: Vec<u32>,
    /// By word: its family, or that it has none, as a function word.
    of: Vec<Family>,
}

#[derive(Clone, Copy)]
enum Family {
    Unknown,
    None,
    Is(u32),
}

impl Families {
    /// Puts the families of words in their places, from `start` on; function words are left out.
    fn of_words(&mut self, lexicon: &Lexicon, words: &mut Vec<u32>, start: usize) {
        self.of.resize(lexicon.len(), Family::Unknown);
        let (mut end, read) = (0, &mut words[start..]);
        for at in 0..read.len() {
            if let Some(family) = self.of_word(lexicon, read[at]) {
                read[end] = family;
                end += 1;
            }
        }
        words.truncate(start + end);
    }

    fn of_word(&mut self, lexicon: &Lexicon, word: u32) -> Option<u32> {
        match self.of.as_slice()[word as usize] {
            Family::Is(family) => return Some(family),
            Family::None => return None,
            Family::Unknown => {}
        }
        let spelled = lexicon.spelled(word);
        if is_function_word(&spelled) {
            self.of[word as usize] = Family::None;
            return None;
        }
        let concept = concept(&spelled);
        let family = self.stems.number(concept.as_bytes());
        if family == self.spelled.len() {
            self.spelled.push(word);
        } else if stem(&spelled) == concept && stem(&lexicon.spelled(self.spelled[family])) != concept {
            self.spelled[family] = word;
        }
        self.of[word as usize] = Family::Is(family as u32);
        Some(family as u32)
    }

    /// The families of those stems that were met.
    fn of(&self, stems: &[&str]) -> Vec<u32> {
        stems.iter().filter_map(|stem| self.stems.find(stem.as_bytes())).map(|family| family as u32).collect()
    }
}

/// A word that occurs often counts more, but far less than as often.
fn weighted<'w>(words: &'w mut [u32], weights: &'w [f32]) -> impl Iterator<Item = (u32, f32)> + 'w {
    words.sort_unstable();
    let times = words.chunk_by(|a, b| a == b);
    times.map(|of| {
        let often = if of.len() == 1 { 0.0 } else { (of.len() as f32).ln() };
        (of[0], weights[of[0] as usize] * (1.0 + often))
    })
}

impl Profile {
    /// Adds the next part, brought to length 1.
    fn add(&mut self, part: usize, words: impl Iterator<Item = (u32, f32)>) {
        let start = self.words.len();
        self.words.extend(words);
        let words = &mut self.words[start..];
        let length = words.iter().map(|(_, weight)| weight * weight).sum::<f32>().sqrt();
        words.iter_mut().for_each(|(_, weight)| *weight /= length);
        self.ends[part] = self.words.len();
    }

    /// What several units in one row are about together.
    pub(super) fn merged<'p>(profiles: impl Iterator<Item = &'p Profile> + Clone) -> Self {
        let mut merged = Self::default();
        for part in 0..PARTS {
            let mut words: Vec<(u32, f32)> = profiles.clone().flat_map(|it| it.part(part)).copied().collect();
            words.sort_by_key(|(word, _)| *word);
            let sums = words.chunk_by(|(a, _), (b, _)| a == b);
            merged.add(part, sums.map(|of| (of[0].0, of.iter().map(|(_, weight)| weight).sum())));
        }
        merged
    }
}
