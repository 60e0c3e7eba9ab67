//! What stands in one row: mostly one row of a page, sometimes several items of a list, or a row with
//! those that continue it.

use std::rc::Rc;

use crate::compare::Service;
use crate::compare::areas::AreaNumbers;
use crate::compare::words::lexicon::Lexicon;
use crate::document::{Area, Document};
use crate::intern::{Interner, Repeats};
use crate::rests::rest;

/// The part of a document that goes into one row of the comparison.
#[derive(Debug)]
pub(in crate::compare) struct Unit {
    /// Index into the services.
    pub(in crate::compare) service: usize,
    /// Index into the areas.
    pub(in crate::compare) area: usize,
    /// Indexes into the document's responsibilities; several only for the items of a list
    /// and for rows that continue.
    pub(in crate::compare) responsibilities: Vec<usize>,
    /// Units of one name mean the same. It stands for the area, the task normalised, and how many
    /// units of these the service has before this one.
    pub(in crate::compare) name: usize,
    /// Whether its task says no more than its area does.
    pub(in crate::compare) is_general: bool,
}

/// What pages call a row that is about all of its area.
const GENERAL: [&str; 6] = ["general", "overview", "other", "others", "all", "common"];

/// After so many rows there is a rest.
const REST: usize = 2000;

/// The units of all services, service by service in an order that does not depend on how the
/// documents came, and in page order.
pub(in crate::compare) async fn units(
    services: &[Service],
    areas: &[Rc<Area>],
    lexicon: &mut Lexicon,
) -> Vec<Unit> {
    let mut order: Vec<usize> = (0..services.len()).collect();
    order.sort_by(|&a, &b| content(&services[a].document).cmp(content(&services[b].document)));
    let mut area_of = AreaNumbers::new(areas);
    let (mut names, mut lists, mut repeats) = (Interner::default(), Interner::default(), Repeats::default());
    let mut unit_of_list: Vec<usize> = Vec::new();
    // As much room as there may be rows: a vector that grows takes up to three times as much.
    let rows = services.iter().map(|service| service.document.responsibilities.len()).sum();
    let mut units: Vec<Unit> = Vec::with_capacity(rows);
    for service in order {
        let document = &services[service].document;
        let own = lexicon.name_in_rows(document);
        let first = units.len();
        for (index, responsibility) in document.responsibilities.iter().enumerate() {
            if index % REST == REST - 1 {
                rest().await;
            }
            let area = area_of.number(&responsibility.area);
            if responsibility.continues
                && let Some(above) = units[first..].last_mut().filter(|above| above.area == area)
            {
                above.responsibilities.push(index);
                continue;
            }
            let task = lexicon.name(&responsibility.task.text, &own);
            if responsibility.list_item {
                let list = lists.number_of(&[service, area, task]);
                if let Some(&unit) = unit_of_list.get(list) {
                    units[unit].responsibilities.push(index);
                    continue;
                }
                unit_of_list.push(units.len());
            }
            let before = repeats.before(service, &[area, task]);
            let name = names.number_of(&[area, task, before]);
            let text = responsibility.task.text.trim();
            let is_general = GENERAL.iter().any(|name| text.eq_ignore_ascii_case(name));
            units.push(Unit { service, area, responsibilities: vec![index], name, is_general });
        }
    }
    units
}

/// What tells documents apart, whichever way they came.
fn content(document: &Document) -> impl Iterator<Item = (&str, u32)> {
    let date = document.last_updated.as_deref().unwrap_or_default();
    let rows = document.responsibilities.iter().flat_map(|row| {
        let duties = row.parties.iter().map(|duty| (duty.text.text.as_str(), 0));
        std::iter::once((row.task.text.as_str(), row.line)).chain(duties)
    });
    [(document.file.as_str(), 0), (document.name.as_str(), 0), (date, 0)].into_iter().chain(rows)
}
