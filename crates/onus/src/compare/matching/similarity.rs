//! How alike two rows are.

use std::cmp::Ordering;

use super::profile::{PARTS, Profile, Weighted};

/// What the fitted trees ask for, by number: see [`NAMES`].
pub type Features = [f32; NAMES.len()];

/// What the features are, each 0 to 1 but "how much better". The last five are asked for of what has to do
/// with each other only.
pub const NAMES: [&str; 15] = [
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
    "both rows as one text: how much of it the other says, of both the more",
    "the third of these; where one row is about all of its area, how much the other's task is about that",
    "the fourth of these, likewise",
];

/// How many of them are asked for of what has to do with each other only.
const OF_RELATED: usize = 5;

/// How many of them are asked for of what is the same.
const OF_SAME: usize = NAMES.len() - OF_RELATED;

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

    /// The features of the row and another one, but for those set later, which are 0.
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
        [area, name, task, rest, provider, customer, duties, whole, said, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]
    }
}

/// What is asked for of what has to do with each other only.
pub(super) struct OfRelated {
    /// How much the two are about the same topics.
    pub(super) topics: f32,
    /// How many rows their pages have in their areas.
    pub(super) rows: [usize; 2],
    /// How much of the one the other says, of both the more.
    pub(super) said: f32,
    /// Where one of them is about all of its area: how much the other's task is about that.
    pub(super) of_area: Option<f32>,
}

/// Sets what is asked for of what has to do with each other only.
pub(super) fn set_of_related(features: &mut Features, of: &OfRelated) {
    let [a, b] = of.rows.map(|rows| rows as f32);
    let [_, _, task, rest, ..] = *features;
    let [task, rest] = of.of_area.map_or([task, rest], |of_area| [of_area, 1.0 - of_area]);
    features[OF_SAME..].copy_from_slice(&[of.topics, 1.0 / (a * b).sqrt(), of.said, task, rest]);
}

/// Makes two rows of different areas differ in their tasks: "General" here and "General" there are no task in common.
pub(super) fn set_nothing_in_common(features: &mut Features) {
    let [_, _, task, rest, _, _, _, _, said, ..] = features;
    (*task, *rest, *said) = (0.0, 1.0, 0.0);
}

/// How much of one row another one says, of both the more: what is told in a few words here may be a part of more there.
pub(super) fn most_said(a: &Profile, b: &Profile) -> f32 {
    let (mut of_a, mut of_b) = (0.0, 0.0);
    in_both(a.whole(), b.whole(), |_, here, there| {
        of_a += here * here;
        of_b += there * there;
    });
    f32::max(of_a, of_b).min(1.0)
}

/// How alike two rows look at first sight, to tell the better of several.
pub(super) fn first_sight(features: &Features) -> f32 {
    let [_, name, task, rest, _, _, duties, whole, ..] = *features;
    0.3 * name + task - 0.3 * rest + duties + whole
}

/// Whether all that makes two rows alike is a part of their tasks' names: what they say is too short to be
/// compared, or has no word in common. Few of the labels are of such, so the trees know little of them.
pub(super) fn hang_by_a_word(features: &Features) -> bool {
    let [_, name, task, rest, _, _, duties, ..] = *features;
    name == 0.0 && duties == 0.0 && task < 0.75 && rest > 0.1
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
fn shared(a: &Weighted, b: &Weighted) -> Vec<u32> {
    let mut shared: Vec<(u32, f32)> = Vec::new();
    in_both(a, b, |word, of_a, of_b| {
        if of_a * of_b > 0.0 {
            shared.push((word, of_a * of_b));
        }
    });
    shared.sort_by(|(_, a), (_, b)| b.total_cmp(a));
    shared.into_iter().map(|(word, _)| word).collect()
}

/// Calls back for each word that two parts have, with its weight in both.
fn in_both(mut a: &Weighted, mut b: &Weighted, mut each: impl FnMut(u32, f32, f32)) {
    while let ([(word, of_a), after_a @ ..], [(other, of_b), after_b @ ..]) = (a, b) {
        match word.cmp(other) {
            Ordering::Less => a = after_a,
            Ordering::Greater => b = after_b,
            Ordering::Equal => {
                each(*word, *of_a, *of_b);
                (a, b) = (after_a, after_b);
            }
        }
    }
}
