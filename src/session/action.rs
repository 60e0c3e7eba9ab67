//! Everything that can happen to what is open, and what it carries.

use std::cell::Cell;
use std::rc::Rc;

use onus::compare::Place;
use onus::findings::Dismissal;
use onus::summary::Point;
use onus::worklist::Note;
use onus::{Comparison, Finding, Keywords};

use super::carrying::Carried;
use super::entry::{ReadPage, Source};
use super::history::Work;
use super::opening::ReadProject;

/// What a comparison came to.
pub(crate) struct Compared {
    pub run: u32,
    pub comparison: Comparison,
    pub findings: Vec<Finding>,
    pub versions: Vec<Vec<usize>>,
    pub carried: Carried,
}

/// How far a reading of files is.
#[derive(Clone, PartialEq)]
pub(crate) struct Progress {
    /// Which reading it is.
    pub reading: u32,
    /// How many of its files have been read.
    pub done: usize,
    pub all: usize,
    /// A file that has not answered for long.
    pub waits_for: Option<String>,
}

/// Work that is waited for.
#[derive(Clone)]
pub(crate) struct LongWork {
    /// "Writing onus.json…"
    pub sentence: String,
    pub is_over: Rc<Cell<bool>>,
}

/// Something that needs the person's eye, until dismissed.
#[derive(Clone)]
pub(crate) struct Complaint {
    pub id: u32,
    pub text: String,
    /// The page that is here already and was dropped once more.
    pub again: Option<ReadPage>,
}

/// What came of one drop, paste or choice of files.
#[derive(Default)]
pub(crate) struct Batch {
    pub pages: Vec<ReadPage>,
    /// What the pages were read with.
    pub keywords: Rc<Keywords>,
    /// Files that define variables, as texts.
    pub definitions: Vec<Source>,
    /// A sentence for each file that could not be read.
    pub refused: Vec<String>,
    pub pasted: bool,
    /// How many files there are of which these are the first; 0 where they are all, or the rest.
    pub first_of: usize,
}

/// What the first part of a reading brought: it is told of with the rest.
#[derive(Clone, Copy, Default)]
pub(crate) struct Untold {
    pub documents: usize,
    pub rows: usize,
    /// How many files the reading has.
    pub files: usize,
}

pub(crate) enum Action {
    Add(Batch),
    Progress(Progress),
    /// A reading is over.
    ReadingEnds(u32),
    /// Goes on, and is waited for.
    LongWork(LongWork),
    /// The work of this mark has ended.
    LongWorkEnds(Rc<Cell<bool>>),
    /// What waited has been compared.
    Compared(Box<Compared>),
    /// What waits to be compared is given up.
    StopComparing,
    /// Adds the page of a complaint although it is here already.
    KeepBoth(u32),
    Dismiss(u32),
    DismissAll,
    /// Together; several are versions of one service.
    Remove(Vec<u32>),
    Undo,
    Redo,
    /// An empty name gives back the one that the page has.
    Rename(Vec<u32>, String),
    /// Puts a page that was read with what was said about the columns of its tables in the place of its source as it was.
    Tell(Rc<Source>, Rc<Keywords>, ReadPage),
    /// To the place of this index among the others.
    Move(Vec<u32>, usize),
    /// Puts the places into one row; the sentence says so.
    Join(Vec<Place>, String),
    /// Says that two rows, by the places of their members, point at each other and are not the same.
    Relate(Vec<Place>, Vec<Place>, String),
    /// Says that two rows, by the places of their members, are not the same.
    SetApart(Vec<Place>, Vec<Place>, String),
    /// Puts each of the places into a row of its own.
    Split(Vec<Place>, String),
    /// Says that a finding is right as it is, or that it is to be shown again.
    LooksRight(Dismissal, bool),
    /// Notes this about the customer's duties; the sentence says so.
    Note(Vec<Note>, String),
    /// Forgets what was noted about these.
    Forget(Vec<Note>, String),
    /// Switches a rule off or on again.
    SwitchRule(&'static str),
    /// Puts the services into the order of this.
    Sort(By),
    /// Shows these in the matrix and hides the others.
    Show(Vec<u32>),
    /// Shows what a service, by its index, says in an area, by its index: unhides it, unfolds the area.
    Reveal {
        area: usize,
        service: usize,
    },
    /// Leaves the matrix the rows of a sentence alone, or gives it all of them back.
    Ask(Option<Point>),
    /// Keeps a service in sight at the left of the matrix, or no longer.
    Pin(u32),
    /// Folds an area, by its id, or unfolds it.
    Fold(String, bool),
    FoldAll(bool),
    /// Puts a project in the place of what is open: from the file of this name, or from this device.
    Open(Option<String>, Box<ReadProject>),
    /// The same with what was open before the page was loaded anew, and whether it is unsaved.
    Resume(Box<ReadProject>, bool),
    /// What happened is not to be lost, or a complaint.
    Complain(String),
    /// The project is in a file, as it was then.
    Saved(Box<Work>, String),
    Say(String),
}

/// What services can be sorted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum By {
    Name,
    /// Newest first.
    Date,
    /// Most first.
    Gaps,
}
