//! Pairs of rows of real pages, judged by hand (`pairs.tsv`), against what the comparison joins.
//!
//! Each line of `pairs.tsv` names two rows of different services in one area by file and line, and
//! says whether they mean the same task. Pairs on which two readers could differ were left out.
//! The different ones were chosen for being hard to tell, so precision over all rows is higher than over these.
//! The sets were labelled one after the other, `blind` from older pages. All of them are what `cargo xtask fit` fits
//! to, which also prints what holds of pages that it left out. Where a service has two rows that both mean
//! the same, for two of its plans, only one can join: of the held-out pairs such are left out, too.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::path::Path;
use std::rc::Rc;

use onus::compare::Member;
use onus::{Comparison, Document, Keywords, compare, read};

const CORPUS: &str = "../../../shared/corpus";

const SETS: [&str; 3] = ["tuning", "held-out", "blind"];

struct Pair {
    set: &'static str,
    places: [(&'static str, u32); 2],
    same: bool,
}

fn pairs() -> Vec<Pair> {
    let pair = |line: &'static str| {
        let fields: Vec<&str> = line.split('\t').collect();
        let place = |at: usize| (fields[at], fields[at + 1].parse().expect("a line number"));
        let same = match fields[4] {
            "same" => true,
            "different" => false,
            other => panic!("neither same nor different: {other}"),
        };
        Pair { set: fields[5], places: [place(0), place(2)], same }
    };
    include_str!("pairs.tsv").lines().map(pair).collect()
}

/// The pages that the pairs name, or `None` where the corpus is absent.
fn pages() -> Option<BTreeMap<&'static str, Rc<Document>>> {
    if !Path::new(CORPUS).is_dir() {
        let _ = writeln!(std::io::stderr(), "pairs: passed over, {CORPUS} is not here");
        return None;
    }
    let files: BTreeSet<&str> = pairs().iter().flat_map(|pair| pair.places.map(|(file, _)| file)).collect();
    let page = |file: &'static str| {
        let source = std::fs::read_to_string(format!("{CORPUS}/{file}")).expect("a page of the corpus");
        let documents = read(file, &source, &Keywords::default()).expect("a page that can be read");
        (file, Rc::new(documents.into_iter().next().expect("one document")))
    };
    Some(files.into_iter().map(page).collect())
}

/// Whether two places stand in one row.
fn together(comparison: &Comparison, places: [(&str, u32); 2]) -> bool {
    let row = |(file, line): (&str, u32)| {
        let is = |member: &&Member| {
            let document = &comparison.services[member.service].document;
            let row = &document.responsibilities[member.responsibility];
            document.file == file && (row.line..=row.last_line).contains(&line)
        };
        let row = comparison.rows.iter().position(|row| row.members.iter().any(|member| is(&member)));
        row.unwrap_or_else(|| panic!("no row at {file}:{line}"))
    };
    row(places[0]) == row(places[1])
}

/// What precision and recall over all pairs have to be: two pages at a time, and of all pages at once.
const LEAST: [(f64, f64); 2] = [(0.95, 0.89), (0.94, 0.89)];

/// Prints precision and recall, and asserts what they have to be over all pairs, and the least that
/// each set may have.
fn check(name: &str, least: [(f64, f64); 3], joined: impl Fn(&Pair) -> bool) {
    let is_least = |of: &str, (least_precision, least_recall), (precision, recall)| {
        assert!(
            precision >= least_precision && recall >= least_recall,
            "{of}: precision {precision:.3}, recall {recall:.3}"
        );
    };
    for (set, least) in SETS.into_iter().zip(least) {
        is_least(set, least, precision_and_recall(&format!("{name}, {set}"), &[set], &joined));
    }
    let all = LEAST[usize::from(name == "all pages")];
    is_least("all sets", all, precision_and_recall(&format!("{name}, all sets"), &SETS, &joined));
}

fn precision_and_recall(name: &str, sets: &[&str], joined: impl Fn(&Pair) -> bool) -> (f64, f64) {
    let (mut right, mut wrong, mut missed) = (0.0, 0.0, 0.0);
    for pair in pairs().into_iter().filter(|pair| sets.contains(&pair.set)) {
        match (pair.same, joined(&pair)) {
            (true, true) => right += 1.0,
            (false, true) => {
                println!("{name}: wrongly joined {:?}", pair.places);
                wrong += 1.0;
            }
            (true, false) => {
                println!("{name}: left apart {:?}", pair.places);
                missed += 1.0;
            }
            (false, false) => {}
        }
    }
    let (precision, recall) = (right / (right + wrong), right / (right + missed));
    println!("{name}: precision {precision:.3}, recall {recall:.3}");
    (precision, recall)
}

#[test]
fn pairs_are_judged_in_at_least_eight_pages() {
    let pairs = pairs();
    for set in SETS {
        let of_set = || pairs.iter().filter(|pair| pair.set == set);
        let files: BTreeSet<&str> = of_set().flat_map(|pair| pair.places.map(|(file, _)| file)).collect();
        assert!(files.len() >= 8 && of_set().count() >= 75);
    }
    assert!(pairs.iter().all(|pair| pair.places[0].0 != pair.places[1].0));
}

#[test]
fn rows_of_all_pages_are_joined_as_people_would() {
    let Some(pages) = pages() else { return };
    // Old pages stand beside old ones: beside the current page of its service one would be its like.
    let of_folder = |folder: &str| {
        let pages = pages.iter().filter(|(file, _)| file.starts_with(folder));
        compare(&pages.map(|(_, page)| page.clone()).collect::<Vec<_>>())
    };
    let (current, old) = (of_folder("ibm/"), of_folder("versions/"));
    check("all pages", [(0.91, 0.90), (0.93, 0.84), (0.92, 0.85)], |pair| {
        together(if pair.set == "blind" { &old } else { &current }, pair.places)
    });
}

#[test]
fn rows_of_two_pages_alone_are_joined_as_people_would() {
    let Some(pages) = pages() else { return };
    check("two pages", [(0.94, 0.95), (0.94, 0.90), (0.93, 0.90)], |pair| {
        together(&compare(&pair.places.map(|(file, _)| pages[file].clone())), pair.places)
    });
}

#[test]
fn the_order_of_real_pages_does_not_matter() {
    let Some(pages) = pages() else { return };
    let mut pages: Vec<Rc<Document>> = pages.into_values().collect();
    let rows = |pages: &[Rc<Document>]| -> BTreeSet<BTreeSet<(String, u32)>> {
        let comparison = compare(pages);
        let place = |member: &Member| {
            let document = &comparison.services[member.service].document;
            (document.file.clone(), document.responsibilities[member.responsibility].line)
        };
        comparison.rows.iter().map(|row| row.members.iter().map(place).collect()).collect()
    };
    let expected = rows(&pages);
    pages.reverse();
    assert!(rows(&pages) == expected, "the rows depend on the order of the pages");
    pages.rotate_left(7);
    assert!(rows(&pages) == expected, "the rows depend on the order of the pages");
}
