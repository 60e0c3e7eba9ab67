//! Which pairs of rows have to do with each other, and which of these may be the same.

use std::cmp::Ordering;
use std::collections::HashSet;

use super::fitted::LIKELY;
use super::model::Judge;
use super::scored::Pair;
use super::units::Unit;
use crate::compare::{Comparison, Grade};

/// A pair of units that may have to do with each other.
pub(super) struct Found {
    pub(super) units: [usize; 2],
    pub(super) score: f32,
    /// How sure it is that they are the same, if they may be.
    pub(super) same: Option<f32>,
    pub(super) grade: Grade,
}

/// Adds those pairs that have to do with each other.
#[inline(never)]
pub(super) fn add_found(
    found: &mut Vec<Found>,
    pairs: &[Pair],
    row_of: &[usize],
    apart: &[[usize; 2]],
    [is_related, is_same]: [&Judge; 2],
) {
    for Pair { of: [a, b], features } in pairs {
        if row_of[*a] != row_of[*b] && !is_pair(apart, *a, *b) {
            let same = is_same.at_least(LIKELY, features);
            let scores = [is_related.at_least(LEAST_IN_ONE_AREA, features), same];
            if let Some(score) = scores.into_iter().flatten().reduce(f32::max) {
                found.push(Found { units: [*a, *b], score, same, grade: Grade::Perhaps });
            }
        }
    }
}

pub(super) fn is_pair(pairs: &[[usize; 2]], a: usize, b: usize) -> bool {
    pairs.contains(&[a, b]) || pairs.contains(&[b, a])
}

/// Makes of what may be the same what is to be asked: of each row the surest only, and of no row more than one.
/// What is asked next follows when that is decided.
pub(super) fn ask(found: &mut [Found], row_of: &[usize]) {
    let mut surest: Vec<usize> = (0..found.len()).filter(|&at| found[at].same.is_some()).collect();
    surest.sort_by(|&a, &b| found[b].same.partial_cmp(&found[a].same).unwrap_or(Ordering::Equal));
    let mut is_asked: HashSet<usize> = HashSet::new();
    for at in surest {
        let rows = found[at].units.map(|unit| row_of[unit]);
        if rows.iter().all(|row| !is_asked.contains(row)) {
            found[at].grade = Grade::Likely;
        }
        is_asked.extend(rows);
    }
}

/// Rows less sure than this to be related have nothing to do with each other: those of different areas, those of one
/// area, and those of one area of which each stands on one line with another row of the other's page already.
const LEAST: f32 = 0.5;
const LEAST_IN_ONE_AREA: f32 = 0.4;
const LEAST_OF_JOINED: f32 = 0.8;

/// How sure it has to be that two units are related. On the labelled pages, of rows of one area that both have their
/// partners one in four only is, where that looks less sure.
pub(super) fn least(comparison: &Comparison, units: &[Unit], row_of: &[usize], [a, b]: [usize; 2]) -> f32 {
    let has_partner = |of: usize, there: usize| {
        comparison.rows[row_of[of]].of_service(units[there].service).next().is_some()
    };
    match units[a].area == units[b].area {
        false => LEAST,
        true if has_partner(a, b) && has_partner(b, a) => LEAST_OF_JOINED,
        true => LEAST_IN_ONE_AREA,
    }
}
