//! `cargo xtask bench`: what a person waits for, beside a plain page and beside an older build; the
//! reader's speed where it runs, beside that of JavaScript's readers; how long the built app takes to answer.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::browsers::chromium;
use crate::failure::{Failure, Result};
use crate::run::{output, project, run};
use crate::{dist, tools};

/// The scripts, and the crate that exports the reader to them.
const SOURCES: &str = "bench";
/// Where they are put together with what npm installs.
const FOLDER: &str = "target/bench";
/// Real pages, where somebody has put them.
const CORPUS: &str = "../shared/corpus/ibm";

/// Where older commits are built, each in a folder of its own.
const OLDER: &str = "target/bench/against";

/// Measures the one file and the library beside the plain page, and beside the build of a commit where one is named.
pub(crate) fn bench(against: Option<&str>) -> Result<()> {
    let chromium = chromium()?;
    let older = against.map(build_older).transpose()?;
    dist::dist()?;
    let folder = scripts()?;
    let library = folder.join("pkg");
    build_library(project(), &library)?;
    let mut node = Command::new("node");
    node.arg("table.js").arg(chromium).arg(folder.join("table.json")).current_dir(&folder);
    node.arg(contender("Onus", &project().join(dist::PAGE), &library));
    if let Some((name, at)) = older {
        node.arg(contender(&name, &at.join(dist::PAGE), &at.join("target/bench/pkg")));
    }
    add_corpus(&mut node);
    run(&mut node)
}

fn contender(name: &str, page: &Path, library: &Path) -> String {
    format!("{name}={},{}", page.display(), library.display())
}

/// Builds the file and the library of a commit, once; its short name, and where they are.
fn build_older(commit: &str) -> Result<(String, PathBuf)> {
    let name = output(
        Command::new("git").args(["rev-parse", "--short=7", "--verify"]).arg(format!("{commit}^{{commit}}")),
    )
    .ok_or_else(|| Failure::new(format!("{commit} is no commit of this repository")))?;
    let at = project().join(OLDER).join(&name);
    if !at.is_dir() {
        println!("Taking {name} out into {}", at.display());
        fs::create_dir_all(&at).map_err(Failure::at("create", &at))?;
        let archive = at.with_extension("tar");
        run(Command::new("git").args(["archive", "--output"]).arg(&archive).arg(&name))?;
        run(Command::new("tar").arg("-xf").arg(&archive).arg("-C").arg(&at))?;
        fs::remove_file(&archive).map_err(Failure::at("remove", &archive))?;
    }
    // Made by its own xtask, with the tools that are here.
    let path = tools::build_tools()?;
    println!("Building {name}");
    let mut dist = Command::new("cargo");
    run(dist
        .args(["xtask", "dist"])
        .env("PATH", &path)
        .env("CARGO_TARGET_DIR", at.join("target"))
        .current_dir(&at))?;
    build_library(&at, &at.join("target/bench/pkg"))?;
    Ok((name, at))
}

/// Measures the reader as it is shipped in Chromium in turn with the others.
pub(crate) fn bench_reader() -> Result<()> {
    let chromium = chromium()?;
    let folder = scripts()?;
    let package = folder.join("pkg");
    build_library(project(), &package)?;
    measure(&folder, "run.js", &chromium, &package.join("onus_bench_bg.wasm"))
}

/// Builds the library of the project in a folder as it is shipped, with its glue.
fn build_library(project: &Path, package: &Path) -> Result<()> {
    let path = tools::build_tools()?;
    println!("Building the library");
    let release = ["build", "--release", "--target", "wasm32-unknown-unknown", "--package", "onus-bench"];
    let target = project.join("target");
    run(Command::new("cargo").args(release).env("CARGO_TARGET_DIR", &target).current_dir(project))?;
    let module = target.join("wasm32-unknown-unknown/release/onus_bench.wasm");
    run(Command::new("wasm-bindgen")
        .args(["--target", "web", "--no-typescript", "--out-dir"])
        .args([package, &module])
        .env("PATH", &path))?;
    let module = package.join("onus_bench_bg.wasm");
    run(Command::new("wasm-opt")
        .args(wasm_opt_arguments()?)
        .arg(&module)
        .arg("-o")
        .arg(&module)
        .env("PATH", &path))
}

/// Builds the one file and measures in Chromium how long it takes to answer, beside the build of a commit where one is
/// named.
pub(crate) fn bench_app(against: Option<&str>) -> Result<()> {
    let chromium = chromium()?;
    let older = against.map(build_older).transpose()?;
    dist::dist()?;
    let mut node = Command::new("node");
    node.arg("app.js").arg(chromium).arg(format!("Onus={}", project().join(dist::PAGE).display()));
    if let Some((name, at)) = older {
        node.arg(format!("{name}={}", at.join(dist::PAGE).display()));
    }
    add_corpus(&mut node);
    run(node.current_dir(scripts()?))
}

/// Builds the one file and measures what large inputs cost in it.
pub(crate) fn bench_sizes() -> Result<()> {
    let chromium = chromium()?;
    dist::dist()?;
    let folder = scripts()?;
    let out = folder.join("sizes.json");
    run(Command::new("node")
        .arg("sizes.js")
        .args([chromium, out, project().join(dist::PAGE)])
        .current_dir(&folder))
}

/// Runs a script with what it measures.
fn measure(folder: &Path, script: &str, chromium: &Path, built: &Path) -> Result<()> {
    let mut node = Command::new("node");
    node.arg(script).arg(chromium).arg(built).current_dir(folder);
    add_corpus(&mut node);
    run(&mut node)
}

/// The folder of the corpus, where that is present.
fn add_corpus(node: &mut Command) {
    let corpus = project().join(CORPUS);
    if corpus.is_dir() {
        node.arg(corpus);
    }
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
