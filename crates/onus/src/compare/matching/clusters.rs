//! Rows that grow: units that were found to belong together, why, and what they are about together. Which of them do is
//! decided elsewhere.

use super::profile::{Profile, Profiles};
use super::similarity::{Laid, first_sight, words_alike};
use super::units::Unit;

/// Units that stand in one row.
#[derive(Debug)]
pub(in crate::compare) struct Group {
    /// Indexes into the units, ascending.
    pub(in crate::compare) units: Vec<usize>,
    /// Why they belong together.
    pub(in crate::compare) reason: String,
    /// How sure that is, 0 to 1.
    pub(in crate::compare) score: f32,
}

/// What several rows on one line have to look like together at first sight.
const FIT: f32 = 0.5;

/// Why two clusters were joined; the weakest reason is the one to tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Why {
    OnlyHere,
    SameName,
    Alike,
    ByHand,
}

/// One row, as far as it has grown.
pub(super) struct Cluster {
    pub(super) units: Vec<usize>,
    /// Sorted.
    services: Vec<usize>,
    /// A bit for each service, 64 after the other from the first bit again: a quick look.
    bits: u64,
    /// What several units are about together, and the sum that it is made of; a single one has its own profile.
    several: Option<Box<[Profile; 2]>>,
    pub(super) why: Why,
    score: f32,
    /// The words that made the least alike of its parts alike.
    words: Vec<u32>,
}

impl Cluster {
    pub(super) fn group(mut self, spelled: &[String]) -> Group {
        self.units.sort_by_key(|&unit| unit);
        let reason = match self.why {
            Why::ByHand => "by hand".to_owned(),
            Why::OnlyHere => "only here".to_owned(),
            Why::SameName => "same name".to_owned(),
            Why::Alike => {
                let words: Vec<&str> =
                    self.words.iter().map(|&word| spelled[word as usize].as_str()).collect();
                format!("similar: {}", words.join(", "))
            }
        };
        let score = if self.why == Why::ByHand { 1.0 } else { self.score };
        Group { units: self.units, reason, score }
    }
}

/// Clusters that grow by joining; one that has joined another is left empty.
pub(super) struct Clusters<'p> {
    pub(super) all: Vec<Cluster>,
    /// By unit, the index of its cluster. A cluster that is not empty holds the unit of its own index.
    pub(super) of: Vec<usize>,
    /// Units that do not stand in one row, as was decided by hand.
    pub(super) apart: Vec<[usize; 2]>,
    pub(super) profiles: &'p Profiles,
    laid: Laid,
}

impl<'p> Clusters<'p> {
    pub(super) fn new(units: &[Unit], profiles: &'p Profiles) -> Self {
        let single = |(i, unit): (usize, &Unit)| Cluster {
            units: vec![i],
            services: vec![unit.service],
            bits: 1 << (unit.service % 64),
            several: None,
            why: Why::OnlyHere,
            score: 1.0,
            words: Vec::new(),
        };
        let all: Vec<Cluster> = units.iter().enumerate().map(single).collect();
        let laid = Laid::new(profiles.words.len());
        Self { of: (0..all.len()).collect(), all, apart: Vec::new(), profiles, laid }
    }

    pub(super) fn can_join(&self, a: usize, b: usize) -> bool {
        if self.apart.iter().any(|pair| {
            let [one, other] = pair.map(|unit| self.of[unit]);
            (one, other) == (a, b) || (one, other) == (b, a)
        }) {
            return false;
        }
        let all = self.all.as_slice();
        let (a, b) = (&all[a], &all[b]);
        a.bits & b.bits == 0 || !a.services.iter().any(|service| b.services.binary_search(service).is_ok())
    }

    /// Whether what stands in two clusters fits together. Two single rows do if they are alike.
    pub(super) fn fit(&mut self, a: usize, b: usize) -> bool {
        if self.all[a].units.len() + self.all[b].units.len() == 2 {
            return true;
        }
        let mut laid = std::mem::take(&mut self.laid);
        laid.lay(self.profile(a));
        let fits = first_sight(&laid.features(self.profile(b), true, false)) >= FIT;
        self.laid = laid;
        fits
    }

    fn profile(&self, cluster: usize) -> &Profile {
        self.of_several(cluster).map_or_else(|| self.sum(cluster), |(profile, _)| profile)
    }

    /// What the rows of a cluster are about, added up.
    fn sum(&self, cluster: usize) -> &Profile {
        let single = || &self.profiles.of[self.all[cluster].units[0]];
        self.of_several(cluster).map_or_else(single, |(_, sum)| sum)
    }

    fn of_several(&self, cluster: usize) -> Option<(&Profile, &Profile)> {
        self.all[cluster].several.as_deref().map(|[profile, sum]| (profile, sum))
    }

    /// Moves everything from `b` to `a`.
    pub(super) fn join(&mut self, a: usize, b: usize, why: Why) {
        if a == b {
            return;
        }
        let sum = self.sum(a).plus(self.sum(b));
        let units = std::mem::take(&mut self.all[b].units);
        let services = std::mem::take(&mut self.all[b].services);
        let bits = self.all[b].bits;
        for &unit in &units {
            self.of[unit] = a;
        }
        let why = why.max(self.all[b].why);
        let into = &mut self.all[a];
        into.units.extend(units);
        into.services.extend(services);
        into.bits |= bits;
        into.services.sort_by_key(|&service| service);
        into.why = into.why.max(why);
        into.several = Some(Box::new([sum.of_length_one(), sum]));
    }

    pub(super) fn join_alike(&mut self, a: usize, b: usize, score: f32, why: Why) {
        let words = words_alike(self.profile(a), self.profile(b));
        let (score, words) = [(score, words), (self.all[a].score, self.all[a].words.clone())]
            .into_iter()
            .chain([(self.all[b].score, self.all[b].words.clone())])
            .filter(|(_, words)| !words.is_empty())
            .min_by(|(a, _), (b, _)| a.total_cmp(b))
            .unwrap_or((score, Vec::new()));
        self.join(a, b, why);
        let into = &mut self.all[a];
        into.score = score;
        into.words = words.into_iter().take(3).collect();
    }
}
