//! `onus compare`.

use onus::{Report, compare, export, findings};

use crate::Outcome;
use crate::arguments::{CompareArguments, CompareFormat};
use crate::{input, output};

pub(crate) fn run(arguments: &CompareArguments) -> Outcome {
    let input = input::documents(&arguments.paths.paths);
    let comparison = compare(&input.documents);
    let text = match arguments.format {
        CompareFormat::Csv => export::csv::matrix(&comparison),
        CompareFormat::Tidy => export::csv::tidy(&comparison),
        CompareFormat::Markdown => export::markdown::matrix(&comparison),
        CompareFormat::Json => {
            export::json::comparison(Report { comparison: &comparison, findings: &findings(&comparison) })
        }
    };
    output::write(&text, &arguments.target, &input, false)
}
