//! How alike two rows are.

use super::profile::{Profile, Weighted};

/// Rows less alike than this stay apart.
pub(super) const ALIKE: f32 = 0.45;

/// What it counts against two tasks that each has words that the other lacks ("backup of metadata",
/// "restore of metadata"); that one of them has more words ("incidents", "monitor incidents") does not.
const REST: f32 = 0.3;

/// How alike two profiles are, 0 to 1: half the task, half what the parties do.
pub(super) fn similarity(a: &Profile, b: &Profile) -> f32 {
    let task = (cosine(&a.task, &b.task) - REST * rest(&a.task, &b.task)).max(0.0);
    let parties = a.duties.iter().zip(&b.duties);
    let comparable: Vec<f32> =
        parties.filter(|(a, b)| !a.is_empty() && !b.is_empty()).map(|(a, b)| cosine(a, b)).collect();
    if comparable.is_empty() {
        return task * 0.6;
    }
    let duties = comparable.iter().sum::<f32>() / comparable.len() as f32;
    (task + duties) / 2.0
}

/// The words that make two tasks alike, the weightiest first.
pub(super) fn shared(a: &Weighted, b: &Weighted) -> Vec<u32> {
    let mut shared: Vec<(u32, f32)> = products(a, b).collect();
    crate::order::sort_by(&mut shared, |(_, a), (_, b)| b.total_cmp(a));
    shared.into_iter().map(|(word, _)| word).collect()
}

/// How much of both is not shared, 0 to 1; 0 where one has nothing that the other lacks.
fn rest(a: &Weighted, b: &Weighted) -> f32 {
    let shared: Vec<u32> = products(a, b).map(|(word, _)| word).collect();
    let of = |words: &Weighted| -> f32 {
        words
            .iter()
            .filter(|(word, _)| shared.binary_search(word).is_err())
            .map(|(_, weight)| weight * weight)
            .sum()
    };
    (of(a) * of(b)).sqrt()
}

fn cosine(a: &Weighted, b: &Weighted) -> f32 {
    products(a, b).map(|(_, product)| product).sum::<f32>().min(1.0)
}

fn products<'w>(a: &'w Weighted, b: &'w Weighted) -> impl Iterator<Item = (u32, f32)> + 'w {
    let mut rest = b.iter().peekable();
    a.iter().filter_map(move |&(word, weight)| {
        while rest.next_if(|(other, _)| *other < word).is_some() {}
        rest.next_if(|(other, _)| *other == word).map(|(_, other)| (word, weight * other))
    })
}
