//! Which areas a comparison has, and in which order.

use std::rc::Rc;

use crate::document::{Area, Document};
use crate::intern::Interner;

/// The areas in which any of the documents has a row: the canonical ones first, then the others in
/// page order. Areas with one id are one area, by the name that comes first.
pub(super) fn in_order(documents: &[Rc<Document>]) -> Vec<Rc<Area>> {
    let mut numbers = AreaNumbers::default();
    let mut areas: Vec<Rc<Area>> = Vec::new();
    for document in documents {
        let duties = document.responsibilities.iter().map(|r| (r.line, &r.area));
        let owned = document.allocations.iter().map(|a| (a.line, &a.area));
        let mut of_page: Vec<_> = duties.chain(owned).collect();
        of_page.sort_by_key(|(line, _)| *line);
        for (_, area) in of_page {
            if numbers.number(area) == areas.len() {
                areas.push(area.clone());
            }
        }
    }
    areas.sort_by_key(|area| Area::CANONICAL.iter().position(|(id, _)| *id == area.id).unwrap_or(usize::MAX));
    areas
}

/// Numbers for areas by their ids.
#[derive(Default)]
pub(crate) struct AreaNumbers<'a> {
    ids: Interner,
    /// The rows of a table have one and the same area.
    last: Option<(&'a Rc<Area>, usize)>,
}

impl<'a> AreaNumbers<'a> {
    /// With the areas' indexes as their numbers.
    pub(crate) fn new(areas: &'a [Rc<Area>]) -> Self {
        let mut numbers = Self::default();
        areas.iter().for_each(|area| {
            numbers.number(area);
        });
        numbers
    }

    /// The number of an area, the next one for one that is new.
    pub(crate) fn number(&mut self, area: &'a Rc<Area>) -> usize {
        match self.last {
            Some((last, number)) if Rc::ptr_eq(last, area) => number,
            _ => {
                let number = self.ids.number(area.id.as_bytes());
                self.last = Some((area, number));
                number
            }
        }
    }
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
