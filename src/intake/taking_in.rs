//! Files and texts -> batches of pages, one file after the other, letting the browser breathe.

use std::mem;
use std::rc::Rc;
use std::time::Duration;

use js_sys::Date;
use onus::Keywords;
use onus::project::Project;
use yew::platform::time::sleep;

use super::coming::{Coming, Input, one_has_answered};
use super::readings::Reading;
use crate::session::keeping::crash_copy::tell_reading;
use crate::session::opening::ReadProject;
use crate::session::slices::in_slices;
use crate::session::state::{Action, Batch, Dispatch, Progress, ReadPage, Source, read_source_resting};
use crate::shell::painting::painted;

/// After so long a stretch of reading, progress is shown, and the browser has its turn.
const BREATH_MS: f64 = 50.0;
/// So long a file may keep the others waiting.
const PATIENCE_MS: f64 = 1000.0;
/// Of many files so many are drawn and painted first, before the others are read.
const FIRST: usize = 8;
/// Where these are larger, in bytes, reading and comparing them takes long, too, and would be done twice.
const FIRST_BYTES: usize = 256 << 10;
/// How often a wait looks whether it was ended.
const LOOK_MS: u32 = 50;

/// Reads all of them and adds what can be read to the session: those that answer first, in their order, and each of the
/// others when it does.
///
/// A project takes the place of what is open; pages that came with it are added to it.
pub(super) async fn take_in(
    inputs: Vec<Input>,
    keywords: Rc<Keywords>,
    dispatch: Dispatch,
    reading: Reading,
) {
    let pasted = matches!(inputs[..], [Input::Text(_)]);
    let mut taking = Taking {
        all: inputs.len(),
        added: 0,
        breathed: Date::now(),
        keywords,
        pasted,
        dispatch,
        reading,
        told: None,
    };
    // Its text tells, too, but may come late.
    for name in inputs.iter().filter_map(Input::name).filter(|name| Project::is_project(name, "")) {
        taking.reading.opens(&name);
    }
    let mut coming: Vec<Coming> = inputs.into_iter().map(Coming::begin).collect();
    let mut patience = PATIENCE_MS;
    while !coming.is_empty() {
        let Some(late) = taking.take_round(coming, patience).await else {
            taking.say_cancelled();
            break;
        };
        coming = late;
        // Nobody waits for these any more: each is taken as it comes.
        patience = 0.0;
        if coming.is_empty() {
            break;
        }
        if !taking.wait_for_one(&coming).await {
            taking.say_cancelled();
            break;
        }
    }
    tell_reading([]);
    if taking.told.is_some() {
        taking.dispatch.dispatch(Action::ReadingEnds(taking.reading.id));
    }
}

/// One reading, while it goes on.
struct Taking {
    /// How many files there are, and how many of them are done with.
    all: usize,
    added: usize,
    /// When the browser had its turn, in milliseconds.
    breathed: f64,
    keywords: Rc<Keywords>,
    pasted: bool,
    dispatch: Dispatch,
    reading: Reading,
    /// How far it was told to be: what nobody was told of need not end.
    told: Option<Progress>,
}

