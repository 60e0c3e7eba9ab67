//! What every command shares that writes tables: the forms, and workbooks as files.

use onus::export::csv::{Flavour, Separator, Style};
use onus::export::{Form, Material, Subject, Written};

use crate::Outcome;
use crate::arguments::{CsvArguments, CsvSeparator, Target};
use crate::input::{Input, complain};
use crate::output;

fn style(csv: CsvArguments) -> Style {
    Style {
        flavour: if csv.spreadsheet { Flavour::Spreadsheet } else { Flavour::Plain },
        separator: match csv.separator {
            CsvSeparator::Comma => Separator::Comma,
            CsvSeparator::Semicolon => Separator::Semicolon,
            CsvSeparator::Tab => Separator::Tab,
        },
    }
}

/// Whether these go together; a line on standard error says it where they do not.
pub(crate) fn is_possible(subject: Subject, form: Form, csv: CsvArguments) -> bool {
    if (csv.spreadsheet || csv.separator != CsvSeparator::Comma) && form != Form::Csv {
        complain("--spreadsheet and --separator go with CSV: the formats csv, tidy and crm");
        return false;
    }
    if !form.is_of(subject) {
        let all = Form::ALL.into_iter().filter(|form| form.is_of(subject)).map(Form::name);
        let all = all.collect::<Vec<_>>().join(", ");
        complain(&format!("there is no {} of “{}”, but {all}", form.name(), subject.name()));
        return false;
    }
    true
}

/// Writes a subject in a form that it has.
pub(crate) fn write(
    (subject, form, csv): (Subject, Form, CsvArguments),
    material: &Material<'_>,
    target: &Target,
    input: &Input,
    found: bool,
) -> Outcome {
    match form.write(subject, material, style(csv)) {
        Written::Text(text) => output::write(text.as_bytes(), target, input, found),
        Written::Workbook(workbook) => match onus_office::excel(&workbook) {
            Ok(bytes) => output::write(&bytes, target, input, found),
            Err(error) => {
                complain(&error.to_string());
                Outcome::Incomplete
            }
        },
    }
}
