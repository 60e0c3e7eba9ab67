//! Which columns a service has in an area.

use std::rc::Rc;

use onus::{Comparison, Party, PartyDuty};

use crate::session::in_sight::InSight;

/// A column of duties.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Column {
    Provider,
    Customer,
    /// A further party, by its label.
    Other(Rc<str>),
}

/// The columns of one service in one area.
#[derive(Debug, PartialEq)]
pub(crate) struct Group {
    /// Provider and customer, then the further parties.
    pub columns: Vec<Column>,
    pub says: Says,
    /// Index of the service.
    pub service: usize,
}

/// What a service says about an area.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Says {
    /// It has rows here.
    Duties,
    /// In so many words, on this line, that there is nothing to do.
    NothingToDo(u32),
    /// It has a heading on this line, and no row below it.
    HeadingOnly(u32),
    Nothing,
}

impl Column {
    pub(crate) fn name(&self) -> &str {
        match self {
            Self::Provider => "Provider",
            Self::Customer => "Customer",
            Self::Other(label) => label,
        }
    }

    /// The class that gives it its colour and shape.
    pub(crate) fn class(&self) -> &'static str {
        match self {
            Self::Provider => "provider",
            Self::Customer => "customer",
            Self::Other(_) => "third-party",
        }
    }

    /// Whether its mark says who it is.
    pub(crate) fn is_usual(&self) -> bool {
        !matches!(self, Self::Other(_))
    }

    fn party(&self) -> Party {
        match self {
            Self::Provider => Party::Provider,
            Self::Customer => Party::Customer,
            Self::Other(_) => Party::Other,
        }
    }

    pub(crate) fn holds(&self, duty: &PartyDuty) -> bool {
        match self {
            Self::Provider => duty.party == Party::Provider,
            Self::Customer => duty.party == Party::Customer,
            Self::Other(label) => duty.party == Party::Other && duty.label == *label,
        }
    }
}

/// One group for each of the services in sight, for the area of this index.
pub(crate) fn groups(comparison: &Comparison, area: usize, seen: &InSight) -> Vec<Group> {
    seen.services.iter().map(|&service| group(comparison, area, service, seen.party)).collect()
}

fn group(comparison: &Comparison, area: usize, service: usize, party: Option<Party>) -> Group {
    let mut rows = comparison.rows_of(area).map(|(_, row)| row);
    let has_rows = rows.any(|row| row.of_service(service).next().is_some());
    let headings = &comparison.services[service].document.areas;
    let heading = headings.iter().find(|heading| heading.area.id == comparison.areas[area].id);
    let says = match heading {
        _ if has_rows => Says::Duties,
        Some(heading) => heading.declared_empty.map_or(Says::HeadingOnly(heading.line), Says::NothingToDo),
        None => Says::Nothing,
    };
    Group { columns: columns(comparison, service, party), says, service }
}

/// The same in all areas, so that they stand below each other; of one party only, where it is asked for.
fn columns(comparison: &Comparison, service: usize, party: Option<Party>) -> Vec<Column> {
    let mut columns = vec![Column::Provider, Column::Customer];
    let duties =
        || comparison.services[service].document.responsibilities.iter().flat_map(|one| &one.parties);
    for duty in duties().filter(|duty| duty.party == Party::Other) {
        let column = Column::Other(Rc::clone(&duty.label));
        if !columns.contains(&column) {
            columns.push(column);
        }
    }
    // Where further parties share the work, provider or customer may have no column on the page.
    if columns.len() > 2 {
        columns.retain(|column| duties().any(|duty| column.holds(duty)));
    }
    if let Some(party) = party {
        columns.retain(|column| column.party() == party);
        if columns.is_empty() {
            // A column all the same: the cells then say that the page has none.
            columns.push(match party {
                Party::Provider => Column::Provider,
                Party::Customer => Column::Customer,
                Party::Other => Column::Other(Rc::from("others")),
            });
        }
    }
    columns
}
