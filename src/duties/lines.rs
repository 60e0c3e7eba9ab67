//! The list's lines, and the order in which they stand.

use std::collections::HashSet;
use std::rc::Rc;

use onus::rests::rest;
use onus::worklist::Duty;
use onus::{Comparison, Worklist};
use yew::prelude::*;

use crate::session::deferred::{FEW, use_deferred};
use crate::session::pointer_eq::PointerEq;

/// One duty, with what the list needs to show it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Line {
    /// Tells it from all others for as long as it is in the list.
    pub id: Rc<str>,
    pub duty: Rc<Duty>,
    /// Index of its row in the comparison; None for what is no longer in the page.
    pub row: Option<usize>,
}

/// What the list is made of: `newest` says for each service which page counts.
pub(crate) type Of = (PointerEq<Comparison>, PointerEq<Worklist>, Rc<Vec<usize>>);

/// Of few duties at once, of many as time allows: then those of before stand there, and nothing before the first.
#[hook]
pub(crate) fn use_lines(of: Of) -> Option<Rc<Vec<Line>>> {
    let comparison = of.0.clone();
    let is_short = comparison.rows.len() <= FEW;
    let (known, lines) = use_deferred(Some(of), is_short, lines)?;
    (known.0 == comparison).then(|| Rc::clone(&lines))
}

async fn lines((comparison, worklist, newest): Of) -> Rc<Vec<Line>> {
    // By service, by responsibility.
    let all = comparison.services.iter().map(|it| vec![None; it.document.responsibilities.len()]);
    let mut rows: Vec<Vec<Option<usize>>> = all.collect();
    for (at, row) in comparison.rows.iter().enumerate() {
        row.members.iter().for_each(|member| rows[member.service][member.responsibility] = Some(at));
    }
    let mut lines = Vec::new();
    for duty in worklist.iter(&comparison, &newest) {
        if lines.len() % REST == REST - 1 {
            rest().await;
        }
        let service = &comparison.services[duty.service].id;
        let id = format!("{service}/{}", duty.note.id());
        let row = duty.responsibility.and_then(|at| rows[duty.service][at]);
        lines.push(Line { id: id.into(), row, duty: duty.into() });
    }
    lines.into()
}

/// After so many lines there is a rest: some milliseconds.
const REST: usize = 1000;

/// Lines under a heading, and again under headings of their own, as indexes.
pub(crate) struct Group {
    pub title: String,
    pub parts: Vec<(String, Vec<usize>)>,
}

/// Of the groups, the lines that are shown, so many of them.
pub(crate) fn first_of(groups: &[Group], is_shown: &[bool], most: usize) -> HashSet<usize> {
    let lines = groups.iter().flat_map(|group| &group.parts).flat_map(|(_, lines)| lines);
    lines.copied().filter(|at| is_shown[*at]).take(most).collect()
}

/// By service, then by area, or the other way round; of the lines that are listed.
pub(crate) fn groups(comparison: &Comparison, lines: &[Line], by_area: bool, listed: &[usize]) -> Vec<Group> {
    let area_of = |line: &Line| {
        let at = comparison.areas.iter().position(|area| area.id == line.duty.note.area);
        at.unwrap_or(comparison.areas.len())
    };
    let mut order: Vec<(usize, usize, usize)> = listed
        .iter()
        .map(|&at| (lines[at].duty.service, area_of(&lines[at]), at))
        .map(|(service, area, at)| if by_area { (area, service, at) } else { (service, area, at) })
        .collect();
    order.sort_unstable();
    let titles = |at: usize| {
        let duty = &lines[at].duty;
        let titles = [comparison.services[duty.service].label.clone(), duty.area_name.clone()];
        let [service, area] = titles;
        if by_area { (area, service) } else { (service, area) }
    };
    let part = |part: &[(usize, usize, usize)]| {
        (titles(part[0].2).1, part.iter().map(|&(.., at)| at).collect::<Vec<_>>())
    };
    order
        .chunk_by(|one, next| one.0 == next.0)
        .map(|group| Group {
            title: titles(group[0].2).0,
            parts: group.chunk_by(|one, next| one.1 == next.1).map(part).collect(),
        })
        .collect()
}
