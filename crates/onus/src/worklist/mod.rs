//! What the customer has to do, as a list to work through, kept over newer versions of the pages.

use serde::{Deserialize, Serialize};

use crate::compare::Comparison;
use crate::compare::changes::{ChangeKind, changes, versions};
use crate::document::{Document, Party, Responsibility, TaskOwner};
use crate::text::slug;

/// What was noted about the customer's duties, in the order in which they were noted first.
#[derive(Debug, Default, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Worklist {
    /// One for each duty of which anything was noted.
    pub notes: Vec<Note>,
}

/// What was noted about one duty.
#[derive(Debug, Default, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// The service, as its page is named.
    pub service: String,
    /// The area's id.
    pub area: String,
    /// The task as the page words it.
    pub task: String,
    /// What the customer had to do when it was noted.
    pub text: String,
    /// Which of several rows of this service, area and task it is, from 0.
    #[serde(default)]
    pub repeat: usize,
    /// How far it is.
    pub state: State,
    /// Who does it. Empty for nobody.
    #[serde(default)]
    pub who: String,
    /// Until when, `YYYY-MM-DD`. Empty for no date.
    #[serde(default)]
    pub due: String,
    /// Anything else.
    #[serde(default)]
    pub note: String,
    /// What became of it in a newer version of the page.
    #[serde(default)]
    pub since: Since,
}

/// How far a duty is.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// Nothing was done.
    #[default]
    Open,
    /// Somebody works on it.
    InWork,
    /// It is done.
    Done,
    /// Somebody else does it, whatever the page says.
    NotOurs,
}

/// What became of a duty in a newer version of its page.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Since {
    /// It says what it said.
    #[default]
    Unchanged,
    /// It says something else: its state is to be looked at again.
    Changed,
    /// It is no longer in the page.
    Gone,
}

/// A duty of the customer, with what was noted about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Duty {
    /// Index of the service in the comparison; of what is gone, that of the page it stood in.
    pub service: usize,
    /// Index into the document's responsibilities. `None` for what is no longer in the page.
    pub responsibility: Option<usize>,
    /// The area's name.
    pub area_name: String,
    /// Whether the customer alone has it; else the provider has a part in it.
    pub is_alone: bool,
    /// What was noted; of what nobody has noted anything, an open state.
    pub note: Note,
}

impl State {
    /// All of them, in the order of the work.
    pub const ALL: [Self; 4] = [Self::Open, Self::InWork, Self::Done, Self::NotOurs];

    /// The words for people.
    pub fn name(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::InWork => "in work",
            Self::Done => "done",
            Self::NotOurs => "not ours",
        }
    }

    /// The word of the JSON and CSV forms.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::InWork => "in-work",
            Self::Done => "done",
            Self::NotOurs => "not-ours",
        }
    }
}

impl Since {
    /// The words for people, of which there are none where nothing changed.
    pub fn name(self) -> &'static str {
        match self {
            Self::Unchanged => "",
            Self::Changed => "changed: look at it again",
            Self::Gone => "no longer in the page",
        }
    }
}

impl Note {
    fn is_of(&self, other: &Note) -> bool {
        self.service == other.service
            && self.area == other.area
            && self.repeat == other.repeat
            && slug(&self.task) == slug(&other.task)
    }
}

impl Worklist {
    /// Notes something about a duty, in the place of what was noted before.
    pub fn set(&mut self, note: Note) {
        match self.notes.iter_mut().find(|known| known.is_of(&note)) {
            Some(known) => *known = note,
            None => self.notes.push(note),
        }
    }

    /// The customer's duties, alone or with the provider, by service and in page order; after those of
    /// a service what is noted of it and no longer in its page.
    ///
    /// A page that another page of the comparison is a newer version of has none of its own.
    pub fn duties(&self, comparison: &Comparison) -> Vec<Duty> {
        let documents: Vec<_> = comparison.services.iter().map(|it| it.document.clone()).collect();
        let versions = versions(&documents);
        let mut duties = Vec::new();
        for (service, document) in documents.iter().enumerate() {
            let is_older =
                |of: &Vec<usize>| of.contains(&service) && of.last().is_some_and(|&newest| newest != service);
            if versions.iter().any(is_older) {
                continue;
            }
            let of_page = duties_of(document);
            let mut is_used = vec![false; self.notes.len()];
            for (responsibility, blank) in &of_page {
                let known = self.notes.iter().position(|note| note.is_of(blank));
                let mut note = blank.clone();
                if let Some(known) = known {
                    is_used[known] = true;
                    note = self.notes[known].clone();
                    if note.text != blank.text || note.since == Since::Gone {
                        note.since = Since::Changed;
                    }
                }
                duties.push(duty(service, document, Some(*responsibility), note));
            }
            let gone = self.notes.iter().zip(is_used).filter(|(_, is_used)| !is_used);
            for (note, _) in gone.filter(|(note, _)| note.service == document.name) {
                let note = Note { since: Since::Gone, ..note.clone() };
                duties.push(duty(service, document, None, note));
            }
        }
        duties
    }

