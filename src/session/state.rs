//! What is open, and everything that can happen to it.

use std::rc::Rc;

use onus::compare::Choices;
use onus::findings::{Dismissal, dismiss};
use onus::summary::Point;
use onus::{Comparison, Finding, Keywords, Worklist};
use yew::{Reducible, UseReducerDispatcher};

use super::carrying::ToCarry;
use super::history::History;
use crate::session::pointer_eq::PointerEq;

pub(crate) use super::action::{Action, Batch, By, Compared, Complaint, LongWork, Progress, Untold};
use super::entry::{BEFORE, KEPT};
pub(crate) use super::entry::{
    Entry, ReadPage, Source, counted, read_source, read_source_resting, rows_placed,
};

/// How components change the session.
pub(crate) type Dispatch = UseReducerDispatcher<Session>;

/// Everything that is open, and what there is to say about it.
#[derive(Default, Clone)]
pub(crate) struct Session {
    /// In the order of the comparison's services.
    pub entries: Vec<Entry>,
    /// Rows joined and split by hand.
    pub choices: Choices,
    /// Findings that were said to be right.
    pub dismissed: Vec<Dismissal>,
    /// What was noted about the customer's duties.
    pub worklist: PointerEq<Worklist>,
    /// To be carried over once what is open is compared.
    pub(super) to_carry: Vec<Rc<ToCarry>>,
    /// Ids of the rules that are switched off.
    pub rules_off: Vec<&'static str>,
    /// The sentence whose rows alone the matrix shows, until others are asked for.
    pub asked: Option<PointerEq<Point>>,
    /// Ids of the areas that are folded.
    pub folded: Vec<String>,
    /// Made anew whenever the entries or the choices change.
    pub comparison: PointerEq<Comparison>,
    /// What the comparison's pages leave open.
    pub findings: PointerEq<Vec<Finding>>,
    /// The pages that are versions of one service, by the oldest first, as indexes.
    pub versions: PointerEq<Vec<Vec<usize>>>,
    pub keywords: Rc<Keywords>,
    /// What will be open, while its rows are compared.
    pub waiting: Option<Waiting>,
    /// What was asked for and takes long, in the order in which it was.
    pub long_works: Vec<LongWork>,
    /// Readings that go on, while they take long.
    pub readings: Vec<Progress>,
    /// While there is more to come of a reading.
    pub untold: Untold,
    /// What happened last.
    pub status: String,
    pub complaints: Vec<Complaint>,
    /// How many texts were pasted; numbers their names.
    pub pasted: usize,
    /// The files that define the variables.
    pub definitions: Vec<Rc<Source>>,
    pub history: History,
    /// Whether something would be lost that is in no file: a decision, or a pasted text.
    pub is_unsaved: bool,
    pub(super) last_id: u32,
}

/// What will be open once its rows are compared.
#[derive(Clone)]
pub(crate) struct Waiting {
    pub next: Rc<Session>,
    /// Which comparison it waits for: a change that asks for another one starts anew.
    pub run: u32,
}

impl Reducible for Session {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        match action {
            Action::Compared(compared) => self.arrive(*compared).into(),
            Action::StopComparing => self.stop_comparing().into(),
            action => self.go_on_with(self.latest().after(action)).into(),
        }
    }
}

impl Session {
    /// What this device kept, or what was open before, takes the place of what was added while it was read: then that is one
    /// step back, and not gone.
    fn as_step(&self, action: Action) -> Action {
        let file = match &action {
            Action::Open(None, _) => KEPT,
            Action::Resume(..) => BEFORE,
            _ => return action,
        };
        match action {
            Action::Open(_, project) | Action::Resume(project, _) if !self.entries.is_empty() => {
                Action::Open(Some(file.to_owned()), project)
            }
            action => action,
        }
    }

