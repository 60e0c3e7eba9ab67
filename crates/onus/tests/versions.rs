//! What changed between real versions of pages, in numbers (`corpus/versions.tsv`).
//!
//! Every two versions of one service, as the library finds them among the older and the current pages: those that follow
//! each other, and those further apart. Each pair was read by hand once. `UPDATE=1` writes the file anew; read the diff before you commit.

mod real_pages;

use std::fmt::Write as _;
use std::path::Path;
use std::rc::Rc;

use onus::compare::changes::{changes, versions};
use onus::{Document, Keywords, read};

const CORPUS: &str = "../../../shared/corpus";
const EXPECTED: &str = "tests/corpus/versions.tsv";

fn pages() -> Option<Vec<Rc<Document>>> {
    let pages = real_pages::pages(&["ibm", "versions"])?;
    let documents = pages.iter().filter(|(name, _)| name.ends_with(".md")).flat_map(|(name, source)| {
        read(real_pages::file(name), source, &Keywords::default()).unwrap_or_default()
    });
    Some(documents.map(Rc::new).collect())
}

#[test]
fn the_changes_of_every_pair_of_versions_are_as_expected() {
    let Some(pages) = pages() else { return };
    let mut found = String::from(
        "old\tnew\trelation\tunchanged\tformatting\tchanged\tadded\tremoved\tmoved\trenamed\towner\tcolumns\n",
    );
    let mut pairs: Vec<[usize; 2]> = Vec::new();
    for group in versions(&pages) {
        pairs.extend(
            group.iter().enumerate().flat_map(|(at, old)| group[at + 1..].iter().map(|new| [*old, *new])),
        );
    }
    // An older page that is found to be of another service stands beside the current one of its folder.
    let folder = |page: &Document| page.file.split("__").next().unwrap_or_default().to_owned();
    let is_older = |page: usize| Path::new(CORPUS).join("versions").join(&pages[page].file).is_file();
    for old in (0..pages.len()).filter(|old| is_older(*old)) {
        if pairs.iter().flatten().all(|page| *page != old) {
            let current =
                (0..pages.len()).filter(|new| !is_older(*new) && folder(&pages[*new]) == folder(&pages[old]));
            pairs.extend(current.map(|new| [old, new]));
        }
    }
    for [old, new] in pairs {
        let [old, new] = [&pages[old], &pages[new]];
        let changes = changes(old, new);
        let counts = changes.counts;
        writeln!(
            found,
            "{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}",
            old.file,
            new.file,
            changes.relation.as_str(),
            counts.unchanged,
            counts.formatting,
            counts.changed,
            counts.added,
            counts.removed,
            counts.moved,
            counts.renamed,
            counts.owner,
            changes.columns.len()
        )
        .expect("a string takes all that is written");
    }
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(EXPECTED, &found).expect("the expected counts can be written");
    }
    let expected = std::fs::read_to_string(EXPECTED).unwrap_or_default();
    for (found, expected) in found.lines().zip(expected.lines()) {
        assert_eq!(found, expected);
    }
    assert_eq!(found.lines().count(), expected.lines().count());
}
