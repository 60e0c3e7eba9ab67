//! `onus findings`.

mod github;
mod sarif;

use std::fmt::Write;

use onus::export::{Form, Material, Subject, pairs_of_versions};
use onus::findings::Level;
use onus::{Finding, Report, Worklist, compare, findings};

use crate::Outcome;
use crate::arguments::{FailLevel, FindingsArguments, FindingsFormat};
use crate::input::{self, Input};
use crate::{export, output};

pub(crate) fn run(arguments: &FindingsArguments) -> Outcome {
    let input = input::documents(&arguments.paths.paths);
    let comparison = compare(&input.documents);
    let findings = findings(&comparison);
    let is_grave = |level: Level, limit: FailLevel| match limit {
        FailLevel::Error => level == Level::Error,
        FailLevel::Warning => level != Level::Info,
        FailLevel::Info => true,
    };
    let found = arguments.fail_on.is_some_and(|limit| findings.iter().any(|it| is_grave(it.level, limit)));
    let form = match arguments.format {
        FindingsFormat::Json => Form::Json,
        FindingsFormat::Csv => Form::Csv,
        FindingsFormat::Xlsx => Form::Excel,
        FindingsFormat::Markdown => Form::Markdown,
        FindingsFormat::Html => Form::Html,
        FindingsFormat::Text | FindingsFormat::Sarif | FindingsFormat::Github => {
            let text = match arguments.format {
                FindingsFormat::Sarif => sarif::log(&input, &findings),
                FindingsFormat::Github => github::annotations(&input, &findings),
                _ => lines(&input, &findings),
            };
            return output::write(text.as_bytes(), &arguments.target, &input, found);
        }
    };
    if !export::is_possible(Subject::Findings, form, arguments.csv) {
        return Outcome::Incomplete;
    }
    let material = Material {
        report: Report { comparison: &comparison, findings: &findings },
        pairs: &pairs_of_versions(&comparison),
        left: None,
        worklist: &Worklist::default(),
    };
    export::write((Subject::Findings, form, arguments.csv), &material, &arguments.target, &input, found)
}

/// The path of a finding's page, as it was given, with `/` between its parts: what stands beside the page
/// in a repository finds it by that.
fn path(input: &Input, finding: &Finding) -> String {
    let path = input.paths[finding.service].to_string_lossy();
    path.replace(std::path::MAIN_SEPARATOR, "/").trim_start_matches("./").to_owned()
}

fn word(level: Level) -> &'static str {
    match level {
        Level::Error => "error",
        Level::Warning => "warning",
        Level::Info => "info",
    }
}

/// `file:line: level: message [rule]`, as compilers write.
fn lines(input: &Input, findings: &[Finding]) -> String {
    let mut text = String::new();
    for finding in findings {
        let Finding { line, level, message, rule, .. } = finding;
        let (file, level) = (path(input, finding), word(*level));
        writeln!(text, "{file}:{line}: {level}: {message} [{rule}]")
            .expect("a string takes all that is written");
    }
    text
}
