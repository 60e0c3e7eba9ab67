//! `cargo xtask same-build`: two builds of one commit, in two folders, are the same page.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::failure::{Failure, Result};
use crate::run::{output, project, run};
use crate::{dist, tools};

/// Another folder with another name, where the project's own settings of Cargo do not reach. It stays there: the next time
/// only what has changed is built.
const ELSEWHERE: &str = "onus-in-another-folder";

/// Builds the commit here and elsewhere, and compares the two pages.
pub(crate) fn same_build() -> Result<()> {
    // What is not committed would be here alone.
    if output(Command::new("git").args(["status", "--porcelain"])).is_none_or(|changed| !changed.is_empty()) {
        return Err(Failure::new("commit first: what is compared are two builds of one commit"));
    }
    let commit = output(Command::new("git").args(["rev-parse", "HEAD"]))
        .ok_or_else(|| Failure::new("git names no commit here"))?;
    dist::dist()?;
    let elsewhere = std::env::temp_dir().join(ELSEWHERE);
    if !elsewhere.join(".git").exists() {
        run(Command::new("git").args(["clone", "--quiet"]).arg(project()).arg(&elsewhere))?;
    }
    let git = |arguments: &[&str]| run(Command::new("git").args(arguments).current_dir(&elsewhere));
    git(&["fetch", "--quiet", "origin", &commit])?;
    git(&["checkout", "--quiet", "--detach", &commit])?;
    println!("Building {commit} in {}", elsewhere.display());
    run(Command::new("cargo")
        .args(["xtask", "dist"])
        .current_dir(&elsewhere)
        .env("PATH", tools::build_tools()?))?;
    let page = |folder: &Path| {
        let path = folder.join(dist::PAGE);
        fs::read(&path).map_err(Failure::at("read", &path))
    };
    let [here, there] = [page(project())?, page(&elsewhere)?];
    match here.iter().zip(&there).position(|(one, other)| one != other) {
        None if here.len() == there.len() => {
            println!("{} bytes, the same in both folders", here.len());
            Ok(())
        }
        at => Err(Failure::new(format!(
            "the builds differ from byte {} on: {} here, {} in {}",
            at.unwrap_or(here.len().min(there.len())),
            here.len(),
            there.len(),
            elsewhere.display()
        ))),
    }
}
