//! Pairs of rows with all that the fitted trees ask for.

use std::rc::Rc;

use super::profile::{Profile, Profiles, Weighted};
use super::similarity::{
    Features, Laid, OfRelated, first_sight, most_said, set_better, set_nothing_in_common, set_of_related,
};
use super::topics::{Topics, by_word, in_common, topics, topics_of_area};
use super::units::Unit;
use crate::document::Area;

/// Two units of different services.
pub(super) struct Pair {
    /// Indexes into the units, the smaller one first.
    pub(super) units: [usize; 2],
    pub(super) features: Features,
}

/// Collects pairs of units.
pub(super) struct Pairs<'u> {
    units: &'u [Unit],
    profiles: &'u Profiles,
    /// The row of the unit that came last: pairs come row by row.
    laid: Laid,
    last: usize,
    pub(super) all: Vec<Pair>,
}

/// The two best rows of one page for a row: how well the first fits, which it is, and how well the second does.
#[derive(Clone, Copy)]
struct Best {
    first: f32,
    row: u32,
    second: f32,
}

impl<'u> Pairs<'u> {
    pub(super) fn new(units: &'u [Unit], profiles: &'u Profiles) -> Self {
        Self { units, profiles, laid: Laid::new(profiles.words.len()), last: usize::MAX, all: Vec::new() }
    }

    /// Adds a pair, unless both are of one service; it is fast where many pairs with one `b` follow each other.
    pub(super) fn add(&mut self, a: usize, b: usize) {
        let (one, other) = (&self.units[a], &self.units[b]);
        if one.service == other.service {
            return;
        }
        if self.last != b {
            self.laid.lay(&self.profiles.of[b]);
            self.last = b;
        }
        let features =
            self.laid.features(&self.profiles.of[a], one.area == other.area, one.name == other.name);
        self.all.push(Pair { units: [a.min(b), a.max(b)], features });
    }

    /// Looks how much better each pair fits than what else the two pages have in the area of either.
    ///
    /// `among` are the units that have pairs, ascending.
    pub(super) fn set_better(&mut self, among: &[usize], services: usize) {
        const NONE: Best = Best { first: 0.0, row: u32::MAX, second: 0.0 };
        let mut place = vec![0_u32; self.units.len()];
        among.iter().zip(0..).for_each(|(&unit, at)| place[unit] = at);
        let mut best = vec![NONE; among.len() * services];
        let at = |of: usize, with: usize| place[of] as usize * services + self.units[with].service;
        let of_one_area =
            self.all.iter().filter(|pair| self.units[pair.units[0]].area == self.units[pair.units[1]].area);
        for pair in of_one_area {
            let fits = first_sight(&pair.features);
            let [a, b] = pair.units;
            for [of, with] in [[a, b], [b, a]] {
                let best = &mut best[at(of, with)];
                if best.row == with as u32 {
                } else if fits > best.first {
                    *best = Best { first: fits, row: with as u32, second: best.first };
                } else if fits > best.second {
                    best.second = fits;
                }
            }
        }
        for pair in &mut self.all {
            let [a, b] = pair.units;
            let than = [[a, b], [b, a]].map(|[of, with]| {
                let best = &best[at(of, with)];
                if best.row == with as u32 { best.second } else { best.first }
            });
            set_better(&mut pair.features, than[0].max(than[1]));
        }
    }

    /// Looks at what only [`super::relate`] asks for.
    pub(super) fn set_of_related(&mut self, areas: &[Rc<Area>]) {
        let by_word = by_word(self.profiles);
        let of_part = |part: fn(&Profile) -> &Weighted| {
            self.profiles.of.iter().map(|it| topics(part(it), &by_word)).collect::<Vec<Topics>>()
        };
        let (wholes, tasks) = (of_part(Profile::whole), of_part(Profile::task));
        let of_areas: Vec<Topics> = areas.iter().map(|area| topics_of_area(&area.name)).collect();
        let services = self.units.iter().map(|unit| unit.service + 1).max().unwrap_or_default();
        let mut rows = vec![0; areas.len() * services];
        let place = |unit: usize| self.units[unit].area * services + self.units[unit].service;
        (0..self.units.len()).for_each(|unit| rows[place(unit)] += 1);
        for pair in &mut self.all {
            let [a, b] = pair.units;
            let (one, other) = (&self.units[a], &self.units[b]);
            let is_one_area = one.area == other.area;
            let of_area = match (one.is_general, other.is_general) {
                (true, false) if is_one_area => Some(in_common(&of_areas[one.area], &tasks[b])),
                (false, true) if is_one_area => Some(in_common(&of_areas[one.area], &tasks[a])),
                _ => None,
            };
            if (one.is_general || other.is_general) && !is_one_area {
                set_nothing_in_common(&mut pair.features);
            }
            let of = OfRelated {
                topics: in_common(&wholes[a], &wholes[b]),
                rows: [rows[place(a)], rows[place(b)]],
                said: most_said(&self.profiles.of[a], &self.profiles.of[b]),
                of_area,
            };
            set_of_related(&mut pair.features, &of);
        }
    }
}
