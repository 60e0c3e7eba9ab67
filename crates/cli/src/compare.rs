//! `onus compare`.

use onus::export::{Form, Material, Subject, pairs_of_versions};
use onus::{Report, Worklist, compare, findings};

use crate::Outcome;
use crate::arguments::{CompareArguments, CompareFormat};
use crate::{export, input};

pub(crate) fn run(arguments: &CompareArguments) -> Outcome {
    let what = arguments.what;
    let (subject, form) = match arguments.format {
        CompareFormat::Csv => (what, Form::Csv),
        // Short for what they are.
        CompareFormat::Tidy => (Subject::Tidy, Form::Csv),
        CompareFormat::Crm => (Subject::Crm, Form::Csv),
        CompareFormat::Json => (what, Form::Json),
        CompareFormat::Markdown => (what, Form::Markdown),
        CompareFormat::Html => (what, Form::Html),
        CompareFormat::Xlsx => (what, Form::Excel),
        CompareFormat::Oscal => (what, Form::Oscal),
    };
    if !export::is_possible(subject, form, arguments.csv) {
        return Outcome::Incomplete;
    }
    let input = input::documents(&arguments.paths.paths);
    let comparison = compare(&input.documents);
    let findings = findings(&comparison);
    let material = Material {
        report: Report { comparison: &comparison, findings: &findings },
        pairs: &pairs_of_versions(&comparison),
        left: None,
        worklist: &Worklist::default(),
    };
    export::write((subject, form, arguments.csv), &material, &arguments.target, &input, false)
}
