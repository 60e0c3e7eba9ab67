//! `onus changes`.

use onus::compare::changes::changes;
use onus::export::changes::text;
use onus::export::{Form, Material, Subject};
use onus::{Report, Worklist, compare, findings};

use crate::Outcome;
use crate::arguments::{ChangesArguments, FailOn};
use crate::{export, input, output};

pub(crate) fn run(arguments: &ChangesArguments) -> Outcome {
    let mut input = input::documents(&[arguments.old.clone(), arguments.new.clone()]);
    let [old, new] = &input.documents[..] else {
        if !input.is_incomplete {
            input.complain("each of the two files has to hold the page of one service");
        }
        return Outcome::Incomplete;
    };
    let changes = changes(old, new);
    // Text is the same wherever it is written.
    let form = arguments.format.form();
    if !export::is_possible(Subject::Changes, form.unwrap_or(Form::Json), arguments.csv) {
        return Outcome::Incomplete;
    }
    let found = match arguments.fail_on {
        None => false,
        Some(FailOn::Owner) => changes.has_owner_changes(),
        Some(FailOn::Any) => changes.has_changes(),
    };
    let Some(form) = form else {
        return output::write(text(old, new, &changes).as_bytes(), &arguments.target, &input, found);
    };
    let comparison = compare(&input.documents);
    let material = Material {
        report: Report { comparison: &comparison, findings: &findings(&comparison) },
        pairs: &[[0, 1]],
        left: None,
        worklist: &Worklist::default(),
    };
    export::write((Subject::Changes, form, arguments.csv), &material, &arguments.target, &input, found)
}
