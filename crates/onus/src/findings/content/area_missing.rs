use std::rc::Rc;

use crate::compare::AreaNumbers;
use crate::document::{Area, Document};
use crate::findings::quote::quoted;
use crate::findings::{Check, Found, Level, Rule};

pub(in crate::findings) const RULE: Rule = Rule {
    id: "area-missing",
    level: Level::Warning,
    several: "areas that the page leaves out",
    explanation: "The page follows the usual areas but leaves this one out without saying that nobody has a duty there: ask its owner.",
    check: Check::Page(check),
};

/// Only pages with at least two canonical areas, and not far more of their own, follow them; others
/// are built in another way.
fn check(document: &Document, _: &[Rc<Document>]) -> Vec<Found> {
    let mut numbers = AreaNumbers::default();
    let mut rows: Vec<&str> = Vec::new();
    let duties = document.responsibilities.iter().map(|it| &it.area);
    for area in duties.chain(document.allocations.iter().map(|it| &it.area)) {
        if numbers.number(area) == rows.len() {
            rows.push(&area.id);
        }
    }
    let heading = |id: &str| document.areas.iter().find(|heading| heading.area.id == id);
    let has = |id: &str| rows.contains(&id) || heading(id).is_some();
    let canonical = Area::CANONICAL.iter().filter(|(id, _)| has(id)).count();
    let own =
        rows.iter().filter(|id| !Area::CANONICAL.iter().any(|(canonical, _)| *canonical == **id)).count();
    if canonical < 2 || own > 2 * canonical {
        return Vec::new();
    }
    let found = |(id, name): (&str, &str)| match heading(id) {
        _ if rows.contains(&id) => None,
        None => Some(Found {
            line: 1,
            place: None,
            message: format!("The page has no part for {}.", quoted(name)),
        }),
        Some(heading) if heading.declared_empty.is_some() => None,
        Some(heading) => Some(Found {
            line: heading.line,
            place: None,
            message: format!("{} has a heading, but no row says who does what.", quoted(&heading.area.name)),
        }),
    };
    Area::CANONICAL.into_iter().filter_map(found).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::testing::document;
    use crate::document::AreaHeading;

    fn heading(id: &str, line: u32, declared_empty: Option<u32>) -> AreaHeading {
        let area = Rc::new(Area { id: id.into(), name: "As written".into() });
        AreaHeading { area, line, anchor: String::new(), declared_empty }
    }

    #[test]
    fn absent_and_unfilled_are_found_but_not_declared_empty() {
        let mut page = document("One", &[(Area::CANONICAL[0].0, "T", "x", "y")]);
        page.areas =
            vec![heading(Area::CANONICAL[1].0, 20, Some(21)), heading(Area::CANONICAL[2].0, 30, None)];
        let found: Vec<_> = check(&page, &[]).into_iter().map(|f| (f.line, f.message)).collect();
        assert_eq!(
            found,
            [
                (30, "“As written” has a heading, but no row says who does what.".to_owned()),
                (1, "The page has no part for “Security and regulation compliance”.".to_owned()),
                (1, "The page has no part for “Disaster recovery”.".to_owned()),
            ]
        );
    }

    #[test]
    fn a_page_that_does_not_follow_the_areas_misses_none() {
        let page = document("One", &[(Area::CANONICAL[0].0, "T", "x", "y"), ("other", "T", "x", "y")]);
        assert_eq!(check(&page, &[]), []);
        let canonical = &Area::CANONICAL[..2];
        let own = ["p", "q", "r", "s", "t"];
        let areas: Vec<_> =
            canonical.iter().map(|(id, _)| *id).chain(own).map(|id| (id, "T", "x", "y")).collect();
        assert_eq!(check(&document("Two", &areas), &[]), []);
        assert_eq!(check(&document("Two", &areas[..6]), &[]).len(), 3);
    }
}
