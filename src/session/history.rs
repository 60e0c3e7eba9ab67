//! Undo and redo: what is open and decided, as it was before each change.

use std::rc::Rc;

use onus::Worklist;
use onus::compare::Choices;
use onus::findings::Dismissal;
use onus::limits::MOST_BYTES;

use super::entry::{Entry, Source};
use super::pointer_eq::PointerEq;

/// Older steps are forgotten.
const STEPS: usize = 100;

/// Everything that undo brings back; cheap to copy, since pages and documents are shared.
#[derive(Clone, PartialEq)]
pub(crate) struct Work {
    pub entries: Vec<Entry>,
    pub choices: Choices,
    pub dismissed: Vec<Dismissal>,
    pub worklist: PointerEq<Worklist>,
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
        self.bound();
    }

    /// Forgets the oldest steps until what only undo holds is no more than a page may be.
    fn bound(&mut self) {
        while self.past.len() > 1 && self.bytes() > MOST_BYTES as usize {
            self.past.remove(0);
        }
    }

    /// How many bytes of texts the steps hold, each text once.
    fn bytes(&self) -> usize {
        let steps = self.past.iter().chain(&self.future);
        let mut texts: Vec<&Rc<Source>> =
            steps.flat_map(|step| step.work.entries.iter().map(|entry| &entry.source)).collect();
        texts.sort_unstable_by_key(|source| Rc::as_ptr(source));
        texts.dedup_by(|one, other| Rc::ptr_eq(one, other));
        texts.iter().map(|source| source.text.len()).sum()
    }

    /// The same file with the same text, where a step holds it.
    pub(super) fn source_like(&self, source: &Source) -> Option<Rc<Source>> {
        let steps = self.past.iter().chain(&self.future);
        let mut sources = steps.flat_map(|step| step.work.entries.iter().map(|entry| &entry.source));
        sources.find(|known| ***known == *source).cloned()
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

    /// What is noted about duties, in every step.
    pub(super) fn worklists(&self) -> impl Iterator<Item = &PointerEq<Worklist>> {
        self.past.iter().chain(&self.future).map(|step| &step.work.worklist)
    }

    /// Puts another one in the place of each.
    pub(super) fn put_worklists(&mut self, put: impl Fn(&mut PointerEq<Worklist>)) {
        let steps = self.past.iter_mut().chain(&mut self.future);
        steps.for_each(|step| put(&mut Rc::make_mut(&mut step.work).worklist));
    }

    /// Takes the last change back, where `now` is the work with it: its sentence, and the work without it.
    pub(super) fn undo(&mut self, now: Work) -> Option<(String, Rc<Work>)> {
        let Step { what, work } = self.past.pop()?;
        self.future.push(Step { what: what.clone(), work: now.into() });
        Some((what, work))
    }

    /// Does the change that was taken back last once more, where `now` is the work without it.
    pub(super) fn redo(&mut self, now: Work) -> Option<(String, Rc<Work>)> {
        let Step { what, work } = self.future.pop()?;
        self.past.push(Step { what: what.clone(), work: now.into() });
        Some((what, work))
    }

    /// Whether definitions came in since older steps were read.
    pub(super) fn is_stale(&self) -> bool {
        self.is_stale
    }
}

#[cfg(test)]
mod tests {
    use onus::Document;

    use super::*;

    /// A third of what undo may hold.
    fn entry(id: u32) -> Entry {
        let text = "x".repeat(MOST_BYTES as usize / 3);
        let source = Rc::new(Source::new(format!("{id}.md"), text));
        let document = Rc::new(Document::default());
        let own_name = String::new();
        Entry { id, source, document, part: 0, name: None, own_name, is_hidden: false, is_pinned: false }
    }

    fn work(entries: &[&Entry]) -> Work {
        Work {
            entries: entries.iter().map(|&entry| entry.clone()).collect(),
            choices: Choices::default(),
            dismissed: Vec::new(),
            worklist: PointerEq::default(),
            rules_off: Vec::new(),
            definitions: Vec::new(),
        }
    }

    #[test]
    fn what_undo_holds_is_bounded_by_bytes_and_each_text_counts_once() {
        let (one, two, three, four) = (entry(1), entry(2), entry(3), entry(4));
        let mut history = History::default();
        for step in 0..10 {
            history.changed(step.to_string(), work(&[&one, &two, &three]));
        }
        assert_eq!(history.past.len(), 10, "ten steps with the same three texts");
        history.changed("another".to_owned(), work(&[&two, &three, &four]));
        assert_eq!(history.past.len(), 1, "as long as the first text is held, all four are too many");
        history.changed("once more".to_owned(), work(&[&four]));
        assert_eq!(history.undoable(), Some("once more"));
        assert_eq!(history.past.len(), 2);
    }
}
