//! `onus duties`.

use std::path::Path;

use onus::export::csv::Flavour;
use onus::project::Project;
use onus::{Worklist, compare, export};

use crate::Outcome;
use crate::arguments::{DutiesArguments, DutiesFormat};
use crate::{input, output};

pub(crate) fn run(arguments: &DutiesArguments) -> Outcome {
    let mut input = input::documents(&arguments.paths.paths);
    let worklist = match arguments.project.as_deref().map(worklist).transpose() {
        Ok(worklist) => worklist.unwrap_or_default(),
        Err(sentence) => {
            input.complain(&sentence);
            Worklist::default()
        }
    };
    let comparison = compare(&input.documents);
    let duties = worklist.duties(&comparison);
    let text = match arguments.format {
        DutiesFormat::Text => export::duties::text(&comparison, &duties),
        DutiesFormat::Json => export::duties::json(&comparison, &duties),
        DutiesFormat::Csv => export::csv::write(&export::duties::table(&comparison, &duties), Flavour::Plain),
    };
    output::write(&text, &arguments.target, &input, false)
}

fn worklist(file: &Path) -> Result<Worklist, String> {
    let name = file.display().to_string();
    let text = std::fs::read_to_string(file).map_err(|error| format!("cannot read “{name}”: {error}"))?;
    Project::read(&text).map(|project| project.worklist).map_err(|error| error.sentence(&name))
}
