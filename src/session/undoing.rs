//! Undo and redo: the session before and after a change.

use std::rc::Rc;

use onus::Keywords;

use super::entry::Source;
use super::history::Work;
use super::state::Session;

impl Session {
    pub(crate) fn work(&self) -> Work {
        Work {
            entries: self.entries.clone(),
            choices: self.choices.clone(),
            dismissed: self.dismissed.clone(),
            worklist: self.worklist.clone(),
            rules_off: self.rules_off.clone(),
            definitions: self.definitions.clone(),
        }
    }

    pub(super) fn undo(&mut self) {
        let now = self.work();
        let Some((what, work)) = self.history.undo(now) else { return };
        self.say(format!("Undone: {what}"));
        self.restore(work);
    }

    pub(super) fn redo(&mut self) {
        let now = self.work();
        let Some((what, work)) = self.history.redo(now) else { return };
        self.say(format!("Done again: {what}"));
        self.restore(work);
    }

    fn restore(&mut self, work: Rc<Work>) {
        let Work { entries, choices, dismissed, worklist, rules_off, definitions } =
            Rc::unwrap_or_clone(work);
        (self.entries, self.choices, self.worklist, self.rules_off) = (entries, choices, worklist, rules_off);
        self.dismissed = dismissed;
        if self.define(definitions) || self.history.is_stale() {
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
