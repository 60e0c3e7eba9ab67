//! The two built-in example pages, compared: their JSON and CSV, byte for byte.
//!
//! `UPDATE=1 cargo test --test snapshots` rewrites them; read the diff before you commit it.

use std::path::Path;
use std::rc::Rc;

use onus::{Comparison, Keywords, Report, Status, compare, export, findings, read};

/// In the order in which the app loads them.
const PAGES: [(&str, &str); 2] = [
    ("harbor-registry.md", include_str!("../../../static/examples/harbor-registry.md")),
    ("tideline-queues.md", include_str!("../../../static/examples/tideline-queues.md")),
];

fn comparison() -> Comparison {
    let documents = PAGES.iter().flat_map(|(file, source)| {
        read(file, source, &Keywords::default()).expect("an example holds tables").into_iter().map(Rc::new)
    });
    compare(&documents.collect::<Vec<_>>())
}

fn check(file: &str, found: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/snapshots").join(file);
    if std::env::var_os("UPDATE").is_some() {
        return std::fs::write(path, found).expect("a snapshot can be written");
    }
    let expected = std::fs::read_to_string(path).expect("a snapshot can be read");
    let mut lines = expected.lines().zip(found.lines()).enumerate();
    let differs = lines.find(|(_, (expected, found))| expected != found);
    assert!(differs.is_none() && expected == found, "{file} differs: {differs:?}");
}

#[test]
fn the_json_is_as_it_was() {
    let comparison = comparison();
    let report = Report { comparison: &comparison, findings: &findings(&comparison) };
    check("example.json", &export::json::comparison(report));
}

#[test]
fn the_csv_is_as_it_was() {
    check("example.csv", &export::csv::matrix(&comparison()));
}

#[test]
fn the_summary_is_as_it_was() {
    let comparison = comparison();
    let report = Report { comparison: &comparison, findings: &findings(&comparison) };
    let summary = onus::summary(report, |_| true);
    check("example-summary.txt", &export::summary::text(&summary));
    check("example-summary.md", &export::summary::markdown(&comparison, &summary));
    check("example-summary.json", &export::summary::json(&comparison, &summary));
}

/// The examples are the first thing that people see: they hold a bit of everything.
#[test]
fn the_examples_show_what_onus_finds() {
    let comparison = comparison();
    let rules: Vec<&str> = findings(&comparison).iter().map(|finding| finding.rule).collect();
    for rule in ["placeholder", "stopped-sentence", "area-missing"] {
        assert!(rules.contains(&rule), "{rule} is not among {rules:?}");
    }
    let duties = |service: usize| {
        comparison.services[service].document.responsibilities.iter().flat_map(|it| &it.parties)
    };
    assert!(duties(0).any(|duty| duty.status == Status::NotApplicable));
    assert!(duties(1).any(|duty| duty.status == Status::Placeholder));
    let shared =
        comparison.rows.iter().filter(|row| (0..2).all(|service| row.of_service(service).count() > 0));
    assert!(shared.count() >= 4, "some tasks stand in both");
}
