//! `onus findings`.

mod github;
mod json;
mod sarif;

use std::fmt::Write;

use onus::findings::Level;
use onus::{Comparison, Finding, compare, findings};

use crate::Outcome;
use crate::arguments::{FailLevel, FindingsArguments, FindingsFormat};
use crate::{input, output};

pub(crate) fn run(arguments: &FindingsArguments) -> Outcome {
    let input = input::documents(&arguments.paths.paths);
    let comparison = compare(&input.documents);
    let findings = findings(&comparison);
    let text = match arguments.format {
        FindingsFormat::Text => lines(&comparison, &findings),
        FindingsFormat::Json => json::findings(&comparison, &findings),
        FindingsFormat::Sarif => sarif::log(&comparison, &findings),
        FindingsFormat::Github => github::annotations(&comparison, &findings),
    };
    let is_grave = |level: Level, limit: FailLevel| match limit {
        FailLevel::Error => level == Level::Error,
        FailLevel::Warning => level != Level::Info,
        FailLevel::Info => true,
    };
    let found = arguments.fail_on.is_some_and(|limit| findings.iter().any(|it| is_grave(it.level, limit)));
    output::write(&text, &arguments.target, &input, found)
}

/// The file of a finding's page, as it was given.
fn file<'c>(comparison: &'c Comparison, finding: &Finding) -> &'c str {
    &comparison.services[finding.service].document.file
}

fn word(level: Level) -> &'static str {
    match level {
        Level::Error => "error",
        Level::Warning => "warning",
        Level::Info => "info",
    }
}

/// `file:line: level: message [rule]`, as compilers write.
fn lines(comparison: &Comparison, findings: &[Finding]) -> String {
    let mut text = String::new();
    for finding in findings {
        let Finding { line, level, message, rule, .. } = finding;
        let (file, level) = (file(comparison, finding), word(*level));
        writeln!(text, "{file}:{line}: {level}: {message} [{rule}]")
            .expect("a string takes all that is written");
    }
    text
}
