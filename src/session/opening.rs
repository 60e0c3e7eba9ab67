//! The session as a project, and back.

use std::rc::Rc;

use onus::findings::RULES;
use onus::project::{File, Project, ProjectError, Service};
use onus::{Document, Keywords};

use super::entry::{BEFORE, KEPT};
use super::pointer_eq::PointerEq;
use super::slices::in_slices;
use super::state::{Entry, Session, Source, counted, read_source_resting, rows_placed};

/// A project with its pages as they are read with the definitions that it holds.
pub(crate) struct ReadProject {
    project: Project,
    /// Each page with its documents; `None` where one of them cannot be read.
    pages: Option<Vec<ReadFile>>,
}

type ReadFile = (Rc<Source>, Vec<Rc<Document>>);

fn source_of(file: File) -> Source {
    Source { file: file.file, text: file.text, told: file.told }
}

impl ReadProject {
    /// Reads its pages in slices; `None` as soon as `may_go_on` says no.
    pub(crate) async fn of(project: Project, may_go_on: impl FnMut() -> bool) -> Option<Self> {
        in_slices(Self::read(project), may_go_on).await
    }

    async fn read(mut project: Project) -> Self {
        let mut keywords = Keywords::default();
        project.variables.iter().for_each(|file| {
            keywords.add(&file.text);
        });
        let mut pages = Some(Vec::new());
        for file in std::mem::take(&mut project.pages) {
            let source = Rc::new(source_of(file));
            let read = read_source_resting(&source, &keywords).await.ok();
            let read = read.map(|documents| documents.into_iter().map(Rc::new).collect());
            pages = pages.zip(read).map(|(mut pages, read)| {
                pages.push((source, read));
                pages
            });
        }
        Self { project, pages }
    }
}

impl Session {
    /// The texts that a project holds: those of the pages, each once, and of the definitions.
    pub(super) fn sources(&self) -> Vec<Rc<Source>> {
        let mut pages: Vec<Rc<Source>> = Vec::new();
        for entry in &self.entries {
            if !pages.iter().any(|page| Rc::ptr_eq(page, &entry.source)) {
                pages.push(Rc::clone(&entry.source));
            }
        }
        pages.extend(self.definitions.iter().cloned());
        pages
    }

    /// What "Save project" writes down.
    pub(crate) fn project(&self) -> Project {
        self.project_with(|source| source.text.clone())
    }

    /// The same with other texts in the place of those of the files.
    pub(super) fn project_with(&self, text: impl Fn(&Source) -> String) -> Project {
        let mut pages: Vec<&Rc<Source>> = Vec::new();
        let mut services = Vec::new();
        for entry in &self.entries {
            let page = pages.iter().position(|page| Rc::ptr_eq(page, &entry.source)).unwrap_or_else(|| {
                pages.push(&entry.source);
                pages.len() - 1
            });
            services.push(Service {
                page,
                part: entry.part,
                name: entry.name.clone(),
                hidden: entry.is_hidden,
                pinned: entry.is_pinned,
            });
        }
        let file = |source: &Rc<Source>| File {
            file: source.file.clone(),
            text: text(source),
            told: source.told.clone(),
        };
        Project {
            pages: pages.into_iter().map(file).collect(),
            services,
            choices: self.choices.clone(),
            rules_off: self.rules_off.iter().map(|&rule| rule.to_owned()).collect(),
            dismissed: self.dismissed.clone(),
            variables: self.definitions.iter().map(file).collect(),
            worklist: self.worklist.to_rc(),
        }
    }

    /// Everything of the project, or a complaint and no change.
    /// Without a file it is what this device has kept.
    pub(super) fn open(&mut self, file: Option<&str>, project: ReadProject) {
        let before = self.work();
        if self.take_over(project).is_none() {
            self.entries = before.entries;
            self.define(before.definitions);
            self.complain(ProjectError::Damaged.sentence(file.unwrap_or(KEPT)), None);
            return;
        }
        self.say_opened(&file.map_or("Back from this device".to_owned(), |file| format!("“{file}” opened")));
    }

    /// Everything that was open before the page was loaded anew.
    pub(super) fn resume(&mut self, project: ReadProject) {
        if self.take_over(project).is_none() {
            self.entries.clear();
            self.complain(ProjectError::Damaged.sentence(BEFORE), None);
        } else if self.entries.is_empty() {
            self.say("The new version is in use".to_owned());
        } else {
            self.say_opened("The new version is in use");
        }
    }

