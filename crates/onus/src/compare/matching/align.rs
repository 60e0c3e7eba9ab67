//! Which units of different services belong in one row.
//!
//! First what was joined by hand, then what is surely the same, the surest first. How sure it is of two
//! rows, their two pages alone decide: a page that comes parts no rows of others, unless one of them
//! has a better partner in it.
//! A row has at most one unit of each service, unless it was joined by hand.

use super::candidates::{BY_PARTS, Candidates};
use super::clusters::{Clusters, Group, Why};
use super::fitted::SAME;
use super::profile::{Profile, Profiles};
use super::scored::{Pair, Pairs};
use super::sieve::Sieve;
use super::units::Unit;
use crate::rests::rest;

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
    rest().await;
    let mut clusters = Clusters::new(units, profiles);
    rest().await;
    clusters.apart = decisions.apart.iter().chain(&decisions.related).copied().collect();
    for joined in &decisions.joined {
        for &unit in &joined[1..] {
            clusters.join(clusters.of[joined[0]], clusters.of[unit], Why::ByHand);
        }
    }
    let free = |unit: usize| !decisions.alone.get(unit).copied().unwrap_or_default();
    join_alike(&mut clusters, units, free).await;
    let mut all = clusters.all;
    rest().await;
    all.retain(|cluster| !cluster.units.is_empty());
    for cluster in &mut all {
        if cluster.units.iter().any(|&unit| !free(unit)) {
            cluster.why = Why::ByHand;
        }
    }
    let mut groups = Vec::with_capacity(all.len());
    for (at, cluster) in all.into_iter().enumerate() {
        if at % REST == REST - 1 {
            rest().await;
        }
        groups.push(cluster.group(&profiles.words));
    }
    groups
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
    let mut candidates = Candidates::new(clusters.profiles.words.len(), &BY_PARTS);
    let is_same = SAME.judge();
    let mut sieve = Sieve::new(SAME.judge(), SURE);
    let mut matches: Vec<Match> = Vec::new();
    for of_area in &by_area {
        let mut pairs = Pairs::new(units, clusters.profiles, of_area);
        let profiles: Vec<&Profile> = of_area.iter().map(|&unit| clusters.profiles.of(unit)).collect();
        candidates
            .of(&profiles, |others, row| pairs.add_if(others, row, |features| sieve.may_be(features)))
            .await;
        pairs.set_better();
        let certain = |pair: &Pair| {
            let certainty = is_same.at_least(SURE, &pair.features)?;
            Some(Match { certainty, units: pair.of.map(|at| of_area[at]) })
        };
        for pairs in pairs.all.chunks(REST) {
            rest().await;
            matches.extend(pairs.iter().filter_map(certain));
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
    fn articles_make_nothing_alike_in_any_language() {
        let rows = |task: &str, duty: &str| page("One", &[(RECOVERY, task, duty, "")]);
        for [(task, duty), (other, others)] in [
            [
                ("Sicherung der Daten", "Der Anbieter sichert die Daten auf den Platten."),
                ("Löschen der Konten", "Der Betreiber löscht die Konten auf den Servern."),
            ],
            [
                ("Copie de la base", "Le fournisseur copie les bases sur les disques."),
                ("Rotation de la clé", "Le service tourne les clés sur les serveurs."),
            ],
        ] {
            let comparison = compare(&[rows(task, duty), rows(other, others)]);
            assert_eq!(comparison.rows.len(), 2, "{:?}", comparison.rows[0].reason);
        }
    }

    #[test]
    fn another_area_is_another_matter() {
        let one = page("One", &[(RECOVERY, "Backups", "Back up the data of all instances.", "")]);
        let two = page("Two", &[("change-management", "Backups", "Back up the data of all instances.", "")]);
        assert_eq!(compare(&[one, two]).rows.len(), 2);
    }
}
