//! Notes follow their duties: where definitions came in, to what the same page says with them, and to newer versions of
//! pages. In every step of undo, too.

use std::rc::Rc;

use onus::worklist::Carrying;
use onus::{Document, Worklist};

use super::entry::Entry;
use super::pointer_eq::PointerEq;
use super::state::Session;

/// Pages came in, and what is noted has not been carried over to them yet.
pub(super) struct ToCarry {
    /// Pages that are read otherwise than before.
    others: Vec<[Rc<Document>; 2]>,
    there: Vec<Rc<Document>>,
    came: Vec<Rc<Document>>,
}

/// What was noted before, and what that has become.
pub(crate) type Carried = Vec<[PointerEq<Worklist>; 2]>;

impl ToCarry {
    /// `None` where nothing came in.
    pub(super) fn of(before: &[Entry], after: &[Entry]) -> Option<Self> {
        let pairs = before.iter().zip(after).map(|(was, is)| [&was.document, &is.document]);
        let others = pairs.filter(|[was, is]| !Rc::ptr_eq(was, is)).map(|pair| pair.map(Rc::clone));
        let documents = |entries: &[Entry]| entries.iter().map(|it| Rc::clone(&it.document)).collect();
        let (there, came) = after.split_at(before.len().min(after.len()));
        let to_carry = Self { others: others.collect(), there: documents(there), came: documents(came) };
        (!to_carry.others.is_empty() || !to_carry.came.is_empty()).then_some(to_carry)
    }
}

impl Session {
    /// Carries over what is noted now and in the steps of undo; nothing where no page has come.
    pub(super) async fn carried(&self) -> Carried {
        let mut worklists: Vec<&PointerEq<Worklist>> = Vec::new();
        if self.to_carry.is_empty() {
            return Carried::new();
        }
        for worklist in std::iter::once(&self.worklist).chain(self.history.worklists()) {
            if !worklists.contains(&worklist) {
                worklists.push(worklist);
            }
        }
        let mut carried: Vec<Worklist> = worklists.iter().map(|it| Worklist::clone(it)).collect();
        for to_carry in &self.to_carry {
            let mut ways = Vec::new();
            for [was, is] in &to_carry.others {
                ways.push(Carrying::between(was, is).await);
            }
            ways.extend(Carrying::to_those_that_came(&to_carry.there, &to_carry.came).await);
            for worklist in &mut carried {
                for way in &ways {
                    worklist.carry_over(way).await;
                }
            }
        }
        let pairs = worklists.into_iter().zip(carried).filter(|(before, after)| ***before != *after);
        pairs.map(|(before, after)| [before.clone(), after.into()]).collect()
    }

    pub(super) fn take_carried(&mut self, carried: &Carried) {
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
}

#[cfg(test)]
mod tests {
    use onus::rests::at_once;
    use onus::worklist::{Note, State};
    use onus::{Keywords, read};
    use yew::Reducible;

    use super::*;
    use crate::session::action::{Action, Batch};
    use crate::session::comparing::compared;
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
        let keywords = Rc::default();
        Action::Add(Batch { pages, keywords, definitions: Vec::new(), refused: Vec::new(), pasted: false })
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
