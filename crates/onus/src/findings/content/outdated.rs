use std::rc::Rc;

use crate::document::Document;
use crate::findings::{Check, Found, Level, Rule};

pub(in crate::findings) const RULE: Rule = Rule {
    id: "outdated",
    level: Level::Info,
    several: "pages that are old",
    explanation: "The page has not been updated for two years before the newest page of the set: look for a newer version.",
    check: Check::Page(check),
};

/// The newest page of the set stands for today, so that the same pages always give the same answer.
fn check(document: &Document, all: &[Rc<Document>]) -> Vec<Found> {
    let newest = all.iter().filter_map(|page| page.last_updated.as_deref()).max();
    let (Some(date), Some(newest)) = (document.last_updated.as_deref(), newest) else { return Vec::new() };
    // An older version is there to be compared.
    let has_newer =
        |page: &Rc<Document>| page.name == document.name && page.last_updated.as_deref() > Some(date);
    if years_later(date, 2).is_none_or(|limit| limit.as_str() > newest) || all.iter().any(has_newer) {
        return Vec::new();
    }
    let message = format!("Last updated {date}; the newest page of the set was updated {newest}.");
    vec![Found { line: 1, place: None, message }]
}

/// A date `YYYY-MM-DD` moved by whole years, in the same form.
fn years_later(date: &str, years: u32) -> Option<String> {
    let (year, rest) = date.split_at_checked(4)?;
    Some(format!("{:04}{rest}", year.parse::<u32>().ok()? + years))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_years_before_the_newest_page_is_old() {
        let page = |name: &str, date: &str| {
            let (name, last_updated) = (name.to_owned(), Some(date.to_owned()));
            Rc::new(Document { name, last_updated, ..Document::default() })
        };
        let pages = [
            page("Mill", "2023-05-01"),
            page("Tower", "2023-05-02"),
            page("Moat", "2022-01-01"),
            page("Moat", "2025-05-01"),
            Rc::default(),
        ];
        let old: Vec<_> = pages.iter().map(|page| check(page, &pages).len()).collect();
        assert_eq!(old, [1, 0, 0, 0, 0], "a version that has a newer one is not old");
    }
}
