//! The tools that a build needs, each at one version: taken from PATH, or installed into `target/tools`.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::failure::{Failure, Result};
use crate::run::{output, project, run};

/// The newest Trunk that the pinned toolchain builds.
const TRUNK: &str = "0.21.14";
/// The same number as `wasm_opt` in Trunk.toml.
const BINARYEN: &str = "132";

/// Where a tool comes from, with the hash of each package that it is made of.
enum Source {
    /// A published package with its own lock file.
    Published(&'static str),
    /// A package of ours around a published library, with a lock file of ours.
    Ours(&'static str),
    /// A folder with a package-lock.json, and the files of it.
    Npm(&'static str),
}

struct Tool {
    name: &'static str,
    version: String,
    source: Source,
}

/// Makes sure of Trunk, wasm-bindgen and wasm-opt, and returns the PATH on which they are first.
pub(crate) fn build_tools() -> Result<OsString> {
    rust()?;
    let tools = [
        Tool { name: "trunk", version: TRUNK.to_owned(), source: Source::Published("trunk") },
        Tool {
            name: "wasm-bindgen",
            version: wasm_bindgen_version()?,
            source: Source::Ours("xtask/tools/wasm-bindgen"),
        },
        Tool { name: "wasm-opt", version: BINARYEN.to_owned(), source: Source::Npm("xtask/tools/wasm-opt") },
    ];
    let mut path = Vec::new();
    for tool in &tools {
        if !tool.is_at(Path::new(tool.name)) {
            path.push(tool.install()?);
        }
    }
    path.extend(env::split_paths(&env::var_os("PATH").unwrap_or_default()));
    env::join_paths(path).map_err(|error| {
        Failure::new(format!("a folder in PATH has a character that PATH cannot hold: {error}"))
    })
}

impl Tool {
    /// Returns the folder of the tool's program, installing it the first time.
    fn install(&self) -> Result<PathBuf> {
        let root = project().join("target/tools").join(format!("{}-{}", self.name, self.version));
        let bin = match self.source {
            Source::Npm(_) => root.join("node_modules/.bin"),
            _ => root.join("bin"),
        };
        let program = bin.join(self.name);
        if self.is_at(&program) {
            return Ok(bin);
        }
        println!("Installing {} {} into target/tools: takes minutes, once", self.name, self.version);
        let cargo = |from: &[&str]| {
            let mut cargo = Command::new("cargo");
            cargo.args(["install", "--locked", "--bin", self.name, "--root"]).arg(&root).args(from);
            // Building a tool takes longer than all that it does here: it need not be optimised. On two cores
            // that is three minutes instead of ten.
            cargo.env("CARGO_PROFILE_RELEASE_LTO", "false").env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0");
            cargo
        };
        match self.source {
            // Prebuilt where that is at hand: else it is built.
            Source::Published(package) if self.binstall(package, &root) && self.is_at(&program) => {}
            Source::Ours(_) if self.binstall("wasm-bindgen-cli", &root) && self.is_at(&program) => {}
            // What Trunk downloads with is left out.
            Source::Published(package) => {
                run(&mut cargo(&["--no-default-features", package, "--version", &self.version]))?;
            }
            Source::Ours(folder) => run(&mut cargo(&["--path", folder]))?,
            Source::Npm(folder) => {
                fs::create_dir_all(&root).map_err(Failure::at("create", &root))?;
                for file in ["package.json", "package-lock.json"] {
                    let from = Path::new(folder).join(file);
                    fs::copy(&from, root.join(file)).map_err(Failure::at("copy", &from))?;
                }
                run(Command::new("npm").args(["ci", "--no-fund", "--no-audit"]).current_dir(&root))?;
            }
        }
        if self.is_at(&program) {
            Ok(bin)
        } else {
            Err(Failure::new(format!(
                "{} was installed but does not answer as version {}: remove {} and try again",
                program.display(),
                self.version,
                root.display()
            )))
        }
    }

    /// Whether `cargo binstall` is there and has fetched the program as its authors built it.
    fn binstall(&self, package: &str, root: &Path) -> bool {
        let has_binstall = output(Command::new("cargo").args(["binstall", "-V"])).is_some();
        has_binstall && {
            println!("Fetching {} {} into target/tools", self.name, self.version);
            let mut cargo = Command::new("cargo");
            cargo.args([
                "binstall",
                "--no-confirm",
                "--disable-strategies",
                "compile",
                "--version",
                &self.version,
            ]);
            run(cargo.arg("--root").arg(root).arg(package)).is_ok()
        }
    }

    /// "trunk 0.21.14", "wasm-bindgen 0.2.130", "wasm-opt version 132 (version_132)".
    fn is_at(&self, program: &Path) -> bool {
        output(Command::new(program).arg("--version"))
            .is_some_and(|answer| answer.split_whitespace().any(|word| word == self.version))
    }
}

/// The command line tool must be of exactly the crate's version.
fn wasm_bindgen_version() -> Result<String> {
    let path = Path::new("Cargo.lock");
    let lock = fs::read_to_string(path).map_err(Failure::at("read", path))?;
    locked_version(&lock, "wasm-bindgen")
        .map(str::to_owned)
        .ok_or_else(|| Failure::new("Cargo.lock has no wasm-bindgen: run `cargo build` and try again"))
}

fn locked_version<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let (_, after) = lock.split_once(&format!("name = \"{package}\"\nversion = \""))?;
    after.split('"').next()
}

/// Makes sure of the parts of the toolchain that rust-toolchain.toml names: a rustup that may not
/// install by itself, or an older toolchain of the same name, lacks them.
pub(crate) fn rust() -> Result<()> {
    let sysroot = output(Command::new("rustc").args(["--print", "sysroot"]))
        .ok_or_else(|| Failure::new("rustc does not run: install Rust with rustup"))?;
    if !Path::new(&sysroot).join("lib/rustlib/wasm32-unknown-unknown").is_dir() {
        println!("Adding the target wasm32-unknown-unknown to the toolchain");
        run(Command::new("rustup").args(["target", "add", "wasm32-unknown-unknown"]))?;
    }
    for (subcommand, component) in [("clippy", "clippy"), ("fmt", "rustfmt")] {
        if output(Command::new("cargo").args([subcommand, "--version"])).is_none() {
            println!("Adding {component} to the toolchain");
            run(Command::new("rustup").args(["component", "add", component]))?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{BINARYEN, locked_version, wasm_bindgen_version};
    use crate::run::project;

    #[test]
    fn the_locked_tools_are_of_the_versions_that_the_build_asks_for() {
        std::env::set_current_dir(project()).unwrap();
        let read = |file: &str| std::fs::read_to_string(format!("xtask/tools/{file}")).unwrap();
        let lock = read("wasm-bindgen/Cargo.lock");
        assert_eq!(locked_version(&lock, "wasm-bindgen-cli").map(str::to_owned), wasm_bindgen_version().ok());
        let lock = read("wasm-opt/package-lock.json");
        assert!(
            lock.contains(&format!("\"binaryen\": \"{BINARYEN}.0.0\""))
                && lock.contains("\"integrity\": \"sha512-")
        );
    }

    #[test]
    fn the_locked_version_is_of_the_whole_name() {
        let lock = "[[package]]\nname = \"wasm-bindgen-futures\"\nversion = \"0.4.1\"\n\n[[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(locked_version(lock, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(locked_version(lock, "yew"), None);
    }
}
