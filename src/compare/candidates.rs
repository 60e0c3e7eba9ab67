//! Which rows are worth comparing: those that share a word that few rows use.

use std::collections::HashMap;

use super::profile::Profile;

/// A word that more rows of an area use than this finds no candidates: it says too little, and
/// comparing all its rows with each other would take too long.
const COMMON: usize = 160;

/// How many of its weightiest words each part of a profile is found by.
const WORDS: usize = 8;

/// Pairs with less in common than this are not worth a closer look.
const FAINT: f32 = 0.12;

/// Pairs of indexes, the smaller one first, of profiles that may be alike; in ascending order.
pub(super) fn candidates(profiles: &[&Profile]) -> Vec<(usize, usize)> {
    let mut rows_of: HashMap<(usize, u32), Vec<(usize, f32)>> = HashMap::new();
    for (row, profile) in profiles.iter().enumerate() {
        for (key, weight) in keys(profile) {
            rows_of.entry(key).or_default().push((row, weight));
        }
    }
    let mut pairs = Vec::new();
    let mut common = vec![0.0_f32; profiles.len()];
    let mut met = Vec::new();
    for (row, profile) in profiles.iter().enumerate() {
        for (key, weight) in keys(profile) {
            let rows = rows_of.get(&key).filter(|rows| rows.len() <= COMMON);
            for &(other, of_other) in rows.into_iter().flatten().take_while(|(other, _)| *other < row) {
                if common[other] == 0.0 {
                    met.push(other);
                }
                common[other] += weight * of_other;
            }
        }
        met.sort_unstable();
        for other in met.drain(..) {
            if std::mem::take(&mut common[other]) > FAINT {
                pairs.push((other, row));
            }
        }
    }
    pairs.sort_unstable();
    pairs
}

/// The weightiest words of each part, with the part they stand in.
fn keys(profile: &Profile) -> impl Iterator<Item = ((usize, u32), f32)> {
    let parts = [&profile.task, &profile.duties[0], &profile.duties[1]];
    parts.into_iter().enumerate().flat_map(|(part, words)| {
        let mut words = words.clone();
        words.sort_by(|(a, x), (b, y)| y.total_cmp(x).then(a.cmp(b)));
        words.into_iter().take(WORDS).map(move |(word, weight)| ((part, word), weight))
    })
}
