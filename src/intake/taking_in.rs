//! Files and texts -> a batch of pages, one after the other, letting the browser breathe.

use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

use js_sys::{Date, Uint8Array};
use onus::Keywords;
use onus::project::Project;
use wasm_bindgen_futures::JsFuture;
use web_sys::File;
use yew::platform::time::sleep;

use super::decode;
use super::office;
use crate::session::state::{Action, Batch, Dispatch, ReadPage, Source, read_source};

/// After so long a stretch of reading, progress is shown, and the browser has its turn.
const BREATH_MS: f64 = 50.0;

/// Something that was dropped, chosen or pasted.
pub(crate) enum Input {
    File(File),
    Text(Source),
    /// A file that could not be had, with the sentence that says so.
    Lost(String),
}

/// Reads all of them and adds what can be read to the session.
///
/// A project takes the place of what is open; pages that came with it are added to it.
/// `is_cancelled` ends the reading, and nothing is added.
pub(crate) async fn take_in(
    inputs: Vec<Input>,
    mut keywords: Rc<Keywords>,
    dispatch: Dispatch,
    is_cancelled: Rc<Cell<bool>>,
) {
    let mut pace =
        Pace { all: inputs.len(), breathed: Date::now(), dispatch: dispatch.clone(), is_cancelled };
    let pasted = matches!(inputs[..], [Input::Text(_)]);
    let (mut sources, mut definitions, mut refused) = (Vec::new(), Vec::new(), Vec::new());
    let mut projects = Vec::new();
    let texts: Vec<Text> = inputs.into_iter().map(begin).collect();
    for (done, text) in texts.into_iter().enumerate() {
        match text_of(text).await {
            Ok(source) if Project::is_project(&source.file, &source.text) => {
                match Project::read(&source.text) {
                    Ok(project) => projects.push((source.file, project)),
                    Err(error) => refused.push(error.sentence(&source.file)),
                }
            }
            Ok(source) if Keywords::is_definitions(&source.file, &source.text) => definitions.push(source),
            Ok(source) => sources.push(Rc::new(source)),
            Err(sentence) => refused.push(sentence),
        }
        if pace.is_over_after(done).await {
            return;
        }
    }
    for source in &definitions {
        Rc::make_mut(&mut keywords).add(&source.text);
    }
    let mut pages = Vec::new();
    for (done, source) in sources.into_iter().enumerate() {
        match read_source(&source, &keywords) {
            Ok(documents) => pages.push(ReadPage { source, documents }),
            Err(error) => refused.push(error.to_string()),
        }
        if pace.is_over_after(done).await {
            return;
        }
    }
    let opens = !projects.is_empty();
    for (file, project) in projects {
        dispatch.dispatch(Action::Open(Some(file), Box::new(project)));
    }
    if opens && pages.is_empty() && definitions.is_empty() && refused.is_empty() {
        return;
    }
    dispatch.dispatch(Action::Add(Batch { pages, keywords, definitions, refused, pasted }));
}

/// Lets the browser have its turn, and a person see how far it is and end it.
struct Pace {
    /// How many files there are.
    all: usize,
    /// When the browser had its turn, in milliseconds.
    breathed: f64,
    dispatch: Dispatch,
    is_cancelled: Rc<Cell<bool>>,
}

impl Pace {
    /// Whether the reading was ended, once so many files before this one are done.
    async fn is_over_after(&mut self, done: usize) -> bool {
        if Date::now() - self.breathed < BREATH_MS {
            return false;
        }
        self.dispatch.dispatch(Action::Progress(done, self.all));
        sleep(Duration::ZERO).await;
        self.breathed = Date::now();
        let is_cancelled = self.is_cancelled.get();
        if is_cancelled {
            self.dispatch.dispatch(Action::Progress(self.all, self.all));
            self.dispatch.dispatch(Action::Say("Cancelled: nothing added".to_owned()));
        }
        is_cancelled
    }
}

/// A text, or what will be one.
enum Text {
    Here(Result<Source, String>),
    /// The name and the bytes of a file.
    Coming(String, JsFuture),
}

/// Asks for a file's bytes: for all files at once, since each answer takes its time.
fn begin(input: Input) -> Text {
    let file = match input {
        Input::File(file) => file,
        Input::Text(source) => return Text::Here(Ok(source)),
        Input::Lost(sentence) => return Text::Here(Err(sentence)),
    };
    let name = file.name();
    if file.size() > decode::LARGEST {
        // Whole numbers: writing fractions down would add kilobytes to the app.
        let megabytes = (file.size() / (1024.0 * 1024.0)).round() as u64;
        return Text::Here(Err(format!(
            "“{name}” is {megabytes} MB. Onus reads pages of up to 10 MB: take out the part with the responsibilities."
        )));
    }
    Text::Coming(name, JsFuture::from(file.array_buffer()))
}

async fn text_of(text: Text) -> Result<Source, String> {
    let (name, bytes) = match text {
        Text::Here(text) => return text,
        Text::Coming(name, bytes) => (name, bytes),
    };
    match bytes.await {
        Ok(buffer) => {
            let bytes = Uint8Array::new(&buffer);
            let text = match decode::is_packed(&bytes) {
                true => office::text(&name, &bytes).await?,
                false => decode::text(&name, &bytes.to_vec())?,
            };
            Ok(Source::new(name, text))
        }
        Err(_) => Err(format!("“{name}” could not be read: it was moved, or this page may not open it.")),
    }
}
