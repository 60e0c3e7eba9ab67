//! Runs targets on cases: random bytes from a number, the same for the same number.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::thread;
use std::time::{Duration, Instant};

use arbitrary::Unstructured;

use crate::targets::Target;

/// So many cases share a thread, which a stack that is too small names.
const BATCH: u64 = 200;
/// What a browser gives the module, twice, since this machine's calls take more room.
const STACK: usize = 2 << 20;
/// A page of a few kilobytes that takes longer grows with more than its size.
pub const PATIENCE: Duration = Duration::from_secs(5);
const MOST_BYTES: u64 = 8192;

/// What came of some cases.
#[derive(Debug, Default)]
pub struct Outcome {
    /// How many ran.
    pub runs: u64,
    /// The cases in which something does not hold.
    pub finds: Vec<u64>,
    /// The longest that a case took.
    pub longest: Duration,
}

/// Runs cases from a number on, until the time is over or so many have run.
pub fn run(name: &str, target: Target, first: u64, most: u64, deadline: Option<Instant>) -> Outcome {
    let mut whole = Outcome::default();
    let is_over = |runs: u64| runs >= most || deadline.is_some_and(|deadline| Instant::now() >= deadline);
    while !is_over(whole.runs) {
        let start = first + whole.runs;
        let end = start + BATCH.min(most - whole.runs);
        let batch =
            thread::Builder::new().stack_size(STACK).name(format!("{name}, case {start} or soon after"));
        let run = move || (start..end).map(|case| (case, run_case(target, case))).collect::<Vec<_>>();
        let ran =
            batch.spawn(run).expect("the machine gives a thread").join().expect("a case catches its panic");
        for (case, (holds, took)) in ran {
            whole.runs += 1;
            whole.longest = whole.longest.max(took);
            if !holds || took > PATIENCE {
                whole.finds.push(case);
            }
        }
    }
    whole
}

/// Whether all holds, and how long it took.
fn run_case(target: Target, case: u64) -> (bool, Duration) {
    let bytes = bytes(case);
    let start = Instant::now();
    // Bytes that end too early are no find: the page ends there.
    let ran = catch_unwind(AssertUnwindSafe(|| target(&mut Unstructured::new(&bytes)).is_ok()));
    (ran.is_ok(), start.elapsed())
}

/// Random bytes from a number, by SplitMix64.
fn bytes(case: u64) -> Vec<u8> {
    let mut state = case;
    let mut next = || {
        state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    };
    let length = 256 + next() % MOST_BYTES;
    (0..length / 8).flat_map(|_| next().to_le_bytes()).collect()
}
