//! Pages that are old beside the newest of the set, which stands for today. A page of which a newer version is there,
//! as [`versions`] finds them, is not old: it is there to be compared.

use super::words::are;
use super::{Point, Section, Topic};
use crate::compare::changes::versions;
use crate::findings::Report;

/// The rule that tells which pages are old.
const OUTDATED: &str = "outdated";

/// The oldest first.
pub(super) fn section(report: Report<'_>) -> Option<Section> {
    let date = |service: usize| report.comparison.services[service].document.last_updated.as_deref();
    let found = report.open().filter(|found| found.rule == OUTDATED);
    let mut services: Vec<usize> = found.map(|found| found.service).collect();
    if !services.is_empty() {
        let pages: Vec<_> = report.comparison.services.iter().map(|it| it.document.clone()).collect();
        let lines = versions(&pages);
        let has_newer = |service: &usize| lines.iter().any(|line| line[..line.len() - 1].contains(service));
        services.retain(|service| !has_newer(service));
    }
    if services.is_empty() {
        return None;
    }
    services.sort_by_key(|&service| date(service));
    let newest = (0..report.comparison.services.len()).filter_map(date).max().unwrap_or_default();
    let point = |service: usize| Point {
        sentence: format!(
            "{} was last updated {}.",
            report.comparison.services[service].label,
            date(service).unwrap_or_default()
        ),
        rows: Vec::new(),
        services: vec![service],
    };
    let sentence = format!(
        "{} at least two years older than the newest one, which was updated {newest}.",
        are(services.len(), "page")
    );
    let headline = Point { sentence, ..Point::default() };
    Some(Section { topic: Topic::Old, headline, points: services.into_iter().map(point).collect() })
}
