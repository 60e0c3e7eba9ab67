//! Words in all their forms find the same rows of real pages, where these are there.

mod real_pages;

use std::io::Write as _;
use std::rc::Rc;

use onus::compare::search::Index;
use onus::{Document, Keywords, compare, read};

#[test]
fn all_forms_of_a_word_find_the_same_rows() {
    let Some(pages) = real_pages::pages(&["ibm"]) else { return };
    let documents = pages.iter().flat_map(|(name, source)| {
        read(real_pages::file(name), source, &Keywords::default()).unwrap_or_default()
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
