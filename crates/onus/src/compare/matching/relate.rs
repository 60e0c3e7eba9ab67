//! Which rows point at each other: what may be the same, and what answers each other.

use std::rc::Rc;

use super::candidates::{BY_WHOLE, Candidates};
use super::fitted::{RELATED, SAME};
use super::found::{Found, add_found, ask, is_pair, least};
use super::profile::{Profile, profiles};
use super::scored::Pairs;
use super::similarity::words_alike;
use super::units::{Unit, units};
use crate::compare::words::lexicon::Lexicon;
use crate::compare::{Choices, Comparison, Grade, Member};
use crate::rests::{at_once, let_go, rest};

/// What a row points at: a row that is not the same, as far as one can tell.
#[derive(Debug, Clone, PartialEq)]
pub struct Related {
    /// The member of the row that points.
    pub from: Member,
    /// What it points at, a member of another row and another service, maybe in another area.
    pub to: Member,
    /// The row in which that stands: index into [`Comparison::rows`].
    pub row: usize,
    /// Why, in words: "similar: backup, restore", "similar topic" where they have no word in common, or "by hand".
    pub reason: String,
    /// How sure it is that the two have to do with each other, 0 to 1.
    pub score: f32,
    /// [`Grade::Likely`] where both may be the same, which is to be asked; [`Grade::Perhaps`] where they
    /// answer each other; [`Grade::Sure`] where they were related by hand.
    pub grade: Grade,
}

impl Related {
    /// Whether it is worth naming as what is closest to a row among so many pages, its own included: the best of many is
    /// surer than the best of one by chance alone, so it has to be as many times surer to have to do with the row than not.
    /// What may be the same, and what was decided by hand, always is.
    pub fn stands_out(&self, pages: usize) -> bool {
        let others = pages.saturating_sub(1) as f32;
        self.grade != Grade::Perhaps || self.score >= others * (1.0 - self.score)
    }
}

/// So many rows can all be compared with each other; of more, those that share a word that few use.
const FEW: usize = 600;

/// To how many rows a row points by itself, one of each other service and the surest: of many pages nobody reads more.
/// Others may point at it all the same.
const MOST: usize = 6;

/// What each row of a comparison points at, by row, the surest first; empty where there is nothing.
///
/// A relation holds across areas, and both ways. It is never one that [`crate::compare::Choices`] say is none.
#[inline]
pub fn relate(comparison: &Comparison) -> Vec<Vec<Related>> {
    at_once(relate_resting(comparison))
}

/// The same as [`relate`] as a future that rests after a few milliseconds of work each time, and then wants to go on
/// at once.
pub async fn relate_resting(comparison: &Comparison) -> Vec<Vec<Related>> {
    if comparison.services.len() < 2 && comparison.choices == Choices::default() {
        return vec![Vec::new(); comparison.rows.len()];
    }
    let mut lexicon = Lexicon::default();
    let units = units(&comparison.services, &comparison.areas, &mut lexicon).await;
    let profiles = profiles(&units, &comparison.services, &mut lexicon).await;
    let decisions = comparison.choices.decisions(&units, &comparison.services);
    drop(lexicon);
    rest().await;
    let row_of = rows_of_units(comparison, &units);
    let everything: Vec<usize> = (0..units.len()).collect();
    let all: Vec<&Profile> = everything.iter().map(|&unit| profiles.of(unit)).collect();
    let mut pairs = Pairs::new(&units, &profiles);
    pairs.begin(&everything).await;
    if units.len() <= FEW {
        // A vector that grows takes up to three times the room.
        pairs.all.reserve_exact(units.len() * units.len() / 2);
        let before: Vec<u32> = (0..units.len() as u32).collect();
        for b in 0..units.len() {
            if b % REST == REST - 1 {
                rest().await;
            }
            pairs.add(&before[..b], b);
        }
    } else {
        Candidates::new(profiles.words.len(), BY_WHOLE)
            .of(&all, |others, _, row| pairs.add(others, row))
            .await;
    }
    pairs.set_better();
    pairs.set_of_related(&units, &comparison.areas).await;
    let (is_related, is_same) = (RELATED.judge(), SAME.judge());
    let mut found: Vec<Found> = Vec::new();
    for pairs in pairs.all.chunks(PAIRS) {
        add_found(&mut found, pairs, &row_of, &decisions.apart, [&is_related, &is_same]);
        rest().await;
    }
    ask(&mut found, &row_of);
    found.retain(|it| it.grade == Grade::Likely || it.score >= least(comparison, &units, &row_of, it.units));
    found.retain(|it| !is_pair(&decisions.related, it.units[0], it.units[1]));
    let by_hand = |&units: &[usize; 2]| Found { units, score: 1.0, same: None, grade: Grade::Sure };
    found.extend(decisions.related.iter().map(by_hand));
    found.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.units.cmp(&b.units)));

    let reason = |it: &Found| match it.grade {
        Grade::Sure => Rc::from("by hand"),
        _ => {
            let words = words_alike(all[it.units[0]], all[it.units[1]]);
            let words: Vec<&str> =
                words.iter().take(3).map(|&word| profiles.words[word as usize].as_str()).collect();
            match words[..] {
                [] => Rc::from("similar topic"),
                _ => Rc::<str>::from(format!("similar: {}", words.join(", "))),
            }
        }
    };
    let mut related: Vec<Vec<Related>> = vec![Vec::new(); comparison.rows.len()];
    let member = |unit: usize| Member {
        service: units[unit].service,
        responsibility: units[unit].responsibilities[0],
    };
    for (at, it) in found.iter().enumerate() {
        if at % PAIRS == PAIRS - 1 {
            rest().await;
        }
        let ends = [it.units, [it.units[1], it.units[0]]];
        let is_new = ends.map(|[from, to]| {
            let of_row = &related[row_of[from]];
            let points_there = of_row.iter().any(|other| other.to.service == units[to].service);
            it.grade != Grade::Perhaps || of_row.len() < MOST && !points_there
        });
        if !is_new.contains(&true) {
            continue;
        }
        let reason = reason(it);
        for [from, to] in ends {
            let (row, reason) = (row_of[to], reason.to_string());
            let relation =
                Related { from: member(from), to: member(to), row, reason, score: it.score, grade: it.grade };
            let of_row = &mut related[row_of[from]];
            if of_row.iter().all(|other| other.to != relation.to) {
                of_row.push(relation);
            }
        }
    }
    let_go(units).await;
    related
}

