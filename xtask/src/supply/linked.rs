//! What is linked in the one file, from what Cargo says.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::process::Command;

use serde_json::Value;

use crate::failure::{Failure, Result};
use crate::run::output;

/// A package that is linked.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Package {
    pub(super) name: String,
    pub(super) version: String,
    /// As SPDX has it ("MIT OR Apache-2.0").
    pub(super) licence: String,
    /// The folder of its manifest.
    pub(super) folder: PathBuf,
}

/// The two modules of the app, with the features that they are built with.
const MODULES: [&[&str]; 2] =
    [&["--package", "onus-app"], &["--package", "onus-office", "--features", "onus-office/module"]];

/// All packages of others that are linked in the two modules, by name.
pub(super) fn linked() -> Result<Vec<Package>> {
    let mut names = BTreeSet::new();
    for module in MODULES {
        let tree = output(
            Command::new("cargo")
                .args(["tree", "--edges", "normal", "--target", "wasm32-unknown-unknown", "--prefix", "none"])
                .args(["--format", "{p}"])
                .args(module),
        );
        let tree = tree.ok_or_else(|| Failure::new("`cargo tree` does not say what is linked"))?;
        // "name v1.2.3", with "(proc-macro)" behind what only runs while building.
        let linked = tree.lines().filter(|line| !line.contains("(proc-macro)")).filter_map(|line| {
            let (name, rest) = line.split_once(" v")?;
            Some((name.to_owned(), rest.split(' ').next()?.to_owned()))
        });
        names.extend(linked);
    }
    let metadata = metadata()?;
    let packages = metadata["packages"].as_array().map_or(&[][..], Vec::as_slice);
    let mut linked = Vec::new();
    for package in packages.iter().filter(|package| !package["source"].is_null()) {
        let text = |key: &str| package[key].as_str().unwrap_or_default().to_owned();
        let (name, version) = (text("name"), text("version"));
        if names.contains(&(name.clone(), version.clone())) {
            let mut folder = PathBuf::from(text("manifest_path"));
            folder.pop();
            linked.push(Package { name, version, licence: text("license").replace('/', " OR "), folder });
        }
    }
    linked.sort();
    Ok(linked)
}

/// All that Cargo knows of the workspace.
pub(super) fn metadata() -> Result<Value> {
    let text = output(Command::new("cargo").args(["metadata", "--format-version", "1"]));
    let text = text.ok_or_else(|| Failure::new("`cargo metadata` does not answer"))?;
    serde_json::from_str(&text)
        .map_err(|error| Failure::new(format!("`cargo metadata` gives no JSON: {error}")))
}
