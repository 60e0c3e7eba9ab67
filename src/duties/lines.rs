//! The list's lines, and the order in which they stand.

use std::collections::HashMap;
use std::rc::Rc;

use onus::compare::Member;
use onus::worklist::Duty;
use onus::{Comparison, Worklist};

/// One duty, with what the list needs to show it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Line {
    /// Tells it from all others for as long as it is in the list.
    pub id: Rc<str>,
    pub duty: Rc<Duty>,
    /// Index of its row in the comparison; None for what is no longer in the page.
    pub row: Option<usize>,
}

/// `newest` says for each service which page counts.
pub(crate) fn lines(comparison: &Comparison, worklist: &Worklist, newest: &[usize]) -> Vec<Line> {
    let places = comparison.rows.iter().enumerate();
    let rows: HashMap<Member, usize> =
        places.flat_map(|(at, row)| row.members.iter().map(move |&member| (member, at))).collect();
    let line = |duty: Duty| {
        let service = &comparison.services[duty.service].id;
        let id = format!("{service}/{}", duty.note.id());
        let member = |responsibility| Member { service: duty.service, responsibility };
        let row = duty.responsibility.and_then(|at| rows.get(&member(at)).copied());
        Line { id: id.into(), row, duty: duty.into() }
    };
    worklist.duties_of_newest(comparison, newest).into_iter().map(line).collect()
}

/// Lines under a heading, and again under headings of their own, as indexes.
pub(crate) struct Group {
    pub title: String,
    pub parts: Vec<(String, Vec<usize>)>,
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
