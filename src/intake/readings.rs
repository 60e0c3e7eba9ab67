//! All readings that go on. "Cancel" ends them together, and then it is said what became of their files.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

#[derive(Default)]
pub(crate) struct Readings {
    begun: Cell<u32>,
    /// How often "Cancel" was pressed.
    cancelled: Cell<u32>,
    /// Of the readings that were ended last: files that had been added, and those that had not.
    left: Cell<(usize, usize)>,
    /// Those that are about to open a project, with its file: projects take the place of each other in the order in which
    /// they were dropped.
    opening: RefCell<BTreeMap<u32, String>>,
}

/// One of them.
pub(super) struct Reading {
    all: Rc<Readings>,
    pub id: u32,
    /// "Cancel" had been pressed so often when it began: a later one is not ended with earlier ones.
    since: u32,
}

impl Readings {
    pub(super) fn begin(self: &Rc<Self>) -> Reading {
        self.begun.set(self.begun.get() + 1);
        Reading { all: Rc::clone(self), id: self.begun.get(), since: self.cancelled.get() }
    }

    pub(super) fn cancel(&self) {
        self.cancelled.set(self.cancelled.get() + 1);
        self.left.set((0, 0));
    }
}

impl Reading {
    /// A project is among its files.
    pub(super) fn opens(&self, file: &str) {
        self.all.opening.borrow_mut().insert(self.id, file.to_owned());
    }

    /// Its projects are open, or refused.
    pub(super) fn has_opened(&self) {
        self.all.opening.borrow_mut().remove(&self.id);
    }

    /// The project of an earlier reading that is not open yet.
    pub(super) fn opens_before(&self) -> Option<String> {
        self.all.opening.borrow().range(..self.id).next().map(|(_, file)| file.clone())
    }

    pub(super) fn is_cancelled(&self) -> bool {
        self.all.cancelled.get() != self.since
    }

    /// Says what became of the files of all readings that were ended with this one.
    pub(super) fn ended(&self, added: usize, not_added: usize) -> String {
        let (before, not_before) = self.all.left.get();
        let (added, left) = (before + added, not_before + not_added);
        self.all.left.set((added, left));
        let files = |count: usize| if count == 1 { "1 file".to_owned() } else { format!("{count} files") };
        match added {
            0 => "Cancelled: nothing added".to_owned(),
            _ => format!("Cancelled: {} not added; {} that had been read stay", files(left), files(added)),
        }
    }
}

impl Drop for Reading {
    fn drop(&mut self) {
        self.has_opened();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_project_waits_for_those_that_were_dropped_before_it_and_for_no_others() {
        let all = Rc::<Readings>::default();
        let (large, pages, small) = (all.begin(), all.begin(), all.begin());
        large.opens("large.onus.json");
        small.opens("small.onus.json");
        assert_eq!(small.opens_before().as_deref(), Some("large.onus.json"));
        assert_eq!(large.opens_before(), None);
        drop(pages);
        assert!(small.opens_before().is_some());
        large.has_opened();
        assert_eq!(small.opens_before(), None);
        large.opens("another.onus.json");
        assert!(small.opens_before().is_some());
        drop(large);
        assert_eq!(small.opens_before(), None);
    }
}
