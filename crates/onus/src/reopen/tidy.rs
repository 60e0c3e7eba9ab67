//! The tidy flavour: a record for each party of each responsibility, and for each allocation.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::{REST, area, document, duty, task, undated, unguarded};
use crate::document::{Allocation, Document, Owner, Party, Qualifier, Responsibility, Status};
use crate::export::{CONTINUES, ITEM, TIDY_HEADER, items};
use crate::read::csv::Record;
use crate::rests::rest;
use crate::text::RichText;

/// The columns that there were before version 2 of the formats.
const AT_FIRST: usize = 9;

pub(super) fn is_header(record: &Record<'_>) -> bool {
    [AT_FIRST, TIDY_HEADER.len()].contains(&record.fields.len())
        && record.fields.iter().zip(TIDY_HEADER).all(|(field, name)| field.trim() == name)
}

pub(super) async fn documents(file: &str, body: &[Record<'_>]) -> Vec<Document> {
    let mut documents: Vec<Document> = Vec::new();
    let mut index: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    let mut above = "";
    for (at, record) in body.iter().enumerate() {
        if at % REST == REST - 1 {
            rest().await;
        }
        let field = |column: usize| record.fields.get(column).map_or("", |field| unguarded(field));
        let own_task = if field(9).trim().is_empty() { field(1) } else { field(9) };
        above = task(own_task, above);
        let page = if field(7).is_empty() { file } else { field(7) };
        let at = *index.entry((field(2), page)).or_insert_with(|| {
            let date = Some(field(13)).filter(|date| !date.is_empty());
            let (name, date) = undated(field(2), date);
            documents.push(Document { last_updated: date.map(str::to_owned), ..document(page, name) });
            documents.len() - 1
        });
        let line = field(8).trim().parse().unwrap_or(record.line);
        let document = &mut documents[at];
        // What only workbooks hold.
        let place: Option<Rc<str>> = Some(field(15)).filter(|place| !place.is_empty()).map(Rc::from);
        let area_as_written = if field(16).is_empty() { field(0) } else { field(16) };
        if field(14) == "allocation" {
            document.allocations.push(Allocation {
                line,
                last_line: line,
                place,
                area: area(field(0)),
                resource: RichText::plain(above),
                owner: Owner::of_word(field(10)).unwrap_or_default(),
                text: RichText::plain(field(6)),
            });
            continue;
        }
        let has_party = !(field(3).is_empty() && field(14) == "duty");
        let mut duty = has_party.then(|| duty(party(field(3)), field(4), field(6), status(field(5))));
        // Older records leave it to the text whether it is letters.
        if let Some(duty) = duty.as_mut().filter(|_| record.fields.len() > AT_FIRST) {
            let letters: Vec<char> =
                field(11).split(", ").filter_map(|letter| letter.chars().next()).collect();
            duty.raci = Some(letters).filter(|letters| !letters.is_empty());
        }
        let same = document.responsibilities.last_mut().filter(|last| {
            last.line == line
                && last.place == place
                && last.task.text == above
                && *last.area_as_written == *area_as_written
        });
        match same {
            Some(responsibility) => responsibility.parties.extend(duty),
            None => {
                document.responsibilities.push(Responsibility {
                    line,
                    last_line: line,
                    area: area(field(0)),
                    place,
                    area_as_written: area_as_written.into(),
                    task: RichText::plain(above),
                    qualifiers: items(field(12)).iter().map(|item| qualifier(item)).collect(),
                    parties: duty.into_iter().collect(),
                    list_item: field(22) == ITEM,
                    one_owner: false,
                    continues: field(22) == CONTINUES,
                });
            }
        }
    }
    documents
}

/// What `label: text` says; a text without a label has none.
fn qualifier(item: &str) -> Qualifier {
    let (label, text) = item.split_once(": ").unwrap_or(("", item));
    Qualifier { label: label.into(), text: RichText::plain(text) }
}

/// Neighbours of one task that each have one party are the items of a list.
pub(super) fn mark_items(document: &mut Document) {
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
