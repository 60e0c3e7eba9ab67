//! Pages in the words of another.

use super::words::are;
use super::{Point, Section, Topic};
use crate::compare::Comparison;
use crate::compare::likeness::Likeness;
use crate::findings::quote::counted;

/// The nearest copies first. Of two pages in each other's words the first given is told.
pub(super) fn section(comparison: &Comparison, likeness: &Likeness) -> Option<Section> {
    let mut found: Vec<(usize, usize, usize)> = Vec::new();
    for service in 0..comparison.services.len() {
        if let Some((model, common)) = likeness.model(service)
            && !found.iter().any(|&(one, other, _)| one == model && other == service)
        {
            found.push((service, model, common));
        }
    }
    if found.is_empty() {
        return None;
    }
    let tasks = |service: usize| likeness.tasks[service];
    found.sort_by(|a, b| (b.2 * tasks(a.0)).cmp(&(a.2 * tasks(b.0))));
    let label = |service: usize| comparison.services[service].label.as_str();
    let point = |&(service, model, common): &(usize, usize, usize)| Point {
        sentence: format!(
            "{}: {common} of {} in the words of {}.",
            label(service),
            counted(tasks(service), "task"),
            label(model)
        ),
        rows: Vec::new(),
        services: vec![service.min(model), service.max(model)],
    };
    let sentence = format!("{} mostly in the words of another one.", are(found.len(), "page"));
    let headline = Point { sentence, ..Point::default() };
    Some(Section { topic: Topic::Alike, headline, points: found.iter().map(point).collect() })
}
