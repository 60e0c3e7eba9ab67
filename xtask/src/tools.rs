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

enum Source {
    /// `--locked`, the dependencies its author tested; wasm-bindgen-cli builds without it only.
    Cargo {
        package: &'static str,
        locked: bool,
    },
    Npm {
        package: &'static str,
    },
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
        Tool {
            name: "trunk",
            version: TRUNK.to_owned(),
            source: Source::Cargo { package: "trunk", locked: true },
        },
        Tool {
            name: "wasm-bindgen",
            version: wasm_bindgen_version()?,
            source: Source::Cargo { package: "wasm-bindgen-cli", locked: false },
        },
        Tool { name: "wasm-opt", version: BINARYEN.to_owned(), source: Source::Npm { package: "binaryen" } },
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
        let bin = root.join("bin");
        let program = bin.join(self.name);
        if self.is_at(&program) {
            return Ok(bin);
        }
        match self.source {
            // Prebuilt where that is at hand: else it is built.
            Source::Cargo { package, .. } if self.binstall(package, &root) && self.is_at(&program) => {}
            Source::Cargo { package, locked } => {
                println!("Installing {} {} into target/tools: takes minutes, once", self.name, self.version);
                let mut cargo = Command::new("cargo");
                cargo.args(["install", package, "--version", &self.version, "--bin", self.name, "--root"]);
                cargo.arg(&root);
                // Building a tool takes longer than all that it does here: it need not be optimised, and
                // what Trunk downloads with is left out. On two cores that is three minutes instead of ten.
                cargo.arg("--no-default-features");
                cargo.env("CARGO_PROFILE_RELEASE_LTO", "false").env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0");
                if locked {
                    cargo.arg("--locked");
                }
                run(&mut cargo)?;
            }
            Source::Npm { package } => {
                println!("Installing {} {} into target/tools", self.name, self.version);
                fs::create_dir_all(&root).map_err(Failure::at("create", &root))?;
                // `--global` only gives the layout bin/ and lib/; the prefix keeps it in the project.
                let package = format!("{package}@{}", self.version);
                run(Command::new("npm")
                    .args(["install", "--global", "--no-fund", "--no-audit", &package, "--prefix"])
                    .arg(&root))?;
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
    use super::locked_version;

    #[test]
    fn the_locked_version_is_of_the_whole_name() {
        let lock = "[[package]]\nname = \"wasm-bindgen-futures\"\nversion = \"0.4.1\"\n\n[[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(locked_version(lock, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(locked_version(lock, "yew"), None);
    }
}
