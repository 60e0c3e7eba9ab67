//! Which lines of the list are in question: of which services, what the filters leave, what is asked for.

use std::rc::Rc;

use super::lines::Lines;
use super::narrowing::{Narrowing, in_sight, left};
use super::use_acts::Ids;
use crate::shell::drawn_view::Inputs;

/// Indexes of lines, in the order of the list.
pub(crate) struct InQuestion {
    /// Those of the services in sight, whatever is asked.
    pub listed: Vec<usize>,
    /// Of these, what the filters over all views leave.
    pub scope: Vec<usize>,
    /// Of these, what is asked for.
    pub shown: Rc<Vec<usize>>,
    /// Of these, what is selected.
    pub chosen: Vec<usize>,
    /// For each line whether the filters leave it.
    pub is_left: Vec<bool>,
    /// For each line whether it is shown.
    pub is_shown: Vec<bool>,
}

impl InQuestion {
    /// `newest` says for each service which page counts, `kept` for each row of the comparison whether the filters leave
    /// it, whatever is searched for; `today` is a date as duties have it.
    pub(crate) fn of(
        inputs: &Inputs,
        (newest, kept): (&[usize], &[bool]),
        lines: &Lines,
        (narrowing, selected): (&Narrowing, &Ids),
        today: &str,
    ) -> Self {
        let is_in_sight = in_sight(inputs, newest, narrowing.with_hidden);
        let is_left = left(inputs, kept, lines);
        let all = &lines.all;
        let is_asked = |at: usize| {
            let who = || lines.note(at).map(|note| &*note.who).unwrap_or_default();
            let is_theirs = narrowing.who.is_empty() || narrowing.who == who();
            is_theirs && narrowing.only.is_none_or(|only| only.holds(lines, at, today))
                || narrowing.stays.contains(&all[at].id)
        };
        let listed: Vec<usize> = (0..all.len()).filter(|&at| is_in_sight[all[at].listed.service]).collect();
        let scope: Vec<usize> = listed.iter().copied().filter(|&at| is_left[at]).collect();
        let shown: Vec<usize> = scope.iter().copied().filter(|&at| is_asked(at)).collect();
        let mut is_shown = vec![false; all.len()];
        shown.iter().for_each(|&at| is_shown[at] = true);
        let chosen = shown.iter().copied().filter(|&at| selected.contains(&all[at].id)).collect();
        Self { listed, scope, shown: shown.into(), chosen, is_left, is_shown }
    }
}
