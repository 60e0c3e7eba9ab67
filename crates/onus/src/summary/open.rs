//! What the pages leave open: cells without a word, left-overs of a template, areas that are missing.

use super::tasks::names;
use super::words::{quoted_list, tasks_have};
use super::{Point, Section, Topic};
use crate::compare::answer::has_gap;
use crate::document::{Area, Document};
use crate::findings::Report;
use crate::findings::quote::counted;

/// The rule that tells which pages have an area missing.
const AREA_MISSING: &str = "area-missing";

/// By service, its tasks with a gap, then the areas that it leaves out.
pub(super) fn section(report: Report<'_>, rows: &[usize]) -> Option<Section> {
    let comparison = report.comparison;
    let mut points = Vec::new();
    let (mut open, mut pages, mut missing) = (Vec::new(), 0, 0);
    for (service, it) in comparison.services.iter().enumerate() {
        let has = |row: &usize| {
            let members = comparison.rows[*row].of_service(service);
            members.map(|member| comparison.responsibility(member)).any(has_gap)
        };
        let gaps: Vec<usize> = rows.iter().copied().filter(has).collect();
        let is_missing = report.open().any(|found| found.service == service && found.rule == AREA_MISSING);
        let areas = if is_missing { areas_missing(&it.document) } else { Vec::new() };
        if !gaps.is_empty() {
            let sentence = format!("{}: {}.", it.label, quoted_list(names(comparison, &gaps)));
            open.extend(gaps.iter().copied());
            points.push(Point { sentence, rows: gaps, services: vec![service] });
        }
        if !areas.is_empty() {
            pages += 1;
            missing += areas.len();
            let sentence = format!("{} says nothing of {}.", it.label, quoted_list(areas));
            points.push(Point { sentence, rows: Vec::new(), services: vec![service] });
        }
    }
    open.sort_unstable();
    open.dedup();
    let gaps = format!("{} an empty cell or a placeholder", tasks_have(open.len()));
    let areas = format!("{} an area", if pages == 1 { "1 page leaves out" } else { "pages leave out" });
    let areas = if pages > 1 { format!("{pages} {areas}") } else { areas };
    let areas = if missing > pages { areas.replace("an area", &counted(missing, "area")) } else { areas };
    let sentence = match (open.is_empty(), pages) {
        (true, 0) => return None,
        (false, 0) => format!("{gaps}."),
        (true, _) => format!("{areas}."),
        (false, _) => format!("{gaps}; {areas}."),
    };
    let headline = Point { sentence, rows: open, services: Vec::new() };
    Some(Section { topic: Topic::Open, headline, points })
}

/// The names of the usual areas that a page which follows them leaves out.
fn areas_missing(document: &Document) -> Vec<&'static str> {
    let is_there = |id: &str| {
        document.responsibilities.iter().any(|row| row.area.id == id)
            || document.allocations.iter().any(|owned| owned.area.id == id)
            || document.areas.iter().any(|it| it.area.id == id && it.declared_empty.is_some())
    };
    Area::CANONICAL.into_iter().filter(|(id, _)| !is_there(id)).map(|(_, name)| name).collect()
}
