//! The matrix flavour: a record for each task, a column for each party of each service.

use super::{area, document, duty, task, unguarded};
use crate::document::{Document, Party, Responsibility};
use crate::read::csv::Record;
use crate::text::RichText;

/// The columns of one service.
pub(super) struct Service<'r> {
    name: &'r str,
    /// The provider's column; the customer's is the next one.
    first: usize,
    /// Whose the columns after the customer's are.
    further: Vec<&'r str>,
}

/// The services of a header such as `Area,Task,Lamp: Provider,Lamp: Customer,Lamp: Guest`. `None`
/// where it is another header, or has no services.
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
            services.push(Service { name, first: column, further: Vec::new() });
            column += 2;
        } else {
            let service = services.last_mut()?;
            let label = names[column].strip_prefix(service.name)?.strip_prefix(": ")?;
            service.further.push(label);
            column += 1;
        }
    }
    Some(services)
}

pub(super) fn documents(file: &str, services: &[Service<'_>], body: &[Record<'_>]) -> Vec<Document> {
    let mut documents: Vec<Document> = services.iter().map(|service| document(file, service.name)).collect();
    let mut above = "";
    let mut last_area = area("");
    for record in body {
        let field = |column: usize| record.fields.get(column).map_or("", |field| unguarded(field));
        above = task(field(1), above);
        if last_area.name != field(0) {
            last_area = area(field(0));
        }
        // What nobody says anything about is the first service's, rather than lost.
        let nobodys = (2..record.fields.len()).all(|column| field(column).is_empty());
        let reached = |service: &Service<'_>| service.first == 2 || service.first < record.fields.len();
        for (service, document) in services.iter().zip(&mut documents).take_while(|(s, _)| reached(s)) {
            let parties = [(Party::Provider, "Provider"), (Party::Customer, "Customer")];
            let further = service.further.iter().map(|label| (Party::Other, *label));
            let columns = parties.into_iter().chain(further).zip(service.first..);
            let last = service.first + 2 + service.further.len();
            let is_empty = (service.first..last).all(|column| field(column).is_empty());
            if is_empty && !(nobodys && service.first == 2) {
                continue;
            }
            let duties = columns.map(|((party, label), column)| duty(party, label, field(column), None));
            document.responsibilities.push(Responsibility {
                line: record.line,
                last_line: record.last_line,
                area: last_area.clone(),
                area_as_written: last_area.name.as_str().into(),
                task: RichText::plain(above),
                parties: duties.collect(),
                ..Responsibility::default()
            });
        }
    }
    documents
}
