//! `cargo xtask fuzz [--seconds N] [--cases N] [--target NAME] [--case N]`: runs all targets in turn, or one of them, for a
//! time or so many cases; or one case again. Exit code 1 where something does not hold.

use std::process::ExitCode;
use std::time::{Duration, Instant};

use onus_fuzz::driver::{Outcome, run};
use onus_fuzz::targets::TARGETS;

const HELP: &str = "onus-fuzz [--seconds N] [--cases N] [--target NAME] [--first N] [--case N]";

/// So many cases of a target before the next one has its turn.
const TURN: u64 = 1000;
/// More finds would only say the same again.
const MOST_FINDS: usize = 20;

struct Order {
    seconds: u64,
    /// So many of each target at most: a fast machine then reads no others than a slow one.
    cases: u64,
    target: Option<String>,
    first: u64,
    case: Option<u64>,
}

fn main() -> ExitCode {
    let Some(order) = order(std::env::args().skip(1)) else {
        eprintln!("{HELP}");
        return ExitCode::FAILURE;
    };
    let is_wanted = |name: &str| order.target.as_deref().is_none_or(|wanted| wanted == name);
    let mut sums: Vec<_> =
        TARGETS.into_iter().filter(|(name, _)| is_wanted(name)).map(|it| (it, Outcome::default())).collect();
    let start = Instant::now();
    let deadline = start + Duration::from_secs(order.seconds);
    let (mut first, most) = order.case.map_or((order.first, TURN), |case| (case, 1));
    loop {
        for ((name, target), sum) in &mut sums {
            let outcome = run(name, *target, first, most, order.case.is_none().then_some(deadline));
            for case in &outcome.finds {
                eprintln!("does not hold: --target {name} --case {case}");
            }
            sum.runs += outcome.runs;
            sum.longest = sum.longest.max(outcome.longest);
            sum.finds.extend(outcome.finds);
        }
        first += TURN;
        let finds: usize = sums.iter().map(|(_, sum)| sum.finds.len()).sum();
        let is_done = first - order.first >= order.cases || Instant::now() >= deadline;
        if order.case.is_some() || is_done || finds > MOST_FINDS {
            break;
        }
    }
    let (runs, finds) =
        sums.iter().fold((0, 0), |(runs, finds), (_, sum)| (runs + sum.runs, finds + sum.finds.len()));
    for ((name, _), sum) in &sums {
        println!(
            "{name}: {} runs, {} finds, longest {} ms",
            sum.runs,
            sum.finds.len(),
            sum.longest.as_millis()
        );
    }
    println!("{runs} runs in {} s, {finds} finds", start.elapsed().as_secs());
    if finds == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn order(mut arguments: impl Iterator<Item = String>) -> Option<Order> {
    let mut order = Order { seconds: 60, cases: u64::MAX, target: None, first: 0, case: None };
    while let Some(name) = arguments.next() {
        let value = arguments.next()?;
        match name.as_str() {
            "--seconds" => order.seconds = value.parse().ok()?,
            "--target" => {
                order.target = TARGETS.iter().any(|(known, _)| *known == value).then_some(Some(value))?
            }
            "--cases" => order.cases = value.parse().ok()?,
            "--first" => order.first = value.parse().ok()?,
            "--case" => order.case = Some(value.parse().ok()?),
            _ => return None,
        }
    }
    Some(order)
}
