//! `cargo xtask pack`: turns Trunk's output into one file that needs nothing else, not even a server.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256};

use crate::failure::{Failure, Result};

/// The pieces that Trunk leaves in its staging folder (fixed names: `filehash = false`), and how
/// its page refers to them (`pattern_script` in Trunk.toml).
const GLUE: (&str, &str) = ("onus-app.js", r#"<script src="./onus-app.js"></script>"#);
const MODULE: (&str, &str) = ("onus-app_bg.wasm", r#"<script>onusStart("./onus-app_bg.wasm")</script>"#);
/// The second module and its glue, which static/office.js starts in a worker.
const OFFICE_GLUE: &str = "onus-office.js";
const OFFICE_MODULE: &str = "onus-office_bg.wasm";
const ICON: (&str, &str) = ("icon.svg", "./icon.svg");
const CHARSET: &str = r#"<meta charset="utf-8">"#;

/// Called by Trunk after each build. A debug build stays as it is, for `trunk serve`.
pub(crate) fn pack() -> Result<()> {
    let (Ok(profile), Some(staging)) = (env::var("TRUNK_PROFILE"), env::var_os("TRUNK_STAGING_DIR")) else {
        return Err(Failure::new("`pack` is a step of Trunk's build: run `cargo xtask dist`"));
    };
    if profile != "release" {
        return Ok(());
    }
    let staging = PathBuf::from(staging);
    let page = one_page(&Pieces {
        page: &text(&staging.join("index.html"))?,
        glue: &text(&staging.join(GLUE.0))?,
        icon: &text(&staging.join(ICON.0))?,
        module: &bytes(&staging.join(MODULE.0))?,
        office_glue: &text(&staging.join(OFFICE_GLUE))?,
        office_module: &bytes(&staging.join(OFFICE_MODULE))?,
    })?;
    for entry in fs::read_dir(&staging).map_err(Failure::at("read", &staging))? {
        let path = entry.map_err(Failure::at("read", &staging))?.path();
        fs::remove_file(&path).map_err(Failure::at("remove", &path))?;
    }
    let sum: String = Sha256::digest(&page).iter().map(|byte| format!("{byte:02x}")).collect();
    write(&staging.join("SHA256SUMS"), &format!("{sum}  index.html\n"))?;
    write(&staging.join("index.html"), &page)
}

struct Pieces<'a> {
    page: &'a str,
    glue: &'a str,
    icon: &'a str,
    module: &'a [u8],
    office_glue: &'a str,
    office_module: &'a [u8],
}

fn one_page(pieces: &Pieces<'_>) -> Result<String> {
    let glue = format!("<script>{}</script>", inlined_script(pieces.glue)?);
    // The second module comes last: the first need not wait for it.
    let module = format!(
        r#"{}<script>onusStart()</script><script type="text/plain" id="onus-office-script">{}</script>{}"#,
        packed_module("onus-wasm", pieces.module)?,
        inlined_script(pieces.office_glue)?,
        packed_module("onus-office-wasm", pieces.office_module)?,
    );
    let icon = format!("data:image/svg+xml;base64,{}", BASE64_STANDARD.encode(pieces.icon));

    let page = replace_once(pieces.page, GLUE.1, &glue)?;
    let page = replace_once(&page, MODULE.1, &module)?;
    let page = replace_once(&page, ICON.1, &icon)?;
    let policy =
        format!(r#"{CHARSET}<meta http-equiv="Content-Security-Policy" content="{}">"#, policy(&page));
    replace_once(&page, CHARSET, &policy)
}

fn packed_module(id: &str, module: &[u8]) -> Result<String> {
    let packed = BASE64_STANDARD.encode(gzip(module)?);
    Ok(format!(r#"<script type="application/gzip" id="{id}">{packed}</script>"#))
}

/// Nothing but the page's own scripts and style, by hash, and workers that it makes itself: the page
/// cannot reach any network.
fn policy(page: &str) -> String {
    let scripts = hashes(page, "<script>", "</script>");
    let styles = hashes(page, "<style>", "</style>");
    format!(
        "default-src 'none'; script-src {scripts} 'wasm-unsafe-eval'; style-src {styles}; img-src data:; \
         worker-src blob:; connect-src 'none'; base-uri 'none'; form-action 'none'"
    )
}

fn hashes(page: &str, open: &str, close: &str) -> String {
    let hashes: Vec<String> = page
        .split(open)
        .skip(1)
        .filter_map(|rest| rest.split(close).next())
        .map(|content| format!("'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(content))))
        .collect();
    hashes.join(" ")
}

/// A script that holds the start or end of a script element cannot stand inside one.
fn inlined_script(script: &str) -> Result<&str> {
    let lower = script.to_lowercase();
    if lower.contains("</script") || lower.contains("<script") || lower.contains("<!--") {
        return Err(Failure::new(format!(
            "{} holds a piece of markup and cannot be put into the page",
            GLUE.0
        )));
    }
    Ok(script)
}

/// Zopfli: a few percent smaller than gzip at its best, for two seconds of time.
fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut packed = Vec::new();
    zopfli::compress(zopfli::Options::default(), zopfli::Format::Gzip, bytes, &mut packed)
        .map_err(Failure::at("compress", Path::new(MODULE.0)))?;
    Ok(packed)
}

fn replace_once(page: &str, from: &str, to: &str) -> Result<String> {
    match page.matches(from).count() {
        1 => Ok(page.replacen(from, to, 1)),
        count => Err(Failure::new(format!(
            "index.html holds `{from}` {count} times instead of once: see Trunk.toml and xtask/src/pack.rs"
        ))),
    }
}

fn bytes(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).map_err(Failure::at("read", path))
}

fn text(path: &Path) -> Result<String> {
    fs::read_to_string(path).map_err(Failure::at("read", path))
}

fn write(path: &Path, text: &str) -> Result<()> {
    fs::write(path, text).map_err(Failure::at("write", path))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = concat!(
        r#"<!doctype html><head><meta charset="utf-8"><link rel="icon" href="./icon.svg"><style>b{}</style></head>"#,
        r#"<script>let a</script><script src="./onus-app.js"></script><script>onusStart("./onus-app_bg.wasm")</script>"#,
    );

    fn packed(glue: &str) -> Result<String> {
        one_page(&Pieces {
            page: PAGE,
            glue,
            icon: "<svg/>",
            module: b"\0asm",
            office_glue: "let office",
            office_module: b"\0asm",
        })
    }

    #[test]
    fn everything_is_inside() {
        let page = packed("let wasm_bindgen").unwrap();
        assert!(page.contains("<script>let wasm_bindgen</script>"));
        assert!(page.contains("href=\"data:image/svg+xml;base64,PHN2Zy8+\""));
        assert!(page.contains("id=\"onus-wasm\">H4sI"));
        assert!(page.contains("id=\"onus-office-script\">let office</script>"));
        assert!(page.contains("id=\"onus-office-wasm\">H4sI"));
        assert!(!page.contains("./"));
    }

    #[test]
    fn the_policy_names_every_script_and_style() {
        let page = packed("let wasm_bindgen").unwrap();
        let policy = page.split("content=\"").nth(1).unwrap().split('"').next().unwrap();
        assert_eq!(policy.matches("'sha256-").count(), 4);
        for content in ["let a", "let wasm_bindgen", "onusStart()", "b{}"] {
            assert!(policy.contains(&BASE64_STANDARD.encode(Sha256::digest(content))), "{content}");
        }
    }

    #[test]
    fn a_piece_that_is_missing_or_cannot_be_inlined_is_an_error() {
        assert!(packed("'</script>'").is_err());
        assert!(replace_once(PAGE, "<nothing>", "").is_err());
    }
}
