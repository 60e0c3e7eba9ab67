//! `cargo xtask test`: everything that must hold.

use std::path::Path;
use std::process::Command;

use crate::browsers::{chromium, firefox};
use crate::dist;
use crate::failure::{Failure, Result};
use crate::run::{run, run_reading};
use crate::{fuzz, supply, tools};

const BROWSER_TESTS: &str = "tests/browser";

type Part = fn(&mut Count) -> Result<()>;

const PARTS: [(&str, Part); 7] = [
    ("format", format),
    ("clippy", clippy),
    ("docs", docs),
    ("supply", supply),
    ("rust", rust),
    ("fuzz", fuzz),
    ("browser", browser),
];

/// Tests, as their runners count them; a part that fails otherwise counts as one failed.
#[derive(Default)]
struct Count {
    passed: usize,
    failed: usize,
}

/// Runs the named parts, or all. One that fails does not keep the others from running.
pub(crate) fn test(names: &[String]) -> Result<()> {
    if let Some(unknown) = names.iter().find(|name| PARTS.iter().all(|(part, _)| part != name)) {
        let known = PARTS.map(|(part, _)| part).join(", ");
        return Err(Failure::new(format!("unknown part of the tests: {unknown} (there are: {known})")));
    }
    tools::rust()?;
    let mut total = Count::default();
    let mut broken = Vec::new();
    for (name, part) in PARTS {
        if !names.is_empty() && !names.iter().any(|wanted| wanted == name) {
            continue;
        }
        println!("\n== {name}");
        let mut count = Count::default();
        if let Err(failure) = part(&mut count) {
            eprintln!("{failure}");
            count.failed = count.failed.max(1);
        }
        if count.failed > 0 {
            broken.push(name);
        }
        total.passed += count.passed;
        total.failed += count.failed;
    }
    println!();
    if !broken.is_empty() {
        println!("Failed: {}", broken.join(", "));
    }
    println!("{} passed, {} failed", total.passed, total.failed);
    // The lines above have said it; another message would hide the count.
    std::process::exit(i32::from(!broken.is_empty()));
}

fn format(_: &mut Count) -> Result<()> {
    run(Command::new("cargo").args(["fmt", "--all", "--check"]))
}

/// The whole workspace on this machine, and as the browser runs it.
fn clippy(_: &mut Count) -> Result<()> {
    let selections: [&[&str]; 2] = [
        &["--workspace", "--all-targets", "--all-features"],
        &[
            "--workspace",
            "--exclude",
            "xtask",
            "--exclude",
            "onus-cli",
            "--all-features",
            "--target",
            "wasm32-unknown-unknown",
        ],
    ];
    for selection in selections {
        run(Command::new("cargo").arg("clippy").args(selection).args(["--", "-D", "warnings"]))?;
    }
    Ok(())
}

/// What the documentation links to is there.
fn docs(_: &mut Count) -> Result<()> {
    let mut doc = Command::new("cargo");
    doc.args(["doc", "--no-deps", "--package", "onus", "--package", "onus-office"])
        .env("RUSTDOCFLAGS", "-D warnings");
    run(&mut doc)
}

/// Licences, sources and what for, of all that others made.
fn supply(_: &mut Count) -> Result<()> {
    supply::check()
}

/// The same odd pages each time, as many as a minute lets through.
fn fuzz(_: &mut Count) -> Result<()> {
    fuzz::fuzz(&["--cases".to_owned(), "10000".to_owned()])
}

/// Unit, specification and corpus tests of the library alone; the app is for the browser's to test.
fn rust(count: &mut Count) -> Result<()> {
    let selections: [&[&str]; 5] = [
        &["--package", "onus"],
        &["--package", "onus-app"],
        &["--package", "onus-office"],
        &["--package", "onus-cli"],
        &["--package", "xtask"],
    ];
    let mut all_passed = true;
    for selection in selections {
        all_passed &=
            run_reading(Command::new("cargo").args(["test", "--no-fail-fast"]).args(selection), |line| {
                count.add_cargo(line);
            })?;
    }
    finished(all_passed, "cargo test")
}

fn browser(count: &mut Count) -> Result<()> {
    let (chromium, firefox) = (chromium()?, firefox()?);
    dist::dist()?;
    let folder = Path::new(BROWSER_TESTS);
    // npm writes the second file when it has installed what the first one names.
    let changed = |file: &str| folder.join(file).metadata().and_then(|metadata| metadata.modified()).ok();
    if changed("node_modules/.package-lock.json") < changed("package-lock.json") {
        println!("Installing the browser tests' packages into {BROWSER_TESTS}/node_modules");
        run(Command::new("npm").args(["ci", "--no-fund", "--no-audit"]).current_dir(folder))?;
    }
    // In the folder, not with its path: Node 20 and Node 22 read a path to a folder differently.
    let mut node = Command::new("node");
    node.args(["--test", "--test-reporter=spec"]).current_dir(folder).env("CHROMIUM", chromium);
    if let Some(firefox) = firefox {
        node.env("FIREFOX", firefox);
    }
    let all_passed = run_reading(&mut node, |line| count.add_node(line))?;
    finished(all_passed, "node --test")
}

fn finished(all_passed: bool, runner: &str) -> Result<()> {
    if all_passed { Ok(()) } else { Err(Failure::new(format!("{runner} failed"))) }
}

impl Count {
    /// "test result: ok. 12 passed; 0 failed; 0 ignored; ..."
    fn add_cargo(&mut self, line: &str) {
        let Some(result) = line.strip_prefix("test result:") else { return };
        let number_before = |word: &str| {
            let before = result.split(word).next()?;
            before.split_whitespace().last()?.parse::<usize>().ok()
        };
        self.passed += number_before(" passed").unwrap_or(0);
        self.failed += number_before(" failed").unwrap_or(0);
    }

    /// "ℹ pass 12", "ℹ fail 0", "ℹ cancelled 1" (ran out of time), once at the end.
    fn add_node(&mut self, line: &str) {
        let number = |label: &str| line.strip_prefix(label)?.trim().parse::<usize>().ok();
        self.passed += number("ℹ pass ").unwrap_or(0);
        self.failed += number("ℹ fail ").unwrap_or(0) + number("ℹ cancelled ").unwrap_or(0);
    }
}

#[cfg(test)]
mod tests {
    use super::Count;

    #[test]
    fn the_runners_own_summaries_are_counted() {
        let mut count = Count::default();
        count.add_cargo("test result: FAILED. 12 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out");
        count.add_cargo("test passed_and_failed ... ok");
        count.add_node("ℹ pass 30");
        count.add_node("ℹ fail 2");
        assert_eq!((count.passed, count.failed), (42, 3));
    }
}
