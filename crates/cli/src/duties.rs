//! `onus duties`.

use std::path::Path;
use std::rc::Rc;

use onus::export::{Material, Subject, pairs_of_versions};
use onus::project::Project;
use onus::{Document, Report, Worklist, compare, findings};

use crate::Outcome;
use crate::arguments::DutiesArguments;
use crate::{export, input, output};

pub(crate) fn run(arguments: &DutiesArguments) -> Outcome {
    let mut input = input::documents(&arguments.paths.paths);
    let project = arguments.project.as_deref().map(|file| worklist(file, &input.documents));
    let worklist = match project.transpose() {
        Ok(worklist) => worklist.unwrap_or_default(),
        Err(sentence) => {
            input.complain(&sentence);
            Worklist::default()
        }
    };
    let comparison = compare(&input.documents);
    let Some(form) = arguments.format.form() else {
        let text = onus::export::duties::text(&comparison, &worklist.duties(&comparison));
        return output::write(text.as_bytes(), &arguments.target, &input, false);
    };
    if !export::is_possible(Subject::Duties, form, arguments.csv) {
        return Outcome::Incomplete;
    }
    let findings = findings(&comparison);
    let material = Material {
        report: Report { comparison: &comparison, findings: &findings },
        pairs: &pairs_of_versions(&comparison),
        left: None,
        worklist: &worklist,
    };
    export::write((Subject::Duties, form, arguments.csv), &material, &arguments.target, &input, false)
}

/// What a project notes, carried over from its pages to newer versions of them.
fn worklist(file: &Path, documents: &[Rc<Document>]) -> Result<Worklist, String> {
    let name = file.display().to_string();
    let text = std::fs::read_to_string(file).map_err(|error| format!("cannot read “{name}”: {error}"))?;
    let project = Project::read(&text).map_err(|error| error.sentence(&name))?;
    let (before, mut worklist) = (project.documents(), Rc::unwrap_or_clone(project.worklist));
    worklist.carry_over_to(&before, documents);
    Ok(worklist)
}
