//! What a unit is about, as weighted words.

use std::cmp::Ordering;

use super::fitted::{COMMON, RARE};
use super::units::Unit;
use crate::compare::Service;
use crate::compare::words::lexicon::{Lexicon, leave_out};
use crate::compare::words::{concept, is_function_word, stem};
use crate::document::{Party, Status};
use crate::intern::Interner;
use crate::rests::{at_once, rest};

/// Weights by word, in order of the words' numbers. Its length is 1, or it is empty.
pub(in crate::compare) type Weighted = [(u32, f32)];

/// How many parts a profile has: the words of the task, those of what provider and customer have to
/// do, where that is stated, and all of these together.
pub(in crate::compare) const PARTS: usize = 4;

/// The parts that are read from a row; the last one is made of them.
const READ: usize = PARTS - 1;

/// What a unit, or several in one row, is about.
#[derive(Debug, Clone, Default)]
pub(in crate::compare) struct Profile {
    words: Vec<(u32, f32)>,
    /// Where each part ends in `words`.
    ends: [usize; PARTS],
}

impl Profile {
    /// The words of the task.
    pub(in crate::compare) fn task(&self) -> &Weighted {
        self.part(0)
    }

    /// The words of task and duties.
    pub(in crate::compare) fn whole(&self) -> &Weighted {
        self.part(READ)
    }

    /// The words of a part, 0 for the task.
    pub(in crate::compare) fn part(&self, part: usize) -> &Weighted {
        let start = if part == 0 { 0 } else { self.ends[part - 1] };
        &self.words.as_slice()[start..self.ends[part]]
    }
}

/// The profiles of units, and the words that they number.
pub(in crate::compare) struct Profiles {
    /// By unit.
    pub(in crate::compare) of: Vec<Profile>,
    /// By number, a word of the family as it occurs in a task or duty.
    pub(in crate::compare) words: Vec<String>,
}

/// After so many units there is a rest.
const REST: usize = 1000;

/// A duty of fewer words ("Customer", "See above") does not tell one task from another.
const FEWEST_WORDS: usize = 3;

/// Profiles of all units.
///
/// How much a word says is fixed, whatever pages are open: else a page that comes could part rows of
/// others.
pub(in crate::compare) async fn profiles(
    units: &[Unit],
    services: &[Service],
    lexicon: &mut Lexicon,
) -> Profiles {
    let mut families = Families::default();
    let mut read = read_units(units, services, lexicon, &mut families).await;
    let [of_tasks, of_duties, of_all] = [0, 1, 2].map(|kind| families.weights(kind));
    let (mut start, mut whole) = (0, Vec::new());
    let mut profile = |ends: &[usize; READ]| {
        let mut profile = Profile::default();
        whole.clear();
        whole.extend_from_slice(&read.words[start..ends[READ - 1]]);
        for (part, &end) in ends.iter().enumerate() {
            let weights = if part == 0 { &of_tasks } else { &of_duties };
            profile.add(part, weighted(&mut read.words[start..end], weights));
            start = end;
        }
        profile.add(READ, weighted(&mut whole, &of_all));
        profile
    };
    let mut of = Vec::with_capacity(units.len());
    for chunk in read.ends.chunks(REST) {
        of.extend(chunk.iter().map(&mut profile));
        rest().await;
    }
    Profiles { of, words: families.spelled.iter().map(|word| lexicon.spelled(*word)).collect() }
}

/// By family, how many units use a word of it: in the task, in a duty, in any of them.
pub(in crate::compare) fn uses(
    units: &[Unit],
    services: &[Service],
    lexicon: &mut Lexicon,
) -> Vec<(String, [usize; 3])> {
    let mut families = Families::default();
    let read = at_once(read_units(units, services, lexicon, &mut families));
    let mut uses: Vec<(String, [usize; 3])> =
        families.spelled.iter().map(|word| (concept(&lexicon.spelled(*word)), [0; 3])).collect();
    let mut start = 0;
    for ends in &read.ends {
        let parts = [start..ends[0], ends[0]..ends[READ - 1], start..ends[READ - 1]];
        for (kind, part) in parts.into_iter().enumerate() {
            let mut words = read.words[part].to_vec();
            words.sort_unstable();
            words.dedup();
            words.iter().for_each(|&word| uses[word as usize].1[kind] += 1);
        }
        start = ends[READ - 1];
    }
    uses
}

/// The words of units.
#[derive(Default)]
struct Read {
    /// Numbers of families, of all units one after the other.
    words: Vec<u32>,
    /// By unit, where each part ends in `words`.
    ends: Vec<[usize; READ]>,
}

async fn read_units(
    units: &[Unit],
    services: &[Service],
    lexicon: &mut Lexicon,
    families: &mut Families,
) -> Read {
    let own: Vec<Vec<u32>> = services.iter().map(|service| lexicon.name_in_rows(&service.document)).collect();
    let mut read = Read::default();
    for (at, unit) in units.iter().enumerate() {
        if at % REST == REST - 1 {
            rest().await;
        }
        let words = &mut read.words;
        let mut add = |words: &mut Vec<u32>, text: &str| {
            let start = words.len();
            lexicon.read(text, words);
            leave_out(words, start, &own[unit.service]);
            if words.len() == start {
                lexicon.read(text, words);
            }
            families.of_words(lexicon, words, start);
        };
        let rows = &services[unit.service].document.responsibilities;
        add(words, &rows[unit.responsibilities[0]].task.text);
        let mut ends = [words.len(); READ];
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

    /// By family, how much a word of it says: in a task, in a duty, in both together.
    fn weights(&self, kind: usize) -> Vec<f32> {
        let mut weights = vec![RARE[kind]; self.spelled.len()];
        for (stem, weight) in COMMON[kind] {
            if let Some(family) = self.stems.find(stem.as_bytes()) {
                weights[family] = *weight;
            }
        }
        weights
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

    /// What two are about, added up; [`Profile::of_length_one`] makes a profile of it.
    pub(super) fn plus(&self, other: &Self) -> Self {
        let mut sum =
            Self { words: Vec::with_capacity(self.words.len() + other.words.len()), ..Self::default() };
        for part in 0..PARTS {
            let (mut a, mut b) = (self.part(part), other.part(part));
            while let ([one, after_a @ ..], [two, after_b @ ..]) = (a, b) {
                match one.0.cmp(&two.0) {
                    Ordering::Less => {
                        a = after_a;
                        sum.words.push(*one);
                    }
                    Ordering::Greater => {
                        b = after_b;
                        sum.words.push(*two);
                    }
                    Ordering::Equal => {
                        (a, b) = (after_a, after_b);
                        sum.words.push((one.0, one.1 + two.1));
                    }
                }
            }
            sum.words.extend_from_slice(a);
            sum.words.extend_from_slice(b);
            sum.ends[part] = sum.words.len();
        }
        sum
    }

    pub(super) fn of_length_one(&self) -> Self {
        let mut profile = Self::default();
        (0..PARTS).for_each(|part| profile.add(part, self.part(part).iter().copied()));
        profile
    }
}
