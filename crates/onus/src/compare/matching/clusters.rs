//! Rows that grow: units that were found to belong together, why, and what they are about together. Which of them do is
//! decided elsewhere.

use std::borrow::Cow;

use super::profile::{Profile, Profiles, Word};
use super::similarity::{first_sight, words_alike};
use super::sum::{Sum, Weighed};
use super::units::Unit;
use crate::rests::rest;

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

/// After so many rows there is a rest.
const REST: usize = 5000;

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

/// One row, as far as it has grown; most never do.
struct Cluster {
    units: Vec<usize>,
    /// Sorted.
    services: Vec<usize>,
    /// What several units are about together; a single one has its own profile.
    several: Option<Box<Sum>>,
    why: Why,
    score: f32,
    /// The words that made the least alike of its parts alike.
    words: Vec<u32>,
}

impl Cluster {
    /// Of one unit.
    fn of(unit: usize, service: usize) -> Self {
        let (units, services) = (vec![unit], vec![service]);
        Self { units, services, several: None, why: Why::OnlyHere, score: 1.0, words: Vec::new() }
    }

    fn group(mut self, spelled: &[String]) -> Group {
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

/// Clusters that grow by joining, each with the number of one of its units.
pub(super) struct Clusters<'p> {
    /// By number; nothing for one that is as it began, one unit, and for one that has joined another.
    grown: Vec<Option<Box<Cluster>>>,
    /// By unit, the number of its cluster.
    pub(super) of: Vec<usize>,
    all: &'p [Unit],
    /// By cluster, a bit for each service, 64 after the other from the first bit again: a quick look.
    bits: Vec<u64>,
    /// Units that do not stand in one row, as was decided by hand.
    pub(super) apart: Vec<[usize; 2]>,
    pub(super) profiles: &'p Profiles,
    /// Room for sums to work in.
    new: Vec<Word>,
}

impl<'p> Clusters<'p> {
    pub(super) fn new(all: &'p [Unit], profiles: &'p Profiles) -> Self {
        let bits = all.iter().map(|unit| 1 << (unit.service % 64)).collect();
        let mut grown = Vec::new();
        grown.resize_with(all.len(), || None);
        Self { grown, of: (0..all.len()).collect(), all, bits, apart: Vec::new(), profiles, new: Vec::new() }
    }

    /// The rows, as groups; those with a unit that is not `free` are as they were decided by hand.
    pub(super) async fn groups(mut self, free: impl Fn(usize) -> bool) -> Vec<Group> {
        let mut groups = Vec::new();
        for cluster in 0..self.of.len() {
            if cluster % REST == REST - 1 {
                rest().await;
            }
            if self.of[cluster] == cluster {
                let mut it = self.take(cluster);
                if it.units.iter().any(|&unit| !free(unit)) {
                    it.why = Why::ByHand;
                }
                groups.push(it.group(&self.profiles.words));
            }
        }
        groups
    }

    fn take(&mut self, cluster: usize) -> Cluster {
        let grown = self.grown[cluster].take();
        grown.map_or_else(|| Cluster::of(cluster, self.all[cluster].service), |it| *it)
    }

    fn units(&self, cluster: usize) -> &[usize] {
        // One that is as it began has the unit of its own number.
        self.grown[cluster].as_ref().map_or(&self.of[cluster..=cluster], |it| &it.units)
    }

    fn services(&self, cluster: usize) -> &[usize] {
        let began = || std::slice::from_ref(&self.all[cluster].service);
        self.grown[cluster].as_ref().map_or_else(began, |it| &it.services)
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
        let [a, b] = [a, b].map(|cluster| self.services(cluster));
        !a.iter().any(|service| b.binary_search(service).is_ok())
    }

    /// Whether what stands in two clusters fits together. Two single rows do if they are alike.
    pub(super) fn fit(&self, a: usize, b: usize) -> bool {
        if self.units(a).len() + self.units(b).len() == 2 {
            return true;
        }
        first_sight(&self.about(a).features(&self.about(b))) >= FIT
    }

    /// What the rows of a cluster are about.
    fn about(&self, cluster: usize) -> Weighed<'_> {
        let several = self.grown[cluster].as_ref().and_then(|it| it.several.as_ref());
        several.map_or_else(|| Weighed::of(self.profiles, self.units(cluster)[0]), |sum| sum.weighed())
    }

    /// Moves everything from `b` to `a`.
    pub(super) fn join(&mut self, a: usize, b: usize, why: Why) {
        if a == b {
            return;
        }
        let sum = self.sum(a, b);
        let mut into = self.take(a);
        let other = self.take(b);
        for &unit in &other.units {
            self.of[unit] = a;
        }
        self.bits[a] |= self.bits[b];
        into.units.extend(other.units);
        into.services.extend(other.services);
        into.services.sort_by_key(|&service| service);
        into.why = into.why.max(other.why).max(why);
        into.several = Some(sum);
        self.grown[a] = Some(Box::new(into));
    }

    /// What the rows of two clusters are about together; it is taken from them.
    fn sum(&mut self, a: usize, b: usize) -> Box<Sum> {
        let units = [a, b].map(|cluster| self.units(cluster)[0]);
        let [of_a, of_b] = [a, b].map(|cluster| self.grown[cluster].as_mut()?.several.take());
        let [unit, b] = units;
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
        let told = [a, b].map(|cluster| match &mut self.grown[cluster] {
            Some(cluster) => (cluster.score, std::mem::take(&mut cluster.words)),
            None => (1.0, Vec::new()),
        });
        let (score, words) = [(score, words)]
            .into_iter()
            .chain(told)
            .filter(|(_, words)| !words.is_empty())
            .min_by(|(a, _), (b, _)| a.total_cmp(b))
            .unwrap_or((score, Vec::new()));
        self.join(a, b, why);
        if let Some(into) = &mut self.grown[a] {
            (into.score, into.words) = (score, words);
        }
    }
}
