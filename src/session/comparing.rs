//! What follows from what is open and from what was decided: at once of few rows, in slices of many. Until many are
//! compared, everything stays as it was, and further changes are made to what waits.

use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

use onus::compare::changes::versions_resting;
use onus::compare::compare_resting;
use onus::findings::{dismiss, findings_resting};
use onus::rests::at_once;
use onus::{Document, Worklist};
use wasm_bindgen_futures::spawn_local;
use yew::platform::time::sleep;
use yew::prelude::*;

use super::carrying::{Carried, carried};
use super::deferred::{FEW, things};
use super::keeping::crash_copy::tell_reading;
use super::pointer_eq::PointerEq;
use super::slices::in_slices;
use super::state::{Action, Compared, Session, Waiting, counted, rows_placed};

impl Session {
    /// This one, or what will be open.
    pub(super) fn latest(self: &Rc<Self>) -> Rc<Self> {
        self.waiting.as_ref().map_or_else(|| Rc::clone(self), |waiting| Rc::clone(&waiting.next))
    }

    /// `next` if its rows are few, or no others than were compared; else this one, which waits for it.
    pub(super) fn go_on_with(&self, mut next: Self) -> Self {
        if next.is_compared() && next.to_carry.is_empty() {
            return next;
        }
        let documents = next.documents();
        if documents.iter().map(|document| things(document)).sum::<usize>() <= FEW {
            let compared = at_once(compared(next.last_id, &next));
            next.take_compared(compared);
            return next;
        }
        let is_same = |before: &&Waiting| {
            is_of(&documents, &before.next)
                && before.next.choices == next.choices
                && (next.to_carry.is_empty() || before.next.worklist == next.worklist)
        };
        let running = self.waiting.as_ref().filter(is_same);
        let run = running.map_or_else(|| next.next_id(), |before| before.run);
        Self {
            // What tells of the work that goes on is not kept waiting.
            readings: next.readings.clone(),
            long_works: next.long_works.clone(),
            complaints: next.complaints.clone(),
            is_unsaved: next.is_unsaved,
            last_id: next.last_id,
            waiting: Some(Waiting { next: next.into(), run }),
            ..self.clone()
        }
    }

    /// What waited is open, unless it has changed since.
    pub(super) fn arrive(&self, compared: Compared) -> Self {
        match &self.waiting {
            Some(waiting) if waiting.run == compared.run => {
                let mut next = Self::clone(&waiting.next);
                next.take_compared(compared);
                next
            }
            _ => self.clone(),
        }
    }

    /// Everything stays as it is.
    pub(super) fn stop_comparing(&self) -> Self {
        let mut next = Self { waiting: None, ..self.clone() };
        next.say("Cancelled: nothing has changed".to_owned());
        next
    }

    /// What is said while rows are compared.
    pub(crate) fn comparing(&self) -> Option<String> {
        let rows = self.waiting.as_ref()?.next.entries.iter();
        let rows = rows.map(|entry| rows_placed(&entry.document)).sum();
        Some(format!("Comparing {}…", counted(rows, "row")))
    }

    fn take_compared(&mut self, compared: Compared) {
        let Compared { comparison, mut findings, versions, carried, .. } = compared;
        self.take_carried(&carried);
        dismiss(&comparison, &mut findings, &self.dismissed);
        (self.comparison, self.findings) = (comparison.into(), findings.into());
        self.versions = versions.into();
        self.asked = None;
    }

    fn take_carried(&mut self, carried: &Carried) {
        self.to_carry.clear();
        let put = |worklist: &mut PointerEq<Worklist>| {
            if let Some([_, after]) = carried.iter().find(|[before, _]| before == worklist) {
                *worklist = after.clone();
            }
        };
        let before = self.worklist.clone();
        put(&mut self.worklist);
        self.is_unsaved |= self.worklist != before;
        self.history.put_worklists(put);
    }

    fn documents(&self) -> Vec<Rc<Document>> {
        self.entries.iter().map(|entry| Rc::clone(&entry.document)).collect()
    }

    /// Whether the comparison is one of what is open.
    fn is_compared(&self) -> bool {
        let compared = self.comparison.services.iter().map(|service| &service.document);
        self.comparison.choices == self.choices
            && compared.len() == self.entries.len()
            && compared.zip(&self.entries).all(|(one, entry)| Rc::ptr_eq(one, &entry.document))
    }
}

fn is_of(documents: &[Rc<Document>], session: &Session) -> bool {
    documents.len() == session.entries.len()
        && documents.iter().zip(&session.entries).all(|(one, entry)| Rc::ptr_eq(one, &entry.document))
}