    /// Carries what is noted over to a newer version of a page, with the matching of
    /// [`crate::compare::changes`]: what is unchanged keeps its note, what changed keeps it and asks to be
    /// looked at again, what is gone is kept and says so.
    pub fn carry_over(&mut self, old: &Document, new: &Document) {
        let (before, after) = (duties_of(old), duties_of(new));
        let found = |duties: &[(usize, Note)], at: usize| {
            duties.iter().find(|(responsibility, _)| *responsibility == at).map(|(_, note)| note.clone())
        };
        let mut carried: Vec<(usize, Note)> = Vec::new();
        for change in changes(old, new).rows {
            let Some(known) = change
                .old
                .and_then(|at| found(&before, at))
                .and_then(|blank| self.notes.iter().position(|note| note.is_of(&blank)))
            else {
                continue;
            };
            let note = self.notes[known].clone();
            let next = match change.new.and_then(|at| found(&after, at)) {
                None => Note { since: Since::Gone, ..note },
                Some(blank) => {
                    let is_same = change.kind == ChangeKind::Unchanged && note.since == Since::Unchanged;
                    Note {
                        since: if is_same { Since::Unchanged } else { Since::Changed },
                        // What changed is told by the older words, until it was looked at.
                        text: if is_same { blank.text } else { note.text },
                        service: blank.service,
                        area: blank.area,
                        task: blank.task,
                        repeat: blank.repeat,
                        ..note
                    }
                }
            };
            carried.push((known, next));
        }
        for (known, note) in carried {
            self.notes[known] = note;
        }
    }
}

/// The rows of a document that the customer has, with a blank note each.
fn duties_of(document: &Document) -> Vec<(usize, Note)> {
    let mut found: Vec<(usize, Note)> = Vec::new();
    for (index, row) in document.responsibilities.iter().enumerate() {
        if !matches!(row.owner(), TaskOwner::Customer | TaskOwner::Shared) {
            continue;
        }
        let mut note = Note {
            service: document.name.clone(),
            area: row.area.id.clone(),
            task: row.task.text.clone(),
            text: text_of(row),
            ..Note::default()
        };
        note.repeat = found
            .iter()
            .filter(|(_, other)| other.area == note.area && slug(&other.task) == slug(&note.task))
            .count();
        found.push((index, note));
    }
    found
}

fn text_of(row: &Responsibility) -> String {
    let own = row.holders().filter(|duty| duty.party == Party::Customer);
    own.map(|duty| duty.text.text.as_str()).collect::<Vec<_>>().join("\n")
}

fn duty(service: usize, document: &Document, responsibility: Option<usize>, note: Note) -> Duty {
    let row = responsibility.map(|at| &document.responsibilities[at]);
    let area = document.responsibilities.iter().find(|row| row.area.id == note.area);
    Duty {
        service,
        responsibility,
        area_name: area.map_or_else(|| note.area.clone(), |row| row.area.name.clone()),
        is_alone: row.is_some_and(|row| row.owner() == TaskOwner::Customer),
        note,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::compare;
    use crate::compare::testing::page;

    fn states(worklist: &Worklist, page: &std::rc::Rc<Document>) -> Vec<(String, State, Since)> {
        let duties = worklist.duties(&compare(std::slice::from_ref(page)));
        duties.into_iter().map(|it| (it.note.task, it.note.state, it.note.since)).collect()
    }

    fn all_done(page: &std::rc::Rc<Document>) -> Worklist {
        let mut worklist = Worklist::default();
        for duty in worklist.duties(&compare(std::slice::from_ref(page))) {
            worklist.set(Note { state: State::Done, ..duty.note });
        }
        worklist
    }

    #[test]
    fn the_customer_s_duties_are_listed_open() {
        let page = page("One", &[("a", "Oil", "Sell it.", "N/A"), ("a", "Wicks", "Sell them.", "Cut them.")]);
        assert_eq!(
            states(&Worklist::default(), &page),
            [("Wicks".to_owned(), State::Open, Since::Unchanged)]
        );
    }

    #[test]
    fn a_newer_version_keeps_asks_again_and_says_what_is_gone() {
        let old = page(
            "One",
            &[
                ("a", "Oil", "", "Fill it up each night."),
                ("a", "Wicks", "", "Cut them on Monday."),
                ("a", "Glass", "", "Wipe it."),
            ],
        );
        let new = page(
            "One",
            &[("a", "Oil", "", "Fill it up each night."), ("a", "Wicks", "", "Cut them on Friday.")],
        );
        let mut worklist = all_done(&old);
        worklist.carry_over(&old, &new);
        assert_eq!(
            states(&worklist, &new),
            [
                ("Oil".to_owned(), State::Done, Since::Unchanged),
                ("Wicks".to_owned(), State::Done, Since::Changed),
                ("Glass".to_owned(), State::Done, Since::Gone),
            ]
        );
    }

    #[test]
    fn a_task_with_another_name_is_carried_over() {
        let long = "Take a picture of every lamp once a day and keep it for a month.";
        let old = page("One", &[("a", "Old name", "", long)]);
        let new = page("One", &[("a", "Better title", "", long)]);
        let mut worklist = all_done(&old);
        worklist.carry_over(&old, &new);
        assert_eq!(states(&worklist, &new), [("Better title".to_owned(), State::Done, Since::Changed)]);
    }

    #[test]
    fn an_older_version_has_no_duties_of_its_own() {
        let dated = |date: &str| {
            let page = page("One", &[("a", "Oil", "", "Fill it up.")]);
            std::rc::Rc::new(Document { last_updated: Some(date.into()), ..(*page).clone() })
        };
        let comparison = compare(&[dated("2024-01-01"), dated("2025-01-01")]);
        let services: Vec<_> = Worklist::default().duties(&comparison).iter().map(|it| it.service).collect();
        assert_eq!(services, [1]);
    }
}
