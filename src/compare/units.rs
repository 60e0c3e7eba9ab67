//! What stands in one row: mostly one row of a page, sometimes several items of a list.

use std::collections::HashMap;
use std::rc::Rc;

use super::Service;
use super::words::{is_function_word, words};
use crate::document::{Area, Document};

/// The part of a document that goes into one row of the comparison.
#[derive(Debug)]
pub(super) struct Unit {
    /// Index into the services.
    pub(super) service: usize,
    /// Index into the areas.
    pub(super) area: usize,
    /// Indexes into the document's responsibilities; several only for the items of a list.
    pub(super) responsibilities: Vec<usize>,
    /// The task, normalised: units of one name mean the same. Never empty for a task with a letter.
    pub(super) name: String,
    /// How many units of this name the service has before this one in the area.
    pub(super) occurrence: usize,
}

/// The units of all services, service by service in an order that does not depend on how the
/// documents came, and in page order.
pub(super) fn units(services: &[Service], areas: &[Rc<Area>]) -> Vec<Unit> {
    let mut order: Vec<usize> = (0..services.len()).collect();
    crate::order::sort_by(&mut order, |&a, &b| {
        content(&services[a].document).cmp(content(&services[b].document))
    });
    let area_of: HashMap<&str, usize> =
        areas.iter().zip(0..).map(|(area, i)| (area.id.as_str(), i)).collect();
    let mut units: Vec<Unit> = Vec::new();
    for service in order {
        let document = &services[service].document;
        let own = own_name(document);
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

/// What tells documents apart, whichever way they came.
fn content(document: &Document) -> impl Iterator<Item = (&str, u32)> {
    let date = document.last_updated.as_deref().unwrap_or_default();
    let rows = document.responsibilities.iter().flat_map(|row| {
        let duties = row.parties.iter().map(|duty| (duty.text.text.as_str(), 0));
        std::iter::once((row.task.text.as_str(), row.line)).chain(duties)
    });
    [(document.file.as_str(), 0), (document.name.as_str(), 0), (date, 0)].into_iter().chain(rows)
}

/// The words of a service's name without the vendor before it, which tasks mostly leave out.
pub(super) fn own_name(document: &Document) -> Vec<String> {
    let all = words(&document.name);
    let vendor = all.iter().take_while(|word| is_vendor(word)).count();
    if vendor < all.len() { all[vendor..].to_vec() } else { all }
}

fn is_vendor(word: &str) -> bool {
    matches!(word, "ibm" | "cloud")
}

/// A task without what differs between pages that mean the same: case, punctuation, plurals, and
/// the name of the service itself ("Updates to Metrics Routing" is "update" everywhere).
pub(super) fn name(task: &str, own: &[String]) -> String {
    let all = words(task);
    let mut others = without(all.clone(), own);
    if others.len() < all.len() {
        while others.last().is_some_and(|word| is_function_word(word)) {
            others.pop();
        }
    }
    if others.is_empty() { all.join(" ") } else { others.join(" ") }
}

/// `words` without the places where a service's `own` name stands in full, nor the vendor before it.
pub(super) fn without(words: Vec<String>, own: &[String]) -> Vec<String> {
    if own.is_empty() || !words.windows(own.len()).any(|place| place == own) {
        return words;
    }
    let mut rest: Vec<String> = Vec::new();
    let mut i = 0;
    while i < words.len() {
        if words[i..].starts_with(own) {
            i += own.len();
            while rest.last().is_some_and(|word| is_vendor(word)) {
                rest.pop();
            }
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
        assert_eq!(name("Updates to IBM Cloud Metrics Routing", &own), "update");
        assert_eq!(name("Metrics Routing", &own), "metric routing");
        assert_eq!(name("What to look out for", &own), "what to look out for");
    }
}
