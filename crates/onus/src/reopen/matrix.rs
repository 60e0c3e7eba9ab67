//! The matrix flavour: a record for each task, a group of columns for each service.

use std::rc::Rc;

use super::{REST, area, document, duty, task, undated, unguarded};
use crate::document::{Allocation, Document, Owner, Party, PartyDuty, Responsibility, Status, TaskOwner};
use crate::export::{NO_SUCH_AREA, NOT_ON_THIS_PAGE, PLACEHOLDER, items};
use crate::read::csv::Record;
use crate::rests::rest;
use crate::text::RichText;

/// The columns of one service.
pub(super) struct Service<'r> {
    name: &'r str,
    /// The provider's column; the customer's is the next one.
    first: usize,
    /// Whose the columns after the customer's are.
    further: Vec<&'r str>,
    /// Whether columns with the owner and the source come last, as they do since there are such.
    has_owner: bool,
}

/// The services of a header such as `Area,Task,Lamp: Provider,Lamp: Customer,Lamp: Guest,Lamp: Owner,Lamp:
/// Source`. `None` where it is another header, or has no services.
pub(super) fn services<'r>(header: &'r Record<'_>) -> Option<Vec<Service<'r>>> {
    let names: Vec<&str> = header.fields.iter().map(|field| unguarded(field).trim()).collect();
    if !matches!(names[..], ["Area", "Task", _, ..]) {
        return None;
    }
    let mut services: Vec<Service<'_>> = Vec::new();
    let mut column = 2;
    while column < names.len() {
        let customer = names.get(column + 1).and_then(|name| name.strip_suffix(": Customer"));
        if let Some(name) = names[column].strip_suffix(": Provider")
            && customer == Some(name)
        {
            services.push(Service { name, first: column, further: Vec::new(), has_owner: false });
            column += 2;
        } else {
            let service = services.last_mut().filter(|service| !service.has_owner)?;
            let label_of = |column: usize| -> Option<&'r str> {
                names.get(column)?.strip_prefix(service.name)?.strip_prefix(": ")
            };
            let label = label_of(column)?;
            if label == "Owner" && label_of(column + 1) == Some("Source") {
                service.has_owner = true;
                column += 2;
            } else {
                service.further.push(label);
                column += 1;
            }
        }
    }
    Some(services)
}

pub(super) async fn documents(file: &str, services: &[Service<'_>], body: &[Record<'_>]) -> Vec<Document> {
    let start = |service: &Service<'_>| {
        let (name, date) = undated(service.name, None);
        Document { last_updated: date.map(str::to_owned), ..document(file, name) }
    };
    let mut documents: Vec<Document> = services.iter().map(start).collect();
    let mut above = "";
    let mut last_area = area("");
    for (at, record) in body.iter().enumerate() {
        if at % REST == REST - 1 {
            rest().await;
        }
        let field = |column: usize| record.fields.get(column).map_or("", |field| unguarded(field));
        above = task(field(1), above);
        if last_area.name != field(0) {
            last_area = area(field(0));
        }
        // What nobody says anything about is the first service's, rather than lost.
        let nobodys = (2..record.fields.len()).all(|column| field(column).is_empty());
        let reached = |service: &Service<'_>| service.first == 2 || service.first < record.fields.len();
        for (service, document) in services.iter().zip(&mut documents).take_while(|(s, _)| reached(s)) {
            let end = service.first + 2 + service.further.len();
            let is_empty = (service.first..end).all(|column| field(column).is_empty());
            let (owner, sources) =
                if service.has_owner { (field(end), items(field(end + 1))) } else { ("", Vec::new()) };
            if matches!(owner, NOT_ON_THIS_PAGE | NO_SUCH_AREA)
                || is_empty && owner.is_empty() && !(nobodys && service.first == 2)
            {
                continue;
            }
            let places = sources.iter().map(|source| place(source)).collect::<Vec<_>>();
            if let Some((file, _, _)) = places.first().and_then(Option::as_ref) {
                (*file).clone_into(&mut document.file);
            }
            let place = |index: usize| {
                let place = places.get(index).or(places.first()).cloned().flatten();
                place.map_or((record.line, record.last_line, None), |(_, line, place)| (line, line, place))
            };
            let owners: Option<Vec<Owner>> = items(owner).iter().map(|word| Owner::of_word(word)).collect();
            if let Some(owners) = owners.filter(|owners| is_empty && !owners.is_empty()) {
                document.allocations.extend(owners.into_iter().enumerate().map(|(index, owner)| {
                    let (line, last_line, place) = place(index);
                    Allocation {
                        line,
                        last_line,
                        place,
                        area: last_area.clone(),
                        resource: RichText::plain(above),
                        owner,
                        text: RichText::plain(if owner == Owner::Unknown { "" } else { owner.as_str() }),
                    }
                }));
                continue;
            }
            let parties = [(Party::Provider, "Provider"), (Party::Customer, "Customer")];
            let further = service.further.iter().map(|label| (Party::Other, *label));
            let columns = parties.into_iter().chain(further).zip(service.first..);
            let duties = columns.map(|((party, label), column)| duty(party, label, field(column), None));
            let (line, last_line, place) = place(0);
            let mut responsibility = Responsibility {
                line,
                last_line,
                place,
                area: last_area.clone(),
                area_as_written: last_area.name.as_str().into(),
                task: RichText::plain(above),
                parties: duties.collect(),
                ..Responsibility::default()
            };
            heed(&mut responsibility, owner);
            document.responsibilities.push(responsibility);
        }
    }
    documents
}

/// The file, line and place in a sheet that a source names; `None` where it names none.
fn place(source: &str) -> Option<(&str, u32, Option<Rc<str>>)> {
    let (file, at) = source.rsplit_once(':').filter(|(file, _)| !file.is_empty())?;
    if let Ok(line) = at.parse() {
        return Some((file, line, None));
    }
    let row = at.rsplit_once('!')?.1.trim_start_matches(|c: char| c.is_ascii_alphabetic());
    Some((file, row.parse().ok()?, Some(at.into())))
}

/// A cell such as `No` says that its party does not have the task, which the text of the cell alone does not tell:
/// the column with the owner does.
fn heed(responsibility: &mut Responsibility, owner: &str) {
    let has: [Party; 2] = [Party::Provider, Party::Customer];
    let (has, rest): (&[Party], Status) = match owner {
        "provider" => (&has[..1], Status::Declined),
        "customer" => (&has[1..], Status::Declined),
        "shared" => (&has, Status::Declined),
        "third-party" => (&[Party::Other], Status::Declined),
        "nobody" => (&[], Status::Declined),
        PLACEHOLDER => (&[], Status::Placeholder),
        _ => return,
    };
    let told = if owner == PLACEHOLDER { TaskOwner::Nobody.as_str() } else { owner };
    let is_open = |duty: &PartyDuty| duty.status == Status::Placeholder;
    let agrees = responsibility.owner().as_str() == told
        && (owner != PLACEHOLDER || responsibility.parties.iter().any(is_open));
    if agrees {
        return;
    }
    for duty in &mut responsibility.parties {
        if has.contains(&duty.party) {
            duty.status = if duty.text.is_empty() { duty.status } else { Status::Stated };
        } else if duty.status == Status::Stated && (duty.party != Party::Other || has.is_empty()) {
            duty.status = rest;
        }
    }
}