impl Taking {
    /// Reads and adds those that answer in time, and returns the others; `None` where it was ended.
    async fn take_round(&mut self, coming: Vec<Coming>, patience: f64) -> Option<Vec<Coming>> {
        let (mut sources, mut definitions, mut refused) = (Vec::new(), Vec::new(), Vec::new());
        let (mut projects, mut late) = (Vec::new(), Vec::new());
        let mut answered = Date::now();
        let mut done = self.added;
        // What was added before the rest, which is taken in then as one.
        let mut first: Vec<Rc<Source>> = Vec::new();
        for one in coming {
            while let Some(name) = one.missing().filter(|_| Date::now() - answered < patience) {
                let name = name.to_owned();
                one_has_answered([&one], LOOK_MS).await;
                let is_slow = Date::now() - answered > patience / 2.0;
                if !self.breathe(done, is_slow.then_some(name)).await {
                    return None;
                }
            }
            if one.missing().is_some() {
                late.push(one);
                continue;
            }
            answered = Date::now();
            match one.text().await {
                Ok(source) if Project::is_project(&source.file, &source.text) => {
                    self.reading.opens(&source.file);
                    match Project::read(&source.text) {
                        Ok(project) => projects.push((source.file, project)),
                        Err(error) => refused.push(error.sentence(&source.file)),
                    }
                }
                Ok(source) if Keywords::is_definitions(&source.file, &source.text) => {
                    definitions.push(source)
                }
                Ok(source) => sources.push(Rc::new(source)),
                Err(sentence) => refused.push(sentence),
            }
            done += 1;
            if !self.breathe(done, None).await {
                return None;
            }
            let is_first =
                first.is_empty() && self.added == 0 && sources.len() == FIRST && self.all - done >= FIRST;
            if is_first && definitions.is_empty() && projects.is_empty() && are_short(&sources) {
                let pages = self.read(&sources, &mut refused, done).await?;
                self.goes_on(done, None);
                let (keywords, first_of) = (Rc::clone(&self.keywords), self.all);
                self.add(Batch { pages, keywords, first_of, ..Batch::default() });
                self.added = done;
                first = mem::take(&mut sources);
                painted().await;
                self.breathed = Date::now();
            }
        }
        if !projects.is_empty() {
            // They take the place of what is open.
            sources.splice(0..0, first);
        }
        for source in &definitions {
            Rc::make_mut(&mut self.keywords).add(&source.text);
        }
        let pages = self.read(&sources, &mut refused, done).await?;
        let opens = !projects.is_empty();
        let adds_more = !pages.is_empty() || !definitions.is_empty() || !refused.is_empty();
        for (file, project) in projects {
            tell_reading([file.as_str()]);
            let project = ReadProject::of(project, || self.goes_on(done, None)).await?;
            while let Some(before) = self.reading.opens_before() {
                self.goes_on(done, Some(before));
                sleep(Duration::from_millis(LOOK_MS.into())).await;
                if self.reading.is_cancelled() {
                    return None;
                }
            }
            self.dispatch.dispatch(Action::Open(Some(file), project.into()));
        }
        self.reading.has_opened();
        // From here on it may be any of them that stops the app.
        tell_reading(pages.iter().map(|page| page.source.file.as_str()));
        self.added = done;
        if adds_more || !opens && late.is_empty() {
            let (keywords, pasted) = (Rc::clone(&self.keywords), self.pasted);
            self.add(Batch { pages, keywords, definitions, refused, pasted, first_of: 0 });
        }
        // What was added is drawn before the next.
        sleep(Duration::ZERO).await;
        Some(late)
    }

    /// The pages of those that can be read; `None` where it was ended.
    async fn read(
        &mut self,
        sources: &[Rc<Source>],
        refused: &mut Vec<String>,
        done: usize,
    ) -> Option<Vec<ReadPage>> {
        let mut pages = Vec::new();
        for source in sources {
            tell_reading([source.file.as_str()]);
            let keywords = Rc::clone(&self.keywords);
            let work = read_source_resting(source, &keywords);
            match in_slices(work, || self.goes_on(done, None)).await? {
                Ok(documents) => pages.push(ReadPage { source: Rc::clone(source), documents }),
                Err(error) => refused.push(error.to_string()),
            }
            if !self.breathe(done, None).await {
                return None;
            }
        }
        Some(pages)
    }

    fn add(&self, batch: Batch) {
        self.dispatch.dispatch(Action::Add(batch));
    }

    /// Waits until one of these has answered; whether it was not ended before.
    async fn wait_for_one(&mut self, coming: &[Coming]) -> bool {
        while let Some(name) = coming.iter().map(Coming::missing).collect::<Option<Vec<_>>>() {
            let name = name.first().map(|name| (*name).to_owned());
            one_has_answered(coming, LOOK_MS).await;
            if !self.breathe(self.added, name).await {
                return false;
            }
        }
        true
    }

    /// Lets the browser have its turn, and a person see how far it is and end it; whether it goes on.
    async fn breathe(&mut self, done: usize, waits_for: Option<String>) -> bool {
        if Date::now() - self.breathed < BREATH_MS {
            return !self.reading.is_cancelled();
        }
        self.goes_on(done, waits_for);
        sleep(Duration::ZERO).await;
        self.breathed = Date::now();
        !self.reading.is_cancelled()
    }

    /// Tells how far it is, where that is new; whether it goes on.
    fn goes_on(&mut self, done: usize, waits_for: Option<String>) -> bool {
        let progress = Progress { reading: self.reading.id, done, all: self.all, waits_for };
        if self.told.as_ref() != Some(&progress) {
            self.told = Some(progress.clone());
            self.dispatch.dispatch(Action::Progress(progress));
        }
        !self.reading.is_cancelled()
    }

    fn say_cancelled(&self) {
        let sentence = self.reading.ended(self.added, self.all - self.added);
        self.dispatch.dispatch(Action::Say(sentence));
    }
}

fn are_short(sources: &[Rc<Source>]) -> bool {
    sources.iter().map(|source| source.text.len()).sum::<usize>() <= FIRST_BYTES
}