    fn say_opened(&mut self, what: &str) {
        let rows = self.entries.iter().map(|entry| rows_placed(&entry.document)).sum();
        let documents = counted(self.entries.len(), "document");
        self.say(format!("{what}: {documents}, {}", counted(rows, "row")));
    }

    fn take_over(&mut self, ReadProject { project, pages }: ReadProject) -> Option<()> {
        let pages = pages?;
        self.define(project.variables.into_iter().map(source_of).map(Rc::new).collect());
        self.entries.clear();
        for service in project.services {
            let (source, documents) = pages.get(service.page)?;
            let document = documents.get(service.part)?;
            let mut entry = Entry {
                id: self.next_id(),
                source: Rc::clone(source),
                document: Rc::clone(document),
                part: service.part,
                name: service.name,
                own_name: document.name.clone(),
                is_hidden: service.hidden,
                is_pinned: service.pinned,
            };
            entry.take_name();
            self.entries.push(entry);
        }
        self.choices = project.choices;
        self.dismissed = project.dismissed;
        self.worklist = PointerEq::from_rc(&project.worklist);
        let is_off = |id: &str| project.rules_off.iter().any(|off| off == id);
        self.rules_off = RULES.iter().map(|rule| rule.id).filter(|id| is_off(id)).collect();
        Some(())
    }
}

#[cfg(test)]
mod tests {
    use onus::read;
    use onus::rests::at_once;
    use yew::Reducible;

    use super::*;
    use crate::session::entry::ReadPage;
    use crate::session::state::{Action, Batch, LongWork};

    fn page(file: &str) -> ReadPage {
        let text = format!(
            "# {file}\n\n## Change management\n\n| Task | Provider | Customer |\n|---|---|---|\n| Oil | Sell it. | Fill it. |\n"
        );
        let documents = read(file, &text, &Keywords::default()).expect("it has a table");
        ReadPage { source: Source::new(file, text).into(), documents }
    }

    fn with(session: Rc<Session>, file: &str) -> Rc<Session> {
        session.reduce(Action::Add(Batch { pages: vec![page(file)], ..Batch::default() }))
    }

    fn files(session: &Session) -> Vec<&str> {
        session.entries.iter().map(|entry| entry.source.file.as_str()).collect()
    }

    #[test]
    fn what_is_saved_says_nothing_of_what_came_meanwhile() {
        let session = with(Rc::default(), "a.md");
        let rename = Action::Rename(vec![session.entries[0].id], "Lamps".to_owned());
        let session = session.reduce(rename);
        let saved = |was: &Session| Action::Saved(was.work().into(), "Saved".to_owned());
        assert!(session.is_unsaved && !session.clone().reduce(saved(&session)).is_unsaved);
        assert!(with(session.clone(), "b.md").reduce(saved(&session)).is_unsaved);
        let other = Box::new(at_once(ReadProject::read(with(Rc::default(), "c.md").project())));
        assert!(!session.clone().reduce(Action::Open(None, other)).reduce(saved(&session)).is_unsaved);
    }

    #[test]
    fn of_two_long_works_the_one_that_ends_leaves_the_other() {
        let work = |sentence: &str| LongWork { sentence: sentence.to_owned(), is_over: Rc::default() };
        let (one, other) = (work("Writing one…"), work("Writing other…"));
        let is_over = Rc::clone(&one.is_over);
        let session =
            Rc::new(Session::default()).reduce(Action::LongWork(one)).reduce(Action::LongWork(other));
        let left = session.reduce(Action::LongWorkEnds(is_over));
        let left: Vec<&str> = left.long_works.iter().map(|work| work.sentence.as_str()).collect();
        assert_eq!(left, ["Writing other…"]);
    }

    #[test]
    fn a_page_that_is_added_while_a_kept_project_is_read_is_one_step_back() {
        let kept = || Box::new(at_once(ReadProject::read(with(Rc::default(), "kept.md").project())));
        let opens: [fn(Box<ReadProject>) -> Action; 2] =
            [|project| Action::Open(None, project), |project| Action::Resume(project, false)];
        for open in opens {
            let session = with(Rc::default(), "meanwhile.md").reduce(open(kept()));
            assert_eq!(files(&session), ["kept.md"]);
            let session = session.reduce(Action::Undo);
            assert_eq!(files(&session), ["meanwhile.md"]);
            assert_eq!(files(&session.reduce(Action::Redo)), ["kept.md"]);
            // Where nothing was added there is nothing to go back to.
            let session = Rc::new(Session::default()).reduce(open(kept()));
            assert_eq!(session.history.undoable(), None);
        }
    }
}
