//! Which lines are asked for.

use std::collections::HashSet;
use std::rc::Rc;

use onus::Comparison;
use onus::worklist::{Duty, Since, State};

use super::lines::Line;
use crate::filters::filter_bar::services_asked;
use crate::shell::drawn_view::Inputs;

/// What is asked of the list by itself; the filters over all views come on top.
#[derive(Debug, Default, Clone, PartialEq)]
pub(crate) struct Narrowing {
    pub only: Option<Only>,
    /// Whose duties; empty for everybody's.
    pub who: String,
    pub by_area: bool,
    /// Also those of services that are hidden in the matrix.
    pub with_hidden: bool,
    /// Lines that were changed while this was asked: they stay in sight, so that nobody loses their place.
    pub stays: Rc<HashSet<Rc<str>>>,
}

/// One kind of duties.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Only {
    State(State),
    Changed,
    Gone,
    Overdue,
}

impl Only {
    pub(crate) const ALL: [Self; 7] = [
        Self::State(State::Open),
        Self::State(State::InWork),
        Self::State(State::Done),
        Self::State(State::NotOurs),
        Self::Changed,
        Self::Gone,
        Self::Overdue,
    ];

    pub(crate) fn id(self) -> &'static str {
        match self {
            Self::State(state) => state.as_str(),
            Self::Changed => "changed",
            Self::Gone => "gone",
            Self::Overdue => "overdue",
        }
    }

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::State(state) => state.name(),
            Self::Changed => "to look at again",
            Self::Gone => "no longer in the page",
            Self::Overdue => "overdue",
        }
    }

    /// `today` is a date as duties have it.
    pub(crate) fn holds(self, duty: &Duty, today: &str) -> bool {
        match self {
            Self::State(state) => duty.note.state == state && duty.responsibility.is_some(),
            Self::Changed => duty.since == Since::Changed,
            Self::Gone => duty.responsibility.is_none(),
            Self::Overdue => is_overdue(duty, today),
        }
    }
}

pub(crate) fn is_overdue(duty: &Duty, today: &str) -> bool {
    let is_undone = matches!(duty.note.state, State::Open | State::InWork);
    is_undone && duty.responsibility.is_some() && !duty.note.due.is_empty() && *duty.note.due < *today
}

/// For each service whether its duties are in sight: it, or an older version of its page, is in the matrix.
pub(crate) fn in_sight(inputs: &Inputs, newest: &[usize], with_hidden: bool) -> Vec<bool> {
    let mut in_sight = vec![with_hidden; inputs.comparison.services.len()];
    for &service in &inputs.seen.services {
        in_sight[newest[service]] = true;
    }
    in_sight
}

/// For each line whether the filters and the search over all views leave it. `kept` says for each row of the
/// comparison whether the filters alone do.
pub(crate) fn left(inputs: &Inputs, kept: &[bool], lines: &[Line]) -> Vec<bool> {
    let comparison: &Comparison = &inputs.comparison;
    let filter = &inputs.address.filter;
    let (shown, kept) = (comparison.shown_members(&inputs.shown), comparison.shown_members(kept));
    let services = services_asked(comparison, filter);
    let search = inputs.address.search.to_lowercase();
    let words: Vec<&str> = search.split_whitespace().collect();
    let says = |duty: &Duty| {
        let note = &duty.note;
        let said = [&note.task, &duty.text, &duty.area_name, &note.who, &note.due, &note.note];
        let said = said.map(|text| text.to_lowercase()).join("\n");
        words.iter().all(|word| said.contains(word))
    };
    let is_left = |line: &Line| {
        let duty = &*line.duty;
        if !services.contains(&duty.service) {
            return false;
        }
        match duty.responsibility {
            Some(at) => shown[duty.service][at] || (kept[duty.service][at] && says(duty)),
            // What is gone has no gaps, no parties and nothing to differ from.
            None => {
                let asks_more = filter.differences || filter.gaps || filter.party.is_some();
                let has_area = filter.areas.is_empty() || filter.areas.contains(&duty.note.area);
                !asks_more && has_area && says(duty)
            }
        }
    };
    lines.iter().map(is_left).collect()
}
