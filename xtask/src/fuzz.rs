//! `cargo xtask fuzz`: odd pages without end, by the package `onus-fuzz`, whose arguments these are.

use std::process::Command;

use crate::failure::Result;
use crate::run::run;

/// With its own profile: fast, and what panics is caught and told.
pub(crate) fn fuzz(arguments: &[String]) -> Result<()> {
    let mut cargo = Command::new("cargo");
    cargo.args(["run", "--quiet", "--profile", "fuzz", "--package", "onus-fuzz", "--"]).args(arguments);
    // Where a panic came from costs more than the case itself; a case that is found is run again with it.
    cargo.env("RUST_BACKTRACE", "0");
    run(&mut cargo)
}
