//! Lists below topics that stand within the duties of one party: "Acme's responsibilities", below it "Backups".

use std::rc::Rc;

use super::Whose;
use crate::document::Party;
use crate::duties::cast::Cast;
use crate::duties::reading::Reading;
use crate::page::{List, Page};

/// Whether headings that have others below them say whose these are: some the provider's, some the customer's.
pub(crate) fn has_headings(cast: &Cast, page: &Page<'_>, headings: &[Rc<str>]) -> bool {
    let levels = || page.headings.iter().map(|heading| heading.level);
    let has_below = levels().zip(levels().skip(1)).map(|(own, next)| own > 1 && next > own);
    let parents = headings.iter().zip(has_below).filter(|(_, has)| *has).map(|(heading, _)| heading);
    let found: Vec<Vec<Party>> = parents.filter_map(|heading| Some(cast.whose(heading)?.0)).collect();
    let has = |party: Party| found.iter().any(|parties| parties[..] == [party]);
    has(Party::Provider) && has(Party::Customer)
}

/// Whose a list is that stands below a topic within the duties of one party: "Acme's responsibilities", "Backups".
pub(super) fn of_heading_above(reading: &Reading<'_>, list: &List<'_>) -> Option<Whose> {
    if !reading.cast.has_headings {
        return None;
    }
    let above = std::iter::successors(list.heading, |&heading| reading.parents[heading]).skip(1);
    let mut above = above.filter(|&heading| reading.levels[heading] > 1);
    above.find_map(|heading| {
        let (parties, label) = reading.cast.whose(&reading.headings[heading])?;
        Some((parties, Rc::from(label.trim().trim_end_matches(':').trim())))
    })
}
