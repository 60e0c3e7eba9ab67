//! `cargo deny`: licences, sources, duplicates, and advisories where their database is at hand.

use std::env;
use std::path::PathBuf;
use std::process::Command;

use crate::failure::Result;
use crate::run::{output, run};

pub(super) fn check() -> Result<()> {
    if output(Command::new("cargo").args(["deny", "--version"])).is_none() {
        println!("cargo-deny is not at hand: licences, sources and duplicates are passed over");
        return Ok(());
    }
    let deny = |checks: &[&str]| {
        run(Command::new("cargo").args(["deny", "--offline", "check", "--hide-inclusion-graph"]).args(checks))
    };
    deny(&["licenses", "sources", "bans"])?;
    let home = env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(PathBuf::from(env::var_os("HOME")?).join(".cargo")));
    if home.is_some_and(|home| home.join("advisory-dbs").is_dir()) {
        deny(&["advisories"])
    } else {
        println!("the database of advisories is not at hand: they are passed over");
        Ok(())
    }
}
