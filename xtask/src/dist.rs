//! `cargo xtask dist`: the one file, dist/index.html.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;
use std::time::SystemTime;

use crate::failure::{Failure, Result};
use crate::run::{project, run};
use crate::{size, tools};

pub(crate) const PAGE: &str = "dist/index.html";

/// The folder of the file in which functions have their names.
const NAMED: &str = "target/named";

/// What the one file is made of, beside the module that Cargo builds. A profile that was built before
/// gives a module that is older than the file: Cargo.toml tells of it.
const INPUTS: [&str; 6] = ["Trunk.toml", "index.html", "static", "xtask/src", "Cargo.toml", "Cargo.lock"];

/// Builds the one file where something has changed, and prints its size.
pub(crate) fn dist() -> Result<()> {
    let path = built()?;
    for name in ["onus-app", "onus-office"] {
        let module = module(name);
        let bytes = fs::read(&module).map_err(Failure::at("read", &module))?;
        let crates = crates();
        // What cannot be told to the compiler, or is told as itself, stays in the module.
        let crates = if is_told(&crates) { crates.as_path() } else { Path::new("") };
        if let Some(told) = place_told(&bytes, &[project(), crates]) {
            return Err(Failure::new(format!(
                "{} tells where it was built, in {told}: elsewhere the same commit would be another page",
                module.display()
            )));
        }
    }
    if is_current()? {
        println!("{PAGE} is up to date");
    } else {
        println!("Packing the app into one file");
        trunk(path, &[])?;
    }
    size::size(Path::new(PAGE))
}

/// Builds the one file for a profiler: functions have their names, since wasm-opt, which takes these, is left out.
pub(crate) fn named() -> Result<()> {
    let path = built()?;
    let source = Path::new("index.named.html");
    let page = fs::read_to_string("index.html").map_err(Failure::at("read", Path::new("index.html")))?;
    fs::write(source, page.replace("data-wasm-opt=\"z\"", "data-wasm-opt=\"0\""))
        .map_err(Failure::at("write", source))?;
    let packed = trunk(path, &["--dist", NAMED, "--html-output", "index.html", "index.named.html"]);
    fs::remove_file(source).map_err(Failure::at("remove", source))?;
    packed?;
    println!("{NAMED}/index.html has the names of functions");
    Ok(())
}

/// Builds the modules, and what packs them; the PATH on which that is.
fn built() -> Result<OsString> {
    tools::rust()?;
    // The first time the tools are built beside the app: its last and longest step keeps one core busy.
    let (path, built) = thread::scope(|scope| {
        let path = scope.spawn(tools::build_tools);
        let built = modules(&same_paths());
        (path.join().unwrap_or_else(|_| Err(Failure::new("installing the tools stopped"))), built)
    });
    built.and(path)
}

fn trunk(path: OsString, arguments: &[&str]) -> Result<()> {
    run(Command::new("trunk")
        .args(["build", "--release", "--offline"])
        .args(arguments)
        .env("PATH", path)
        .env(RUSTFLAGS, same_paths())
        // Trunk takes its usual value, 1, for a mistake.
        .env_remove("NO_COLOR"))
}

/// Added to what .cargo/config.toml says of the target.
const RUSTFLAGS: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";

/// Where the crates lie on this machine is no part of the page: the same commit is the same page everywhere.
fn same_paths() -> String {
    let crates = crates();
    if is_told(&crates) {
        format!("--remap-path-prefix={}={CRATES}", crates.display())
    } else {
        String::new()
    }
}

/// How the module calls the folder of the crates.
const CRATES: &str = "/cargo";

/// Whether the compiler is told to call this folder otherwise. Flags are parted by blanks, so that a path with one cannot be.
fn is_told(crates: &Path) -> bool {
    let path = crates.display().to_string();
    !path.is_empty() && !path.contains(' ') && path != CRATES
}

/// Where Cargo keeps the crates. Empty where nothing tells.
fn crates() -> PathBuf {
    let home = || std::env::home_dir().map(|home| home.join(".cargo"));
    std::env::var_os("CARGO_HOME").map(PathBuf::from).or_else(home).unwrap_or_default()
}

/// The one of these folders of which some bytes name a file. Of another folder, the same commit would give other bytes: what
/// two builds in two folders would show after ten minutes is told of one.
fn place_told<'p>(bytes: &[u8], folders: &[&'p Path]) -> Option<std::path::Display<'p>> {
    let is_of_path = |byte: u8| byte.is_ascii_alphanumeric() || b"._-/".contains(&byte);
    let stands = |folder: &&&Path| {
        let start = format!("{}/", folder.display());
        let at = |at: usize| at == 0 || !is_of_path(bytes[at - 1]);
        start.len() > 1
            && bytes
                .windows(start.len())
                .enumerate()
                .any(|(start_at, part)| part == start.as_bytes() && at(start_at))
    };
    folders.iter().find(stands).map(|folder| folder.display())
}

/// Builds what Trunk packs by the very commands that Trunk gives, which then finds it done: with `--package`, features
/// would be put together otherwise, and all built twice. This may fetch crates: Trunk is kept offline, so that it
/// downloads no tools of its own.
fn modules(flags: &str) -> Result<()> {
    println!("Building the app");
    let build = ["build", "--release", "--target=wasm32-unknown-unknown", "--manifest-path"];
    run(Command::new("cargo").args(build).args(["Cargo.toml", "--bin", "onus-app"]).env(RUSTFLAGS, flags))?;
    let office = ["crates/office/Cargo.toml", "--bin", "onus-office", "--features", "module"];
    run(Command::new("cargo").args(build).args(office).env(RUSTFLAGS, flags))
}

fn is_current() -> Result<bool> {
    let Some(built) = modified(Path::new(PAGE)) else {
        return Ok(false);
    };
    let mut inputs = vec![module("onus-app"), module("onus-office")];
    for input in INPUTS {
        add_files(Path::new(input), &mut inputs)?;
    }
    Ok(inputs.iter().all(|input| modified(input).is_some_and(|changed| changed <= built)))
}

/// Where Cargo leaves the module of a target of the workspace.
pub(crate) fn module(name: &str) -> PathBuf {
    let target = std::env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into());
    project().join(target).join(format!("wasm32-unknown-unknown/release/{name}.wasm"))
}

fn modified(path: &Path) -> Option<SystemTime> {
    path.metadata().and_then(|metadata| metadata.modified()).ok()
}

fn add_files(path: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    if !path.is_dir() {
        files.push(path.to_owned());
        return Ok(());
    }
    for entry in fs::read_dir(path).map_err(Failure::at("read", path))? {
        let entry = entry.map_err(Failure::at("read", path))?;
        add_files(&entry.path(), files)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_module_that_tells_where_it_was_built_is_found() {
        let folders = [Path::new("/home/me/onus"), Path::new("")];
        let told = |bytes: &[u8]| place_told(bytes, &folders).map(|told| told.to_string());
        assert_eq!(told(b"..\0/home/me/onus/src/main.rs\0.."), Some("/home/me/onus".to_owned()));
        assert_eq!(told(b"src/main.rs /cargo/registry /home/me/onuses /else/home/me/onus/x"), None);
    }
}
