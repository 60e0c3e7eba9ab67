//! `onus summary`.

use onus::{Report, compare, export, findings, summary};

use crate::Outcome;
use crate::arguments::{SummaryArguments, SummaryFormat};
use crate::{input, output};

pub(crate) fn run(arguments: &SummaryArguments) -> Outcome {
    let input = input::documents(&arguments.paths.paths);
    let comparison = compare(&input.documents);
    let findings = findings(&comparison);
    let summary = summary(Report { comparison: &comparison, findings: &findings }, |_| true);
    let text = match arguments.format {
        SummaryFormat::Text => export::summary::text(&summary),
        SummaryFormat::Json => export::summary::json(&comparison, &summary),
        SummaryFormat::Markdown => export::summary::markdown(&comparison, &summary),
    };
    output::write(text.as_bytes(), &arguments.target, &input, false)
}
