//! Which rows are worth comparing: those that share a word that few rows use.

use super::profile::{PARTS, Profile};

/// A word that more rows of an area use than this finds no candidates: it says too little, and
/// comparing all its rows with each other would take too long.
const COMMON: usize = 100;

/// How many of its weightiest words each part of a profile is found by: few of the task's are many,
/// and most of a duty's are found by others as well.
const WORDS: [usize; PARTS] = [8, 5, 5];

/// Pairs that these words make less alike than this are not worth a closer look; the second is for
/// those in which only one party has words on both sides, where these count for all.
const FAINT: f32 = 0.3;
const FAINT_OF_ONE: f32 = 0.2;

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
        // By row, one bit for each party that has words.
        let mut parties: Vec<u8> = Vec::new();
        for profile in profiles {
            let has = |part: usize| u8::from(!profile.part(part).is_empty());
            parties.push(has(1) | has(2) << 1);
            add_keys(profile, &mut keys);
            ends.push(keys.len());
        }
        keys.iter().for_each(|(place, _)| self.places[*place].uses += 1);
        let mut found: Vec<Found> = Vec::new();
        let mut alike = vec![0.0_f32; profiles.len()];
        // The others that are alike, in the first so many places: a branch here would be guessed wrong.
        let mut met: Vec<u32> = vec![0; profiles.len() + 1];
        // As slices: at the size that the app is built for, each index into a `Vec` is a call.
        let (alike, met, places) = (&mut alike[..], &mut met[..], &mut self.places[..]);
        let mut start = 0;
        for (row, &end) in ends.iter().enumerate() {
            let mut others = 0;
            for &(key, weight) in &keys[start..end] {
                let place = &mut places[key];
                if !(2..=COMMON).contains(&place.uses) {
                    continue;
                }
                if place.met == 0 {
                    place.start = found.len();
                    found.resize(found.len() + place.uses, (0, 0.0));
                }
                let weighted = weight * if key % PARTS == 0 { 0.5 } else { 0.25 };
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
            for other in met[..others].iter().map(|other| *other as usize) {
                let alike = std::mem::take(&mut alike[other]);
                if alike > FAINT || (alike > FAINT_OF_ONE && matches!(parties[row] & parties[other], 1 | 2)) {
                    pair(other, row);
                }
            }
        }
        keys.iter().for_each(|(place, _)| self.places[*place] = Place::default());
    }
}

/// Adds the weightiest words of each part.
fn add_keys(profile: &Profile, keys: &mut Vec<(usize, f32)>) {
    for (part, &most) in WORDS.iter().enumerate() {
        let start = keys.len();
        for &(word, weight) in profile.part(part) {
            let lighter = |(_, other): &&(usize, f32)| *other < weight;
            let at = keys.len() - keys[start..].iter().rev().take_while(lighter).count();
            if at - start < most {
                keys.truncate(start + most - 1);
                keys.insert(at, (word as usize * PARTS + part, weight));
            }
        }
    }
}
