//! `cargo xtask bench`: the reader's speed where it runs, beside that of JavaScript's readers; and what
//! a person waits for in the built app.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::browsers::chromium;
use crate::failure::{Failure, Result};
use crate::run::{project, run};
use crate::{dist, tools};

/// The scripts, and the crate that exports the reader to them.
const SOURCES: &str = "bench";
/// Where they are put together with what npm installs.
const FOLDER: &str = "target/bench";
/// Real pages, where somebody has put them.
const CORPUS: &str = "../shared/corpus/ibm";

/// Builds the reader as it is shipped, and measures it in Chromium in turn with the others.
pub(crate) fn bench() -> Result<()> {
    let chromium = chromium()?;
    let path = tools::build_tools()?;
    let folder = scripts()?;
    println!("Building the reader");
    run(Command::new("cargo").args([
        "build",
        "--release",
        "--target",
        "wasm32-unknown-unknown",
        "--package",
        "onus-bench",
    ]))?;
    let package = folder.join("pkg");
    run(Command::new("wasm-bindgen")
        .args(["--target", "web", "--no-typescript", "--out-dir"])
        .args([&package, &dist::module("onus_bench")])
        .env("PATH", &path))?;
    let module = package.join("onus_bench_bg.wasm");
    run(Command::new("wasm-opt")
        .args(wasm_opt_arguments()?)
        .arg(&module)
        .arg("-o")
        .arg(&module)
        .env("PATH", &path))?;
    measure(&folder, "run.js", &chromium, &module)
}

/// Builds the one file and measures in Chromium how long it takes to answer.
pub(crate) fn bench_app() -> Result<()> {
    let chromium = chromium()?;
    dist::dist()?;
    measure(&scripts()?, "app.js", &chromium, &project().join("dist/index.html"))
}

/// Runs a script with what it measures, and with the corpus where that is present.
fn measure(folder: &Path, script: &str, chromium: &Path, built: &Path) -> Result<()> {
    let mut node = Command::new("node");
    node.arg(script).arg(chromium).arg(built).current_dir(folder);
    let corpus = project().join(CORPUS);
    if corpus.is_dir() {
        node.arg(corpus);
    }
    run(&mut node)
}

/// The folder of the scripts, with what npm installs for them.
fn scripts() -> Result<PathBuf> {
    let folder = project().join(FOLDER);
    copy_scripts(&folder)?;
    // npm writes the second file when it has installed what the first one names.
    let changed = |file: &str| folder.join(file).metadata().and_then(|metadata| metadata.modified()).ok();
    if changed("node_modules/.package-lock.json") < changed("package-lock.json") {
        println!("Installing the JavaScript readers into {FOLDER}");
        run(Command::new("npm").args(["ci", "--no-fund", "--no-audit"]).current_dir(&folder))?;
    }
    Ok(folder)
}

/// Only what has changed, so that npm is not run each time.
fn copy_scripts(folder: &Path) -> Result<()> {
    fs::create_dir_all(folder).map_err(Failure::at("create", folder))?;
    for entry in fs::read_dir(SOURCES).map_err(Failure::at("read", Path::new(SOURCES)))? {
        let from = entry.map_err(Failure::at("read", Path::new(SOURCES)))?.path();
        let to = folder.join(from.file_name().unwrap_or_default());
        let kind = from.extension().and_then(|kind| kind.to_str());
        if matches!(kind, Some("js" | "json")) && fs::read(&from).ok() != fs::read(&to).ok() {
            fs::copy(&from, &to).map_err(Failure::at("copy", &from))?;
        }
    }
    Ok(())
}

/// As Trunk calls wasm-opt for the app: index.html tells.
fn wasm_opt_arguments() -> Result<Vec<String>> {
    let path = Path::new("index.html");
    let page = fs::read_to_string(path).map_err(Failure::at("read", path))?;
    let value = |name: &str| {
        let found = page.split_once(&format!("{name}=\"")).and_then(|(_, after)| after.split('"').next());
        found.ok_or_else(|| Failure::new(format!("index.html has no {name}: see xtask/src/bench.rs")))
    };
    let level = format!("-O{}", value("data-wasm-opt")?);
    let flags = value("data-wasm-opt-params")?.split_whitespace().map(str::to_owned);
    Ok([level].into_iter().chain(flags).collect())
}
