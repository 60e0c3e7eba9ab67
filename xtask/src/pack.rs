//! `cargo xtask pack`: turns Trunk's output into one file that needs nothing else, not even a server, and puts beside it
//! what a server can give in addition.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::thread;

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
/// Where the worker has the hash of the page.
const VERSION: &str = "%SHA256%";
/// The texts that static/licences.js shows; `cargo xtask licences` writes them.
const LICENCES: &str = "static/licences.txt";
const ICON: (&str, &str) = ("icon.svg", "./icon.svg");
const ROOT: &str = r#"<html lang="en">"#;
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
        licences: &bytes(Path::new(LICENCES))?,
    })?;
    for entry in fs::read_dir(&staging).map_err(Failure::at("read", &staging))? {
        let path = entry.map_err(Failure::at("read", &staging))?.path();
        fs::remove_file(&path).map_err(Failure::at("remove", &path))?;
    }
    let mut sums = String::new();
    for (name, bytes) in folder(page)? {
        sums.push_str(&format!("{}  {name}\n", sum(&bytes)));
        write(&staging.join(name), &bytes)?;
    }
    write(&staging.join("SHA256SUMS"), sums.as_bytes())
}

/// What a server has beside the page, so that it can be installed and opens without a network.
pub(crate) const BESIDE: [&str; 6] =
    ["sw.js", "manifest.webmanifest", "icon.svg", "icon-192.png", "icon-512.png", "icon-maskable-512.png"];

/// All files of `dist` by name, the page first. The worker knows the hash of the page that it belongs to.
fn folder(page: String) -> Result<Vec<(&'static str, Vec<u8>)>> {
    let hash = sum(page.as_bytes());
    let mut files = vec![("index.html", page.into_bytes())];
    for name in BESIDE {
        let path = source(name);
        files.push((
            name,
            match name {
                "sw.js" => replace_once(&text(&path)?, VERSION, &hash)?.into_bytes(),
                "manifest.webmanifest" => with_icons(text(&path)?)?.into_bytes(),
                _ => bytes(&path)?,
            },
        ));
    }
    Ok(files)
}

/// SHA-256, in hexadecimal digits.
fn sum(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

fn source(name: &str) -> PathBuf {
    Path::new(if name == ICON.0 { "static" } else { "static/hosted" }).join(name)
}

/// The manifest with its icons inside: browsers load them as images of the page, whose policy allows `data:` only.
fn with_icons(mut manifest: String) -> Result<String> {
    for name in BESIDE.iter().filter(|name| name.starts_with("icon")) {
        let kind = if name.ends_with(".svg") { "image/svg+xml" } else { "image/png" };
        let icon = format!("\"data:{kind};base64,{}\"", BASE64_STANDARD.encode(bytes(&source(name))?));
        manifest = replace_once(&manifest, &format!("\"{name}\""), &icon)?;
    }
    Ok(manifest)
}

struct Pieces<'a> {
    page: &'a str,
    glue: &'a str,
    icon: &'a str,
    module: &'a [u8],
    office_glue: &'a str,
    office_module: &'a [u8],
    licences: &'a [u8],
}

