//! Compares pages from a command line, with the same code as the app.
//!
//! ```text
//! cargo run --release --example compare -- [--format csv|tidy|json|markdown] [--output FILE] FILE...
//! ```
//!
//! Files that define variables (`keyref.yaml` and its kind) may stand anywhere among the pages.
//! Exit code 0; 2, with one line on standard error, where a file cannot be read or written.

use std::process::ExitCode;
use std::rc::Rc;

use onus::{Comparison, Document, Keywords, compare, export, read};

const USAGE: &str = "usage: compare [--format csv|tidy|json|markdown] [--output FILE] FILE...";

fn main() -> ExitCode {
    match run(std::env::args().skip(1)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{}", message.replace('\n', " "));
            ExitCode::from(2)
        }
    }
}

fn run(mut arguments: impl Iterator<Item = String>) -> Result<(), String> {
    let mut export: fn(&Comparison) -> String = export::csv::matrix;
    let mut output = None;
    let mut files = Vec::new();
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--format" => export = format(&arguments.next().ok_or(USAGE)?)?,
            "--output" => output = Some(arguments.next().ok_or(USAGE)?),
            "--" => files.extend(arguments.by_ref()),
            option if option.starts_with("--") => return Err(format!("unknown option {option}; {USAGE}")),
            _ => files.push(argument),
        }
    }
    if files.is_empty() {
        return Err(USAGE.to_owned());
    }
    let text = export(&compare(&documents(&files)?));
    match output {
        Some(file) => std::fs::write(&file, text).map_err(|error| format!("cannot write “{file}”: {error}")),
        None => std::io::Write::write_all(&mut std::io::stdout(), text.as_bytes()).map_err(|e| e.to_string()),
    }
}

fn format(name: &str) -> Result<fn(&Comparison) -> String, String> {
    match name {
        "csv" => Ok(export::csv::matrix),
        "tidy" => Ok(export::csv::tidy),
        "json" => Ok(export::json::comparison),
        "markdown" => Ok(export::markdown::matrix),
        _ => Err(format!("unknown format {name}; {USAGE}")),
    }
}

/// Reads the pages in the order given, after the definitions of variables among the files.
fn documents(files: &[String]) -> Result<Vec<Rc<Document>>, String> {
    let mut keywords = Keywords::default();
    let mut pages = Vec::new();
    for file in files {
        let bytes = std::fs::read(file).map_err(|error| format!("cannot read “{file}”: {error}"))?;
        let source =
            String::from_utf8(bytes).map_err(|_| format!("cannot read “{file}”: it is not UTF-8 text"))?;
        let name = file.rsplit(['/', '\\']).next().unwrap_or(file);
        if Keywords::is_definitions(name, &source) {
            keywords.add(&source);
        } else {
            pages.push((name, source));
        }
    }
    let mut documents = Vec::new();
    for (name, source) in pages {
        let read = read(name, &source, &keywords).map_err(|error| error.to_string())?;
        documents.extend(read.into_iter().map(Rc::new));
    }
    Ok(documents)
}
