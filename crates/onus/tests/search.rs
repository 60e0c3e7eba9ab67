//! Words in all their forms find the same rows of real pages, where these are there.

use std::io::Write as _;
use std::path::Path;
use std::rc::Rc;

use onus::compare::search::Index;
use onus::{Document, Keywords, compare, read};

const PAGES: &str = "../../../shared/corpus/ibm";

#[test]
fn all_forms_of_a_word_find_the_same_rows() {
    if !Path::new(PAGES).is_dir() {
        let _ = writeln!(std::io::stderr(), "search: passed over, {PAGES} is not here");
        return;
    }
    let mut files: Vec<_> = std::fs::read_dir(PAGES)
        .expect("a folder of the corpus")
        .map(|entry| entry.expect("an entry of the folder").path())
        .collect();
    files.sort();
    let documents = files.iter().flat_map(|path| {
        let source = std::fs::read_to_string(path).expect("a page of the corpus");
        let name = path.file_name().expect("the name of a file").to_string_lossy();
        read(&name, &source, &Keywords::default()).unwrap_or_default()
    });
    let documents: Vec<Rc<Document>> = documents.map(Rc::new).collect();
    let comparison = compare(&documents);
    let index = Index::new(&comparison);
    let rows = |search: &str| index.find(search).services.iter().filter(|it| !it.is_empty()).count();
    for forms in [&["backup", "back up", "back-up", "backed up", "Backups"][..], &["log", "logs", "logging"]]
    {
        let counts: Vec<usize> = forms.iter().map(|form| rows(form)).collect();
        let _ = writeln!(std::io::stderr(), "{forms:?}: {counts:?} of {} rows", comparison.rows.len());
        assert!(counts[0] > 0 && counts.iter().all(|count| *count == counts[0]), "{forms:?}: {counts:?}");
    }
}
