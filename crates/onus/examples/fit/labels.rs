//! The judged pairs of rows: files, lines and labels, and the pages that they name.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::Path;
use std::rc::Rc;

use onus::compare::fitting::{Features, Pair, pairs};
use onus::{Document, Keywords, read};

const SHARED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared");
const LABELLED: &str = include_str!("../../tests/labelled.tsv");
const COVERED: &str = include_str!("../../tests/covered.tsv");
const PAIRS: &str = include_str!("../../tests/pairs.tsv");
const FAMILIES: &str = include_str!("../../tests/families.tsv");

#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Label {
    Same,
    Related,
    Different,
    /// In another area, and not judged.
    Unknown,
}

/// A pair of rows of two pages.
pub(crate) struct Row {
    /// Numbers of the two files.
    pub(crate) pages: [usize; 2],
    /// Numbers of their families.
    pub(crate) families: [usize; 2],
    /// Their first lines.
    pub(crate) lines: [u32; 2],
    pub(crate) one_area: bool,
    /// Whether all pairs of the two pages are judged.
    pub(crate) covered: bool,
    /// Whether somebody looked at this very pair.
    pub(crate) judged: bool,
    pub(crate) label: Label,
    pub(crate) features: Features,
}

/// The pages that labels name, by file.
pub(crate) fn documents() -> BTreeMap<&'static str, Rc<Document>> {
    let mut files: BTreeSet<&str> = BTreeSet::new();
    for line in LABELLED.lines().chain(PAIRS.lines()) {
        let fields: Vec<&str> = line.split('\t').collect();
        files.extend([fields[0], fields[2]]);
    }
    let document = |file: &'static str| {
        let near = Path::new(SHARED).join("corpus").join(file);
        let path = if near.exists() { near } else { Path::new(SHARED).join(file) };
        let source =
            std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let documents = read(file, &source, &Keywords::default()).expect("a page that can be read");
        (file, Rc::new(documents.into_iter().next().expect("one document")))
    };
    files.into_iter().map(document).collect()
}

/// All pairs of rows that somebody judged, or that are of two pages of which all is judged.
pub(crate) fn rows(documents: &BTreeMap<&'static str, Rc<Document>>) -> Vec<Row> {
    let files: Vec<&'static str> = documents.keys().copied().collect();
    let families = families(&files);
    let number: HashMap<&str, usize> = files.iter().enumerate().map(|(i, file)| (*file, i)).collect();
    let mut labels: HashMap<[(&str, u32); 2], Label> = HashMap::new();
    let mut sampled: BTreeSet<[usize; 2]> = BTreeSet::new();
    for (line, is_sample) in
        LABELLED.lines().map(|line| (line, false)).chain(PAIRS.lines().map(|line| (line, true)))
    {
        let fields: Vec<&str> = line.split('\t').collect();
        let place = |at: usize| (fields[at], fields[at + 1].parse().expect("a line number"));
        let label = match fields[4] {
            "same" => Label::Same,
            "related" => Label::Related,
            _ => Label::Different,
        };
        labels.insert([place(0), place(2)], label);
        labels.insert([place(2), place(0)], label);
        if is_sample {
            sampled.insert([number[fields[0]], number[fields[2]]]);
        }
    }
    let of_line = |line: &'static str| {
        let (a, b) = line.split_once('\t').expect("two files");
        [number[a], number[b]]
    };
    let covered: BTreeSet<[usize; 2]> = COVERED.lines().map(of_line).collect();
    let mut rows = Vec::new();
    for &pages in covered.iter().chain(sampled.iter().filter(|pages| !covered.contains(*pages))) {
        let is_covered = covered.contains(&pages);
        for Pair { lines, one_area, features } in pairs(&pages.map(|page| documents[files[page]].clone())) {
            let mut places = lines[0].iter().flat_map(|a| lines[1].iter().map(move |b| (*a, *b)));
            let judged =
                places.find_map(|(a, b)| labels.get(&[(files[pages[0]], a), (files[pages[1]], b)]).copied());
            let label = match judged {
                Some(label) => label,
                None if is_covered && one_area => Label::Different,
                None if is_covered => Label::Unknown,
                None => continue,
            };
            rows.push(Row {
                pages,
                families: pages.map(|page| families[page]),
                lines: [lines[0][0], lines[1][0]],
                one_area,
                covered: is_covered,
                judged: judged.is_some(),
                label,
                features,
            });
        }
    }
    rows
}

/// By file, the number of its family: the versions of one page, and pages written from one template.
fn families(files: &[&'static str]) -> Vec<usize> {
    let named: HashMap<&str, &str> = FAMILIES.lines().filter_map(|line| line.split_once('\t')).collect();
    let mut met: Vec<&str> = Vec::new();
    let family = |file: &&'static str| {
        let name = file.rsplit('/').next().and_then(|name| name.split("__").next()).unwrap_or(file);
        let family = named.get(name).copied().unwrap_or(name);
        met.iter().position(|it| *it == family).unwrap_or_else(|| {
            met.push(family);
            met.len() - 1
        })
    };
    files.iter().map(family).collect()
}
