//! How alike two rows are.

use std::cmp::Ordering;

use super::profile::{PARTS, Profile, Weighted};

/// What the fitted trees ask for, by number: see [`NAMES`].
pub type Features = [f32; NAMES.len()];

/// What the features are, each 0 to 1 but "how much better". The last two are asked for of what has to do
/// with each other only.
pub const NAMES: [&str; 12] = [
    "one area",
    "one name",
    "task: words in common, by how much they say",
    "task: how much each has that the other lacks",
    "provider: words in common",
    "customer: words in common",
    "both parties: the mean of those that have words on both sides",
    "task and duties as one text: words in common",
    "task: how much of it the other row says at all, of both the less",
    "how much better than the next best row of the other page, of both the less",
    "both rows as one text: topics in common",
    "how few rows the two have in their areas",
];

/// How many of them are asked for of what is the same.
pub const OF_SAME: usize = NAMES.len() - 2;

const BETTER: usize = OF_SAME - 1;

/// What counts as the next best where there is none that is better.
const NEXT_BEST: f32 = 0.4;

/// One row, laid out by word, so that many others are compared with it: each is then gone through once.
#[derive(Default)]
pub(super) struct Laid {
    /// By word, its weight in each part of the row.
    weights: Vec<[f32; PARTS]>,
    /// The words of the row.
    words: Vec<u32>,
    /// By part, whether the row has no words there.
    is_empty: [bool; PARTS],
}

impl Laid {
    /// No row yet, of profiles of so many words.
    pub(super) fn new(words: usize) -> Self {
        Self { weights: vec![[0.0; PARTS]; words], words: Vec::new(), is_empty: [true; PARTS] }
    }

    /// Lays a row in the place of the last one.
    pub(super) fn lay(&mut self, row: &Profile) {
        self.words.iter().for_each(|word| self.weights[*word as usize] = [0.0; PARTS]);
        // The whole has the words of all parts.
        self.words.clear();
        self.words.extend(row.whole().iter().map(|(word, _)| *word));
        for part in 0..PARTS {
            self.is_empty[part] = row.part(part).is_empty();
            row.part(part).iter().for_each(|(word, weight)| self.weights[*word as usize][part] = *weight);
        }
    }

    /// The features of the row and another one, but for the last three, which are 0.
    pub(super) fn features(&self, other: &Profile, one_area: bool, one_name: bool) -> Features {
        const WHOLE: usize = PARTS - 1;
        let weights = self.weights.as_slice();
        // What the tasks have in common; of both, the squares of what they share with the other's task; of the
        // other's task, the squares of what the row says at all.
        let (mut task, mut of_row, mut of_other, mut said_here) = (0.0, 0.0, 0.0, 0.0);
        for &(word, weight) in other.task() {
            let here = &weights[word as usize];
            task += here[0] * weight;
            of_row += here[0] * here[0];
            of_other += if here[0] == 0.0 { 0.0 } else { weight * weight };
            said_here += if here[WHOLE] == 0.0 { 0.0 } else { weight * weight };
        }
        let (mut whole, mut said_there) = (0.0, 0.0);
        for &(word, weight) in other.whole() {
            let here = &weights[word as usize];
            whole += here[WHOLE] * weight;
            said_there += here[0] * here[0];
        }
        let mut of_parties = [0.0; 2];
        let mut comparable = 0.0;
        for (part, of_party) in (1..).zip(&mut of_parties) {
            if !self.is_empty[part] && !other.part(part).is_empty() {
                let common =
                    other.part(part).iter().map(|(word, weight)| weights[*word as usize][part] * weight);
                *of_party = common.sum::<f32>().min(1.0);
                comparable += 1.0;
            }
        }
        let [provider, customer] = of_parties;
        let duties = if comparable == 0.0 { 0.0 } else { (provider + customer) / comparable };
        // Weights are of length 1, or there are none. What is left by rounding is nothing.
        let left = |is_empty: bool, shared: f32| {
            let left = 1.0 - shared;
            if is_empty || left < 1e-5 { 0.0 } else { left }
        };
        let rest = (left(self.is_empty[0], of_row) * left(other.task().is_empty(), of_other)).sqrt();
        let said = said_here.min(said_there).min(1.0);
        let (area, name) = (f32::from(one_area), f32::from(one_name));
        let (task, whole) = (f32::min(task, 1.0), f32::min(whole, 1.0));
        [area, name, task, rest, provider, customer, duties, whole, said, 0.0, 0.0, 0.0]
    }
}

/// Sets what is asked for of what has to do with each other only.
pub(super) fn set_of_related(features: &mut Features, topics: f32, rows: [usize; 2]) {
    let [a, b] = rows.map(|rows| rows as f32);
    features[OF_SAME..].copy_from_slice(&[topics, 1.0 / (a * b).sqrt()]);
}

/// How alike two rows look at first sight, to tell the better of several.
pub(super) fn first_sight(features: &Features) -> f32 {
    let [_, name, task, rest, _, _, duties, whole, ..] = *features;
    0.3 * name + task - 0.3 * rest + duties + whole
}

/// Sets how much better two rows fit at first sight than the next best ones.
pub(super) fn set_better(features: &mut Features, than: f32) {
    features[BETTER] = first_sight(features) - than.max(NEXT_BEST);
}

/// The words that make two profiles alike, the weightiest first: those of the task, or else of the duties.
pub(super) fn words_alike(a: &Profile, b: &Profile) -> Vec<u32> {
    let of_task = shared(a.task(), b.task());
    let of_duties = || (1..PARTS - 1).flat_map(|part| shared(a.part(part), b.part(part))).collect();
    if of_task.is_empty() { of_duties() } else { of_task }
}

/// The words that make two parts alike, the weightiest first.
fn shared(mut a: &Weighted, mut b: &Weighted) -> Vec<u32> {
    let mut shared: Vec<(u32, f32)> = Vec::new();
    while let ([(word, of_a), after_a @ ..], [(other, of_b), after_b @ ..]) = (a, b) {
        match word.cmp(other) {
            Ordering::Less => a = after_a,
            Ordering::Greater => b = after_b,
            Ordering::Equal => {
                if of_a * of_b > 0.0 {
                    shared.push((*word, of_a * of_b));
                }
                (a, b) = (after_a, after_b);
            }
        }
    }
    shared.sort_by(|(_, a), (_, b)| b.total_cmp(a));
    shared.into_iter().map(|(word, _)| word).collect()
}
