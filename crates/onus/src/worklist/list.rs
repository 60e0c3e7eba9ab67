//! Notes and pages -> the list as it is today.

use std::cell::RefCell;
use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use rustc_hash::FxBuildHasher;

use super::{Note, Worklist, id, newest_of};
use crate::compare::changes::{Span, SpanKind, versions_resting, word_changes};
use crate::compare::{Comparison, Service};
use crate::document::{Document, Party, Responsibility, TaskOwner};
use crate::findings::quote::quoted;
use crate::intern::{Interner, Repeats};
use crate::rests::{at_once, rest};
use crate::text::{Mark, RichText, slug};

/// What became of a duty since somebody last looked at it.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Since {
    /// It says what it said.
    #[default]
    Unchanged,
    /// It says something else: its state is to be looked at again.
    Changed,
    /// Its task is in the page, and the customer no longer has it.
    HandedOver,
    /// It is no longer in the page.
    Gone,
}

/// One line of the list: a duty of the customer, with what was noted about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Duty {
    /// Index of the service in the comparison; of what is gone, that of the page it stood in.
    pub service: usize,
    /// Index into the document's responsibilities. `None` for what the customer no longer has.
    pub responsibility: Option<usize>,
    /// The area's name.
    pub area_name: String,
    /// Whether the customer alone has it; else the provider has a part in it.
    pub is_alone: bool,
    /// What the customer has to do, as the page says it now; of what is gone, as it said.
    pub text: String,
    /// What was noted; of what nobody has noted anything, an open state.
    pub note: Note,
    /// What became of it since it was noted.
    pub since: Since,
    /// Of what changed, the words of then and now. Empty where these are the same.
    pub words: Vec<Span>,
    /// Of what changed, all else, in sentences: "The task was “Oil”."
    pub says: Vec<String>,
}

/// A line of the list in short, for lists of very many: [`Worklist::duty`] makes the whole of it. It holds for as long as
/// the comparison and the notes are the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Listed {
    /// As in [`Duty`].
    pub service: usize,
    /// As in [`Duty`].
    pub since: Since,
    at: At,
}

/// Where what is known of a duty stands; notes by their indexes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum At {
    /// In the page; and which of several rows of its area and task it is, from 0.
    Page { responsibility: usize, repeat: usize, note: Option<usize> },
    /// In a note alone.
    Note(usize),
}

impl Listed {
    /// As in [`Duty`].
    pub fn responsibility(&self) -> Option<usize> {
        match self.at {
            At::Page { responsibility, .. } => Some(responsibility),
            At::Note(_) => None,
        }
    }
}

impl Since {
    /// The words for people, of which there are none where nothing changed.
    pub fn name(self) -> &'static str {
        match self {
            Self::Unchanged => "",
            Self::Changed => "changed: look at it again",
            Self::HandedOver => "no longer the customer’s",
            Self::Gone => "no longer in the page",
        }
    }
}

impl Duty {
    /// Its note once somebody has looked at what changed.
    pub fn looked_at(&self) -> Note {
        Note {
            text: self.text.clone(),
            alone: Some(self.is_alone),
            was_task: String::new(),
            was_area: String::new(),
            ..self.note.clone()
        }
    }
}

impl Worklist {
    /// The customer's duties, alone or with the provider, by service and in page order; after those of
    /// a service what is noted of it and no longer in its page.
    ///
    /// A page that another page of the comparison is a newer version of has none of its own.
    pub fn duties(&self, comparison: &Comparison) -> Vec<Duty> {
        at_once(self.all_duties_resting(comparison))
    }

    /// The same as [`Worklist::duties`] as a future that rests after a few milliseconds of work each time, and then wants
    /// to go on at once.
    pub async fn all_duties_resting(&self, comparison: &Comparison) -> Vec<Duty> {
        self.duties_resting(comparison, &newest_in(comparison).await).await
    }

    /// The same one by one, as they are asked for: there may be very many.
    pub async fn iter_all<'w>(&'w self, comparison: &'w Comparison) -> impl Iterator<Item = Duty> + use<'w> {
        self.iter(comparison, &newest_in(comparison).await)
    }

    /// [`Worklist::duties`], where it is known which page of a service is the newest.
    pub fn duties_of_newest(&self, comparison: &Comparison, newest: &[usize]) -> Vec<Duty> {
        at_once(self.duties_resting(comparison, newest))
    }

    /// The same as [`Worklist::duties_of_newest`] as a future that rests after a few milliseconds of work each time, and
    /// then wants to go on at once.
    pub async fn duties_resting(&self, comparison: &Comparison, newest: &[usize]) -> Vec<Duty> {
        let mut duties = Vec::new();
        for duty in self.iter(comparison, newest) {
            if duties.len() % REST == REST - 1 {
                rest().await;
            }
            duties.push(duty);
        }
        duties
    }

