//! `cargo xtask fit`: fits which rows belong together to the judged pairs, and writes that into the library.

use std::process::Command;

use crate::failure::Result;
use crate::run::run;

pub(crate) fn fit() -> Result<()> {
    run(Command::new("cargo").args(["run", "--release", "--package", "onus", "--example", "fit"]))
}
