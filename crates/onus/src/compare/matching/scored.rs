//! Pairs of rows with all that the fitted trees ask for.

use std::rc::Rc;

use super::outline::Outline;
use super::profile::{PARTS, Profile, Profiles, TASK, WHOLE, Word};
use super::similarity::{
    Features, Laid, NEXT_BEST, OfRelated, first_sight, most_said, set_better, set_better_than_both,
    set_nothing_in_common, set_of_related,
};
use super::topics::{Topics, by_word, in_common, topics, topics_of_area};
use super::units::Unit;
use crate::document::Area;
use crate::intern::reserve_some;
use crate::rests::rest;

/// What is found to be less alike than this, by the words that others are found by and by outlines, is not the same.
const FAINT: f32 = 0.3;

/// The same for two pages that make more pairs than so many.
const FAINT_AMONG_MANY: f32 = 0.4;
const MANY: usize = 10_000;

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
    units: &'u [Unit],
    services: usize,
    rows: Vec<Row<'u>>,
    /// By place.
    outlines: Vec<Outline>,
    /// By service, how many of the rows are its.
    sizes: Vec<usize>,
    /// Those others that are worth a closer look.
    worth: Vec<u32>,
    laid: Laid,
    /// For the row that pairs are added of, the best rows of each service before it, and which of these it has.
    of_row: Vec<Best>,
    met: Vec<u32>,
    /// For each row, the best rows of each service after it: by service and place, as pairs come service by service.
    of_others: Vec<Best>,
    pub(super) all: Vec<Pair>,
}

/// What is asked of a unit for each of its pairs, in one place.
struct Row<'u> {
    service: u32,
    area: u32,
    name: u32,
    words: &'u Profile,
    task: &'u [(u32, f32)],
    is_empty: [bool; PARTS],
}

/// The two best rows of one page for a row: how well the first fits, which it is, and how well the second does.
#[derive(Clone, Copy)]
struct Best {
    first: f32,
    row: u32,
    second: f32,
}

impl Best {
    const NONE: Self = Self { first: 0.0, row: u32::MAX, second: 0.0 };

    /// Notes how well a row fits.
    fn note(&mut self, row: u32, fits: f32) {
        if fits > self.first {
            *self = Self { first: fits, row, second: self.first };
        } else if fits > self.second {
            self.second = fits;
        }
    }

    /// How well the best row but this one fits.
    fn but(&self, row: u32) -> f32 {
        if self.row == row { self.second } else { self.first }
    }
}

impl<'u> Pairs<'u> {
    /// No pairs yet, of no units.
    pub(super) fn new(units: &'u [Unit], profiles: &'u Profiles) -> Self {
        let services = units.iter().map(|unit| unit.service + 1).max().unwrap_or_default();
        Self {
            profiles,
            units,
            services,
            rows: Vec::new(),
            outlines: Vec::new(),
            sizes: vec![0; services],
            worth: Vec::new(),
            laid: Laid::new(profiles.words.len()),
            of_row: vec![Best::NONE; services],
            met: Vec::new(),
            of_others: Vec::new(),
            all: Vec::new(),
        }
    }

    /// Begins with some units, in ascending order, in place of the last ones: what many pairs take up is used again.
    pub(super) async fn begin(&mut self, among: &[usize]) {
        self.rows.clear();
        self.sizes.fill(0);
        self.outlines.clear();
        self.rows.reserve_exact(among.len());
        self.outlines.reserve_exact(among.len());
        for among in among.chunks(REST) {
            for &unit in among {
                let of = &self.units[unit];
                let [service, area, name] = [of.service, of.area, of.name].map(|number| number as u32);
                let (words, task) = (self.profiles.of(unit), self.profiles.task(unit));
                let is_empty = self.profiles.is_empty(unit);
                self.sizes[of.service] += 1;
                self.outlines.push(Outline::of(words.iter().map(|word| word.number)));
                self.rows.push(Row { service, area, name, words, task, is_empty });
            }
            rest().await;
        }
        self.of_others.clear();
        self.of_others.resize(among.len() * self.services, Best::NONE);
        self.all.clear();
    }

