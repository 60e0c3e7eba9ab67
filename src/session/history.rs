//! Undo and redo: what is open and decided, as it was before each change.

use std::rc::Rc;

use onus::Keywords;
use onus::compare::Choices;

use super::state::{Entry, Session, Source};

/// Older steps are forgotten.
const STEPS: usize = 100;

/// Everything that undo brings back; cheap to copy, since pages and documents are shared.
#[derive(Clone, PartialEq)]
pub(crate) struct Work {
    pub entries: Vec<Entry>,
    pub choices: Choices,
    pub rules_off: Vec<&'static str>,
    pub definitions: Vec<Rc<Source>>,
}

/// One change: the sentence that told of it, and the work on its other side.
#[derive(Clone)]
struct Step {
    what: String,
    work: Rc<Work>,
}

#[derive(Default, Clone)]
pub(crate) struct History {
    past: Vec<Step>,
    future: Vec<Step>,
    /// Definitions came in: the documents of older steps were read without them.
    is_stale: bool,
}

impl History {
    /// What "Undo" would take back.
    pub(crate) fn undoable(&self) -> Option<&str> {
        self.past.last().map(|step| step.what.as_str())
    }

    /// What "Redo" would do once more.
    pub(crate) fn redoable(&self) -> Option<&str> {
        self.future.last().map(|step| step.what.as_str())
    }

    /// A change was made: `before` is what it can be taken back to.
    pub(crate) fn changed(&mut self, what: String, before: Work) {
        self.future.clear();
        if self.past.len() == STEPS {
            self.past.remove(0);
        }
        self.past.push(Step { what, work: before.into() });
    }

    /// Pages and definitions came in: no step of their own, and none takes them away.
    pub(crate) fn added(&mut self, entries: &[Entry], definitions: &[Rc<Source>]) {
        self.is_stale |= !definitions.is_empty();
        for step in self.past.iter_mut().chain(&mut self.future) {
            let work = Rc::make_mut(&mut step.work);
            work.entries.extend_from_slice(entries);
            work.definitions.extend_from_slice(definitions);
        }
    }
}

impl Session {
    pub(crate) fn work(&self) -> Work {
        Work {
            entries: self.entries.clone(),
            choices: self.choices.clone(),
            rules_off: self.rules_off.clone(),
            definitions: self.definitions.clone(),
        }
    }

    pub(super) fn undo(&mut self) {
        let Some(Step { what, work }) = self.history.past.pop() else { return };
        self.say(format!("Undone: {what}"));
        self.history.future.push(Step { what, work: self.work().into() });
        self.restore(work);
    }

    pub(super) fn redo(&mut self) {
        let Some(Step { what, work }) = self.history.future.pop() else { return };
        self.say(format!("Done again: {what}"));
        self.history.past.push(Step { what, work: self.work().into() });
        self.restore(work);
    }

    fn restore(&mut self, work: Rc<Work>) {
        let Work { entries, choices, rules_off, definitions } = Rc::unwrap_or_clone(work);
        (self.entries, self.choices, self.rules_off) = (entries, choices, rules_off);
        if self.define(definitions) || self.history.is_stale {
            self.read_again();
        }
    }

    /// Takes these definitions in place of those that were there; whether they are others.
    pub(super) fn define(&mut self, definitions: Vec<Rc<Source>>) -> bool {
        let are_others = definitions != self.definitions;
        if are_others {
            let mut keywords = Keywords::default();
            for source in &definitions {
                keywords.add(&source.text);
            }
            (self.keywords, self.definitions) = (keywords.into(), definitions);
        }
        are_others
    }
}
