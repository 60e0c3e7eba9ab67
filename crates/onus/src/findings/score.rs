//! How a page does, in numbers.

use super::Report;

/// The numbers of one page.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Card {
    /// Index of the service.
    pub service: usize,
    /// Rows with an empty cell, and resources without a known owner.
    pub gaps: usize,
    /// Rows with text of the template.
    pub placeholders: usize,
    /// Areas that the page leaves out, or has no row for.
    pub areas_missing: usize,
    /// Rows and tables that other readers do not see as they are meant.
    pub broken: usize,
    /// Places that the published page shows in another way than the source.
    pub published_otherwise: usize,
    /// `YYYY-MM-DD`, if the page gives a date.
    pub last_updated: Option<String>,
    /// How many whole months that is before the newest page; `None` where a date is missing.
    pub months_old: Option<u32>,
}

/// One card for each service, in the order of the comparison; of the findings those count that are open.
pub fn cards(report: Report<'_>) -> Vec<Card> {
    let services = &report.comparison.services;
    let newest = services.iter().filter_map(|service| service.document.last_updated.as_deref()).max();
    let card = |(index, service): (usize, &crate::compare::Service)| {
        let count = |rules: &[&str]| {
            report.open().filter(|it| it.service == index && rules.contains(&it.rule)).count()
        };
        let last_updated = service.document.last_updated.clone();
        let months_old = last_updated.as_deref().zip(newest).and_then(|(date, newest)| months(date, newest));
        Card {
            service: index,
            gaps: count(&["empty-cell", "unknown-owner"]),
            placeholders: count(&["placeholder"]),
            areas_missing: count(&["area-missing"]),
            broken: count(&["broken-row", "broken-table", "ragged-row", "text-left-out"]),
            published_otherwise: count(&["published-otherwise"]),
            last_updated,
            months_old,
        }
    };
    services.iter().enumerate().map(card).collect()
}

/// The whole months from one date to a later one.
fn months(from: &str, to: &str) -> Option<u32> {
    let parts = |date: &str| {
        let mut parts = date.split('-').map(|part| part.parse::<u32>().ok());
        Some((parts.next()??, parts.next()??, parts.next()??))
    };
    let ((year, month, day), (later_year, later_month, later_day)) = (parts(from)?, parts(to)?);
    let months = later_year * 12 + later_month;
    months.checked_sub(year * 12 + month)?.checked_sub(u32::from(later_day < day))
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::*;
    use crate::compare::compare;
    use crate::compare::testing::document;
    use crate::findings::findings;

    #[test]
    fn a_card_counts_what_is_open() {
        let rows = [("a", "T", "x", ""), ("a", "U", "NEED CONTENT", "x")];
        let page = |date: &str| {
            let mut page = document("One", &rows);
            page.last_updated = (!date.is_empty()).then(|| date.to_owned());
            Rc::new(page)
        };
        let comparison = compare(&[page("2024-03-31"), page("2025-03-30"), page("")]);
        let mut found = findings(&comparison);
        found[0].dismissed = true;
        let cards = cards(Report { comparison: &comparison, findings: &found });
        assert_eq!((cards[0].gaps, cards[0].placeholders, cards[0].months_old), (0, 1, Some(11)));
        assert_eq!((cards[1].gaps, cards[1].months_old, cards[2].months_old), (1, Some(0), None));
    }
}
