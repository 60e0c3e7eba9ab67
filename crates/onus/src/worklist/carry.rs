//! Notes follow their duties into newer versions of the pages.

use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use rustc_hash::FxBuildHasher;

use super::list::{blanks, duty_text};
use super::{Key, Note, Worklist, newest_of};
use crate::compare::changes::{
    ChangeKind, RowChange, SpanKind, changes_resting, is_one_name, versions_resting, word_changes,
};
use crate::document::Document;
use crate::rests::{at_once, rest};

/// The way of notes from one version of a page to the next.
pub struct Carrying {
    pages: [Rc<Document>; 2],
    /// With the matching of [`crate::compare::changes`].
    rows: Vec<RowChange>,
    /// By row of each page, what is noted about a duty on which nothing is noted yet.
    blanks: [HashMap<usize, Note, FxBuildHasher>; 2],
}

impl Carrying {
    /// From one version of a page to the next. A future that rests after a few milliseconds of work each time, and then
    /// wants to go on at once.
    pub async fn between(old: &Rc<Document>, new: &Rc<Document>) -> Self {
        let rows = changes_resting(old, new).await.rows;
        let mut by_row = [HashMap::default(), HashMap::default()];
        for (of_page, document) in by_row.iter_mut().zip([old, new]) {
            for (made, (row, blank)) in blanks(document).enumerate() {
                if made % REST == REST - 1 {
                    rest().await;
                }
                of_page.insert(row, blank);
            }
        }
        Self { pages: [Rc::clone(old), Rc::clone(new)], rows, blanks: by_row }
    }

    /// From those that were there before to pages that came: from the newest version of a page that was there to the
    /// newest that came, if that is newer still. A future as [`Carrying::between`].
    pub async fn to_those_that_came(before: &[Rc<Document>], came: &[Rc<Document>]) -> Vec<Self> {
        // To find the versions takes its time, and nearly all pages that come are of services that are not there.
        let is_there = |page: &Rc<Document>| before.iter().any(|one| is_one_name(one, page));
        let mut ways = Vec::new();
        if !came.iter().any(is_there) {
            return ways;
        }
        let all: Vec<Rc<Document>> = before.iter().chain(came).cloned().collect();
        let now = newest_of(&all, &versions_resting(&all).await);
        let then = newest_of(before, &versions_resting(before).await);
        for (at, &next) in now[..before.len()].iter().enumerate() {
            if next >= before.len() && then[at] == at {
                ways.push(Self::between(&all[at], &all[next]).await);
            }
        }
        ways
    }
}

impl Worklist {
    /// Carries over to the pages that came what is noted about those that were there before:
    /// [`Carrying::to_those_that_came`].
    pub fn carry_over_to(&mut self, before: &[Rc<Document>], came: &[Rc<Document>]) {
        at_once(async {
            for way in Carrying::to_those_that_came(before, came).await {
                self.carry_over(&way).await;
            }
        });
    }

    /// Carries over what is noted from one version of a page to the next.
    ///
    /// A duty that is unchanged keeps its note. One that changed keeps it with the words of before, so
    /// that the list says what changed and asks to look at it again. One that is gone keeps it as it is.
    /// Those on which nothing was noted so far are noted as open where they changed or are gone: the
    /// list loses nothing without a word.
    ///
    /// A future that rests after a few milliseconds of work each time, and then wants to go on at once.
    pub async fn carry_over(&mut self, way: &Carrying) {
        let Carrying { pages: [old, new], rows, blanks: [before, after] } = way;
        let places = self.places();
        let mut carried: Vec<Carried> = Vec::new();
        for (index, change) in rows.iter().enumerate() {
            if index % REST == REST - 1 {
                rest().await;
            }
            let Some(blank) = change.old.and_then(|at| before.get(&at)) else { continue };
            let known = places.get(&blank.key()).copied();
            let note = known.map_or_else(|| blank.clone(), |known| self.notes[known].clone());
            let pair = change.old.zip(change.new);
            let Some((at, is, next)) = pair.and_then(|(at, is)| Some((at, is, after.get(&is)?))) else {
                carried.push(Carried { known, note, is_there: false });
                continue;
            };
            let rows = [&old.responsibilities[at], &new.responsibilities[is]];
            let words = word_changes(&duty_text(rows[0]), &duty_text(rows[1]));
            let has_same_words = words.iter().all(|span| span.kind == SpanKind::Same);
            // What changed once, and was not looked at, is told from what it was at first.
            let was = |first: String, now: bool, text: &str| match first.is_empty() && now {
                true => text.to_owned(),
                false => first,
            };
            let is_renamed = change.task.iter().any(|span| span.kind != SpanKind::Same);
            let is_moved = change.kind == ChangeKind::Moved;
            let was_looked_at = note.text == blank.text;
            let moved = Note {
                service: next.service.clone(),
                area: next.area.clone(),
                task: next.task.clone(),
                repeat: next.repeat,
                text: if has_same_words && was_looked_at { next.text.clone() } else { note.text.clone() },
                was_task: was(note.was_task.clone(), is_renamed, &rows[0].task.text),
                was_area: was(note.was_area.clone(), is_moved, &rows[0].area.name),
                ..note
            };
            let is_unnoted = known.is_none();
            let is_unchanged = has_same_words && !is_renamed && !is_moved && moved.alone == next.alone;
            if !(is_unnoted && is_unchanged) {
                carried.push(Carried { known, note: moved, is_there: true });
            }
        }
        self.take(carried);
    }

