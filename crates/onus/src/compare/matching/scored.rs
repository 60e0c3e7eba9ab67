//! Pairs of rows with all that the fitted trees ask for.

use std::rc::Rc;

use super::profile::{Profile, Profiles, TASK, WHOLE, Word};
use super::similarity::{
    Features, Laid, NEXT_BEST, OfRelated, first_sight, most_said, set_better, set_nothing_in_common,
    set_of_related,
};
use super::topics::{Topics, by_word, in_common, topics, topics_of_area};
use super::units::Unit;
use crate::document::Area;
use crate::rests::rest;

/// After so many rows or pairs there is a rest.
const REST: usize = 5000;

/// Two units of different services.
pub(super) struct Pair {
    /// The places of the units among those that were given, the smaller one first.
    pub(super) of: [usize; 2],
    pub(super) features: Features,
}

/// Collects pairs of some units, which are named by their places among them.
pub(super) struct Pairs<'u> {
    profiles: &'u Profiles,
    rows: Vec<Row<'u>>,
    laid: Laid,
    /// By service and place, as pairs come service by service.
    best: Vec<Best>,
    pub(super) all: Vec<Pair>,
}

/// What is asked of a unit for each of its pairs, in one place.
struct Row<'u> {
    service: u32,
    area: u32,
    name: u32,
    words: &'u Profile,
    task: &'u [(u32, f32)],
}

/// The two best rows of one page for a row: how well the first fits, which it is, and how well the second does.
#[derive(Clone, Copy)]
struct Best {
    first: f32,
    row: u32,
    second: f32,
}

impl<'u> Pairs<'u> {
    /// No pairs yet, of some units, in ascending order.
    pub(super) fn new(units: &[Unit], profiles: &'u Profiles, among: &[usize]) -> Self {
        const NONE: Best = Best { first: 0.0, row: u32::MAX, second: 0.0 };
        let row = |&unit: &usize| {
            let of = &units[unit];
            let [service, area, name] = [of.service, of.area, of.name].map(|number| number as u32);
            let (words, task) = (profiles.of(unit), profiles.task(unit));
            Row { service, area, name, words, task }
        };
        let services = among.iter().map(|&unit| units[unit].service + 1).max().unwrap_or_default();
        Self {
            profiles,
            rows: among.iter().map(row).collect(),
            laid: Laid::new(profiles.words.len()),
            best: vec![NONE; among.len() * services],
            all: Vec::new(),
        }
    }

    /// Adds the pairs of a unit with those others that are of other services.
    pub(super) fn add(&mut self, others: &[u32], of: usize) {
        self.add_if(others, of, |_| true);
    }

    /// Adds those pairs only of which `is_wanted` holds, by their features.
    pub(super) fn add_if(&mut self, others: &[u32], of: usize, mut is_wanted: impl FnMut(&Features) -> bool) {
        let row = &self.rows[of];
        self.laid.lay(row.words);
        let (service, area, name) = (row.service, row.area, row.name);
        self.fetch(others);
        for &place in others {
            let other = &self.rows[place as usize];
            if other.service == service {
                continue;
            }
            let is_one_area = other.area == area;
            let features = self.laid.features(other.words, other.task, is_one_area, other.name == name);
            let pair = [of.min(place as usize), of.max(place as usize)];
            let fits = first_sight(&features);
            if is_one_area && fits > NEXT_BEST {
                self.note(pair, fits);
            }
            if is_wanted(&features) {
                self.all.push(Pair { of: pair, features });
            }
        }
    }

    /// Asks the memory for many rows at once, which else it would bring one after the other: most of the time that
    /// pairs of many rows take is spent waiting for it.
    fn fetch(&self, others: &[u32]) {
        const WORDS_OF_A_LINE: usize = 64 / size_of::<Word>();
        let mut sum = 0_u32;
        for &place in others {
            let row = &self.rows[place as usize];
            let lines = row.words.iter().step_by(WORDS_OF_A_LINE);
            sum = lines.fold(sum, |sum, word| sum.wrapping_add(word.number));
        }
        std::hint::black_box(sum);
    }

    /// Notes how well two rows of one area fit.
    fn note(&mut self, [a, b]: [usize; 2], fits: f32) {
        for [of, with] in [[a, b], [b, a]] {
            let at = self.of_best(of, with);
            let best = &mut self.best[at];
            if best.row == with as u32 {
            } else if fits > best.first {
                *best = Best { first: fits, row: with as u32, second: best.first };
            } else if fits > best.second {
                best.second = fits;
            }
        }
    }

    fn of_best(&self, of: usize, with: usize) -> usize {
        self.rows[with].service as usize * self.rows.len() + of
    }

    /// Looks how much better each pair fits than what else the two pages have in the area of either.
    pub(super) fn set_better(&mut self) {
        let mut all = std::mem::take(&mut self.all);
        for Pair { of: [a, b], features } in &mut all {
            let (a, b) = (*a, *b);
            let than = [[a, b], [b, a]].map(|[of, with]| {
                let best = &self.best[self.of_best(of, with)];
                if best.row == with as u32 { best.second } else { best.first }
            });
            set_better(features, than[0].max(than[1]));
        }
        self.all = all;
    }

    /// Looks at what only [`super::relate`] asks for, of pairs of all `units`.
    pub(super) async fn set_of_related(&mut self, units: &[Unit], areas: &[Rc<Area>]) {
        // Pages of one service have none, and there may be very many rows.
        if self.all.is_empty() {
            return;
        }
        let by_word = by_word(self.profiles);
        let (mut wholes, mut tasks) = (Vec::<Topics>::new(), Vec::<Topics>::new());
        for unit in 0..units.len() {
            if unit % REST == REST - 1 {
                rest().await;
            }
            wholes.push(topics(self.profiles.of(unit), WHOLE, &by_word));
            tasks.push(topics(self.profiles.of(unit), TASK, &by_word));
        }
        let of_areas: Vec<Topics> = areas.iter().map(|area| topics_of_area(&area.name)).collect();
        let services = units.iter().map(|unit| unit.service + 1).max().unwrap_or_default();
        let mut rows = vec![0; areas.len() * services];
        let place = |unit: usize| units[unit].area * services + units[unit].service;
        (0..units.len()).for_each(|unit| rows[place(unit)] += 1);
        for (at, pair) in self.all.iter_mut().enumerate() {
            if at % REST == REST - 1 {
                rest().await;
            }
            let [a, b] = pair.of;
            let (one, other) = (&units[a], &units[b]);
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
                said: most_said(self.profiles.of(a), self.profiles.of(b)),
                of_area,
            };
            set_of_related(&mut pair.features, &of);
        }
    }
}
