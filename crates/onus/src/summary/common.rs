//! What several pages speak of.

use super::tasks::{names, services_of};
use super::words::{are, quoted_list};
use super::{Point, Section, Topic};
use crate::compare::Comparison;

/// What all pages have; of more than two pages, then what half of them have, and what any two have.
pub(super) fn section(comparison: &Comparison, rows: &[usize]) -> Option<Section> {
    let all = comparison.services.len();
    if all < 2 || rows.is_empty() {
        return None;
    }
    let on = |least: usize| -> Vec<usize> {
        let has = |row: &usize| services_of(&comparison.rows[*row]).len() >= least;
        rows.iter().copied().filter(has).collect()
    };
    let pages = if all == 2 { "both pages".to_owned() } else { format!("all {all} pages") };
    let point = |rows: Vec<usize>, where_: &str| {
        let sentence = match rows.len() {
            0 => format!("No task is on {where_}."),
            count => {
                format!("{} on {where_}: {}.", are(count, "task"), quoted_list(names(comparison, &rows)))
            }
        };
        Point { sentence, rows, services: Vec::new() }
    };
    let mut points = Vec::new();
    let everywhere = on(all);
    if all > 2 {
        let half = on(all.div_ceil(2));
        if half.len() > everywhere.len() && all > 3 {
            points.push(point(half, "at least half of the pages"));
        }
        points.push(point(on(2), "more than one page"));
    }
    Some(Section { topic: Topic::Common, headline: point(everywhere, &pages), points })
}
