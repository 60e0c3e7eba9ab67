//! The tidy flavour: a record for each party of each responsibility.

use std::collections::BTreeMap;

use super::{area, document, duty, task, unguarded};
use crate::document::{Document, Party, Responsibility, Status};
use crate::read::csv::Record;
use crate::text::RichText;

const HEADER: [&str; 9] =
    ["area", "task", "service", "party", "label", "status", "responsibility", "file", "line"];

pub(super) fn is_header(record: &Record<'_>) -> bool {
    record.fields.len() == HEADER.len()
        && record.fields.iter().zip(HEADER).all(|(field, name)| field.trim() == name)
}

pub(super) fn documents(file: &str, body: &[Record<'_>]) -> Vec<Document> {
    let mut documents: Vec<Document> = Vec::new();
    let mut index: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    let mut above = "";
    for record in body {
        let field = |column: usize| record.fields.get(column).map_or("", |field| unguarded(field));
        above = task(field(1), above);
        let page = if field(7).is_empty() { file } else { field(7) };
        let place = *index.entry((field(2), page)).or_insert_with(|| {
            documents.push(document(page, field(2)));
            documents.len() - 1
        });
        let duty = duty(party(field(3)), field(4), field(6), status(field(5)));
        let line = field(8).trim().parse().unwrap_or(record.line);
        let document = &mut documents[place];
        let same = document.responsibilities.last_mut().filter(|last| {
            last.line == line && last.task.text == above && *last.area_as_written == *field(0)
        });
        match same {
            Some(responsibility) => responsibility.parties.push(duty),
            None => {
                document.responsibilities.push(Responsibility {
                    line,
                    last_line: line,
                    area: area(field(0)),
                    area_as_written: field(0).into(),
                    task: RichText::plain(above),
                    parties: vec![duty],
                    ..Responsibility::default()
                });
            }
        }
    }
    documents.iter_mut().for_each(mark_items);
    documents
}

/// Neighbours of one task that each have one party are the items of a list.
fn mark_items(document: &mut Document) {
    let responsibilities = &mut document.responsibilities;
    for second in 1..responsibilities.len() {
        let (a, b) = (&responsibilities[second - 1], &responsibilities[second]);
        if a.task.text == b.task.text && a.area == b.area && a.parties.len() == 1 && b.parties.len() == 1 {
            responsibilities[second - 1].list_item = true;
            responsibilities[second].list_item = true;
        }
    }
}

fn party(word: &str) -> Party {
    match word {
        "provider" => Party::Provider,
        "customer" => Party::Customer,
        _ => Party::Other,
    }
}

fn status(word: &str) -> Option<Status> {
    match word {
        "stated" => Some(Status::Stated),
        "not-applicable" => Some(Status::NotApplicable),
        "placeholder" => Some(Status::Placeholder),
        "empty" => Some(Status::Empty),
        "declined" => Some(Status::Declined),
        _ => None,
    }
}