/// After so many rows there is a rest, and after so many pairs.
const REST: usize = 50;
const PAIRS: usize = 10_000;

/// By unit, the index of the row in which it stands.
fn rows_of_units(comparison: &Comparison, units: &[Unit]) -> Vec<usize> {
    let mut row_of: Vec<Vec<usize>> =
        comparison.services.iter().map(|it| vec![0; it.document.responsibilities.len()]).collect();
    for (index, row) in comparison.rows.iter().enumerate() {
        row.members.iter().for_each(|member| row_of[member.service][member.responsibility] = index);
    }
    units.iter().map(|unit| row_of[unit.service][unit.responsibilities[0]]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::compare;
    use crate::compare::testing::page;

    #[test]
    fn a_relation_holds_across_areas_and_both_ways() {
        let duty = "Send audit events of the lamps to the tracker.";
        let one = page("One", &[("a", "Tracking events", duty, ""), ("a", "Oil", "Fill up.", "")]);
        let two = page("Two", &[("b", "Tracking of events", duty, "")]);
        let comparison = compare(&[one, two]);
        let related = relate(&comparison);
        let ends: Vec<_> = related.iter().map(|of| of.iter().map(|it| it.row).collect::<Vec<_>>()).collect();
        assert_eq!(ends, [vec![2], vec![], vec![0]]);
        assert!(related[0][0].reason.starts_with("similar: "), "{}", related[0][0].reason);
        assert_eq!(related[0][0].grade, Grade::Likely);
        assert_eq!((related[0][0].from, related[0][0].to), (related[2][0].to, related[2][0].from));
    }

    /// Which rows those of two pages point at.
    fn pointing(one: &[(&str, &str, &str, &str)], two: &[(&str, &str, &str, &str)]) -> Vec<usize> {
        let related = relate(&compare(&[page("One", one), page("Two", two)]));
        related.iter().flatten().map(|it| it.row).collect()
    }

    #[test]
    fn rows_that_have_their_partners_point_at_others_only_where_that_is_sure() {
        let tracking = ("a", "Tracking lamp events", "Keep a copy of the oil in the cellar.", "");
        let audit = ("a", "Audit of lamp events", "Keep a copy of the wicks in the loft.", "");
        assert_eq!(pointing(&[tracking, audit], &[tracking, audit]), Vec::<usize>::new());
    }

    #[test]
    fn rows_of_one_area_may_be_less_sure_to_answer_each_other() {
        let oil = ("a", "Oil backup", "Carry the oil to the cellar each week.", "");
        let wicks = |area| (area, "Wick backup", "Store the wicks in the loft.", "");
        assert_eq!(pointing(&[oil], &[wicks("a")]), [1, 0]);
        assert_eq!(pointing(&[oil], &[wicks("b")]), Vec::<usize>::new());
    }

    #[test]
    fn what_is_closest_of_many_pages_has_to_stand_out() {
        let duty = "Send audit events of the lamps to the tracker.";
        let one = page("One", &[("a", "Tracking events", duty, "")]);
        let two = page("Two", &[("b", "Tracking of events", duty, "")]);
        let related = relate(&compare(&[one, two])).remove(0).remove(0);
        let with = |score, grade| Related { score, grade, ..related.clone() };
        assert!(with(0.5, Grade::Perhaps).stands_out(2));
        assert!(!with(0.8, Grade::Perhaps).stands_out(8));
        assert!(with(0.9, Grade::Perhaps).stands_out(8));
        assert!(with(0.3, Grade::Likely).stands_out(41));
        assert!(with(1.0, Grade::Sure).stands_out(41));
    }

    #[test]
    fn the_words_that_make_rows_alike_are_named_once_whoever_says_them() {
        let one = page("One", &[("a", "Glass", "Polish the lantern with chalk.", "")]);
        let two = page("Two", &[("a", "Panes", "", "Polish the lantern with chalk.")]);
        let related = relate(&compare(&[one, two]));
        let reasons: Vec<&str> = related.iter().flatten().map(|it| it.reason.as_str()).collect();
        assert_eq!(reasons, ["similar: polish, lantern, chalk"; 2]);
    }

    #[test]
    fn a_general_row_points_at_what_its_area_is_about() {
        const RECOVERY: &str = "disaster-recovery";
        let whole = "Rebuild the lamps in another tower.";
        let one = page("One", &[(RECOVERY, "General", whole, "Look whether the lamps are lit.")]);
        let two = page(
            "Two",
            &[
                (RECOVERY, "Recovery of the works", "Start the clockwork again.", ""),
                (RECOVERY, "Oil stocks", "Fill up the cellar.", ""),
            ],
        );
        let comparison = compare(&[one, two]);
        assert_eq!(comparison.rows.len(), 3, "what is general is not the same as what is a part of it");
        let related = relate(&comparison);
        let ends: Vec<_> = related.iter().map(|of| of.iter().map(|it| it.row).collect::<Vec<_>>()).collect();
        assert_eq!(ends, [vec![1], vec![0], vec![]]);
        assert_eq!(related[0][0].reason, "similar topic");
    }
}
