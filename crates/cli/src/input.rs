//! Paths -> documents.

use std::io::Read;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use onus::read::bytes::{Kind, kind};
use onus::{Document, Keywords, read};
use walkdir::WalkDir;

/// What could be read of the paths given.
#[derive(Default)]
pub(crate) struct Input {
    /// In the order of the paths, those of a folder by name.
    pub(crate) documents: Vec<Rc<Document>>,
    /// The path that each of them was read from, as it was given or found in a folder.
    pub(crate) paths: Vec<PathBuf>,
    /// Whether a file could not be read; standard error has a line for each.
    pub(crate) is_incomplete: bool,
}

impl Input {
    /// Tells of a file that could not be read or written, on one line of standard error.
    pub(crate) fn complain(&mut self, sentence: &str) {
        complain(sentence);
        self.is_incomplete = true;
    }
}

/// Says on one line of standard error what went wrong.
pub(crate) fn complain(sentence: &str) {
    eprintln!("{}", sentence.replace('\n', " "));
}

/// Reads the pages in the order given, after the definitions of variables among the files.
pub(crate) fn documents(paths: &[PathBuf]) -> Input {
    let mut input = Input::default();
    let mut keywords = Keywords::default();
    let mut pages = Vec::new();
    for path in paths {
        for file in files(path, &mut input) {
            let name = file
                .file_name()
                .map_or_else(|| "page".to_owned(), |name| name.to_string_lossy().into_owned());
            match text(&file, &name) {
                Ok(source) if Keywords::is_definitions(&name, &source) => {
                    keywords.add(&source);
                }
                Ok(source) => pages.push((file, name, source)),
                Err(sentence) => input.complain(&sentence),
            }
        }
    }
    for (path, name, source) in pages {
        match read(&name, &source, &keywords) {
            Ok(documents) => {
                for document in documents {
                    input.documents.push(Rc::new(document));
                    input.paths.push(path.clone());
                }
            }
            Err(error) => input.complain(&error.to_string()),
        }
    }
    input
}

/// The path itself, or the files in the folder that it names, hidden ones left out.
fn files(path: &Path, input: &mut Input) -> Vec<PathBuf> {
    if !path.is_dir() {
        return vec![path.to_owned()];
    }
    let is_hidden =
        |entry: &walkdir::DirEntry| entry.depth() > 0 && entry.file_name().to_string_lossy().starts_with('.');
    let mut files = Vec::new();
    for entry in WalkDir::new(path).sort_by_file_name().into_iter().filter_entry(|entry| !is_hidden(entry)) {
        match entry {
            Ok(entry) if entry.file_type().is_file() => files.push(entry.into_path()),
            Ok(_) => {}
            Err(error) => input.complain(&format!("cannot read “{}”: {error}", path.display())),
        }
    }
    files
}

/// The text of a file, whatever its encoding and if it is a workbook or Word document, or a sentence that says why there is none.
fn text(path: &Path, name: &str) -> Result<String, String> {
    let failed = |error: std::io::Error| format!("cannot read “{}”: {error}", path.display());
    let bytes = if path == Path::new("-") {
        let mut bytes = Vec::new();
        std::io::stdin().read_to_end(&mut bytes).map_err(failed)?;
        bytes
    } else {
        std::fs::read(path).map_err(failed)?
    };
    let kind = kind(&bytes);
    if kind == Kind::Zip {
        return onus_office::text(name, &bytes).map_err(|error| error.to_string());
    }
    if let Some(refusal) = kind.refusal(name) {
        return Err(refusal);
    }
    let encoding: &'static Encoding = match kind {
        Kind::Utf16Le => UTF_16LE,
        Kind::Utf16Be => UTF_16BE,
        Kind::Windows1252 => WINDOWS_1252,
        _ => UTF_8,
    };
    Ok(encoding.decode(&bytes).0.into_owned())
}
