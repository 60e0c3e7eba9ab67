//! Which rows are worth comparing: those that share a word that few rows use.

use super::profile::{Profile, TASK, WHOLE};
use crate::intern::reserve_some;
use crate::rests::rest;

/// What rows are found by: a part of their profile, by how many of its weightiest words, and how much it
/// counts that one is shared.
pub(super) type Keys = [(usize, usize, f32)];

/// For rows that mean the same: few of the task's words are many, and most of a duty's are found by
/// others as well.
pub(super) const BY_PARTS: &Keys = &[(TASK, 8, 0.5), (1, 5, 0.25), (2, 5, 0.25)];

/// For rows that have to do with each other: what is the task here may be a duty there.
pub(super) const BY_WHOLE: &Keys = &[(WHOLE, 24, 1.0)];

/// A word that more rows of an area use than this finds no candidates: it says too little, and
/// comparing all its rows with each other would take too long.
const COMMON: usize = 100;

/// After so many rows there is a rest, and after so many of which nothing but the words is looked at.
const REST: usize = 100;
const MANY: usize = 5000;

/// Pairs that these words make less alike than this are not worth a closer look.
const FAINT: f32 = 0.03;

/// A row that a word finds, and the word's weight in it.
type Found = (u32, f32);

/// What one word finds in one part.
#[derive(Default, Clone, Copy)]
struct Place {
    /// How many rows use it.
    uses: usize,
    /// Where those that were met stand among all that were found, and how many these are.
    start: usize,
    met: usize,
}

/// Finds candidates, in one area after the other.
pub(super) struct Candidates {
    /// By word and part.
    places: Vec<Place>,
    keys: &'static Keys,
}

impl Candidates {
    /// For profiles of so many words.
    pub(super) fn new(words: usize, keys: &'static Keys) -> Self {
        Self { places: vec![Place::default(); words * keys.len()], keys }
    }

    /// Calls back for each index with those before it, if any, whose profiles may be alike, and how alike the words that
    /// they were found by make them.
    pub(super) async fn of(&mut self, profiles: &[&Profile], mut each: impl FnMut(&[u32], &[f32], usize)) {
        // Of all rows, one after the other, the places to be found by, and where those of each row end.
        let mut keys: Vec<(usize, f32)> = Vec::new();
        let mut ends: Vec<usize> = Vec::with_capacity(profiles.len());
        for (row, profile) in profiles.iter().enumerate() {
            if row % MANY == MANY - 1 {
                rest().await;
            }
            reserve_some(&mut keys, 64);
            add_keys(self.keys, profile, &mut keys);
            ends.push(keys.len());
        }
        keys.iter().for_each(|(place, _)| self.places[*place].uses += 1);
        let mut found: Vec<Found> = Vec::new();
        let mut alike = vec![0.0_f32; profiles.len()];
        // The others that are alike, in the first so many places: a branch here would be guessed wrong.
        let mut met: Vec<u32> = vec![0; profiles.len() + 1];
        let mut alike_met: Vec<f32> = vec![0.0; profiles.len() + 1];
        // As slices: at the size that the app is built for, each index into a `Vec` is a call.
        let (alike, met, places) = (&mut alike[..], &mut met[..], &mut self.places[..]);
        let alike_met = &mut alike_met[..];
        let mut start = 0;
        for (row, &end) in ends.iter().enumerate() {
            if row % REST == REST - 1 {
                rest().await;
            }
            let mut others = 0;
            for &(key, weight) in &keys[start..end] {
                let place = &mut places[key];
                if !(2..=COMMON).contains(&place.uses) {
                    continue;
                }
                if place.met == 0 {
                    place.start = found.len();
                    reserve_some(&mut found, place.uses);
                    found.resize(found.len() + place.uses, (0, 0.0));
                }
                let weighted = weight * self.keys[key % self.keys.len()].2;
                for &(other, of_other) in &found[place.start..place.start + place.met] {
                    let alike = &mut alike[other as usize];
                    met[others] = other;
                    others += usize::from(*alike == 0.0);
                    *alike += weighted * of_other;
                }
                found[place.start + place.met] = (row as u32, weight);
                place.met += 1;
            }
            start = end;
            let mut few = 0;
            for at in 0..others {
                let other = met[at];
                let much = std::mem::take(&mut alike[other as usize]);
                (met[few], alike_met[few]) = (other, much);
                few += usize::from(much > FAINT);
            }
            if few > 0 {
                each(&met[..few], &alike_met[..few], row);
            }
        }
        keys.iter().for_each(|(place, _)| self.places[*place] = Place::default());
    }
}

/// Adds the weightiest words of each part that rows are found by.
fn add_keys(by: &Keys, profile: &Profile, keys: &mut Vec<(usize, f32)>) {
    for (key, &(part, most, _)) in by.iter().enumerate() {
        let start = keys.len();
        for (word, weight) in profile.iter().map(|word| (word.number, word.weights[part])) {
            if weight == 0.0 {
                continue;
            }
            let lighter = |(_, other): &&(usize, f32)| *other < weight;
            let at = keys.len() - keys[start..].iter().rev().take_while(lighter).count();
            if at - start < most {
                keys.truncate(start + most - 1);
                keys.insert(at, (word as usize * by.len() + key, weight));
            }
        }
    }
}
