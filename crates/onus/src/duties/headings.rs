//! What the headings of a page say: the areas of what stands below them, and which are of definitions.

use std::rc::Rc;

use rustc_hash::FxHashSet;

use super::RESPONSIB;
use super::areas::{self, Areas};
use super::cast::{heads_definitions, is_bare_customer};
use super::lists::{promised, subject};
use super::parties;
use super::reading::Reading;
use super::words::{Pattern, SECURITY, Words};
use crate::document::{Area, AreaHeading, Party};
use crate::page::Page;

/// The area that each heading would name. "Security" alone is the canonical one where the others on the
/// page are.
#[inline(never)]
pub(super) fn areas_of(headings: &[Rc<str>], words: &[Words<'_>], known: &Areas) -> Vec<Rc<Area>> {
    let own = headings.iter().zip(words).map(|(heading, words)| known.of_words(heading, words));
    let mut all: Vec<Rc<Area>> = own.collect();
    let security = &Area::CANONICAL[areas::SECURITY_AREA];
    let is_alone = |words: &Words<'_>| words.len() == 1 && words.has(SECURITY);
    if !words.iter().any(is_alone) {
        return all;
    }
    let has = |id: &str| all.iter().any(|area| area.id == id);
    if has(security.0) || Area::CANONICAL.iter().filter(|(id, _)| has(id)).count() < 3 {
        return all;
    }
    for (area, words) in all.iter_mut().zip(words) {
        if is_alone(words) {
            *area = Rc::new(Area { id: security.0.to_owned(), name: security.1.to_owned() });
        }
    }
    all
}

/// For each heading whether a table stands right below it.
#[inline(never)]
pub(super) fn with_tables(page: &Page<'_>) -> Vec<bool> {
    let mut has = vec![false; page.headings.len()];
    page.tables.iter().filter_map(|table| table.heading).for_each(|heading| has[heading] = true);
    has
}

/// For each heading whether a list stands right below it.
#[inline(never)]
pub(super) fn with_lists(page: &Page<'_>) -> Vec<bool> {
    let mut has = vec![false; page.headings.len()];
    page.lists.iter().filter_map(|list| list.heading).for_each(|heading| has[heading] = true);
    has
}

impl Reading<'_> {
    /// Whether a heading is one of definitions.
    pub(super) fn is_of_definitions(&self, heading: usize) -> bool {
        heads_definitions(&self.headings[heading])
    }

    /// Whether a heading of the page speaks of responsibilities.
    pub(super) fn has_heading_of_duties(&self) -> bool {
        let is_one = |heading: &Rc<str>| RESPONSIB.is_in(heading);
        *self.speaks_of_duties.get_or_init(|| self.headings.iter().any(is_one))
    }

    /// The headings of the highest rank, which are titles, and how many there are.
    fn tops(&self) -> &(usize, FxHashSet<Rc<str>>) {
        self.tops.get_or_init(|| {
            let tops = || self.headings.iter().zip(&self.levels).filter(|(_, level)| **level == 1);
            (tops().count(), tops().map(|(heading, _)| heading.clone()).collect())
        })
    }

    /// Whether a heading is the page's title: the only one of the highest rank.
    pub(super) fn is_title(&self, heading: usize) -> bool {
        self.levels[heading] == 1 && self.tops().0 == 1
    }

    /// Whether a text is that of a title.
    pub(super) fn is_text_of_title(&self, text: &str) -> bool {
        self.tops().1.contains(text)
    }

    /// The area of what stands below a heading, and how the page words it: the nearest heading
    /// above that words a canonical area, else the nearest that does not only name a party.
    pub(super) fn area_of(&mut self, heading: Option<usize>) -> (Rc<Area>, Rc<str>) {
        let known = self.area.take().filter(|(known, ..)| *known == heading);
        let (_, area, as_written) = self.area.insert(known.unwrap_or_else(|| {
            let (area, as_written) = self.find_area(heading);
            (heading, area, as_written)
        }));
        (area.clone(), as_written.clone())
    }

    pub(super) fn find_area(&self, heading: Option<usize>) -> (Rc<Area>, Rc<str>) {
        let chain = || std::iter::successors(heading, |&heading| self.parents[heading]);
        let canonical = chain().find(|&heading| areas::is_canonical(&self.areas[heading]));
        // "Acme responsibilities" below an area, or beside "Your responsibilities"; below the title alone it is one itself.
        let is_below_area =
            |heading: usize| self.parents[heading].is_some_and(|above| self.levels[above] > 1);
        let is_label = |heading: usize| {
            let text = &self.headings[heading];
            self.names_party(text)
                || self.cast.is_named_by_label(text)
                    && (is_below_area(heading) || self.is_beside_party(heading))
        };
        let own = || chain().find(|&heading| !is_label(heading));
        match canonical.or_else(own) {
            Some(heading) => (self.areas[heading].clone(), self.headings[heading].clone()),
            None => (self.known.of(""), Rc::from("")),
        }
    }

    fn names_party(&self, heading: &str) -> bool {
        parties::of_label(heading).is_some()
            || (subject(heading).is_some() || promised(heading).is_some())
                && self.cast.whose(heading).is_some()
    }

    /// Whether a heading of the same rank, below the same one, names a party.
    fn is_beside_party(&self, heading: usize) -> bool {
        let place = |heading: usize| (self.parents[heading], self.levels[heading]);
        let of_parties = self.places_of_parties.get_or_init(|| {
            let parties =
                (0..self.headings.len()).filter(|&heading| self.names_party(&self.headings[heading]));
            parties.map(place).collect()
        });
        of_parties.contains(&place(heading))
    }

    /// Whether a heading of the same rank, below the same one, is about what one of some parties has.
    pub(super) fn is_beside(&self, heading: usize, parties: &[Party]) -> bool {
        let sides = self.sides.get_or_init(|| {
            let side = |heading: usize| {
                let text = &self.headings[heading];
                let party = match self.cast.whose(text) {
                    Some((parties, _)) => <[Party; 1]>::try_from(parties).ok()?[0],
                    None if is_bare_customer(text) => Party::Customer,
                    None if text.contains(' ') => return None,
                    None => self.cast.party(text)?,
                };
                Some((self.parents[heading], self.levels[heading], party))
            };
            (0..self.headings.len()).filter_map(side).collect()
        });
        parties.iter().any(|party| sides.contains(&(self.parents[heading], self.levels[heading], *party)))
    }

    #[inline(never)]
    pub(super) fn read_areas(&mut self, page: &Page<'_>) {
        for (index, heading) in page.headings.iter().enumerate() {
            let area = &self.areas[index];
            if !areas::is_canonical(area) {
                continue;
            }
            let first = page.prose.partition_point(|prose| prose.heading < Some(index));
            let empty = page.prose[first..]
                .iter()
                .take_while(|prose| prose.heading == Some(index))
                .filter(|prose| RESPONSIB.is_in(&prose.cell.source))
                .find(|prose| declares_empty(&self.plain(&prose.cell)));
            self.document.areas.push(AreaHeading {
                area: area.clone(),
                line: heading.cell.line,
                anchor: heading.anchor.unwrap_or_default().to_owned(),
                declared_empty: empty.map(|prose| prose.cell.line),
            });
        }
    }
}

/// Whether a paragraph says that nobody has a duty in its area.
pub(super) fn declares_empty(text: &str) -> bool {
    pub(super) const NEGATED: [Pattern<'_>; 5] = [
        Pattern::new("not identify"),
        Pattern::new("doesn't identify"),
        Pattern::new("no specific"),
        Pattern::new("there are no"),
        Pattern::new("no shared"),
    ];
    RESPONSIB.is_in(text) && NEGATED.iter().any(|words| words.is_in(text))
}