    /// Of two notes that would be of one duty, the one whose duty is in the page keeps its number.
    fn take(&mut self, carried: Vec<Carried>) {
        let mut is_there = vec![false; self.notes.len()];
        for it in carried {
            match it.known {
                Some(known) => (self.notes[known], is_there[known]) = (it.note, it.is_there),
                None => {
                    self.notes.push(it.note);
                    is_there.push(it.is_there);
                }
            }
        }
        let there = self.notes.iter().zip(&is_there).filter(|(_, is_there)| **is_there);
        let mut taken: HashSet<Key, FxBuildHasher> = there.map(|(note, _)| note.key()).collect();
        for (note, _) in self.notes.iter_mut().zip(is_there).filter(|(_, is_there)| !is_there) {
            while !taken.insert(note.key()) {
                note.repeat += 1;
            }
        }
    }
}

/// A note with what it became.
struct Carried {
    /// The index of the note. `None` where nothing was noted so far.
    known: Option<usize>,
    note: Note,
    /// Whether its duty is in the newer page.
    is_there: bool,
}

/// After so many rows there is a rest: some milliseconds.
const REST: usize = 1000;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::compare;
    use crate::compare::testing::{document, page};
    use crate::worklist::{Since, State};

    fn states(worklist: &Worklist, page: &Rc<Document>) -> Vec<(String, State, Since)> {
        let duties = worklist.duties(&compare(std::slice::from_ref(page)));
        duties.into_iter().map(|it| (it.note.task, it.note.state, it.since)).collect()
    }

    fn all_done(page: &Rc<Document>) -> Worklist {
        let mut worklist = Worklist::default();
        let duties = worklist.duties(&compare(std::slice::from_ref(page)));
        worklist.set(duties.into_iter().map(|duty| Note { state: State::Done, ..duty.note }));
        worklist
    }

    fn state(task: &str, state: State, since: Since) -> (String, State, Since) {
        (task.to_owned(), state, since)
    }

    const OLD: [(&str, &str, &str, &str); 3] = [
        ("a", "Oil", "", "Fill it up each night."),
        ("a", "Wicks", "", "Cut them on Monday."),
        ("a", "Glass", "", "Wipe it."),
    ];
    const NEW: [(&str, &str, &str, &str); 2] =
        [("a", "Oil", "", "Fill it up, each night"), ("a", "Wicks", "", "Cut them on Friday.")];

    #[test]
    fn a_newer_version_keeps_asks_again_and_says_what_is_gone() {
        let (old, new) = (page("One", &OLD), page("One", &NEW));
        let mut worklist = all_done(&old);
        at_once(async { worklist.carry_over(&Carrying::between(&old, &new).await).await });
        assert_eq!(
            states(&worklist, &new),
            [
                state("Oil", State::Done, Since::Unchanged),
                state("Wicks", State::Done, Since::Changed),
                state("Glass", State::Done, Since::Gone),
            ]
        );
        let changed = worklist.duties(&compare(std::slice::from_ref(&new))).remove(1);
        worklist.set([changed.looked_at()]);
        assert_eq!(states(&worklist, &new)[1], state("Wicks", State::Done, Since::Unchanged));
    }

    #[test]
    fn what_nobody_noted_is_told_as_well() {
        let (old, new) = (page("One", &OLD), page("One", &NEW));
        let mut worklist = Worklist::default();
        at_once(async { worklist.carry_over(&Carrying::between(&old, &new).await).await });
        assert_eq!(
            states(&worklist, &new)[1..],
            [state("Wicks", State::Open, Since::Changed), state("Glass", State::Open, Since::Gone)]
        );
        assert_eq!(worklist.notes.len(), 2, "what is unchanged needs no note");
    }

    #[test]
    fn a_task_with_another_name_or_in_another_area_is_carried_over() {
        let long = "Take a picture of every lamp once a day and keep it for a month.";
        let old =
            page("One", &[("a", "Old name", "", long), ("a", "Moved", "", "Carry the lamp over the hill.")]);
        let new = page(
            "One",
            &[("a", "Better title", "", long), ("b", "Moved", "", "Carry the lamp over the hill.")],
        );
        let mut worklist = all_done(&old);
        at_once(async { worklist.carry_over(&Carrying::between(&old, &new).await).await });
        let duties = worklist.duties(&compare(std::slice::from_ref(&new)));
        let told: Vec<_> = duties.iter().map(|it| (it.note.state, it.since, it.says.join(" "))).collect();
        assert_eq!(
            told,
            [
                (State::Done, Since::Changed, "The task was “Old name”.".to_owned()),
                (State::Done, Since::Changed, "It stood in “a”.".to_owned()),
            ]
        );
    }

    #[test]
    fn who_has_it_now_is_told() {
        let old = page("One", &[("a", "Oil", "", "Fill it."), ("a", "Glass", "Sell it.", "Wipe it.")]);
        let new = page("One", &[("a", "Oil", "Sell it.", "Fill it."), ("a", "Glass", "Wipe it.", "N/A")]);
        let mut worklist = all_done(&old);
        at_once(async { worklist.carry_over(&Carrying::between(&old, &new).await).await });
        assert_eq!(
            states(&worklist, &new),
            [state("Oil", State::Done, Since::Changed), state("Glass", State::Done, Since::HandedOver)]
        );
    }

    #[test]
    fn of_two_rows_of_one_task_each_keeps_its_own_note() {
        let (first, second) =
            ("Fill the oil of every lamp up to the brim.", "Throw the old oil into the pit.");
        let old = page("One", &[("a", "Oil", "", first), ("a", "Oil", "", second)]);
        let new = page("One", &[("a", "Oil", "", second)]);
        let mut worklist = Worklist::default();
        let duties = worklist.duties(&compare(std::slice::from_ref(&old)));
        worklist.set([Note { state: State::Done, ..duties[1].note.clone() }]);
        at_once(async { worklist.carry_over(&Carrying::between(&old, &new).await).await });
        assert_eq!(
            states(&worklist, &new),
            [state("Oil", State::Done, Since::Unchanged), state("Oil", State::Open, Since::Gone)]
        );
    }

    #[test]
    fn notes_go_to_the_newest_version_and_to_no_other_service() {
        let dated = |name: &str, date: &str, rows: &[(&str, &str, &str, &str)]| {
            Rc::new(Document { last_updated: Some(date.into()), ..document(name, rows) })
        };
        let old = dated("One", "2024-01-01", &OLD);
        let came = [
            dated("One", "2023-01-01", &OLD[..1]),
            dated("One", "2025-01-01", &NEW),
            dated("Two", "2026-01-01", &OLD),
        ];
        let mut worklist = all_done(&old);
        worklist.carry_over_to(std::slice::from_ref(&old), &came);
        let all = [std::slice::from_ref(&old), &came[..]].concat();
        let listed: Vec<_> =
            worklist.duties(&compare(&all)).iter().map(|it| (it.service, it.note.state, it.since)).collect();
        assert_eq!(
            listed,
            [
                (2, State::Done, Since::Unchanged),
                (2, State::Done, Since::Changed),
                (2, State::Done, Since::Gone),
                (3, State::Open, Since::Unchanged),
                (3, State::Open, Since::Unchanged),
                (3, State::Open, Since::Unchanged),
            ]
        );
    }
}
