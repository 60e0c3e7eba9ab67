//! What a unit is about, as weighted words.

use super::families::Families;
use super::units::Unit;
use crate::compare::Service;
use crate::compare::words::concept;
use crate::compare::words::lexicon::{Lexicon, leave_out};
use crate::compare::words::stems::language;
use crate::document::{Party, Status};
use crate::intern::reserve_some;
use crate::rests::{at_once, rest};

/// How many parts a profile has: the words of the task, those of what provider and customer have to
/// do, where that is stated, and all of these together.
pub(in crate::compare) const PARTS: usize = 4;

/// The part of the task.
pub(super) const TASK: usize = 0;

/// The part of all words, which is made of the others.
pub(super) const WHOLE: usize = PARTS - 1;

/// A word, and how much of each part of a row it makes up.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::compare) struct Word {
    /// Index into [`Profiles::words`].
    pub(in crate::compare) number: u32,
    /// 0 in a part that does not have the word.
    pub(in crate::compare) weights: [f32; PARTS],
}

/// What a unit is about: its words in order of their numbers. The weights of a part are of length 1, or all are 0.
pub(in crate::compare) type Profile = [Word];

/// The profiles of units, and the words that they number.
pub(in crate::compare) struct Profiles {
    /// The words of all units, one after the other: millions of rows are gone through again and again.
    all: Vec<Word>,
    /// The words of all tasks, likewise, each with its weight there.
    tasks: Vec<(u32, f32)>,
    /// By unit, where its words end in `all` and in `tasks`.
    ends: Vec<[usize; 2]>,
    /// By unit, which parts have no words.
    empty: Vec<[bool; PARTS]>,
    /// By number, a word of the family as it occurs in a task or duty.
    pub(in crate::compare) words: Vec<String>,
}

impl Profiles {
    /// The profile of a unit.
    pub(in crate::compare) fn of(&self, unit: usize) -> &Profile {
        &self.all[self.start(unit)[0]..self.ends[unit][0]]
    }

    /// The words of a unit's task, each with its weight there.
    pub(super) fn task(&self, unit: usize) -> &[(u32, f32)] {
        &self.tasks[self.start(unit)[1]..self.ends[unit][1]]
    }

    /// Which parts of a unit have no words.
    pub(super) fn is_empty(&self, unit: usize) -> [bool; PARTS] {
        self.empty[unit]
    }

    fn start(&self, unit: usize) -> [usize; 2] {
        if unit == 0 { [0, 0] } else { self.ends[unit - 1] }
    }
}

/// The parts that are read from a row; the last one is made of them.
const READ: usize = PARTS - 1;

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
    let weights = [0, 1, 2].map(|kind| families.weights(kind));
    let (mut start, mut all, mut tasks) = (0, Vec::with_capacity(read.words.len()), Vec::new());
    let mut ends = Vec::with_capacity(units.len());
    let mut empty = Vec::with_capacity(units.len());
    for chunk in read.ends.chunks(REST) {
        for row in chunk {
            empty.push(add_profile(
                &mut all,
                &mut read.words[start..row[READ - 1]],
                row.map(|end| end - start),
                &weights,
            ));
            let words: &[Word] = &all[ends.last().map_or(0, |end: &[usize; 2]| end[0])..];
            reserve_some(&mut tasks, words.len());
            tasks.extend(
                words
                    .iter()
                    .map(|word| (word.number, word.weights[TASK]))
                    .filter(|(_, weight)| *weight > 0.0),
            );
            ends.push([all.len(), tasks.len()]);
            start = row[READ - 1];
        }
        rest().await;
    }
    let mut words = Vec::with_capacity(families.spelled.len());
    for chunk in families.spelled.chunks(REST) {
        words.extend(chunk.iter().map(|word| lexicon.spelled(*word)));
        rest().await;
    }
    Profiles { all, tasks, ends, empty, words }
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
    let languages: Vec<usize> = services.iter().map(|service| language(&service.document.language)).collect();
    let mut read = Read { words: Vec::new(), ends: Vec::with_capacity(units.len()) };
    for (at, unit) in units.iter().enumerate() {
        if at % REST == REST - 1 {
            rest().await;
        }
        let words = &mut read.words;
        reserve_some(words, 64);
        let mut add = |words: &mut Vec<u32>, text: &str| {
            let start = words.len();
            lexicon.read(text, words);
            leave_out(words, start, &own[unit.service]);
            if words.len() == start {
                lexicon.read(text, words);
            }
            families.of_words(lexicon, words, start, languages[unit.service]);
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

/// Adds the profile of a row, by its words, where each part of it ends in these, and how much each word says in a
/// task, in a duty, in both together. Tells which parts have no words.
fn add_profile(
    all: &mut Vec<Word>,
    words: &mut [u32],
    ends: [usize; READ],
    weights: &[Vec<f32>; 3],
) -> [bool; PARTS] {
    let start = all.len();
    // A word and its part as one number: so they are sorted at once.
    let mut from = 0;
    for (part, end) in ends.into_iter().enumerate() {
        words[from..end].iter_mut().for_each(|word| *word = *word * PARTS as u32 + part as u32);
        from = end;
    }
    words.sort_unstable();
    let [of_tasks, of_duties, of_all] = weights;
    let mut squares = [0.0; PARTS];
    for of_word in words.chunk_by(|a, b| a / PARTS as u32 == b / PARTS as u32) {
        let number = of_word[0] / PARTS as u32;
        let at = number as usize;
        let mut word = Word { number, weights: [0.0; PARTS] };
        for of_part in of_word.chunk_by(|a, b| a == b) {
            let part = of_part[0] as usize % PARTS;
            let weight = if part == TASK { of_tasks[at] } else { of_duties[at] };
            word.weights[part] = weighted(weight, of_part.len());
        }
        word.weights[WHOLE] = weighted(of_all[at], of_word.len());
        squares.iter_mut().zip(word.weights).for_each(|(sum, weight)| *sum += weight * weight);
        all.push(word);
    }
    let lengths = squares.map(|sum: f32| if sum > 0.0 { sum.sqrt() } else { 1.0 });
    for word in &mut all[start..] {
        word.weights.iter_mut().zip(lengths).for_each(|(weight, length)| *weight /= length);
    }
    squares.map(|sum| sum == 0.0)
}

/// A word that occurs often counts more, but far less than as often.
fn weighted(weight: f32, times: usize) -> f32 {
    if times == 1 { weight } else { weight * (1.0 + (times as f32).ln()) }
}
