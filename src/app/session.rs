//! What is open, and everything that can happen to it.

use std::rc::Rc;

use onus::compare::{Choices, Place, compare_with};
use onus::{Comparison, Document, Keywords, ReadError, read};
use yew::{Reducible, UseReducerDispatcher};

use super::same::Same;

/// How components change the session.
pub(crate) type Dispatch = UseReducerDispatcher<Session>;

/// Everything that is open, and what there is to say about it.
#[derive(Default, Clone)]
pub(crate) struct Session {
    /// In the order of the comparison's services.
    pub entries: Vec<Entry>,
    /// Rows joined and split by hand.
    pub choices: Choices,
    /// Ids of the rules that are switched off.
    pub rules_off: Vec<&'static str>,
    /// Made anew whenever the entries or the choices change.
    pub comparison: Same<Comparison>,
    pub keywords: Rc<Keywords>,
    /// How many files of how many have been read, while that goes on.
    pub progress: Option<(usize, usize)>,
    /// What happened last.
    pub status: String,
    pub complaints: Vec<Complaint>,
    /// How many texts were pasted; numbers their names.
    pub pasted: usize,
    removed: Option<(usize, Entry)>,
    /// The choices before the last one.
    chosen_before: Option<Choices>,
    last_id: u32,
}

/// One document: one column of the comparison.
#[derive(Clone)]
pub(crate) struct Entry {
    pub id: u32,
    pub source: Rc<Source>,
    pub document: Rc<Document>,
    /// Which of the source's documents it is; only a CSV that Onus wrote has several.
    part: usize,
    /// The name that was set by hand.
    name: Option<String>,
}

/// By address: whatever changes a document makes a new one.
impl PartialEq for Entry {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id && Rc::ptr_eq(&self.document, &other.document)
    }
}

/// The text of a page as it came.
#[derive(Debug, PartialEq)]
pub(crate) struct Source {
    pub file: String,
    pub text: String,
}

/// A page that has been read.
#[derive(Clone)]
pub(crate) struct ReadPage {
    pub source: Rc<Source>,
    pub documents: Vec<Document>,
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
pub(crate) struct Batch {
    pub pages: Vec<ReadPage>,
    /// What the pages were read with.
    pub keywords: Rc<Keywords>,
    /// Files that define variables, as texts.
    pub definitions: Vec<Source>,
    /// A sentence for each file that could not be read.
    pub refused: Vec<String>,
    pub pasted: bool,
}

pub(crate) enum Action {
    Add(Batch),
    Progress(usize, usize),
    /// Adds the page of a complaint although it is here already.
    KeepBoth(u32),
    Dismiss(u32),
    DismissAll,
    Remove(u32),
    UndoRemove,
    /// An empty name gives back the one that the page has.
    Rename(u32, String),
    /// To the place of this index.
    Move(u32, usize),
    /// Puts the places into one row; the sentence says so.
    Join(Vec<Place>, String),
    /// Puts each of the places into a row of its own.
    Split(Vec<Place>, String),
    /// Switches a rule off or on again.
    SwitchRule(&'static str),
    Say(String),
}

impl Reducible for Session {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut next = Self::clone(&self);
        match action {
            Action::Add(batch) => next.add(batch),
            Action::Progress(done, all) => next.progress = (done < all).then_some((done, all)),
            Action::KeepBoth(id) => next.keep_both(id),
            Action::Dismiss(id) => next.complaints.retain(|complaint| complaint.id != id),
            Action::DismissAll => next.complaints.clear(),
            Action::Remove(id) => next.remove(id),
            Action::UndoRemove => next.undo_remove(),
            Action::Rename(id, name) => next.rename(id, &name),
            Action::Move(id, to) => next.move_to(id, to),
            Action::Join(places, sentence) => next.choose(sentence, |choices| choices.join(places)),
            Action::Split(places, sentence) => {
                next.choose(sentence, |choices| places.into_iter().for_each(|place| choices.split(place)));
            }
            Action::SwitchRule(rule) => next.switch_rule(rule),
            Action::Say(text) => next.say(text),
        }
        if next.entries != self.entries || next.choices != self.choices {
            let documents: Vec<_> = next.entries.iter().map(|entry| Rc::clone(&entry.document)).collect();
            next.comparison = compare_with(&documents, &next.choices).into();
        }
        Rc::new(next)
    }
}

impl Session {
    /// Whether the last removal can be taken back.
    pub(crate) fn can_undo(&self) -> bool {
        self.removed.is_some() || self.chosen_before.is_some()
    }

    fn say(&mut self, text: String) {
        self.status = text;
        self.removed = None;
        self.chosen_before = None;
    }

    fn choose(&mut self, sentence: String, change: impl FnOnce(&mut Choices)) {
        let before = self.choices.clone();
        change(&mut self.choices);
        self.say(sentence);
        self.chosen_before = Some(before);
    }

    fn switch_rule(&mut self, rule: &'static str) {
        match self.rules_off.iter().position(|&off| off == rule) {
            Some(at) => drop(self.rules_off.remove(at)),
            None => self.rules_off.push(rule),
        }
    }