/// Compares what waits, in slices.
#[hook]
pub(crate) fn use_comparing(session: &UseReducerHandle<Session>) {
    let dispatch = session.dispatcher();
    let waiting = session.waiting.clone();
    use_effect_with(waiting.as_ref().map(|waiting| waiting.run), move |_| {
        let is_over = Rc::new(Cell::new(false));
        if let Some(Waiting { next, run }) = waiting {
            let is_over = Rc::clone(&is_over);
            spawn_local(async move {
                let files: Vec<String> = next.entries.iter().map(|it| it.document.file.clone()).collect();
                let work = compared(run, &next);
                let may_go_on = || {
                    // What stops the app from here on may be any of them.
                    tell_reading(files.iter().map(String::as_str));
                    !is_over.get()
                };
                let compared = in_slices(work, may_go_on).await;
                tell_reading([]);
                // To draw it is work enough for the browser's next turn.
                sleep(Duration::ZERO).await;
                if let Some(compared) = compared.filter(|_| !is_over.get()) {
                    dispatch.dispatch(Action::Compared(compared.into()));
                }
            });
        }
        move || is_over.set(true)
    });
}

async fn compared(run: u32, session: &Session) -> Compared {
    let documents = session.documents();
    let comparison = compare_resting(&documents, &session.choices).await;
    let findings = findings_resting(&comparison).await;
    let versions = versions_resting(&documents).await;
    let worklists = std::iter::once(&session.worklist).chain(session.history.worklists());
    let carried = carried(&session.to_carry, worklists).await;
    Compared { run, comparison, findings, versions, carried }
}

#[cfg(test)]
mod tests {
    use onus::worklist::{Note, State};
    use onus::{Keywords, read};
    use yew::Reducible;

    use super::*;
    use crate::session::action::Batch;
    use crate::session::entry::{ReadPage, Source};

    /// A page with so many rows; the duty of the first one is worded otherwise with each date.
    fn add(date: &str, rows: usize) -> Action {
        let rows: String =
            (1..rows).map(|row| format!("| Lamp {row} | Sell it. | Fill it up. |\n")).collect();
        let text = format!(
            "---\nlastupdated: \"{date}\"\n---\n\n# Mill\n\n## Change management\n\n\
             | Task | Provider | Customer |\n|---|---|---|\n| Oil | Sell it. | Fill it in {date}. |\n{rows}"
        );
        let file = format!("mill-{date}.md");
        let documents = read(&file, &text, &Keywords::default()).expect("it has a table");
        let pages = vec![ReadPage { source: Source::new(file, text).into(), documents }];
        Action::Add(Batch { pages, ..Batch::default() })
    }

    /// Compares what waits, as the app does in slices.
    fn arrived(session: Rc<Session>) -> Rc<Session> {
        match session.waiting.clone() {
            Some(waiting) => {
                let compared = at_once(compared(waiting.run, &waiting.next));
                session.reduce(Action::Compared(compared.into()))
            }
            None => session,
        }
    }

    fn noted(session: &Session) -> Vec<(State, String)> {
        session.worklist.notes.iter().map(|note| (note.state, note.text.clone())).collect()
    }

    #[test]
    fn notes_go_along_at_once_and_in_slices_and_what_is_noted_meanwhile_too() {
        for rows in [3, 1500] {
            let session = arrived(Rc::new(Session::default()).reduce(add("2024-01-01", rows)));
            let duty = session.worklist.duties(&session.comparison).remove(0);
            let note = Note { state: State::Done, ..duty.note };
            let is_many = rows > 1200;
            let session = match is_many {
                // Noted while the newer page is being compared.
                true => {
                    session.reduce(add("2025-01-01", rows)).reduce(Action::Note(vec![note], String::new()))
                }
                false => {
                    session.reduce(Action::Note(vec![note], String::new())).reduce(add("2025-01-01", rows))
                }
            };
            assert_eq!(session.waiting.is_some(), is_many);
            let session = arrived(session);
            assert!(session.waiting.is_none() && session.to_carry.is_empty());
            assert_eq!(noted(&session), [(State::Done, "Fill it in 2024-01-01.".to_owned())]);
            let duties = session.worklist.duties(&session.comparison);
            assert!(duties.iter().all(|duty| duty.service == 1), "the newer page's are listed");
            let undone = arrived(session.reduce(Action::Undo));
            assert_eq!(
                noted(&undone)[0].0,
                State::Open,
                "in the step before it is open, and told as changed"
            );
        }
    }
}
