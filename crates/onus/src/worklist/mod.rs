//! What the customer has to do, as a list to work through, kept over newer versions of the pages.
//!
//! A [`Note`] is what a person wrote down about one duty; a [`Duty`] is one line of the list: the duty as
//! its page words it today, its note, and what became of it since the note was made. Nothing is marked
//! as changed or gone in the notes: that is told each time from what they were made of and what the
//! pages say now.

use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};

use rustc_hash::FxBuildHasher;
use serde::{Deserialize, Serialize};

use crate::text::slug;

mod carry;
mod list;
mod newest;

pub use carry::Carrying;
pub use list::{Duty, Listed, Since};
pub use newest::{is_newest, newest, newest_of};

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
    /// What the customer had to do when somebody last looked at it.
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
    /// Whether the customer had it alone then, not with the provider. `None` where it was not noted.
    #[serde(default)]
    pub alone: Option<bool>,
    /// The task as it was worded then. Empty where it is worded as now.
    #[serde(default)]
    pub was_task: String,
    /// The name of the area in which it stood then. Empty where that is the one of now.
    #[serde(default)]
    pub was_area: String,
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

    /// The word of the JSON form.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::InWork => "in-work",
            Self::Done => "done",
            Self::NotOurs => "not-ours",
        }
    }

    /// The state of such a word; `None` for any other.
    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.as_str() == word)
    }
}

/// What tells a duty from all others.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct Key {
    service: String,
    area: String,
    task: String,
    repeat: usize,
}

impl Note {
    /// Tells its duty from all others of the service: letters, digits, `-` and `/`.
    pub fn id(&self) -> String {
        id(&self.area, &self.task, self.repeat)
    }

    fn key(&self) -> Key {
        Key {
            service: self.service.clone(),
            area: self.area.clone(),
            task: slug(&self.task),
            repeat: self.repeat,
        }
    }
}

fn id(area: &str, task: &str, repeat: usize) -> String {
    format!("{area}/{}/{repeat}", slug(task))
}

impl Worklist {
    /// Notes something about duties, each in the place of what was noted of it before.
    pub fn set(&mut self, notes: impl IntoIterator<Item = Note>) {
        let mut places = self.places();
        for note in notes {
            match places.entry(note.key()) {
                Entry::Occupied(place) => self.notes[*place.get()] = note,
                Entry::Vacant(place) => {
                    place.insert(self.notes.len());
                    self.notes.push(note);
                }
            }
        }
    }

    /// Forgets what was noted about duties.
    pub fn forget(&mut self, notes: &[Note]) {
        let keys: HashSet<Key, FxBuildHasher> = notes.iter().map(Note::key).collect();
        self.notes.retain(|known| !keys.contains(&known.key()));
    }

    /// For each key the index of its note.
    fn places(&self) -> HashMap<Key, usize, FxBuildHasher> {
        self.notes.iter().enumerate().map(|(at, note)| (note.key(), at)).collect()
    }

    /// A service has another name now.
    pub fn rename(&mut self, before: &str, after: &str) {
        for note in self.notes.iter_mut().filter(|note| note.service == before) {
            after.clone_into(&mut note.service);
        }
    }
}
