//! Fits what decides which rows belong together, and writes it to `crates/onus/src/compare/matching/fitted.rs`.
//!
//! ```text
//! cargo xtask fit
//! ```
//!
//! From the judged pairs of rows in `tests/labelled.tsv`, `tests/covered.tsv` and `tests/pairs.tsv` beside this (files,
//! lines and labels) and the pages that they name in `../shared`. First the words that pages of this kind
//! use most; where these have changed, it says so and has to run again, as the trees ask for what the words
//! weigh. Then boosted trees of two questions each, for "the same" and for "has to do with it".
//!
//! The numbers to look at are those of pages left out: of each two families of pages (`tests/families.tsv`: versions
//! of one page, pages from one template) by trees that met neither. They are what can be hoped for of
//! pages that nobody has seen, and the thresholds are chosen by them. The same input gives the same bytes.

mod file;
mod labels;
mod measure;
mod trees;
mod words;

use std::collections::BTreeSet;

use labels::{Label, Row};
use measure::{asked, chosen, joins, links, lowest};
use onus::compare::fitting::{uses, weighted_words};
use trees::{Example, Setting, fit};

const FITTED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/compare/matching/fitted.rs");

const SAME: Setting =
    Setting { trees: 100, one_area: true, asked: &[0, 1, 2, 3, 4, 5, 6, 7, 8, 9], unlisted: 1.0 };
const RELATED: Setting = Setting {
    trees: 40,
    one_area: false,
    asked: &[0, 1, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14],
    unlisted: 0.3,
};

/// Joins of pages that were left out have to be this precise; it leaves room above what is asked for.
const PRECISE: f64 = 0.985;
/// The same for the pairs of `tests/pairs.tsv`, of which the different ones were chosen for being hard to tell.
const PRECISE_OF_CHOSEN: f64 = 0.92;
/// How often each of these counts.
const TIMES: f64 = 2.0;
/// The same for rows of two areas that nobody judged: most of them have nothing to do with each other.
const OF_UNKNOWN: f64 = 0.2;
/// Of the relations of judged pairs of pages that were left out so many have to be right.
const RIGHT: f64 = 0.8;
/// Of what is asked ("May be the same") at least this share is the same, and at most this share has nothing to do
/// with each other.
const LIKELY_SAME: f64 = 0.5;
const LIKELY_DIFFERENT: f64 = 0.1;

