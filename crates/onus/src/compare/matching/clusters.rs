//! Rows that grow: units that were found to belong together, why, and what they are about together. Which of them do is
//! decided elsewhere.

use std::borrow::Cow;

use super::profile::{Profile, Profiles, Word};
use super::similarity::{first_sight, words_alike};
use super::sum::{Sum, Weighed};
use super::units::Unit;

/// Units that stand in one row.
#[derive(Debug)]
pub(in crate::compare) struct Group {
    /// Indexes into the units, ascending.
    pub(in crate::compare) units: Vec<usize>,
    /// Why they belong together.
    pub(in crate::compare) reason: Cow<'static, str>,
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
    /// What several units are about together; a single one has its own profile.
    several: Option<Box<Sum>>,
    pub(super) why: Why,
    score: f32,
    /// The words that made the least alike of its parts alike.
    words: Vec<u32>,
}

impl Cluster {
    pub(super) fn group(mut self, spelled: &[String]) -> Group {
        self.units.sort_by_key(|&unit| unit);
        let reason = match self.why {
            Why::ByHand => "by hand".into(),
            Why::OnlyHere => "only here".into(),
            Why::SameName => "same name".into(),
            Why::Alike => {
                let words: Vec<&str> =
                    self.words.iter().map(|&word| spelled[word as usize].as_str()).collect();
                format!("similar: {}", words.join(", ")).into()
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
    /// By cluster, a bit for each service, 64 after the other from the first bit again: a quick look.
    bits: Vec<u64>,
    /// Units that do not stand in one row, as was decided by hand.
    pub(super) apart: Vec<[usize; 2]>,
    pub(super) profiles: &'p Profiles,
    /// Room for sums to work in.
    new: Vec<Word>,
}

impl<'p> Clusters<'p> {
    pub(super) fn new(units: &[Unit], profiles: &'p Profiles) -> Self {
        let single = |(i, unit): (usize, &Unit)| Cluster {
            units: vec![i],
            services: vec![unit.service],
            several: None,
            why: Why::OnlyHere,
            score: 1.0,
            words: Vec::new(),
        };
        let all: Vec<Cluster> = units.iter().enumerate().map(single).collect();
        let bits = units.iter().map(|unit| 1 << (unit.service % 64)).collect();
        Self { of: (0..all.len()).collect(), bits, all, apart: Vec::new(), profiles, new: Vec::new() }
    }

    pub(super) fn can_join(&self, a: usize, b: usize) -> bool {
        if self.apart.iter().any(|pair| {
            let [one, other] = pair.map(|unit| self.of[unit]);
            (one, other) == (a, b) || (one, other) == (b, a)
        }) {
            return false;
        }
        if self.bits[a] & self.bits[b] == 0 {
            return true;
        }
        let all = self.all.as_slice();
        let (a, b) = (&all[a], &all[b]);
        !a.services.iter().any(|service| b.services.binary_search(service).is_ok())
    }

    /// Whether what stands in two clusters fits together. Two single rows do if they are alike.
    pub(super) fn fit(&self, a: usize, b: usize) -> bool {
        if self.all[a].units.len() + self.all[b].units.len() == 2 {
            return true;
        }
        first_sight(&self.about(a).features(&self.about(b))) >= FIT
    }

    /// What the rows of a cluster are about.
    fn about(&self, cluster: usize) -> Weighed<'_> {
        let cluster = &self.all[cluster];
        cluster
            .several
            .as_ref()
            .map_or_else(|| Weighed::of(self.profiles, cluster.units[0]), |sum| sum.weighed())
    }

    /// Moves everything from `b` to `a`.
    pub(super) fn join(&mut self, a: usize, b: usize, why: Why) {
        if a == b {
            return;
        }
        let sum = self.sum(a, b);
        let units = std::mem::take(&mut self.all[b].units);
        let services = std::mem::take(&mut self.all[b].services);
        for &unit in &units {
            self.of[unit] = a;
        }
        let why = why.max(self.all[b].why);
        self.bits[a] |= self.bits[b];
        let into = &mut self.all[a];
        into.units.extend(units);
        into.services.extend(services);
        into.services.sort_by_key(|&service| service);
        into.why = into.why.max(why);
        into.several = Some(sum);
    }

    /// What the rows of two clusters are about together; it is taken from them.
    fn sum(&mut self, a: usize, b: usize) -> Box<Sum> {
        let [of_a, of_b] = [a, b].map(|cluster| self.all[cluster].several.take());
        let [unit, b] = [a, b].map(|cluster| self.all[cluster].units[0]);
        let [a, b] = [unit, b].map(|unit| self.profiles.of(unit));
        let new = &mut self.new;
        let mut add = |mut sum: Box<Sum>, others: &Profile| {
            sum.add(others, new);
            sum
        };
        match (of_a, of_b) {
            (Some(one), Some(other)) if one.words().len() < other.words().len() => add(other, one.words()),
            (Some(one), Some(other)) => add(one, other.words()),
            (Some(sum), None) => add(sum, b),
            (None, Some(sum)) => add(sum, a),
            (None, None) => add(Box::new(Sum::of(&Weighed::of(self.profiles, unit))), b),
        }
    }

    pub(super) fn join_alike(&mut self, a: usize, b: usize, score: f32, why: Why) {
        let words = words_alike(self.about(a).words, self.about(b).words);
        let told = [a, b].map(|cluster| {
            let cluster = &mut self.all[cluster];
            (cluster.score, std::mem::take(&mut cluster.words))
        });
        let (score, words) = [(score, words)]
            .into_iter()
            .chain(told)
            .filter(|(_, words)| !words.is_empty())
            .min_by(|(a, _), (b, _)| a.total_cmp(b))
            .unwrap_or((score, Vec::new()));
        self.join(a, b, why);
        let into = &mut self.all[a];
        (into.score, into.words) = (score, words);
    }
}
