//! `onus compare`.

use onus::export::Form;
use onus::export::csv::Flavour;
use onus::{Report, compare, findings};

use crate::Outcome;
use crate::arguments::{CompareArguments, CompareFormat};
use crate::{input, output};

pub(crate) fn run(arguments: &CompareArguments) -> Outcome {
    let form = match arguments.format {
        CompareFormat::Csv => Form::Csv,
        CompareFormat::Tidy => Form::Tidy,
        CompareFormat::Json => Form::Json,
        CompareFormat::Markdown => Form::Markdown,
        CompareFormat::Html => Form::Html,
        CompareFormat::Crm => Form::Crm,
        CompareFormat::Oscal => Form::Oscal,
    };
    if arguments.spreadsheet && !form.is_csv() {
        input::complain("--spreadsheet goes with the formats csv, tidy and crm");
        return Outcome::Incomplete;
    }
    let flavour = if arguments.spreadsheet { Flavour::Spreadsheet } else { Flavour::Plain };
    let input = input::documents(&arguments.paths.paths);
    let comparison = compare(&input.documents);
    let text = form.write(Report { comparison: &comparison, findings: &findings(&comparison) }, flavour);
    output::write(&text, &arguments.target, &input, false)
}
