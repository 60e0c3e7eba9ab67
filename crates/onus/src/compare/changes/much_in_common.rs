//! Pairs of rows with many words in common, found without comparing all rows with all.
//!
//! Two lists of words that have much in common share one of their rarest words: of each list, so many are looked up
//! that what is left of it would be too little.

use std::cmp::Ordering;
use std::collections::HashMap;

use rustc_hash::FxBuildHasher;

use crate::rests::rest;

/// A row that looks for its partner.
#[derive(Clone, Copy)]
pub(super) struct Seeker<'w> {
    /// Index of the row in its page.
    pub(super) row: usize,
    /// Only rows of one key find each other.
    pub(super) key: usize,
    /// Numbers of words, ascending, with repetitions.
    pub(super) words: &'w [u32],
}

/// A word that more rows of a key look up says too little, and comparing all of them would take too long.
const COMMON: usize = 100;

/// After so many rows there is a rest: some milliseconds.
const REST: usize = 200;

/// The rows of two pages that say the same, one of each page, in their order.
pub(super) fn equal<'w>(old: &[Seeker<'w>], new: &[Seeker<'w>]) -> Vec<(usize, usize)> {
    let mut by_words: HashMap<(usize, &'w [u32]), Vec<usize>, FxBuildHasher> = HashMap::default();
    // From the end, so that the first one is taken first.
    old.iter().rev().for_each(|it| by_words.entry((it.key, it.words)).or_default().push(it.row));
    let partner = |it: &Seeker<'w>| Some((by_words.get_mut(&(it.key, it.words))?.pop()?, it.row));
    new.iter().filter_map(partner).collect()
}

/// Pairs of rows that have at least `least` in common, with how much that is.
pub(super) async fn pairs(old: &[Seeker<'_>], new: &[Seeker<'_>], least: f32) -> Vec<(f32, usize, usize)> {
    let mut uses: HashMap<u32, usize, FxBuildHasher> = HashMap::default();
    old.iter().chain(new).flat_map(|it| it.words).for_each(|word| *uses.entry(*word).or_default() += 1);
    let rarest = |it: &Seeker| {
        let mut words = it.words.to_vec();
        words.sort_unstable_by_key(|word| (uses[word], *word));
        // Two lists have less than this in common if one of them has less; the odd bit of a float may not count.
        let needed = (least / (2.0 - least) * words.len() as f32 - 0.001).ceil() as usize;
        words.truncate(words.len() + 1 - needed.max(1));
        words.dedup();
        words
    };
    let mut users: HashMap<(usize, u32), Vec<usize>, FxBuildHasher> = HashMap::default();
    for (at, it) in old.iter().enumerate().filter(|(_, it)| !it.words.is_empty()) {
        if at % REST == REST - 1 {
            rest().await;
        }
        rarest(it).into_iter().for_each(|word| users.entry((it.key, word)).or_default().push(at));
    }
    users.retain(|_, rows| rows.len() <= COMMON);
    let mut found = Vec::new();
    // By row of the older page, the row of the newer one that it was met by last.
    let mut met = vec![usize::MAX; old.len()];
    for (at, it) in new.iter().enumerate().filter(|(_, it)| !it.words.is_empty()) {
        if at % REST == REST - 1 {
            rest().await;
        }
        for word in rarest(it) {
            for &other in users.get(&(it.key, word)).into_iter().flatten() {
                if std::mem::replace(&mut met[other], at) != at
                    && let Some(common) = in_common(old[other].words, it.words, least)
                {
                    found.push((common, old[other].row, it.row));
                }
            }
        }
    }
    found
}

/// How much two sorted lists of words have in common, 0 to 1. None if that is less than `least`.
fn in_common(a: &[u32], b: &[u32], least: f32) -> Option<f32> {
    let words = a.len() + b.len();
    // Words that came late are rare ones: from the end, most pairs are soon given up, since what is
    // left of them is too little.
    let needed = (least * words as f32 / 2.0) as usize;
    let (mut a, mut b, mut both) = (a, b, 0);
    while let ([left @ .., x], [right @ .., y]) = (a, b)
        && both + a.len().min(b.len()) >= needed
    {
        match x.cmp(y) {
            Ordering::Greater => a = left,
            Ordering::Less => b = right,
            Ordering::Equal => (a, b, both) = (left, right, both + 1),
        }
    }
    Some(2.0 * both as f32 / words as f32).filter(|common| *common >= least)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rests::at_once;

    fn seekers(lists: &[Vec<u32>]) -> Vec<Seeker<'_>> {
        lists.iter().enumerate().map(|(row, words)| Seeker { row, key: row % 2, words }).collect()
    }

    /// Lists of 1 to 9 words, of which the first ones are frequent.
    fn lists(mut seed: u32) -> Vec<Vec<u32>> {
        let mut below = |limit: u32| {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (seed >> 8) % limit
        };
        let mut list = |length: u32| -> Vec<u32> {
            let mut words: Vec<u32> = (0..length).map(|_| below(12) * below(4)).collect();
            words.sort_unstable();
            words
        };
        (0..150).map(|at| list(1 + at % 9)).collect()
    }

    #[test]
    fn what_is_found_is_what_comparing_all_with_all_finds() {
        let (old, new) = (lists(1), lists(2));
        let (old, new) = (seekers(&old), seekers(&new));
        for least in [0.5, 0.65, 0.9] {
            let mut all = Vec::new();
            for a in &old {
                for b in new.iter().filter(|b| b.key == a.key) {
                    all.extend(in_common(a.words, b.words, least).map(|common| (common, a.row, b.row)));
                }
            }
            let mut found = at_once(pairs(&old, &new, least));
            found.sort_by_key(|(_, i, j)| (*i, *j));
            assert!(found == all && all.len() > 20, "{least}: {} of {}", found.len(), all.len());
        }
    }

    #[test]
    fn equal_rows_are_paired_in_their_order() {
        let old = [vec![1, 2], vec![3], vec![1, 2], vec![], vec![1, 2]];
        let new = [vec![1, 2], vec![], vec![1, 2]];
        assert_eq!(equal(&seekers(&old), &seekers(&new)), [(0, 0), (3, 1), (2, 2)]);
    }
}