    fn next_id(&mut self) -> u32 {
        self.last_id += 1;
        self.last_id
    }

    fn complain(&mut self, text: String, again: Option<ReadPage>) {
        let id = self.next_id();
        self.complaints.push(Complaint { id, text, again });
    }

    fn add(&mut self, batch: Batch) {
        self.progress = None;
        self.pasted += usize::from(batch.pasted);
        let mut sentences = Vec::new();
        for definitions in &batch.definitions {
            let count = Rc::make_mut(&mut self.keywords).add(&definitions.text);
            sentences.push(format!("{} defined by “{}”", counted(count, "variable"), definitions.file));
        }
        if !batch.definitions.is_empty() {
            self.read_again();
        }
        let is_stale = batch.keywords != self.keywords;
        let (mut documents, mut rows) = (0, 0);
        for mut page in batch.pages {
            if is_stale && let Ok(read) = read_source(&page.source, &self.keywords) {
                page.documents = read;
            }
            if let Some(entry) = self.entries.iter().find(|entry| entry.source.text == page.source.text) {
                let (file, here) = (&page.source.file, &entry.source.file);
                let text = match file == here {
                    true => format!("“{file}” is here already, with the same text."),
                    false => format!("“{file}” has the same text as “{here}”, which is here already."),
                };
                self.complain(text, Some(page));
                continue;
            }
            documents += page.documents.len();
            rows += page.documents.iter().map(rows_placed).sum::<usize>();
            self.push(page);
        }
        for sentence in batch.refused {
            self.complain(sentence, None);
        }
        if documents > 0 {
            sentences.push(format!("{} added, {}", counted(documents, "document"), counted(rows, "row")));
        } else if batch.definitions.is_empty() {
            sentences.push("No document added".to_owned());
        }
        self.say(sentences.join("; "));
    }

    fn push(&mut self, page: ReadPage) {
        for (part, document) in page.documents.into_iter().enumerate() {
            let id = self.next_id();
            let source = Rc::clone(&page.source);
            self.entries.push(Entry { id, source, document: Rc::new(document), part, name: None });
        }
    }

    fn read_again(&mut self) {
        for entry in &mut self.entries {
            entry.read_again(&self.keywords);
        }
    }

    fn keep_both(&mut self, id: u32) {
        let Some(at) = self.complaints.iter().position(|complaint| complaint.id == id) else { return };
        let Some(page) = self.complaints.remove(at).again else { return };
        self.say(format!("“{}” added once more", page.source.file));
        self.push(page);
    }

    fn remove(&mut self, id: u32) {
        let Some(at) = self.entries.iter().position(|entry| entry.id == id) else { return };
        let entry = self.entries.remove(at);
        self.say(format!("{} removed", entry.document.name));
        self.removed = Some((at, entry));
    }

    fn undo_remove(&mut self) {
        if let Some(choices) = self.chosen_before.take() {
            self.choices = choices;
            "The rows are as they were".clone_into(&mut self.status);
        }
        let Some((at, entry)) = self.removed.take() else { return };
        self.status = format!("{} is back", entry.document.name);
        self.entries.insert(at.min(self.entries.len()), entry);
    }

    fn rename(&mut self, id: u32, name: &str) {
        let Some(entry) = self.entries.iter_mut().find(|entry| entry.id == id) else { return };
        let before = entry.document.name.clone();
        let name = name.trim();
        entry.name = (!name.is_empty()).then(|| name.to_owned());
        entry.read_again(&self.keywords);
        let after = entry.document.name.clone();
        if before != after {
            self.say(format!("{before} is now {after}"));
        }
    }

    fn move_to(&mut self, id: u32, to: usize) {
        let Some(from) = self.entries.iter().position(|entry| entry.id == id) else { return };
        let to = to.min(self.entries.len() - 1);
        if from != to {
            let entry = self.entries.remove(from);
            let name = entry.document.name.clone();
            self.entries.insert(to, entry);
            self.say(format!("{name} is now {} of {}", to + 1, self.entries.len()));
        }
    }
}

impl Entry {
    /// Reads the source once more, which gives the page's own words back, and then names it.
    fn read_again(&mut self, keywords: &Keywords) {
        let Some(mut document) =
            read_source(&self.source, keywords).ok().and_then(|read| read.into_iter().nth(self.part))
        else {
            return;
        };
        if let Some(name) = &self.name {
            document.name.clone_from(name);
        }
        if document != *self.document {
            self.document = Rc::new(document);
        }
    }
}

pub(crate) fn read_source(source: &Source, keywords: &Keywords) -> Result<Vec<Document>, ReadError> {
    read(&source.file, &source.text, keywords)
}

/// How many rows of the page's tables and lists say something about somebody's duty.
pub(crate) fn rows_placed(document: &Document) -> usize {
    // The cells of one row of owners follow each other.
    let owner_rows = document.allocations.chunk_by(|one, next| one.line == next.line).count();
    document.responsibilities.len() + owner_rows
}

/// "1 row", "2 rows".
pub(crate) fn counted(count: usize, noun: &str) -> String {
    format!("{count} {noun}{}", if count == 1 { "" } else { "s" })
}
