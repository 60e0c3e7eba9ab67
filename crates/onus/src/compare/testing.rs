//! Small documents made by hand, for unit tests.

use std::rc::Rc;

use crate::document::{
    Allocation, Area, Document, Owner, Party, PartyDuty, Responsibility, Status, mark_rows_of_one_owner,
};
use crate::text::RichText;

/// A duty of one party; empty text is [`Status::Empty`], `N/A` is not applicable.
pub(crate) fn duty(party: Party, text: &str) -> PartyDuty {
    let label = match party {
        Party::Provider => "IBM responsibilities",
        Party::Customer => "Your responsibilities",
        Party::Other => "Partner",
    };
    let status = match text {
        "" => Status::Empty,
        "N/A" => Status::NotApplicable,
        "NEED CONTENT" => Status::Placeholder,
        _ => Status::Stated,
    };
    PartyDuty { party, label: label.into(), text: RichText::plain(text), status, raci: None }
}

/// A page of rows (area id, task, provider's text, customer's text), on lines 10, 11, 12 ...
pub(crate) fn document(name: &str, rows: &[(&str, &str, &str, &str)]) -> Document {
    let responsibilities = rows
        .iter()
        .zip(10..)
        .map(|(&(area, task, provider, customer), line)| Responsibility {
            line,
            last_line: line,
            area: Rc::new(Area { id: area.into(), name: area.replace('-', " ") }),
            area_as_written: area.into(),
            task: RichText::plain(task),
            parties: vec![duty(Party::Provider, provider), duty(Party::Customer, customer)],
            ..Responsibility::default()
        })
        .collect();
    let mut document =
        Document { file: format!("{name}.md"), name: name.into(), responsibilities, ..Document::default() };
    mark_rows_of_one_owner(&mut document);
    document
}

/// [`document`], ready to be compared.
pub(crate) fn page(name: &str, rows: &[(&str, &str, &str, &str)]) -> Rc<Document> {
    Rc::new(document(name, rows))
}

/// Who owns which resource in which area (by its id), all on line 5.
pub(crate) fn allocations(owned: &[(&str, &str, Owner)]) -> Vec<Allocation> {
    let allocation = |&(resource, area, owner): &(&str, &str, Owner)| Allocation {
        line: 5,
        last_line: 5,
        area: Rc::new(Area { id: area.into(), name: area.into() }),
        resource: RichText::plain(resource),
        owner,
        text: RichText::plain("x"),
        ..Allocation::default()
    };
    owned.iter().map(allocation).collect()
}
