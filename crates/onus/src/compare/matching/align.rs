//! Which units of different services belong in one row.
//!
//! First what was joined by hand, then what is surely the same, the surest first. How sure it is of two
//! rows, their two pages alone decide: a page that comes parts no rows of others, unless one of them
//! has a better partner in it.
//! A row has at most one unit of each service, unless it was joined by hand.

use std::cmp::Reverse;

use super::candidates::{BY_PARTS, Candidates};
use super::clusters::{Clusters, Group, Why};
use super::fitted::SAME;
use super::model::Judge;
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
    rest().await;
    clusters.groups(free).await
}

/// Each unit by itself, as those of one page are where nothing was decided by hand.
pub(in crate::compare) fn alone(units: &[Unit]) -> Vec<Group> {
    let group = |unit| Group { units: vec![unit], reason: "only here".into(), score: 1.0 };
    (0..units.len()).map(group).collect()
}

/// Two units of one area that are the same, as far as one can tell of the two pages alone.
struct Match {
    certainty: f32,
    units: [usize; 2],
}

async fn join_alike(clusters: &mut Clusters<'_>, units: &[Unit], free: impl Fn(usize) -> bool) {
    let matches = matches(clusters.profiles, units, free).await;
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

/// The surest first.
async fn matches(profiles: &Profiles, units: &[Unit], free: impl Fn(usize) -> bool) -> Vec<Match> {
    let mut by_area: Vec<Vec<usize>> = Vec::new();
    for (i, unit) in units.iter().enumerate().filter(|(i, _)| free(*i)) {
        by_area.resize(by_area.len().max(unit.area + 1), Vec::new());
        by_area[unit.area].push(i);
    }
    let mut candidates = Candidates::new(profiles.words.len(), BY_PARTS);
    let is_same = SAME.judge();
    let mut sieve = Sieve::new(SAME.judge(), SURE);
    let mut matches: Vec<Match> = Vec::new();
    let mut pairs = Pairs::new(units, profiles);
    for of_area in &by_area {
        let is_of_several = of_area.iter().any(|unit| units[*unit].service != units[of_area[0]].service);
        if !is_of_several {
            continue;
        }
        pairs.begin(of_area).await;
        let of_units: Vec<&Profile> = of_area.iter().map(|&unit| profiles.of(unit)).collect();
        candidates
            .of(&of_units, |others, alike, row| {
                pairs.add_if(others, alike, row, |features| sieve.may_be(features))
            })
            .await;
        pairs.set_better();
        for pairs in pairs.all.chunks(REST) {
            rest().await;
            add_matches(&mut matches, pairs, of_area, &mut sieve, &is_same);
        }
    }
    // Certainties are not negative: their bits are in their order.
    matches.sort_unstable_by_key(|it| (Reverse(it.certainty.to_bits()), it.units));
    matches
}

/// Adds those pairs that are the same.
#[inline(never)]
fn add_matches(
    matches: &mut Vec<Match>,
    pairs: &[Pair],
    of_area: &[usize],
    sieve: &mut Sieve,
    is_same: &Judge,
) {
    for Pair { of, features } in pairs.iter().filter(|pair| sieve.still_may_be(&pair.features)) {
        if let Some(certainty) = is_same.at_least(SURE, features) {
            matches.push(Match { certainty, units: of.map(|at| of_area[at]) });
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

    /// A row of words that mean nothing, the first ones of them far more often than the last ones.
    fn chance(random: &mut u32) -> (String, String) {
        let mut word = || {
            *random = random.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let at = (f64::from(*random) / 2_f64.powi(32)).powf(2.5) * 1300.0;
            format!("w{}q", at as u32)
        };
        let mut words = |count: usize| (0..count).map(|_| word()).collect::<Vec<_>>().join(" ");
        (words(4), words(14))
    }

    #[test]
    fn among_very_many_rows_chance_joins_few_and_a_name_still_does() {
        let mut random = 1;
        let mut rows_of = |name: &str| {
            let mut rows: Vec<_> = (0..400).map(|_| chance(&mut random)).collect();
            rows.push(("Copies of the ledger".to_owned(), format!("Send them to {name}.")));
            let rows: Vec<_> =
                rows.iter().map(|(task, duty)| (RECOVERY, task.as_str(), duty.as_str(), "")).collect();
            page(name, &rows)
        };
        let comparison = compare(&[rows_of("Lamp"), rows_of("Mill")]);
        let joined: Vec<_> = comparison.rows.iter().filter(|row| row.members.len() == 2).collect();
        assert!(joined.iter().any(|row| row.task == "Copies of the ledger"));
        assert!(joined.len() < 22, "{} joined", joined.len());
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
