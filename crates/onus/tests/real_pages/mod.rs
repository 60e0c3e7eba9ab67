//! The real pages of `../shared/corpus`, where they are at hand.

use std::path::Path;

/// The folder and name (`ibm/page.md`) and the text of each page in some folders, in the order of the names;
/// `None`, and a line that says so, where the corpus is absent.
pub(crate) fn pages(folders: &[&str]) -> Option<Vec<(String, String)>> {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/corpus");
    if !corpus.is_dir() {
        eprintln!("passed over: {} is absent", corpus.display());
        return None;
    }
    let mut pages = Vec::new();
    for folder in folders {
        for file in std::fs::read_dir(corpus.join(folder)).expect("a folder of the corpus can be listed") {
            let path = file.expect("a file of the folder").path();
            let name = path.file_name().expect("the name of a file").to_string_lossy();
            let text = std::fs::read_to_string(&path).expect("a page of the corpus is text");
            pages.push((format!("{folder}/{name}"), text));
        }
    }
    pages.sort();
    Some(pages)
}

/// The name of a page without its folder.
pub(crate) fn file(name: &str) -> &str {
    name.rsplit('/').next().unwrap_or(name)
}