fn one_page(pieces: &Pieces<'_>) -> Result<String> {
    let glue = format!("<script>{}</script>", inlined_script(pieces.glue)?);
    let (module, office, licences) = thread::scope(|scope| {
        let office = scope.spawn(|| packed_module("onus-office-wasm", pieces.office_module));
        let module = packed_module("onus-wasm", pieces.module);
        let licences = packed_module("onus-licences", pieces.licences);
        let stopped = || Err(Failure::new("compressing the module for office files stopped"));
        (module, office.join().unwrap_or_else(|_| stopped()), licences)
    });
    // The second module comes last: the first need not wait for it.
    let module = format!(
        r#"{}<script>onusStart()</script><script type="text/plain" id="onus-office-script">{}</script>{}{}"#,
        module?,
        inlined_script(pieces.office_glue)?,
        office?,
        licences?,
    );
    let icon = format!("data:image/svg+xml;base64,{}", BASE64_STANDARD.encode(pieces.icon));

    let page = replace_once(pieces.page, GLUE.1, &glue)?;
    let page = replace_once(&page, MODULE.1, &module)?;
    let page = replace_once(&page, ICON.1, &icon)?;
    let policy =
        format!(r#"{CHARSET}<meta http-equiv="Content-Security-Policy" content="{}">"#, policy(&page));
    let page = replace_once(&page, CHARSET, &policy)?;
    // A page cannot hold its own hash: this one is of all the rest, and tells one build from another.
    let build = sum(page.as_bytes());
    replace_once(&page, ROOT, &format!(r#"<html lang="en" data-build="{}">"#, &build[..16]))
}

/// So many bytes stand in one element. Between two of them a browser paints what has come before, within one it does not.
/// A multiple of three: only the last is filled up.
const PIECE: usize = 48 << 10;

/// In elements of this class, one after the other: static/loader.js joins them.
fn packed_module(class: &str, module: &[u8]) -> Result<String> {
    let packed = gzip(module)?;
    let element = |piece: &[u8]| {
        format!(
            r#"<script type="application/gzip" class="{class}">{}</script>"#,
            BASE64_STANDARD.encode(piece)
        )
    };
    Ok(packed.chunks(PIECE).map(element).collect())
}

/// Nothing but the page's own scripts and style, by hash, and workers that it makes itself: the page
/// cannot reach any network. Of its own host it may have `sw.js` and the manifest, until static/hosted.js has asked
/// for them; on disk from the start not even these.
fn policy(page: &str) -> String {
    let scripts = hashes(page, "<script>", "</script>");
    let styles = hashes(page, "<style>", "</style>");
    format!(
        "default-src 'none'; script-src {scripts} 'wasm-unsafe-eval'; style-src {styles}; img-src data:; \
         worker-src blob: 'self'; manifest-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'"
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

fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    fs::write(path, bytes).map_err(Failure::at("write", path))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = concat!(
        r#"<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="./icon.svg"><style>b{}</style></head>"#,
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
            licences: b"texts",
        })
    }

    #[test]
    fn everything_is_inside() {
        let page = packed("let wasm_bindgen").unwrap();
        assert!(page.contains("<script>let wasm_bindgen</script>"));
        assert!(page.contains("href=\"data:image/svg+xml;base64,PHN2Zy8+\""));
        assert!(page.contains("class=\"onus-wasm\">H4sI"));
        assert!(page.contains("id=\"onus-office-script\">let office</script>"));
        assert!(page.contains("class=\"onus-office-wasm\">H4sI"));
        assert!(page.contains("class=\"onus-licences\">H4sI"));
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
    fn the_same_pieces_make_the_same_page_and_others_another_build() {
        let build = |page: &str| page.split("data-build=\"").nth(1).unwrap()[..16].to_owned();
        let page = packed("let wasm_bindgen").unwrap();
        assert_eq!(page, packed("let wasm_bindgen").unwrap());
        assert_ne!(build(&page), build(&packed("let wasm_bindgen = 1").unwrap()));
    }

    #[test]
    fn the_worker_belongs_to_the_page() {
        std::env::set_current_dir(crate::run::project()).unwrap();
        let files = folder("page".to_owned()).unwrap();
        let worker = String::from_utf8(files[1].1.clone()).unwrap();
        assert_eq!((files[0].0, files[1].0), ("index.html", "sw.js"));
        assert!(worker.contains(&format!("VERSION = \"{}\"", sum(b"page"))));
        let manifest = String::from_utf8(files[2].1.clone()).unwrap();
        assert_eq!(manifest.matches("\"data:image/").count(), 4);
    }

    #[test]
    fn a_piece_that_is_missing_or_cannot_be_inlined_is_an_error() {
        assert!(packed("'</script>'").is_err());
        assert!(replace_once(PAGE, "<nothing>", "").is_err());
    }
}
