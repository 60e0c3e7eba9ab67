//! What Onus wrote, read back: projects, CSV of either flavour, and workbooks.

mod matrix;
pub mod project;
mod project_file;
mod tidy;

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::rc::Rc;

use crate::document::{
    Area, AreaHeading, Document, Party, PartyDuty, SkipReason, Skipped, Status, mark_rows_of_one_owner,
};
use crate::duties::raci;
use crate::export::spreadsheet::{guarded, unguarded};
use crate::export::workbook::WHOSE_TASKS as OTHER_TABLE;
use crate::export::{FURTHER_TIDY, TIDY_HEADER};
use crate::read::csv::{Record, records};
use crate::read::{Sheet, Workbook};
use crate::rests::rest;
use crate::text::{RichText, slug};

/// Reads back what [`crate::export`] wrote, in either flavour; `None` where the header is another.
///
/// There is a document for each service, in the order of the file, with what CSV can hold of it:
/// areas, tasks, parties, texts, status, owners of resources, files and lines. Titles, links and findings are not
/// in a CSV. The single quote that keeps spreadsheets from running a cell is taken away again where it is known to be
/// one: where a file looks as it is written for programs, it stays, for it may be the page's own.
///
/// - **Matrix**: the parties are called "Provider" and "Customer". What was several items of a list is
///   one text, a service has the row's title for its task, and dates are known only where they stand in the name
///   of a service. A matrix without owners and sources, as older ones are, has the lines and the name of
///   the CSV, and a service has no responsibility in a row in which all its cells are empty, unless all services
///   are silent there: then it is the first one's.
/// - **Tidy**: tasks, qualifiers and dates are those of the pages; neighbouring records of one line,
///   area and task are one responsibility.
pub(crate) async fn documents(file: &str, source: &str) -> Option<Vec<Document>> {
    let mut records = records(source).await;
    let (header, body) = records.split_first_mut()?;
    let services = if tidy::is_header(header) { None } else { Some(matrix::services(header)?) };
    // The plain flavour guards nothing: what is taken off is put on first.
    let is_guarded = source.starts_with('\u{feff}') || is_saved_anew(source) && are_guarded(body).await;
    if !is_guarded {
        guard(body).await;
    }
    let mut documents = match services {
        Some(services) => matrix::documents(file, &services, body).await,
        None => tidy::documents(file, body).await,
    };
    if tidy::is_header(header) {
        documents.iter_mut().for_each(tidy::mark_items);
    }
    Some(finished(documents))
}

/// After so many records there is a rest: some milliseconds.
const REST: usize = 1000;

/// Whether another program has written the text: Onus ends lines with both signs.
fn is_saved_anew(source: &str) -> bool {
    source.split_once('\n').is_some_and(|(header, _)| !header.ends_with('\r'))
}

/// Whether these fields are guarded: whatever a spreadsheet would run has the quote.
async fn are_guarded(records: &[Record<'_>]) -> bool {
    let mut is_any = false;
    for (at, record) in records.iter().enumerate() {
        if at % REST == REST - 1 {
            rest().await;
        }
        for field in &record.fields {
            // A field that would be run, guarded or not, is guarded once more.
            if matches!(guarded(field), Cow::Owned(_)) {
                if !field.starts_with('\'') {
                    return false;
                }
                is_any = true;
            }
        }
    }
    is_any
}

async fn guard(records: &mut [Record<'_>]) {
    for (at, record) in records.iter_mut().enumerate() {
        if at % REST == REST - 1 {
            rest().await;
        }
        for field in &mut record.fields {
            let Cow::Owned(guarded) = guarded(field) else { continue };
            *field = guarded.into();
        }
    }
}

/// Adds what the lines tell together.
fn finished(mut documents: Vec<Document>) -> Vec<Document> {
    for document in &mut documents {
        for responsibility in &mut document.responsibilities {
            raci::keep_only_rows_of_letters(&mut responsibility.parties);
        }
        add_areas(document);
        mark_rows_of_one_owner(document);
    }
    documents
}

/// Reads back the services of a workbook that Onus wrote, from its sheet "Tidy" and what "Summary" adds about the
/// pages; `None` for any other workbook.
pub(crate) async fn of_workbook(file: &str, workbook: &Workbook) -> Option<Vec<Document>> {
    let record = |(line, cells): &(u32, Vec<String>)| Record {
        line: *line,
        last_line: *line,
        // In a workbook nothing is guarded, and what is taken off is put on first.
        fields: cells.iter().map(|cell| Cow::Owned(guarded(cell).into_owned())).collect(),
    };
    let is_tidy = |sheet: &&Sheet| {
        let header = sheet.rows.first().map(|(_, cells)| cells.iter().map(String::as_str));
        header.is_some_and(|header| header.eq(TIDY_HEADER.into_iter().chain(FURTHER_TIDY)))
    };
    let tidy = workbook.sheets.iter().find(is_tidy)?;
    // Of a workbook that had no room for all, the last row says so.
    let says_something = |row: &&(u32, Vec<String>)| row.1.iter().skip(1).any(|cell| !cell.is_empty());
    let body: Vec<Record<'_>> = tidy.rows[1..].iter().filter(says_something).map(record).collect();
    let mut tidied = finished(tidy::documents(file, &body).await);
    let left_out = tidy.rows[1..]
        .iter()
        .filter(|row| !says_something(row))
        .filter(|row| row.1.iter().any(|it| !it.is_empty()));
    if let Some(document) = tidied.last_mut() {
        let skipped =
            |(line, _): &(u32, Vec<String>)| Skipped { line: *line, place: None, reason: SkipReason::Unread };
        document.skipped.extend(left_out.map(skipped));
    }
    let pages = workbook.sheets.iter().flat_map(|sheet| &sheet.rows).map(|(_, cells)| &**cells);
    let mut pages = pages.skip_while(|cells| cells.first().is_none_or(|it| it != "Service"));
    let head = pages.next().unwrap_or_default();
    let column = |name: &str| head.iter().position(|it| it == name);
    let [file, service, name, title, date, provider, language] =
        ["File", "Service", "Name", "Title", "Date", "Provider's name", "Language"].map(column);
    let mut documents = Vec::new();
    for cells in pages.take_while(|cells| cells.len() > 1 && cells[0] != OTHER_TABLE) {
        let of = |column: Option<usize>| column.and_then(|at| cells.get(at)).map_or("", |cell| cell.as_str());
        let date = Some(of(date)).filter(|date| !date.is_empty());
        let is_it = |it: &Document| it.file == of(file) && it.name == undated(of(service), date).0;
        // A page of which nothing could be placed has no line in "Tidy".
        let known = tidied.iter().position(is_it).map(|at| tidied.remove(at));
        documents.push(Document {
            title: of(title).to_owned(),
            last_updated: date.map(str::to_owned),
            provider: Some(of(provider)).filter(|it| !it.is_empty()).map(str::to_owned),
            language: of(language).to_owned(),
            ..known.unwrap_or_else(|| document(of(file), ""))
        });
        if let Some(document) = documents.last_mut()
            && name.is_some()
        {
            of(name).clone_into(&mut document.name);
        }
    }
    documents.extend(tidied);
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
