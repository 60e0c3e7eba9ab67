//! The browsers that the browser tests drive. They speak to them directly (playwright-core, puppeteer-core), so no
//! chromedriver and no geckodriver is needed.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::failure::{Failure, Result};
use crate::run::{output, run};

struct Browser {
    /// The variable that names its program.
    variable: &'static str,
    /// What its program may be called.
    names: &'static [&'static str],
    on_macos: &'static str,
    /// Debian's package.
    package: &'static str,
}

const CHROMIUM: Browser = Browser {
    variable: "CHROMIUM",
    names: &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"],
    on_macos: "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    package: "chromium",
};

const FIREFOX: Browser = Browser {
    variable: "FIREFOX",
    names: &["firefox-esr", "firefox"],
    on_macos: "/Applications/Firefox.app/Contents/MacOS/firefox",
    package: "firefox-esr",
};

/// The path of an installed Chromium; on Debian as root, one that it installs.
pub(crate) fn chromium() -> Result<PathBuf> {
    CHROMIUM.program()?.ok_or_else(|| {
        Failure::new("the browser tests need Chromium or Chrome: install one (Debian: apt-get install chromium), or name its program in CHROMIUM")
    })
}

/// The same for Firefox; `None` where there is none, and its tests say so.
pub(crate) fn firefox() -> Result<Option<PathBuf>> {
    let program = FIREFOX.program();
    if !matches!(program, Ok(Some(_))) {
        println!("Firefox is missing, and its tests are skipped: install it, or name its program in FIREFOX");
    }
    program
}

impl Browser {
    fn program(&self) -> Result<Option<PathBuf>> {
        if let Some(named) = env::var_os(self.variable) {
            let named = PathBuf::from(named);
            return if named.is_file() {
                Ok(Some(named))
            } else {
                Err(Failure::new(format!("{} names {}, which is not a file", self.variable, named.display())))
            };
        }
        let found = self.installed();
        let is_root = output(Command::new("id").arg("-u")).is_some_and(|id| id == "0");
        if found.is_some() || !is_root || !Path::new("/etc/debian_version").exists() {
            return Ok(found);
        }
        println!("Installing Debian's {}: takes a minute, once", self.package);
        let mut install = Command::new("apt-get");
        install.args(["install", "--yes", "--quiet", "--no-install-recommends", self.package]);
        let is_done = run(Command::new("apt-get").args(["update", "--quiet"]))
            .and_then(|()| run(install.env("DEBIAN_FRONTEND", "noninteractive")));
        if let Err(failure) = is_done {
            println!("{failure}");
        }
        Ok(self.installed())
    }

    fn installed(&self) -> Option<PathBuf> {
        let path = env::var_os("PATH").unwrap_or_default();
        self.names
            .iter()
            .flat_map(|name| env::split_paths(&path).map(move |folder| folder.join(name)))
            .chain([PathBuf::from(self.on_macos)])
            .find(|program| program.is_file())
    }
}
