//! What can be done with a line.

use onus::worklist::{Duty, Note, State};

/// Of one line.
#[derive(Debug, Clone)]
pub(crate) enum Act {
    Select(bool),
    State(State),
    Who(String),
    Due(String),
    Remark(String),
    LookedAt,
    Forget,
}

/// The same for many lines at once; what is None or empty stays as it is.
#[derive(Debug, Default, Clone, PartialEq)]
pub(crate) struct Change {
    pub state: Option<State>,
    pub who: String,
    pub due: String,
    pub remark: String,
}

impl Act {
    /// The note with it, and what was done in words; None where there is nothing to note.
    pub(crate) fn note(self, duty: &Duty) -> Option<(Note, String)> {
        let note = duty.note.clone();
        let task = note.task.clone();
        let trimmed = |text: String| text.trim().to_owned();
        Some(match self {
            Self::Select(_) | Self::Forget => return None,
            Self::State(state) => (Note { state, ..note }, format!("{task}: {}", state.name())),
            Self::Who(who) if who.trim().is_empty() => {
                (Note { who: String::new(), ..note }, format!("{task}: nobody’s"))
            }
            Self::Who(who) => {
                let who = trimmed(who);
                (Note { who: who.clone(), ..note }, format!("{task}: {who} does it"))
            }
            Self::Due(due) if due.is_empty() => (Note { due, ..note }, format!("{task}: no date")),
            Self::Due(due) => (Note { due: due.clone(), ..note }, format!("{task}: due {due}")),
            Self::Remark(remark) => (Note { note: trimmed(remark), ..note }, format!("{task}: note written")),
            Self::LookedAt => (duty.looked_at(), format!("{task}: looked at")),
        })
    }
}

impl Change {
    pub(crate) fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    pub(crate) fn note(&self, duty: &Duty) -> Note {
        let set = |now: &str, before: &str| if now.is_empty() { before.to_owned() } else { now.to_owned() };
        let note = &duty.note;
        Note {
            state: self.state.unwrap_or(note.state),
            who: set(&self.who, &note.who),
            due: set(&self.due, &note.due),
            note: set(&self.remark, &note.note),
            ..note.clone()
        }
    }

    /// In words: "done, due 2026-12-31".
    pub(crate) fn says(&self) -> String {
        let mut says = Vec::new();
        says.extend(self.state.map(|state| state.name().to_owned()));
        says.extend((!self.who.is_empty()).then(|| format!("{} does it", self.who)));
        says.extend((!self.due.is_empty()).then(|| format!("due {}", self.due)));
        says.extend((!self.remark.is_empty()).then(|| "note written".to_owned()));
        says.join(", ")
    }
}
