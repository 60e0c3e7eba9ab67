//! How good certainties are.

use std::collections::{BTreeMap, BTreeSet};

use crate::labels::{Label, Row};

/// To how many rows of another page a row points first, as `relate` has it.
const MOST: usize = 1;

/// The lowest of the certainties for which something holds, in hundredths.
pub(crate) fn lowest(holds: impl Fn(f64) -> bool) -> f64 {
    (2..99).map(|at| f64::from(at) / 100.0).find(|at| holds(*at)).expect("some threshold is strict enough")
}

/// Precision and recall of joining, and what is joined.
pub(crate) struct Joins {
    pub(crate) precision: f64,
    pub(crate) recall: f64,
    pub(crate) joined: BTreeSet<usize>,
}

/// Joins one row of a page with one of the other, the surest first, where all pairs of the pages are judged.
pub(crate) fn joins(rows: &[Row], certainties: &[f64], from: f64) -> Joins {
    let mut order: Vec<usize> =
        (0..rows.len()).filter(|&i| rows[i].covered && rows[i].one_area && certainties[i] >= from).collect();
    order.sort_by(|&a, &b| certainties[b].total_cmp(&certainties[a]).then(a.cmp(&b)));
    let mut taken: BTreeSet<([usize; 2], usize, u32)> = BTreeSet::new();
    let (mut right, mut wrong, mut joined) = (0.0, 0.0, BTreeSet::new());
    for i in order {
        let row = &rows[i];
        let ends = [0, 1].map(|side| (row.pages, side, row.lines[side]));
        if ends.iter().any(|end| taken.contains(end)) {
            continue;
        }
        taken.extend(ends);
        joined.insert(i);
        match row.label {
            Label::Same => right += 1.0,
            Label::Related => {}
            _ => wrong += 1.0,
        }
    }
    let is_same = |row: &&Row| row.covered && row.one_area && row.label == Label::Same;
    let all = rows.iter().filter(is_same).count() as f64;
    Joins { precision: right / f64::max(1.0, right + wrong), recall: right / all, joined }
}

/// Precision and recall over pairs that were chosen, of whose pages not all is judged.
pub(crate) fn chosen(rows: &[Row], certainties: &[f64], from: f64) -> (f64, f64) {
    let (mut right, mut joined, mut same) = (0.0, 0.0, 0.0);
    for (row, certainty) in rows.iter().zip(certainties).filter(|(row, _)| !row.covered && row.one_area) {
        let one = f64::from(u8::from(row.label == Label::Same));
        same += one;
        if *certainty >= from {
            joined += 1.0;
            right += one;
        }
    }
    (right / f64::max(1.0, joined), right / same)
}

/// How many of the links of judged pairs are right, and how many of what is to be linked is, or is joined.
pub(crate) fn links(rows: &[Row], certainties: &[f64], joined: &BTreeSet<usize>, from: f64) -> (f64, f64) {
    let mut order: Vec<usize> = (0..rows.len())
        .filter(|i| rows[*i].covered && !joined.contains(i) && certainties[*i] >= from)
        .collect();
    order.sort_by(|&a, &b| certainties[b].total_cmp(&certainties[a]).then(a.cmp(&b)));
    let mut uses: BTreeMap<([usize; 2], usize, u32), usize> = BTreeMap::new();
    let mut linked: BTreeSet<usize> = BTreeSet::new();
    for i in order {
        let ends = [0, 1].map(|side| (rows[i].pages, side, rows[i].lines[side]));
        let free = ends.iter().any(|end| uses.get(end).copied().unwrap_or_default() < MOST);
        if free {
            ends.into_iter().for_each(|end| *uses.entry(end).or_default() += 1);
            linked.insert(i);
        }
    }
    let (mut right, mut judged, mut found, mut near) = (0.0, 0.0, 0.0, 0.0);
    for (i, row) in rows.iter().enumerate().filter(|(_, row)| row.covered) {
        let is_near = row.label == Label::Related || (row.label == Label::Same && !row.one_area);
        let is_linked = linked.contains(&i);
        near += f64::from(u8::from(is_near));
        found += f64::from(u8::from(is_near && (is_linked || joined.contains(&i))));
        if is_linked && row.judged {
            judged += 1.0;
            right += f64::from(u8::from(row.label != Label::Different));
        }
    }
    (right / f64::max(1.0, judged), found / near)
}

/// What those judged pairs are that are asked about ("May be the same").
pub(crate) struct Asked {
    pub(crate) same: f64,
    pub(crate) related: f64,
    pub(crate) different: f64,
}

/// Asks about pairs that may be the same, from some certainty on, each row once, as `relate` has it.
pub(crate) fn asked(rows: &[Row], same: &[f64], joined: &BTreeSet<usize>, from: f64) -> Asked {
    let is_joined = |i: &usize| joined.contains(i);
    let mut order: Vec<usize> =
        (0..rows.len()).filter(|i| rows[*i].covered && !is_joined(i) && same[*i] >= from).collect();
    order.sort_by(|&a, &b| same[b].total_cmp(&same[a]).then(a.cmp(&b)));
    let mut met: BTreeSet<([usize; 2], usize, u32)> = BTreeSet::new();
    let mut asked = Asked { same: 0.0, related: 0.0, different: 0.0 };
    for i in order {
        let row = &rows[i];
        let ends = [0, 1].map(|side| (row.pages, side, row.lines[side]));
        let is_free = ends.iter().all(|end| !met.contains(end));
        met.extend(ends);
        match row.label {
            _ if !is_free || !row.judged && !row.one_area => {}
            Label::Same => asked.same += 1.0,
            Label::Related => asked.related += 1.0,
            _ => asked.different += 1.0,
        }
    }
    asked
}
