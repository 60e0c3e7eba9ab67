//! The browser that the browser tests drive. They speak to it directly (playwright-core), so
//! chromedriver is not needed.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::failure::{Failure, Result};
use crate::run::{output, run};

const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const ON_MACOS: &str = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";

/// The path of an installed Chromium; on Debian as root, one that it installs.
pub(crate) fn chromium() -> Result<PathBuf> {
    if let Some(named) = env::var_os("CHROMIUM") {
        let named = PathBuf::from(named);
        return if named.is_file() {
            Ok(named)
        } else {
            Err(Failure::new(format!("CHROMIUM names {}, which is not a file", named.display())))
        };
    }
    if let Some(found) = installed() {
        return Ok(found);
    }
    let is_root = output(Command::new("id").arg("-u")).is_some_and(|id| id == "0");
    if is_root && Path::new("/etc/debian_version").exists() {
        println!("Installing Debian's chromium: takes a minute, once");
        run(Command::new("apt-get").args(["update", "--quiet"]))?;
        run(Command::new("apt-get")
            .args(["install", "--yes", "--quiet", "--no-install-recommends", "chromium"])
            .env("DEBIAN_FRONTEND", "noninteractive"))?;
    }
    installed().ok_or_else(|| {
        Failure::new("the browser tests need Chromium or Chrome: install one (Debian: apt-get install chromium), or name its program in CHROMIUM")
    })
}

fn installed() -> Option<PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    NAMES
        .iter()
        .flat_map(|name| env::split_paths(&path).map(move |folder| folder.join(name)))
        .chain([PathBuf::from(ON_MACOS)])
        .find(|program| program.is_file())
}
