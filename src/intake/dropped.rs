//! What was dropped, chosen or pasted -> files and texts. Folders are walked.

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    File, FileSystemDirectoryEntry, FileSystemDirectoryHandle, FileSystemEntry, FileSystemFileEntry,
    FileSystemFileHandle, FileSystemHandle, FileSystemHandleKind,
};

use super::coming::Input;
use crate::session::state::Source;

/// One thing that came in.
pub(crate) enum Dropped {
    Text(Source),
    File(File),
    /// The promise of a folder's handle.
    Handle(Promise),
    Entry(FileSystemDirectoryEntry),
}

impl From<JsValue> for Dropped {
    /// As static/arrivals.js tells them.
    fn from(thing: JsValue) -> Self {
        match thing.dyn_into::<File>().map_err(JsCast::dyn_into::<Promise>) {
            Ok(file) => Self::File(file),
            Err(Ok(promise)) => Self::Handle(promise),
            Err(Err(entry)) => Self::Entry(entry.unchecked_into()),
        }
    }
}

/// The files, those of folders in the order of their names.
pub(crate) async fn files(dropped: Vec<Dropped>) -> Vec<Input> {
    let mut inputs = Vec::new();
    for one in dropped {
        let walked = match one {
            Dropped::File(file) => {
                inputs.push(Input::File(file));
                continue;
            }
            Dropped::Text(source) => {
                inputs.push(Input::Text(source));
                continue;
            }
            Dropped::Handle(promise) => walk_handle(promise).await,
            Dropped::Entry(entry) => walk_entry(entry).await,
        };
        match walked {
            Ok(mut files) => {
                files.sort_by_key(File::name);
                inputs.extend(files.into_iter().map(Input::File));
            }
            Err(_) => inputs.push(Input::Lost(
                "A folder could not be opened. Choose its files with “Add documents” instead.".to_owned(),
            )),
        }
    }
    inputs
}

async fn walk_handle(promise: Promise) -> Result<Vec<File>, JsValue> {
    let mut files = Vec::new();
    let mut handles: Vec<FileSystemHandle> = vec![JsFuture::from(promise).await?.unchecked_into()];
    while let Some(handle) = handles.pop() {
        if is_hidden(&handle.name()) {
            continue;
        }
        if handle.kind() == FileSystemHandleKind::File {
            let file = JsFuture::from(handle.unchecked_into::<FileSystemFileHandle>().get_file()).await?;
            files.push(file.unchecked_into());
            continue;
        }
        let inside = handle.unchecked_into::<FileSystemDirectoryHandle>().values();
        loop {
            let next = JsFuture::from(inside.next()?).await?;
            if Reflect::get(&next, &"done".into())?.is_truthy() {
                break;
            }
            handles.push(Reflect::get(&next, &"value".into())?.unchecked_into());
        }
    }
    Ok(files)
}

async fn walk_entry(folder: FileSystemDirectoryEntry) -> Result<Vec<File>, JsValue> {
    let mut files = Vec::new();
    let mut folders = vec![folder];
    while let Some(folder) = folders.pop() {
        let reader = folder.create_reader();
        loop {
            // A call gives at most a hundred: asked until there are none left.
            let some: Array = called_back(|done, failed| {
                reader.read_entries_with_callback_and_callback(&done, &failed).ok();
            })
            .await?
            .unchecked_into();
            if some.length() == 0 {
                break;
            }
            for entry in some.iter().map(JsCast::unchecked_into::<FileSystemEntry>) {
                if is_hidden(&entry.name()) {
                    continue;
                }
                if entry.is_directory() {
                    folders.push(entry.unchecked_into());
                } else {
                    let entry: FileSystemFileEntry = entry.unchecked_into();
                    let file =
                        called_back(|done, failed| entry.file_with_callback_and_callback(&done, &failed));
                    files.push(file.await?.unchecked_into());
                }
            }
        }
    }
    Ok(files)
}

/// `.git`, `.DS_Store` and their kind are not what anybody means by dropping a folder.
fn is_hidden(name: &str) -> bool {
    name.starts_with('.')
}

async fn called_back(mut call: impl FnMut(Function, Function)) -> Result<JsValue, JsValue> {
    JsFuture::from(Promise::new(&mut |done, failed| call(done, failed))).await
}
