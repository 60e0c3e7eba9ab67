//! Lists below topics that stand within the duties of one party: "Acme's responsibilities", below it "Backups".

use std::rc::Rc;

use super::{Whose, points_elsewhere};
use crate::document::Party;
use crate::duties::cast::Cast;
use crate::duties::reading::Reading;
use crate::page::Page;

/// Whether headings say whose what stands below them is, some the provider's and some the customer's; and whether one of them
/// has others below it.
pub(crate) fn has_headings(cast: &Cast, page: &Page<'_>, headings: &[Rc<str>]) -> (bool, bool) {
    let levels = || page.headings.iter().map(|heading| heading.level);
    let next = levels().skip(1).chain([0]);
    // For each heading of a party whether others stand below it.
    let all = headings.iter().zip(levels().zip(next)).filter(|(_, (own, _))| *own > 1);
    let found: Vec<(Vec<Party>, bool)> =
        all.filter_map(|(heading, (own, next))| Some((cast.whose(heading)?.0, next > own))).collect();
    let has_below = found.iter().any(|(_, has)| *has);
    let has = |party: Party| found.iter().any(|(parties, _)| parties[..] == [party]);
    let has_sides = has(Party::Provider) && has(Party::Customer);
    (has_sides, has_sides && has_below)
}

/// Headings of what is no topic of duties.
const ASIDES: [&str; 14] = [
    "overview",
    "introduction",
    "background",
    "summary",
    "prerequisites",
    "before you begin",
    "next steps",
    "what's next",
    "example",
    "examples",
    "resources",
    "recommendations",
    "references",
    "faq",
];

/// Whose what stands below a topic is, within the duties of one party: "Acme's responsibilities", "Backups".
pub(super) fn whose_above(reading: &Reading<'_>, heading: Option<usize>) -> Option<Whose> {
    if !reading.cast.has_headings {
        return None;
    }
    let topic = reading.headings[heading?].trim();
    if points_elsewhere(topic) || ASIDES.iter().any(|aside| topic.eq_ignore_ascii_case(aside)) {
        return None;
    }
    let above = std::iter::successors(heading, |&heading| reading.parents[heading]).skip(1);
    let mut above = above.filter(|&heading| reading.levels[heading] > 1);
    above.find_map(|heading| {
        let (parties, label) = reading.cast.whose(&reading.headings[heading])?;
        Some((parties, Rc::from(label.trim().trim_end_matches(':').trim())))
    })
}
