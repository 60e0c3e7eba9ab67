//! A page that comes parts no rows of other pages that stood together, unless one of them has a better partner in it.

use std::collections::BTreeSet;
use std::rc::Rc;

use onus::{Document, Keywords, compare, read};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

const TASKS: [&str; 8] = [
    "Backup of lamps",
    "Backups",
    "Restoring lamps",
    "Lamp updates",
    "Updates of firmware",
    "Access to lamps",
    "User access",
    "Oil supply",
];
const DUTIES: [&str; 8] = [
    "Back up the settings of all lamps every day.",
    "Keep copies of the settings for a year.",
    "Restore the settings after a storm.",
    "Provide firmware updates for each lamp.",
    "Install the firmware that the works provide.",
    "Grant keepers access to the lamp room.",
    "Order oil in good time.",
    "N/A",
];

/// A page: rows of a task with what provider and customer do, as numbers of the lists above.
fn page() -> impl Strategy<Value = Vec<[usize; 3]>> {
    let of = |most: usize| select((0..most).collect::<Vec<_>>());
    vec((of(TASKS.len()), of(DUTIES.len()), of(DUTIES.len())).prop_map(|(a, b, c)| [a, b, c]), 1..6)
}

fn document(name: &str, rows: &[[usize; 3]]) -> Rc<Document> {
    let row = |&[task, provider, customer]: &[usize; 3]| {
        format!("| {} | {} | {} |\n", TASKS[task], DUTIES[provider], DUTIES[customer])
    };
    let rows: String = rows.iter().map(row).collect();
    let text = format!(
        "# Responsibilities for {name}\n\n## Disaster recovery\n\n| Task | IBM responsibilities | Your responsibilities |\n|---|---|---|\n{rows}"
    );
    let documents = read(&format!("{name}.md"), &text, &Keywords::default()).expect("a page with a table");
    Rc::new(documents.into_iter().next().expect("one document"))
}

/// A row of a page: file and line.
type At = (String, u32);

/// The places that stand in one row, row by row.
fn rows(documents: &[Rc<Document>]) -> Vec<BTreeSet<At>> {
    let comparison = compare(documents);
    let place = |member: &onus::compare::Member| {
        let document = &comparison.services[member.service].document;
        (document.file.clone(), comparison.responsibility(*member).line)
    };
    comparison.rows.iter().map(|row| row.members.iter().map(place).collect()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 400,
        failure_persistence: None,
        rng_seed: proptest::test_runner::RngSeed::Fixed(2026),
        ..ProptestConfig::default()
    })]

    #[test]
    fn a_page_that_comes_parts_no_others(one in page(), other in page(), third in page()) {
        let [one, other, third] = [("Alder", one), ("Birch", other), ("Cedar", third)].map(|(name, rows)| document(name, &rows));
        let all = rows(&[one.clone(), other.clone(), third.clone()]);
        let row_of = |place: &At| all.iter().find(|row| row.contains(place)).expect("every place has a row");
        for pair in rows(&[one, other]).iter().filter(|row| row.len() == 2) {
            let [a, b] = [pair.first(), pair.last()].map(|place| row_of(place.expect("two places")));
            let meets_third = |row: &BTreeSet<At>| row.iter().any(|(file, _)| *file == third.file);
            prop_assert!(a == b || meets_third(a) || meets_third(b), "{pair:?} were parted for nothing");
        }
    }
}