    /// What comes of an action, not compared yet.
    fn after(&self, action: Action) -> Self {
        let mut next = self.clone();
        let action = self.as_step(action);
        let adds = matches!(action, Action::Add(_) | Action::KeepBoth(_));
        let opens = matches!(action, Action::Open(..) | Action::Resume(..));
        let steps = !adds
            && !matches!(action, Action::Undo | Action::Redo | Action::Open(None, _) | Action::Resume(..));
        let stays_unsaved = matches!(action, Action::Resume(_, true));
        match action {
            Action::Add(batch) => next.add(batch),
            Action::Progress(progress) => {
                next.readings.retain(|other| other.reading != progress.reading);
                next.readings.push(progress);
            }
            Action::Compared(_) | Action::StopComparing => {}
            Action::LongWork(work) => next.long_works.push(work),
            Action::LongWorkEnds(is_over) => {
                next.long_works.retain(|work| !Rc::ptr_eq(&work.is_over, &is_over))
            }
            Action::ReadingEnds(reading) => {
                next.readings.retain(|other| other.reading != reading);
                if next.readings.is_empty() {
                    next.untold = Untold::default();
                }
            }
            Action::KeepBoth(id) => next.keep_both(id),
            Action::Dismiss(id) => next.complaints.retain(|complaint| complaint.id != id),
            Action::DismissAll => next.complaints.clear(),
            Action::Remove(ids) => next.remove(&ids),
            Action::Undo => next.undo(),
            Action::Redo => next.redo(),
            Action::Rename(ids, name) => ids.into_iter().for_each(|id| next.rename(id, &name)),
            Action::Tell(source, keywords, page) => next.tell(&source, &keywords, page),
            Action::Move(ids, to) => next.move_to(&ids, to),
            Action::Sort(by) => next.sort(by),
            Action::Show(ids) => next.show(&ids),
            Action::Reveal { area, service } => next.reveal(area, service),
            Action::Ask(point) => next.ask(point),
            Action::Pin(id) => next.pin(id),
            Action::Fold(area, is_folded) => next.fold(area, is_folded),
            Action::FoldAll(is_folded) => next.fold_all(is_folded),
            Action::Open(file, project) => next.open(file.as_deref(), *project),
            Action::Resume(project, _) => next.resume(*project),
            Action::Complain(sentence) => next.complain(sentence, None),
            Action::Saved(work, sentence) => {
                // What was changed while it was written is in no file.
                next.is_unsaved &= *work != self.work();
                next.say(sentence);
            }
            Action::Join(places, sentence) => next.choose(sentence, |choices| choices.join(places)),
            Action::Relate(places, others, sentence) => {
                next.choose(sentence, |choices| choices.relate(&places, &others));
            }
            Action::SetApart(places, others, sentence) => {
                next.choose(sentence, |choices| choices.set_apart(&places, &others));
            }
            Action::Split(places, sentence) => {
                next.choose(sentence, |choices| places.into_iter().for_each(|place| choices.split(place)));
            }
            Action::LooksRight(finding, is_right) => next.looks_right(finding, is_right),
            Action::Note(notes, sentence) => next.note(sentence, |worklist| worklist.set(notes)),
            Action::Forget(notes, sentence) => next.note(sentence, |worklist| worklist.forget(&notes)),
            Action::SwitchRule(rule) => next.switch_rule(rule),
            Action::Say(text) => next.say(text),
        }
        if adds {
            next.to_carry.extend(ToCarry::of(&self.entries, &next.entries).map(Rc::new));
        }
        if opens {
            next.to_carry.clear();
        }
        let (before, after) = (self.work(), next.work());
        if adds {
            let old = (self.entries.len(), self.definitions.len());
            next.history.added(&after.entries[old.0..], &after.definitions[old.1..]);
        } else if before != after {
            next.is_unsaved = !opens || stays_unsaved;
            if steps {
                next.history.changed(next.status.clone(), before);
            }
        }
        if next.dismissed != self.dismissed {
            let mut found = Vec::clone(&next.findings);
            dismiss(&next.comparison, &mut found, &next.dismissed);
            next.findings = found.into();
        }
        next
    }

    pub(crate) fn with_rules_off(rules_off: Vec<&'static str>) -> Self {
        Self { rules_off, ..Self::default() }
    }

    /// How many documents are open, or will be once a reading is over; 0 as long as there are none.
    pub(crate) fn opened(&self) -> usize {
        if self.entries.is_empty() { 0 } else { self.entries.len().max(self.untold.files) }
    }

    pub(super) fn say(&mut self, text: String) {
        self.status = text;
    }

    pub(super) fn next_id(&mut self) -> u32 {
        self.last_id += 1;
        self.last_id
    }

    pub(super) fn complain(&mut self, text: String, again: Option<ReadPage>) {
        let id = self.next_id();
        self.complaints.push(Complaint { id, text, again });
    }

    pub(super) fn read_again(&mut self) {
        for entry in &mut self.entries {
            entry.read_again(&self.keywords);
        }
    }
}