    /// Adds the pairs of a unit with those others that are of other services.
    pub(super) fn add(&mut self, others: &[u32], of: usize) {
        self.add_each(others, of, &mut |_| true);
    }

    /// Adds those pairs only of which `is_wanted` holds, by their features; `alike` is how alike each of the others was
    /// found to be.
    pub(super) fn add_if(
        &mut self,
        others: &[u32],
        alike: &[f32],
        of: usize,
        mut is_wanted: impl FnMut(&Features) -> bool,
    ) {
        let mut worth = std::mem::take(&mut self.worth);
        worth.clear();
        let (row, outline) = (&self.rows[of], &self.outlines[of]);
        for (&place, alike) in others.iter().zip(alike) {
            let alike = alike + outline.in_common(&self.outlines[place as usize]);
            let other = &self.rows[place as usize];
            if alike > FAINT
                && (alike > FAINT_AMONG_MANY || other.name == row.name || !self.are_many(row, other))
            {
                worth.push(place);
            }
        }
        self.add_each(&worth, of, &mut is_wanted);
        self.worth = worth;
    }

    /// Whether two pages have so many rows here that some of them are bound to look alike.
    fn are_many(&self, a: &Row<'_>, b: &Row<'_>) -> bool {
        let [a, b] = [a, b].map(|row| self.sizes[row.service as usize]);
        a.saturating_mul(b) > MANY
    }

    /// Adds those pairs of which `is_wanted` holds. The others come before the row, which comes service by service.
    #[inline(never)]
    fn add_each(&mut self, others: &[u32], of: usize, is_wanted: &mut impl FnMut(&Features) -> bool) {
        let row = &self.rows[of];
        self.laid.lay(row.words, row.is_empty);
        self.fetch(others);
        let start = self.all.len();
        let of_others = &mut self.of_others[row.service as usize * self.rows.len()..][..self.rows.len()];
        for &place in others {
            let other = &self.rows[place as usize];
            if other.service == row.service {
                continue;
            }
            let (one_area, one_name) = (other.area == row.area, other.name == row.name);
            let features = self.laid.features(other.words, other.task, other.is_empty, one_area, one_name);
            let fits = first_sight(&features);
            if one_area && fits > NEXT_BEST {
                self.of_row[other.service as usize].note(place, fits);
                self.met.push(other.service);
                of_others[place as usize].note(of as u32, fits);
            }
            if is_wanted(&features) {
                reserve_some(&mut self.all, 1);
                self.all.push(Pair { of: [place as usize, of], features });
            }
        }
        for Pair { of: [place, _], features } in &mut self.all[start..] {
            set_better(features, self.of_row[self.rows[*place].service as usize].but(*place as u32));
        }
        self.met.drain(..).for_each(|service| self.of_row[service as usize] = Best::NONE);
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

    /// Looks how much better each pair fits than what else the two pages have in the area of either.
    pub(super) fn set_better(&mut self) {
        for Pair { of: [place, of], features } in &mut self.all {
            let at = self.rows[*of].service as usize * self.rows.len() + *place;
            set_better_than_both(features, self.of_others[at].but(*of as u32));
        }
    }

    /// Looks at what only [`super::relate`] asks for, of pairs of all `units`.
    pub(super) async fn set_of_related(&mut self, units: &[Unit], areas: &[Rc<Area>]) {
        // Pages of one service have none, and there may be very many rows.
        if self.all.is_empty() {
            return;
        }
        let by_word = by_word(self.profiles);
        let mut wholes: Vec<Topics> = Vec::with_capacity(units.len());
        for unit in 0..units.len() {
            if unit % REST == REST - 1 {
                rest().await;
            }
            wholes.push(topics(self.profiles.of(unit), WHOLE, &by_word));
        }
        // Few rows are about all of their area.
        let task = |unit: usize| topics(self.profiles.of(unit), TASK, &by_word);
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
                (true, false) if is_one_area => Some(in_common(&of_areas[one.area], &task(b))),
                (false, true) if is_one_area => Some(in_common(&of_areas[one.area], &task(a))),
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
