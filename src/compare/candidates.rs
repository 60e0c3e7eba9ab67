//! Which rows are worth comparing: those that share a word that few rows use.

use std::collections::HashMap;

use super::profile::{Profile, Weighted};

/// A word that more rows of an area use than this finds no candidates: it says too little, and
/// comparing all its rows with each other would take too long.
const COMMON: usize = 160;

/// How many of its weightiest words each part of a profile is found by.
const WORDS: usize = 8;

/// Pairs that these words make less alike than this are not worth a closer look.
const FAINT: f32 = 0.2;

/// Pairs of indexes, the smaller one first, of profiles that may be alike; in ascending order.
pub(super) fn candidates(profiles: &[&Profile]) -> Vec<(usize, usize)> {
    let keys: Vec<Vec<(Key, f32)>> = profiles.iter().map(|profile| keys(profile)).collect();
    let mut rows_of: HashMap<Key, Vec<(usize, f32)>> = HashMap::new();
    for (row, keys) in keys.iter().enumerate() {
        for &(key, weight) in keys {
            rows_of.entry(key).or_default().push((row, weight));
        }
    }
    rows_of.retain(|_, rows| (2..=COMMON).contains(&rows.len()));
    let mut pairs = Vec::new();
    let mut alike = vec![0.0_f32; profiles.len()];
    let mut met = Vec::new();
    for (row, keys) in keys.iter().enumerate() {
        for (key, weight) in keys {
            for &(other, of_other) in
                rows_of.get(key).into_iter().flatten().take_while(|(other, _)| *other < row)
            {
                if alike[other] == 0.0 {
                    met.push(other);
                }
                alike[other] += weight * of_other * if key.0 == 0 { 0.5 } else { 0.25 };
            }
        }
        for other in met.drain(..) {
            if std::mem::take(&mut alike[other]) > FAINT {
                pairs.push((other, row));
            }
        }
    }
    pairs.sort_unstable();
    pairs
}

/// A word in one part of a profile: 0 for the task, then the parties.
type Key = (usize, u32);

/// The weightiest words of each part.
fn keys(profile: &Profile) -> Vec<(Key, f32)> {
    let parts = [&profile.task, &profile.duties[0], &profile.duties[1]];
    let weightiest = |(part, words): (usize, &Weighted)| {
        let mut words = words.clone();
        crate::order::sort_by(&mut words, |(a, x), (b, y)| y.total_cmp(x).then(a.cmp(b)));
        words.truncate(WORDS);
        words.into_iter().map(move |(word, weight)| ((part, word), weight))
    };
    parts.into_iter().enumerate().flat_map(weightiest).collect()
}
