//! `static/licences.txt`: the licence texts of all that is linked in the one file, which shows them.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use super::linked::{Package, linked};
use crate::failure::{Failure, Result};

const FILE: &str = "static/licences.txt";
const OWN: &str = "LICENSE";
const RULE: &str = "\n\n------------------------------------------------------------------------\n\n";

/// Writes the file anew.
pub(crate) fn write() -> Result<()> {
    fs::write(FILE, text()?).map_err(Failure::at("write", Path::new(FILE)))
}

/// Whether the file says what is linked now.
pub(super) fn check() -> Result<()> {
    let written = fs::read_to_string(FILE).map_err(Failure::at("read", Path::new(FILE)))?;
    if written == text()? {
        return Ok(());
    }
    Err(Failure::new(format!("{FILE} is not of what is linked now: run `cargo xtask licences`")))
}

/// Each text once, after the packages that are under it.
fn text() -> Result<String> {
    let own = fs::read_to_string(OWN).map_err(Failure::at("read", Path::new(OWN)))?;
    let packages = linked()?;
    let mut texts: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut bare = Vec::new();
    for package in &packages {
        let named = format!("{} {} ({})", package.name, package.version, package.licence);
        match licence(package) {
            Some(text) => texts.entry(text).or_default().push(named),
            // Their authors say the licence's name in the manifest alone.
            None => bare.push(named),
        }
    }
    let mut parts = vec![
        format!(
            "Onus and the Rust standard library (MIT OR Apache-2.0) are under this licence:\n\n{}",
            own.trim_end()
        ),
        format!(
            "These may be used under the same licence, and come without a text of their own:\n\n{}",
            bare.join("\n")
        ),
    ];
    let mut texts: Vec<(Vec<String>, String)> =
        texts.into_iter().map(|(text, names)| (names, text)).collect();
    texts.sort();
    parts.extend(texts.into_iter().map(|(names, text)| format!("{}\n\n{text}", names.join("\n"))));
    Ok(format!("{}\n", parts.join(RULE)))
}

/// The shortest licence text in a package's folder: where there are several, one may choose, and where all are asked
/// for ("AND") they stand under each other.
fn licence(package: &Package) -> Option<String> {
    let entries = fs::read_dir(&package.folder).ok()?;
    let mut names: Vec<String> =
        entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    let is_licence = |name: &String| {
        let upper = name.to_uppercase();
        ["LICENSE", "LICENCE", "COPYING", "UNLICENSE"].iter().any(|word| upper.starts_with(word))
            && !upper.ends_with(".RS")
    };
    let read = |name: &String| fs::read_to_string(package.folder.join(name)).ok();
    let plain = |text: String| {
        text.lines().map(str::trim_end).collect::<Vec<_>>().join("\n").trim_matches('\n').to_owned()
    };
    let texts: Vec<String> =
        names.iter().filter(|name| is_licence(name)).filter_map(read).map(plain).collect();
    if package.licence.contains(" AND ") {
        return Some(texts.join("\n\n")).filter(|text| !text.is_empty());
    }
    texts.into_iter().filter(|text| text.len() > 200).min_by_key(String::len)
}
