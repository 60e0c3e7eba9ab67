//! How alike two rows are.

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

/// The features of two profiles, but for the last three, which are 0.
pub(super) fn features(a: &Profile, b: &Profile, one_area: bool, one_name: bool) -> Features {
    let task = overlap(a.task(), b.task());
    let mut of_parties = [0.0; 2];
    let mut comparable = 0.0;
    for (part, of_party) in (1..).zip(&mut of_parties) {
        let (a, b) = (a.part(part), b.part(part));
        if !a.is_empty() && !b.is_empty() {
            *of_party = overlap(a, b).cosine;
            comparable += 1.0;
        }
    }
    let [provider, customer] = of_parties;
    let duties = if comparable == 0.0 { 0.0 } else { (provider + customer) / comparable };
    let whole = overlap(a.whole(), b.whole()).cosine;
    let said = said_by(a.task(), b.whole()).min(said_by(b.task(), a.whole()));
    let (area, name) = (f32::from(one_area), f32::from(one_name));
    [area, name, task.cosine, task.rest(), provider, customer, duties, whole, said, 0.0, 0.0, 0.0]
}

/// Sets what is asked for of what has to do with each other only.
pub(super) fn set_of_related(features: &mut Features, topics: f32, rows: [usize; 2]) {
    let [a, b] = rows.map(|rows| rows as f32);
    features[OF_SAME..].copy_from_slice(&[topics, 1.0 / (a * b).sqrt()]);
}

/// How much of a task another text says.
fn said_by(task: &Weighted, text: &Weighted) -> f32 {
    if task.is_empty() { 0.0 } else { (1.0 - overlap(task, text).only[0]).max(0.0) }
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
fn shared(a: &Weighted, b: &Weighted) -> Vec<u32> {
    let mut shared: Vec<(u32, f32)> = Vec::new();
    walk(a, b, |word, of_a, of_b| {
        if of_a * of_b > 0.0 {
            shared.push((word, of_a * of_b));
        }
    });
    shared.sort_by(|(_, a), (_, b)| b.total_cmp(a));
    shared.into_iter().map(|(word, _)| word).collect()
}

/// What two parts have in common.
#[derive(Default)]
struct Overlap {
    cosine: f32,
    /// The squares of what only the one has, and only the other.
    only: [f32; 2],
}

impl Overlap {
    /// How much of both is not shared, 0 to 1; 0 where one has nothing that the other lacks.
    fn rest(&self) -> f32 {
        (self.only[0] * self.only[1]).sqrt()
    }
}

fn overlap(a: &Weighted, b: &Weighted) -> Overlap {
    let mut overlap = Overlap::default();
    walk(a, b, |_, of_a, of_b| {
        overlap.cosine += of_a * of_b;
        if of_b == 0.0 {
            overlap.only[0] += of_a * of_a;
        } else if of_a == 0.0 {
            overlap.only[1] += of_b * of_b;
        }
    });
    overlap.cosine = overlap.cosine.min(1.0);
    overlap
}

/// Calls back for each word with its weight in both, 0 where one lacks it.
fn walk(mut a: &Weighted, mut b: &Weighted, mut each: impl FnMut(u32, f32, f32)) {
    loop {
        match (a, b) {
            ([(word, of_a), after_a @ ..], [(other, of_b), after_b @ ..]) if word == other => {
                each(*word, *of_a, *of_b);
                (a, b) = (after_a, after_b);
            }
            ([(word, of_a), after_a @ ..], [(other, _), ..]) if word < other => {
                each(*word, *of_a, 0.0);
                a = after_a;
            }
            ([(word, of_a), after_a @ ..], []) => {
                each(*word, *of_a, 0.0);
                a = after_a;
            }
            (_, [(word, of_b), after_b @ ..]) => {
                each(*word, 0.0, *of_b);
                b = after_b;
            }
            ([], []) => return,
        }
    }
}