    /// The same one by one, as they are asked for: there may be very many.
    pub fn iter<'w>(
        &'w self,
        comparison: &'w Comparison,
        newest: &[usize],
    ) -> impl Iterator<Item = Duty> + use<'w> {
        self.listed(comparison, newest).map(|listed| self.duty(comparison, &listed))
    }

    /// The same in short.
    pub fn listed<'w>(
        &'w self,
        comparison: &'w Comparison,
        newest: &[usize],
    ) -> impl Iterator<Item = Listed> + use<'w> {
        let places = Rc::new(self.places());
        let mut by_service: HashMap<&str, Vec<usize>, FxBuildHasher> = HashMap::default();
        for (at, note) in self.notes.iter().enumerate() {
            by_service.entry(&note.service).or_default().push(at);
        }
        let services = comparison.services.iter().enumerate().filter(|(at, _)| newest[*at] == *at);
        let services: Vec<(usize, &Service)> = services.collect();
        services.into_iter().flat_map(move |(service, it)| {
            let document = &*it.document;
            let noted = by_service.get(document.name.as_str()).cloned().unwrap_or_default();
            let is_noted = !noted.is_empty();
            let places = Rc::clone(&places);
            let used: Rc<RefCell<HashSet<usize, FxBuildHasher>>> = Rc::default();
            let is_used = Rc::clone(&used);
            let line = move |at| {
                let listed = Listed { service, since: Since::Unchanged, at };
                match at {
                    At::Page { note: None, .. } => listed,
                    _ => Listed { since: self.duty(comparison, &listed).since, ..listed },
                }
            };
            let there = customers(document).map(move |(responsibility, repeat)| {
                let known = || places.get(&blank(document, responsibility, repeat).key()).copied();
                let note = is_noted.then(known).flatten();
                used.borrow_mut().extend(note);
                line(At::Page { responsibility, repeat, note })
            });
            let left = noted.into_iter().filter(move |note| !is_used.borrow().contains(note));
            there.chain(left.map(move |note| line(At::Note(note))))
        })
    }

    /// All that a line of the list says.
    pub fn duty(&self, comparison: &Comparison, listed: &Listed) -> Duty {
        let document = &*comparison.services[listed.service].document;
        match listed.at {
            At::Page { responsibility, repeat, note } => {
                let blank = blank(document, responsibility, repeat);
                let note = note.map(|note| self.notes[note].clone());
                present(listed.service, document, responsibility, blank, note)
            }
            At::Note(note) => gone(listed.service, document, &self.notes[note]),
        }
    }

    /// What is noted of a line of the list, if anything is.
    pub fn note_of(&self, listed: &Listed) -> Option<&Note> {
        match listed.at {
            At::Page { note, .. } => note.map(|note| &self.notes[note]),
            At::Note(note) => Some(&self.notes[note]),
        }
    }

    /// The [`Note::id`] of a line of the list.
    pub fn id_of(&self, comparison: &Comparison, listed: &Listed) -> String {
        match listed.at {
            At::Page { responsibility, repeat, .. } => {
                let row = &comparison.services[listed.service].document.responsibilities[responsibility];
                id(&row.area.id, &row.task.text, repeat)
            }
            At::Note(note) => self.notes[note].id(),
        }
    }
}

/// For each service which page is the newest of it.
async fn newest_in(comparison: &Comparison) -> Vec<usize> {
    let documents: Vec<_> = comparison.services.iter().map(|it| Rc::clone(&it.document)).collect();
    newest_of(&documents, &versions_resting(&documents).await)
}

/// A duty that stands in the page. `blank` is a note of what the page says now.
fn present(
    service: usize,
    document: &Document,
    responsibility: usize,
    blank: Note,
    note: Option<Note>,
) -> Duty {
    let row = &document.responsibilities[responsibility];
    let is_alone = row.owner() == TaskOwner::Customer;
    let text = blank.text.clone();
    let note = note.unwrap_or(blank);
    let mut words = Vec::new();
    if note.text != text {
        words = word_changes(&RichText::plain(&note.text), &duty_text(row));
        if words.iter().all(|span| span.kind == SpanKind::Same) {
            words.clear();
        }
    }
    let mut says = Vec::new();
    if !note.was_task.is_empty() {
        says.push(format!("The task was {}.", quoted(&note.was_task)));
    }
    if !note.was_area.is_empty() {
        says.push(format!("It stood in {}.", quoted(&note.was_area)));
    }
    match note.alone {
        Some(true) if !is_alone => {
            says.push("The customer had it alone; the provider has a part in it now.".to_owned())
        }
        Some(false) if is_alone => {
            says.push("The provider had a part in it; the customer has it alone now.".to_owned())
        }
        _ => {}
    }
    let since = if words.is_empty() && says.is_empty() { Since::Unchanged } else { Since::Changed };
    let area_name = row.area.name.clone();
    Duty {
        service,
        responsibility: Some(responsibility),
        area_name,
        is_alone,
        text,
        note,
        since,
        words,
        says,
    }
}

