//! `onus findings`.

mod github;
mod json;
mod sarif;

use std::fmt::Write;

use onus::findings::Level;
use onus::{Finding, compare, findings};

use crate::Outcome;
use crate::arguments::{FailLevel, FindingsArguments, FindingsFormat};
use crate::input::{self, Input};
use crate::output;

pub(crate) fn run(arguments: &FindingsArguments) -> Outcome {
    let input = input::documents(&arguments.paths.paths);
    let comparison = compare(&input.documents);
    let findings = findings(&comparison);
    let text = match arguments.format {
        FindingsFormat::Text => lines(&input, &findings),
        FindingsFormat::Json => json::findings(&comparison, &findings),
        FindingsFormat::Sarif => sarif::log(&input, &findings),
        FindingsFormat::Github => github::annotations(&input, &findings),
    };
    let is_grave = |level: Level, limit: FailLevel| match limit {
        FailLevel::Error => level == Level::Error,
        FailLevel::Warning => level != Level::Info,
        FailLevel::Info => true,
    };
    let found = arguments.fail_on.is_some_and(|limit| findings.iter().any(|it| is_grave(it.level, limit)));
    output::write(&text, &arguments.target, &input, found)
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
