//! What stands in one row: mostly one row of a page, sometimes several items of a list.

use std::collections::HashMap;
use std::rc::Rc;

use super::Service;
use super::words::words;
use crate::document::Area;

/// The part of a document that goes into one row of the comparison.
#[derive(Debug)]
pub(super) struct Unit {
    /// Index into the services.
    pub(super) service: usize,
    /// Index into the areas.
    pub(super) area: usize,
    /// Indexes into the document's responsibilities; several only for the items of a list.
    pub(super) responsibilities: Vec<usize>,
    /// The task, normalised: units of one name mean the same.
    pub(super) name: String,
    /// How many units of this name the service has before this one in the area.
    pub(super) occurrence: usize,
}

/// The units of all services, by service and in page order.
pub(super) fn units(services: &[Service], areas: &[Rc<Area>]) -> Vec<Unit> {
    let area_of: HashMap<&str, usize> =
        areas.iter().zip(0..).map(|(area, i)| (area.id.as_str(), i)).collect();
    let mut units: Vec<Unit> = Vec::new();
    for (service, Service { document, .. }) in services.iter().enumerate() {
        let own = words(&document.name);
        let mut lists: HashMap<(usize, &str), usize> = HashMap::new();
        let mut met: HashMap<(usize, String), usize> = HashMap::new();
        for (index, responsibility) in document.responsibilities.iter().enumerate() {
            let area = area_of[responsibility.area.id.as_str()];
            let key = (area, responsibility.task.text.as_str());
            if responsibility.list_item
                && let Some(&list) = lists.get(&key)
            {
                units[list].responsibilities.push(index);
                continue;
            }
            if responsibility.list_item {
                lists.insert(key, units.len());
            }
            let name = name(&responsibility.task.text, &own);
            let before = met.entry((area, name.clone())).or_default();
            units.push(Unit { service, area, responsibilities: vec![index], name, occurrence: *before });
            *before += 1;
        }
    }
    units
}

/// A task without what differs between pages that mean the same: case, punctuation, plurals, and
/// the name of the service itself ("Updates to Metrics Routing" is "updates to" everywhere).
fn name(task: &str, own: &[String]) -> String {
    let all = words(task);
    let others = without(&all, own);
    if others.is_empty() { all.join(" ") } else { others.join(" ") }
}

/// `words` without the places where `own` stands in full.
pub(super) fn without(words: &[String], own: &[String]) -> Vec<String> {
    let mut rest = Vec::new();
    let mut i = 0;
    while i < words.len() {
        if !own.is_empty() && words[i..].starts_with(own) {
            i += own.len();
        } else {
            rest.push(words[i].clone());
            i += 1;
        }
    }
    rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_of_the_service_itself_does_not_count() {
        let own = words("Metrics Routing");
        assert_eq!(name("Updates to Metrics Routing", &own), "update to");
        assert_eq!(name("Metrics Routing", &own), "metric routing");
        assert_eq!(name("Metrics", &own), "metric");
    }
}