fn main() {
    let documents = labels::documents();
    let (count, words) = uses(&documents.values().cloned().collect::<Vec<_>>());
    let (tables, rare) = words::tables(count, &words);
    let compiled = weighted_words();
    let have_changed = (0..3).any(|kind| {
        tables[kind].len() != compiled[kind].len()
            || tables[kind]
                .iter()
                .zip(compiled[kind])
                .any(|((a, x), (b, y))| a != b || x != &format!("{y:.3}"))
    });
    let rows = labels::rows(&documents);
    println!(
        "{} pages, {count} rows, {} pairs, {} of them judged",
        documents.len(),
        rows.len(),
        rows.iter().filter(|row| row.judged).count()
    );

    let same = |row: &Row| row.label == Label::Same;
    let has_to_do = |row: &Row| matches!(row.label, Label::Same | Label::Related);
    let in_area = |row: &Row| row.one_area;

    let left_out_same = left_out(&rows, SAME, |row| row.covered || row.one_area, same);
    let threshold = lowest(|at| {
        joins(&rows, &left_out_same, at).precision >= PRECISE
            && chosen(&rows, &left_out_same, at).0 >= PRECISE_OF_CHOSEN
    });
    let fit_same = fit(&examples(&rows, in_area, same, SAME), SAME);
    let all: Vec<f64> = rows.iter().map(|row| fit_same.certainty(&row.features)).collect();
    for (name, scores) in [("pages left out", &left_out_same), ("fitted to all", &all)] {
        for at in [threshold, 0.1, 0.2, 0.3, 0.4, 0.5] {
            let (it, (precision, recall)) = (joins(&rows, scores, at), chosen(&rows, scores, at));
            println!(
                "same, {name}, from {at:.2}: precision {:.3}, recall {:.3}; pairs.tsv {precision:.3}, {recall:.3}",
                it.precision, it.recall
            );
        }
    }

    let joined_left_out = joins(&rows, &left_out_same, threshold).joined;
    let joined = joins(&rows, &all, threshold).joined;
    let left_out_related = left_out(&rows, RELATED, |row| row.covered, has_to_do);
    let fit_related = fit(&examples(&rows, |_| true, has_to_do, RELATED), RELATED);
    let all: Vec<f64> = rows.iter().map(|row| fit_related.certainty(&row.features)).collect();
    let from = lowest(|at| {
        links(&rows, &left_out_related, &joined_left_out, at).0 >= RIGHT
            && links(&rows, &all, &joined, at).0 >= RIGHT
    });
    for (name, scores, joined) in
        [("pages left out", &left_out_related, &joined_left_out), ("fitted to all", &all, &joined)]
    {
        for at in [from, 0.08, 0.1, 0.15, 0.2, 0.25, 0.3] {
            let (right, linked) = links(&rows, scores, joined, at);
            println!("related, {name}, from {at:.2}: right {right:.3}, linked {linked:.3}");
        }
    }
    let likely = lowest(|at| {
        let it = asked(&rows, &left_out_same, &joined_left_out, at);
        let all = it.same + it.related + it.different;
        it.same >= LIKELY_SAME * all && it.different <= LIKELY_DIFFERENT * all
    });
    println!("What the words are worth, over pages left out:");
    println!(
        "  sure (on one line): {:.3} of them are the same",
        joins(&rows, &left_out_same, threshold).precision
    );
    for at in [likely, 0.1, 0.2, 0.4] {
        let it = asked(&rows, &left_out_same, &joined_left_out, at);
        println!(
            "  likely (asked), from {at:.2}: {} the same, {} related, {} neither",
            it.same, it.related, it.different
        );
    }
    println!(
        "  perhaps (pointed at): {:.3} of them have to do with each other",
        links(&rows, &left_out_related, &joined_left_out, from).0
    );
    let text = file::text(&tables, &rare, [(&fit_same, threshold), (&fit_related, from)], likely);
    std::fs::write(FITTED, text).expect("the fitted file can be written");
    println!("{}", if have_changed { "The words have changed: run again." } else { "Done." });
}

/// Certainties of rows by trees that never met a page of either of their families; 0 for rows that are not asked about.
fn left_out(
    rows: &[Row],
    setting: Setting,
    asked: impl Fn(&Row) -> bool,
    is: impl Fn(&Row) -> bool + Copy,
) -> Vec<f64> {
    let mut certainties = vec![0.0; rows.len()];
    let sorted = |row: &Row| {
        let [a, b] = row.families;
        [a.min(b), a.max(b)]
    };
    let folds: BTreeSet<[usize; 2]> = rows.iter().filter(|row| asked(row)).map(sorted).collect();
    for out in folds {
        let is_other = |row: &Row| {
            (!setting.one_area || row.one_area) && !row.families.iter().any(|family| out.contains(family))
        };
        let model = fit(&examples(rows, is_other, is, setting), setting);
        let of_fold = rows.iter().zip(&mut certainties).filter(|(row, _)| asked(row) && sorted(row) == out);
        of_fold.for_each(|(row, certainty)| *certainty = model.certainty(&row.features));
    }
    certainties
}

/// What to fit to. The rows of `tests/pairs.tsv` are few: they count more.
fn examples(
    rows: &[Row],
    of: impl Fn(&Row) -> bool,
    is: impl Fn(&Row) -> bool,
    setting: Setting,
) -> Vec<Example<'_>> {
    let of_rows = rows.iter().filter(|row| of(row));
    of_rows
        .map(|row| Example {
            features: &row.features,
            wanted: f64::from(u8::from(is(row))),
            counts: match row.label {
                Label::Unknown => OF_UNKNOWN,
                Label::Different if !row.judged => setting.unlisted,
                _ if row.covered => 1.0,
                _ => TIMES,
            },
        })
        .collect()
}
