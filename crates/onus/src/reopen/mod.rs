//! What Onus wrote, read back: projects, and CSV of either flavour.

mod matrix;
pub mod project;
mod tidy;

use std::collections::BTreeSet;
use std::rc::Rc;

use crate::document::{Area, AreaHeading, Document, Party, PartyDuty, Status};
use crate::duties::raci;
use crate::export::spreadsheet::unguarded;
use crate::read::csv::records;
use crate::text::{RichText, slug};

/// Reads back what [`crate::export`] wrote, in either flavour; `None` where the header is another.
///
/// There is a document for each service, in the order of the file, with what CSV can hold of it:
/// areas, tasks, parties, texts, status, owners of resources, files and lines. Titles, links and findings are not
/// in a CSV. The single quote that keeps spreadsheets from running a cell is taken away again.
///
/// - **Matrix**: the parties are called "Provider" and "Customer". What was several items of a list is
///   one text, a service has the row's title for its task, and dates are known only where they stand in the name
///   of a service. A matrix without owners and sources, as older ones are, has the lines and the name of
///   the CSV, and a service has no responsibility in a row in which all its cells are empty, unless all services
///   are silent there: then it is the first one's.
/// - **Tidy**: tasks, qualifiers and dates are those of the pages; neighbouring records of one line,
///   area and task are one responsibility.
pub(crate) fn documents(file: &str, source: &str) -> Option<Vec<Document>> {
    let records = records(source);
    let (header, body) = records.split_first()?;
    let mut documents = if tidy::is_header(header) {
        tidy::documents(file, body)
    } else {
        matrix::documents(file, &matrix::services(header)?, body)
    };
    for document in &mut documents {
        for responsibility in &mut document.responsibilities {
            raci::keep_only_rows_of_letters(&mut responsibility.parties);
        }
        add_areas(document);
    }
    Some(documents)
}

/// The name of a service and its date: it stands in brackets behind the name where several services have one.
fn undated<'n>(label: &'n str, date: Option<&'n str>) -> (&'n str, Option<&'n str>) {
    let in_brackets = label.strip_suffix(')').and_then(|label| label.rsplit_once(" ("));
    let is_date = |text: &str| {
        let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        text.len() == 10 && text.split('-').map(str::len).eq([4, 2, 2]) && text.split('-').all(digits)
    };
    match in_brackets {
        Some((name, told)) if date == Some(told) || date.is_none() && is_date(told) => (name, Some(told)),
        _ => (label, date),
    }
}

/// The area of a name: the canonical one of that name, else one with the slug of it.
fn area(name: &str) -> Rc<Area> {
    let canonical = Area::CANONICAL.iter().find(|(_, canonical)| canonical.eq_ignore_ascii_case(name));
    let (id, name) = match canonical {
        Some((id, name)) => ((*id).to_owned(), (*name).to_owned()),
        None if slug(name).is_empty() => ("general".to_owned(), "General".to_owned()),
        None => (slug(name), name.to_owned()),
    };
    Rc::new(Area { id, name })
}

fn duty(party: Party, label: &str, text: &str, status: Option<Status>) -> PartyDuty {
    PartyDuty {
        party,
        label: label.into(),
        text: RichText::plain(text),
        status: status.unwrap_or_else(|| crate::duties::status(text)),
        raci: raci::letters(text),
    }
}

/// A document without anything in it.
fn document(file: &str, name: &str) -> Document {
    Document { file: file.to_owned(), name: name.to_owned(), ..Document::default() }
}

/// Lists the areas that the rows of a document are in.
fn add_areas(document: &mut Document) {
    let mut known = BTreeSet::new();
    let duties = document.responsibilities.iter().map(|it| (&it.area, &it.line));
    for (area, line) in duties.chain(document.allocations.iter().map(|it| (&it.area, &it.line))) {
        if known.insert(&area.id) {
            let anchor = String::new();
            document.areas.push(AreaHeading {
                area: area.clone(),
                line: *line,
                anchor,
                declared_empty: None,
            });
        }
    }
}

/// The task of a record, never empty: an empty one is the task of the record above.
fn task<'f>(field: &'f str, above: &'f str) -> &'f str {
    match field.trim() {
        "" if above.is_empty() => "–",
        "" => above,
        task => task,
    }
}

#[cfg(test)]
mod tests;
