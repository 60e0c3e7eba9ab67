//! Which units of different services belong in one row.
//!
//! First what was joined by hand, then what is surely the same, the surest first. How sure it is of two
//! rows, their two pages alone decide: a page that comes parts no rows of others, unless one of them
//! has a better partner in it.
//! A row has at most one unit of each service, unless it was joined by hand.

use super::candidates::{BY_PARTS, Candidates};
use super::fitted::SAME;
use super::profile::{Profile, Profiles};
use super::scored::{Pair, Pairs};
use super::similarity::{Laid, first_sight, hang_by_a_word, words_alike};
use super::units::Unit;
use crate::rests::rest;

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

/// What has been decided by hand about the units.
#[derive(Debug, Default)]
pub(in crate::compare) struct Decisions {
    /// Indexes of units that stand in one row.
    pub(in crate::compare) joined: Vec<Vec<usize>>,
    /// By unit, whether it joins no row by itself.
    pub(in crate::compare) alone: Vec<bool>,
    /// Indexes of units that point at each other.
    pub(in crate::compare) related: Vec<[usize; 2]>,
    /// Indexes of units that are not the same.
    pub(in crate::compare) apart: Vec<[usize; 2]>,
}

/// Puts every unit into exactly one group.
///
/// The outcome depends on the order of the units; it is for the caller to give them in one that
/// does not depend on how the documents came.
pub(in crate::compare) async fn groups(
    units: &[Unit],
    profiles: &Profiles,
    decisions: &Decisions,
) -> Vec<Group> {
    let mut clusters = Clusters::new(units, profiles);
    clusters.apart = decisions.apart.iter().chain(&decisions.related).copied().collect();
    for joined in &decisions.joined {
        for &unit in &joined[1..] {
            clusters.join(clusters.of[joined[0]], clusters.of[unit], Why::ByHand);
        }
    }
    let free = |unit: usize| !decisions.alone.get(unit).copied().unwrap_or_default();
    join_alike(&mut clusters, units, free).await;
    let mut all = clusters.all;
    all.retain(|cluster| !cluster.units.is_empty());
    for cluster in &mut all {
        if cluster.units.iter().any(|&unit| !free(unit)) {
            cluster.why = Why::ByHand;
        }
    }
    all.into_iter().map(|cluster| cluster.group(&profiles.words)).collect()
}

/// Two units of one area that are the same, as far as one can tell of the two pages alone.
struct Match {
    certainty: f32,
    units: [usize; 2],
}

async fn join_alike(clusters: &mut Clusters<'_>, units: &[Unit], free: impl Fn(usize) -> bool) {
    let mut by_area: Vec<Vec<usize>> = Vec::new();
    for (i, unit) in units.iter().enumerate().filter(|(i, _)| free(*i)) {
        by_area.resize(by_area.len().max(unit.area + 1), Vec::new());
        by_area[unit.area].push(i);
    }
    let services = units.iter().map(|unit| unit.service + 1).max().unwrap_or_default();
    let mut candidates = Candidates::new(clusters.profiles.words.len(), &BY_PARTS);
    let is_same = SAME.judge();
    let mut matches: Vec<Match> = Vec::new();
    for of_area in &by_area {
        let mut pairs = Pairs::new(units, clusters.profiles);
        let profiles: Vec<&Profile> = of_area.iter().map(|&unit| &clusters.profiles.of[unit]).collect();
        candidates.of(&profiles, |a, b| pairs.add(of_area[a], of_area[b])).await;
        pairs.set_better(of_area, services);
        let certain = |pair: &Pair| {
            let certainty = is_same.at_least(SURE, &pair.features)?;
            Some(Match { certainty, units: pair.units })
        };
        for pairs in pairs.all.chunks(REST) {
            rest().await;
            matches.extend(pairs.iter().filter(|pair| !hang_by_a_word(&pair.features)).filter_map(certain));
        }
    }
    matches.sort_by(|a, b| b.certainty.total_cmp(&a.certainty).then(a.units.cmp(&b.units)));
    for (at, Match { certainty, units: [a, b] }) in matches.into_iter().enumerate() {
        if at % MATCHES == MATCHES - 1 {
            rest().await;
        }
        let why = if units[a].name == units[b].name { Why::SameName } else { Why::Alike };
        let (a, b) = (clusters.of[a], clusters.of[b]);
        if a != b && clusters.can_join(a, b) && clusters.fit(a, b) {
            clusters.join_alike(a, b, certainty, why);
        }
    }
}

/// After so many pairs there is a rest, and after so many that are the same.
const REST: usize = 20_000;
const MATCHES: usize = 500;

/// Rows surer than this to be the same stand on one line.
pub(in crate::compare) const SURE: f32 = 0.5;

/// What several rows on one line have to look like together at first sight.
const FIT: f32 = 0.5;

/// Why two clusters were joined; the weakest reason is the one to tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Why {
    OnlyHere,
    SameName,
    Alike,
    ByHand,
}