fn gone(service: usize, document: &Document, note: &Note) -> Duty {
    let task = slug(&note.task);
    let is_task = |row: &&Responsibility| row.area.id == note.area && slug(&row.task.text) == task;
    let is_there = document.responsibilities.iter().filter(is_task).any(|row| !is_customers(row));
    let area = document.responsibilities.iter().find(|row| row.area.id == note.area);
    Duty {
        service,
        responsibility: None,
        area_name: area.map_or_else(|| note.area.clone(), |row| row.area.name.clone()),
        is_alone: note.alone.unwrap_or_default(),
        text: note.text.clone(),
        note: note.clone(),
        since: if is_there { Since::HandedOver } else { Since::Gone },
        words: Vec::new(),
        says: Vec::new(),
    }
}

/// After so many duties there is a rest: some milliseconds.
const REST: usize = 1000;

/// The rows of a document that the customer has, with a note each on which nothing is noted yet.
pub(super) fn blanks(document: &Document) -> impl Iterator<Item = (usize, Note)> {
    customers(document).map(|(index, repeat)| (index, blank(document, index, repeat)))
}

/// The rows of a document that the customer has, each with how many of its area and task stand above it.
fn customers(document: &Document) -> impl Iterator<Item = (usize, usize)> {
    let (mut names, mut repeats) = (Interner::default(), Repeats::default());
    let rows = document.responsibilities.iter().enumerate().filter(|(_, row)| is_customers(row));
    rows.map(move |(index, row)| {
        let key = [row.area.id.as_str(), &slug(&row.task.text)].map(|name| names.number(name.as_bytes()));
        (index, repeats.before(0, &key))
    })
}

/// A note on which nothing is noted yet.
fn blank(document: &Document, index: usize, repeat: usize) -> Note {
    let row = &document.responsibilities[index];
    Note {
        service: document.name.clone(),
        area: row.area.id.clone(),
        task: row.task.text.clone(),
        text: duty_text(row).text,
        repeat,
        alone: Some(row.owner() == TaskOwner::Customer),
        ..Note::default()
    }
}

fn is_customers(row: &Responsibility) -> bool {
    matches!(row.owner(), TaskOwner::Customer | TaskOwner::Shared)
}

/// What the customer has to do, a line for each of its cells.
pub(super) fn duty_text(row: &Responsibility) -> RichText {
    let mut all = RichText::default();
    for duty in row.holders().filter(|duty| duty.party == Party::Customer) {
        if !all.text.is_empty() {
            all.text.push('\n');
        }
        let shift = all.text.len();
        all.text.push_str(&duty.text.text);
        let shifted = |mark: &Mark| Mark { start: mark.start + shift, end: mark.end + shift, ..mark.clone() };
        all.marks.extend(duty.text.marks.iter().map(shifted));
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::compare;
    use crate::compare::testing::page;
    use crate::worklist::State;

    #[test]
    fn the_customer_s_duties_are_listed_open() {
        let page = page("One", &[("a", "Oil", "Sell it.", "N/A"), ("a", "Wicks", "Sell them.", "Cut them.")]);
        let duties = Worklist::default().duties(&compare(&[page]));
        let listed: Vec<_> =
            duties.iter().map(|it| (it.note.task.as_str(), it.note.state, it.is_alone)).collect();
        assert_eq!(listed, [("Wicks", State::Open, false)]);
    }

    #[test]
    fn notes_are_found_again_by_what_the_page_says() {
        let before = page("One", &[("a", "Oil", "", "Fill it up."), ("a", "Wicks", "", "Cut them.")]);
        let mut worklist = Worklist::default();
        let duties = worklist.duties(&compare(&[before]));
        worklist.set(duties.into_iter().map(|it| Note { state: State::Done, ..it.note }));
        let duties = worklist
            .duties(&compare(&[page("One", &[("a", "oil!", "", "Fill it."), ("a", "Rag", "", "x")])]));
        let listed: Vec<_> =
            duties.iter().map(|it| (it.note.task.as_str(), it.note.state, it.since)).collect();
        assert_eq!(
            listed,
            [
                ("Oil", State::Done, Since::Changed),
                ("Rag", State::Open, Since::Unchanged),
                ("Wicks", State::Done, Since::Gone),
            ]
        );
        let words: Vec<_> = duties[0].words.iter().map(|it| (it.text.as_str(), it.kind)).collect();
        assert_eq!(words, [("Fill it.", SpanKind::Same), (" up.", SpanKind::Removed)]);
        worklist.forget(&[duties[2].note.clone()]);
        worklist.rename("One", "Two");
        assert_eq!(worklist.notes.iter().map(|it| it.service.as_str()).collect::<Vec<_>>(), ["Two"]);
    }
}
