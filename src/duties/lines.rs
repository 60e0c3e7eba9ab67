//! The list's lines, and the order in which they stand.

use std::collections::HashSet;
use std::fmt;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::rc::Rc;

use onus::rests::rest;
use onus::worklist::{Duty, Listed, Note, State};
use onus::{Comparison, Worklist};
use yew::prelude::*;

use crate::session::deferred::{is_small, use_deferred};
use crate::session::pointer_eq::PointerEq;

/// Tells a line from all others for as long as it is in the list: of its service and its duty, by 64 bits of a hash, for
/// there may be half a million.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct LineId(u64);

impl fmt::Display for LineId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:x}", self.0)
    }
}

/// One duty in short.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Line {
    pub id: LineId,
    pub listed: Listed,
    /// Index of its row in the comparison; None for what is no longer in the page.
    pub row: Option<usize>,
}

/// The list, with what it was made of.
#[derive(Default)]
pub(crate) struct Lines {
    pub all: Vec<Line>,
    comparison: PointerEq<Comparison>,
    worklist: PointerEq<Worklist>,
}

impl Lines {
    /// The whole of a line, by its index.
    pub(crate) fn duty(&self, at: usize) -> Duty {
        self.worklist.duty(&self.comparison, &self.all[at].listed)
    }

    /// What is noted of a line, if anything is.
    pub(crate) fn note(&self, at: usize) -> Option<&Note> {
        self.worklist.note_of(&self.all[at].listed)
    }

    pub(crate) fn state(&self, at: usize) -> State {
        self.note(at).map(|note| note.state).unwrap_or_default()
    }

    /// Index of the line's area in the comparison.
    fn area(&self, at: usize) -> usize {
        let Listed { service, .. } = self.all[at].listed;
        let rows = &self.comparison.services[service].document.responsibilities;
        let responsibility = self.all[at].listed.responsibility();
        let of_page = responsibility.map(|responsibility| &*rows[responsibility].area.id);
        let id = of_page.or_else(|| self.note(at).map(|note| &*note.area)).unwrap_or_default();
        let areas = &self.comparison.areas;
        areas.iter().position(|area| area.id == id).unwrap_or(areas.len())
    }
}

/// What the list is made of: `newest` says for each service which page counts.
pub(crate) type Of = (PointerEq<Comparison>, PointerEq<Worklist>, Rc<Vec<usize>>);

/// Of few duties at once, of many as time allows: then those of before stand there, and nothing before the first.
#[hook]
pub(crate) fn use_lines(of: Of) -> Option<Rc<Lines>> {
    let comparison = of.0.clone();
    let is_short = is_small(&comparison);
    let (known, lines) = use_deferred(Some(of), is_short, lines)?;
    (known.0 == comparison).then(|| Rc::clone(&lines))
}

async fn lines((comparison, worklist, newest): Of) -> Rc<Lines> {
    let rows = comparison.rows_of_members();
    let mut all = Vec::new();
    for listed in worklist.listed(&comparison, &newest) {
        if all.len() % REST == REST - 1 {
            rest().await;
        }
        let mut hasher = DefaultHasher::new();
        (&comparison.services[listed.service].id, worklist.id_of(&comparison, &listed)).hash(&mut hasher);
        let row = listed.responsibility().map(|at| rows[listed.service][at]);
        all.push(Line { id: LineId(hasher.finish()), listed, row });
    }
    drop(rows);
    Lines { all, comparison, worklist }.into()
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
pub(crate) fn groups(comparison: &Comparison, lines: &Lines, by_area: bool, listed: &[usize]) -> Vec<Group> {
    let mut order: Vec<(usize, usize, usize)> = listed
        .iter()
        .map(|&at| (lines.all[at].listed.service, lines.area(at), at))
        .map(|(service, area, at)| if by_area { (area, service, at) } else { (service, area, at) })
        .collect();
    order.sort_unstable();
    let titles = |at: usize| {
        let duty = lines.duty(at);
        let [service, area] = [comparison.services[duty.service].label.clone(), duty.area_name];
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
