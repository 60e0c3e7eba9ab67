//! `docs/dependencies.md` has a line for each direct dependency, with nothing left out.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use super::linked::metadata;
use crate::failure::{Failure, Result};

const FILE: &str = "docs/dependencies.md";

pub(super) fn check() -> Result<()> {
    let text = fs::read_to_string(FILE).map_err(Failure::at("read", Path::new(FILE)))?;
    let lines: Vec<Vec<&str>> = text
        .lines()
        .filter(|line| line.starts_with("| `"))
        .map(|line| line.trim_matches('|').split('|').map(str::trim).collect())
        .collect();
    if let Some(line) =
        lines.iter().find(|cells| cells.len() != 5 || cells.iter().any(|cell| cell.is_empty()))
    {
        return Err(Failure::new(format!("{FILE}: five filled cells are wanted in “{}”", line.join(" | "))));
    }
    let listed: BTreeSet<&str> =
        lines.iter().flat_map(|cells| cells[0].split('`').skip(1).step_by(2)).collect();
    let direct = direct()?;
    let missing: Vec<&str> =
        direct.iter().map(String::as_str).filter(|name| !listed.contains(name)).collect();
    let gone: Vec<&&str> = listed.iter().filter(|name| !direct.contains(**name)).collect();
    if missing.is_empty() && gone.is_empty() {
        return Ok(());
    }
    Err(Failure::new(format!("{FILE} lacks {missing:?}, and names {gone:?}, which nothing depends on")))
}

/// What the packages of the workspace depend on, those of the workspace aside.
fn direct() -> Result<BTreeSet<String>> {
    let metadata = metadata()?;
    let packages = metadata["packages"].as_array().map_or(&[][..], Vec::as_slice);
    let own = packages.iter().filter(|package| package["source"].is_null());
    let all = own.filter_map(|package| package["dependencies"].as_array()).flatten();
    let of_others = all.filter(|it| it["path"].is_null());
    Ok(of_others.filter_map(|it| it["name"].as_str()).map(str::to_owned).collect())
}
