//! All readings that go on. "Cancel" ends them together, and then it is said what became of their files.

use std::cell::Cell;
use std::rc::Rc;

#[derive(Default)]
pub(crate) struct Readings {
    begun: Cell<u32>,
    /// How often "Cancel" was pressed.
    cancelled: Cell<u32>,
    /// Of the readings that were ended last: files that had been added, and those that had not.
    left: Cell<(usize, usize)>,
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
