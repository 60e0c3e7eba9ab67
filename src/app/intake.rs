//! Files and texts -> a batch of pages, one after the other, letting the browser breathe.

use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

use js_sys::Uint8Array;
use onus::Keywords;
use onus::project::Project;
use wasm_bindgen_futures::JsFuture;
use web_sys::File;
use yew::platform::time::sleep;

use super::decode;
use super::session::{Action, Batch, Dispatch, ReadPage, Source, read_source};

/// From so many files on, progress is shown.
const MANY: usize = 8;

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
    let all = inputs.len();
    let pasted = matches!(inputs[..], [Input::Text(_)]);
    let (mut sources, mut definitions, mut refused) = (Vec::new(), Vec::new(), Vec::new());
    let mut projects = Vec::new();
    for input in inputs {
        match text_of(input).await {
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
    }
    for source in &definitions {
        Rc::make_mut(&mut keywords).add(&source.text);
    }
    let mut pages = Vec::new();
    for (done, source) in sources.into_iter().enumerate() {
        if all >= MANY {
            dispatch.dispatch(Action::Progress(done, all));
        }
        sleep(Duration::ZERO).await;
        if is_cancelled.get() {
            dispatch.dispatch(Action::Progress(all, all));
            dispatch.dispatch(Action::Say("Cancelled: nothing added".to_owned()));
            return;
        }
        match read_source(&source, &keywords) {
            Ok(documents) => pages.push(ReadPage { source, documents }),
            Err(error) => refused.push(error.to_string()),
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

async fn text_of(input: Input) -> Result<Source, String> {
    let file = match input {
        Input::File(file) => file,
        Input::Text(source) => return Ok(source),
        Input::Lost(sentence) => return Err(sentence),
    };
    let name = file.name();
    if file.size() > decode::LARGEST {
        // Whole numbers: writing fractions down would add kilobytes to the app.
        let megabytes = (file.size() / (1024.0 * 1024.0)).round() as u64;
        return Err(format!(
            "“{name}” is {megabytes} MB. Onus reads pages of up to 10 MB: take out the part with the responsibilities."
        ));
    }
    match JsFuture::from(file.array_buffer()).await {
        Ok(buffer) => {
            let text = decode::text(&name, &Uint8Array::new(&buffer).to_vec())?;
            Ok(Source { file: name, text })
        }
        Err(_) => Err(format!("“{name}” could not be read: it was moved, or this page may not open it.")),
    }
}
