//! Which rows are worth comparing: those that share a word that few rows use.

use super::profile::{PARTS, Profile};

/// A word that more rows of an area use than this finds no candidates: it says too little, and
/// comparing all its rows with each other would take too long.
const COMMON: usize = 160;

/// How many of its weightiest words each part of a profile is found by.
const WORDS: usize = 8;

/// Pairs that these words make less alike than this are not worth a closer look.
const FAINT: f32 = 0.2;

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
}

impl Candidates {
    /// For profiles of so many words.
    pub(super) fn new(words: usize) -> Self {
        Self { places: vec![Place::default(); words * PARTS] }
    }

    /// Calls back for each pair of indexes, the smaller one first, of profiles that may be alike.
    pub(super) fn of(&mut self, profiles: &[&Profile], mut pair: impl FnMut(usize, usize)) {
        // Of all rows, one after the other, the places to be found by, and where those of each row end.
        let mut keys: Vec<(usize, f32)> = Vec::new();
        let mut ends: Vec<usize> = Vec::new();
        for profile in profiles {
            add_keys(profile, &mut keys);
            ends.push(keys.len());
        }
        keys.iter().for_each(|(place, _)| self.places[*place].uses += 1);
        let mut found: Vec<Found> = Vec::new();
        let mut alike = vec![0.0_f32; profiles.len()];
        let mut met: Vec<usize> = Vec::new();
        let mut start = 0;
        for (row, &end) in ends.iter().enumerate() {
            for &(key, weight) in &keys[start..end] {
                let place = &mut self.places[key];
                if !(2..=COMMON).contains(&place.uses) {
                    continue;
                }
                if place.met == 0 {
                    place.start = found.len();
                    found.resize(found.len() + place.uses, (0, 0.0));
                }
                let weight_of_part = if key % PARTS == 0 { 0.5 } else { 0.25 };
                for &(other, of_other) in &found[place.start..place.start + place.met] {
                    let alike = &mut alike[other as usize];
                    if *alike == 0.0 {
                        met.push(other as usize);
                    }
                    *alike += weight * of_other * weight_of_part;
                }
                found[place.start + place.met] = (row as u32, weight);
                place.met += 1;
            }
            start = end;
            for other in met.drain(..) {
                if std::mem::take(&mut alike[other]) > FAINT {
                    pair(other, row);
                }
            }
        }
        keys.iter().for_each(|(place, _)| self.places[*place] = Place::default());
    }
}

/// Adds the weightiest words of each part.
fn add_keys(profile: &Profile, keys: &mut Vec<(usize, f32)>) {
    for part in 0..PARTS {
        let start = keys.len();
        for &(word, weight) in profile.part(part) {
            let lighter = |(_, other): &&(usize, f32)| *other < weight;
            let at = keys.len() - keys[start..].iter().rev().take_while(lighter).count();
            if at - start < WORDS {
                keys.truncate(start + WORDS - 1);
                keys.insert(at, (word as usize * PARTS + part, weight));
            }
        }
    }
}
