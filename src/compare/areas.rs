//! Which areas a comparison has, and in which order.

use std::collections::HashSet;
use std::rc::Rc;

use crate::document::{Area, Document};

/// The areas in which any of the documents has a row: the canonical ones first, then the others in
/// page order. Areas with one id are one area, by the name that comes first.
pub(super) fn in_order(documents: &[Rc<Document>]) -> Vec<Rc<Area>> {
    let mut seen = HashSet::new();
    let mut areas: Vec<Rc<Area>> = Vec::new();
    for document in documents {
        let duties = document.responsibilities.iter().map(|r| (r.line, &r.area));
        let owned = document.allocations.iter().map(|a| (a.line, &a.area));
        let mut of_page: Vec<_> = duties.chain(owned).collect();
        crate::order::sort_by_key(&mut of_page, |(line, _)| *line);
        areas.extend(
            of_page.into_iter().filter(|(_, area)| seen.insert(area.id.as_str())).map(|(_, a)| a.clone()),
        );
    }
    crate::order::sort_by_key(&mut areas, |area| {
        Area::CANONICAL.iter().position(|(id, _)| *id == area.id).unwrap_or(usize::MAX)
    });
    areas
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::testing::page;

    #[test]
    fn canonical_areas_stand_first_in_their_order_then_the_others_as_met() {
        let one = page("one", &[("zoo", "A", "x", "y"), ("disaster-recovery", "B", "x", "y")]);
        let two = page("two", &[("ark", "A", "x", "y"), ("change-management", "B", "x", "y")]);
        let ids: Vec<_> = in_order(&[one, two]).iter().map(|a| a.id.clone()).collect();
        assert_eq!(ids, ["change-management", "disaster-recovery", "zoo", "ark"]);
    }
}
