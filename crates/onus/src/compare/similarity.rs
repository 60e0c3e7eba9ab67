//! How alike two rows are.

use super::profile::{PARTS, Profile, Weighted};

/// Rows less alike than this stay apart.
pub(super) const ALIKE: f32 = 0.40;

/// What it counts against two tasks that each has words that the other lacks ("backup of metadata",
/// "restore of metadata"); that one of them has more words ("incidents", "monitor incidents") does not.
const REST: f32 = 0.3;

/// How alike two profiles are, 0 to 1: half the task, half what the parties do.
pub(super) fn similarity(a: &Profile, b: &Profile) -> f32 {
    let task = overlap(a.task(), b.task());
    let task = (task.cosine - REST * task.rest()).max(0.0);
    let (mut duties, mut comparable) = (0.0, 0.0);
    for part in 1..PARTS {
        let (a, b) = (a.part(part), b.part(part));
        if !a.is_empty() && !b.is_empty() {
            duties += overlap(a, b).cosine;
            comparable += 1.0;
        }
    }
    if comparable == 0.0 { task * 0.6 } else { (task + duties / comparable) / 2.0 }
}

/// The words that make two profiles alike, the weightiest first: those of the task, or else of the duties.
pub(super) fn words_alike(a: &Profile, b: &Profile) -> Vec<u32> {
    let of_task = shared(a.task(), b.task());
    let of_duties = || (1..PARTS).flat_map(|part| shared(a.part(part), b.part(part))).collect();
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