struct Cluster {
    units: Vec<usize>,
    /// Sorted.
    services: Vec<usize>,
    /// A bit for each service, 64 after the other from the first bit again: a quick look.
    bits: u64,
    /// What several units are about together, and the sum that it is made of; a single one has its own profile.
    several: Option<Box<[Profile; 2]>>,
    why: Why,
    score: f32,
    /// The words that made the least alike of its parts alike.
    words: Vec<u32>,
}

impl Cluster {
    fn group(mut self, spelled: &[String]) -> Group {
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
struct Clusters<'p> {
    all: Vec<Cluster>,
    /// By unit, the index of its cluster. A cluster that is not empty holds the unit of its own index.
    of: Vec<usize>,
    /// Units that do not stand in one row, as was decided by hand.
    apart: Vec<[usize; 2]>,
    profiles: &'p Profiles,
    laid: Laid,
}

impl<'p> Clusters<'p> {
    fn new(units: &[Unit], profiles: &'p Profiles) -> Self {
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

    fn can_join(&self, a: usize, b: usize) -> bool {
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
    fn fit(&mut self, a: usize, b: usize) -> bool {
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
    fn join(&mut self, a: usize, b: usize, why: Why) {
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

    fn join_alike(&mut self, a: usize, b: usize, score: f32, why: Why) {
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

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use crate::compare::testing::page;
    use crate::compare::{Comparison, compare};
    use crate::document::Document;

    const RECOVERY: &str = "disaster-recovery";

    fn backups() -> [Rc<Document>; 3] {
        let rows =
            |verb: &str, what: &str| (format!("{verb} of {what}"), format!("{verb} {what} every day."));
        let page = |name: &str, tasks: [(String, String); 2]| {
            let tasks = tasks.each_ref().map(|(task, duty)| (RECOVERY, task.as_str(), duty.as_str(), "N/A"));
            page(name, &tasks)
        };
        [
            page("One", [rows("Backup", "metadata"), rows("Restore", "metadata")]),
            page(
                "Two",
                [rows("Restoring", "the metadata of an instance"), rows("Backup", "instance metadata")],
            ),
            page("Three", [rows("Rotation", "keys"), rows("Backups", "metadata")]),
        ]
    }

    /// The rows as tasks with their files, in an order of their own.
    fn rows(comparison: &Comparison) -> Vec<Vec<(String, String)>> {
        let member = |m: &crate::compare::Member| {
            (
                comparison.services[m.service].document.file.clone(),
                comparison.responsibility(*m).task.text.clone(),
            )
        };
        let mut rows: Vec<Vec<_>> =
            comparison.rows.iter().map(|row| row.members.iter().map(member).collect()).collect();
        rows.iter_mut().for_each(|row| row.sort());
        rows.sort();
        rows
    }

    #[test]
    fn what_is_alike_stands_together_and_says_why() {
        let comparison = compare(&backups());
        let tasks: Vec<_> =
            comparison.rows.iter().map(|row| (row.task.as_str(), row.members.len())).collect();
        assert_eq!(
            tasks,
            [
                ("Backup of instance metadata / Backup of metadata", 3),
                ("Restore of metadata / Restoring of the metadata of an instance", 2),
                ("Rotation of keys", 1)
            ]
        );
        let row = &comparison.rows[1];
        assert!(row.reason.starts_with("similar: metadata, restore"), "{}", row.reason);
        assert_eq!(comparison.rows[2].reason, "only here");
    }

    #[test]
    fn the_order_of_the_pages_does_not_matter() {
        let [a, b, c] = backups();
        let expected = rows(&compare(&backups()));
        for order in [[&a, &c, &b], [&b, &a, &c], [&b, &c, &a], [&c, &a, &b], [&c, &b, &a]] {
            assert_eq!(rows(&compare(&order.map(Rc::clone))), expected);
        }
    }

    #[test]
    fn a_row_has_one_row_of_each_service() {
        let one = page("One", &[(RECOVERY, "Backups", "Back up the data of all instances.", "")]);
        let two = page(
            "Two",
            &[
                (RECOVERY, "Daily backups", "Back up the data of all instances every day.", ""),
                (RECOVERY, "Weekly backups", "Back up the data of all instances every week.", ""),
            ],
        );
        let members: Vec<_> = compare(&[one, two]).rows.iter().map(|row| row.members.len()).collect();
        assert_eq!(members, [2, 1]);
    }

    #[test]
    fn what_differs_stays_apart() {
        let one = page("One", &[(RECOVERY, "Flow logs", "Collect flow logs.", "Keep them in a bucket.")]);
        let two = page("Two", &[(RECOVERY, "Service logs", "Publish what fails.", "Read it and act.")]);
        assert!(compare(&[one, two]).rows.iter().all(|row| row.reason == "only here"));
    }

    #[test]
    fn another_area_is_another_matter() {
        let one = page("One", &[(RECOVERY, "Backups", "Back up the data of all instances.", "")]);
        let two = page("Two", &[("change-management", "Backups", "Back up the data of all instances.", "")]);
        assert_eq!(compare(&[one, two]).rows.len(), 2);
    }
}
