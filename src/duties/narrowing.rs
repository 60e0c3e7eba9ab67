//! Which lines are asked for.

use std::collections::HashSet;
use std::rc::Rc;

use onus::Comparison;
use onus::worklist::{Since, State};

use super::lines::{LineId, Lines};
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
    pub stays: Rc<HashSet<LineId>>,
}

impl Narrowing {
    /// The same question, with these lines in sight until another one is asked.
    pub(crate) fn staying(&self, lines: impl IntoIterator<Item = LineId>) -> Self {
        let mut stays = HashSet::clone(&self.stays);
        stays.extend(lines);
        Self { stays: stays.into(), ..self.clone() }
    }
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

    /// Whether a line is such, by its index; `today` is a date as duties have it.
    pub(crate) fn holds(self, lines: &Lines, at: usize, today: &str) -> bool {
        let listed = &lines.all[at].listed;
        match self {
            Self::State(state) => lines.state(at) == state && listed.responsibility().is_some(),
            Self::Changed => listed.since == Since::Changed,
            Self::Gone => listed.responsibility().is_none(),
            Self::Overdue => is_overdue(lines, at, today),
        }
    }
}

pub(crate) fn is_overdue(lines: &Lines, at: usize, today: &str) -> bool {
    lines.all[at].listed.responsibility().is_some()
        && lines.note(at).is_some_and(|note| {
            let is_undone = matches!(note.state, State::Open | State::InWork);
            is_undone && !note.due.is_empty() && *note.due < *today
        })
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
pub(crate) fn left(inputs: &Inputs, kept: &[bool], lines: &Lines) -> Vec<bool> {
    let comparison: &Comparison = &inputs.comparison;
    let filter = &inputs.address.filter;
    let services = services_asked(comparison, filter);
    let mut is_asked = vec![false; comparison.services.len()];
    services.into_iter().for_each(|service| is_asked[service] = true);
    let search = inputs.address.search.to_lowercase();
    let words: Vec<&str> = search.split_whitespace().collect();
    let says = |at: usize| {
        let duty = lines.duty(at);
        let note = &duty.note;
        let said = [&note.task, &duty.text, &duty.area_name, &note.who, &note.due, &note.note];
        let said = said.map(|text| text.to_lowercase()).join("\n");
        words.iter().all(|word| said.contains(word))
    };
    let is_left = |at: usize| {
        let line = &lines.all[at];
        if !is_asked[line.listed.service] {
            return false;
        }
        match line.row {
            Some(row) => inputs.shown[row] || (kept[row] && !words.is_empty() && says(at)),
            // What is gone has no gaps, no parties and nothing to differ from.
            None => {
                let asks_more = filter.differences || filter.gaps || filter.party.is_some();
                let area = lines.note(at).map(|note| &*note.area).unwrap_or_default();
                let has_area = filter.areas.is_empty() || filter.areas.iter().any(|asked| asked == area);
                !asks_more && has_area && says(at)
            }
        }
    };
    (0..lines.all.len()).map(is_left).collect()
}
