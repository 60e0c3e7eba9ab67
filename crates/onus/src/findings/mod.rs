//! What is wrong with a page, by named rules: one file per rule, all in [`RULES`].

use std::rc::Rc;

use serde::Serialize;

use crate::compare::Comparison;
use crate::document::{Defect, DefectKind, Document, Responsibility};
use crate::rests::{at_once, rest};

mod content;
mod dismissed;
mod filter;
mod form;
mod groups;
pub(crate) mod quote;
mod score;

use content::{
    area_missing, empty_cell, outdated, placeholder, same_text, stopped_sentence, struck_out, task_repeated,
    unknown_owner,
};
pub use dismissed::{Dismissal, dismiss};
pub use filter::KeptFindings;
use form::{
    anchor_mismatch, broken_row, broken_table, malformed_attributes, malformed_front_matter,
    published_otherwise, ragged_row, table_skipped, text_left_out, unresolved_include, unresolved_variable,
};
pub use groups::{Group, grouped};
pub use score::{Card, cards};

/// A comparison with what its pages leave open: all that is shown and exported.
#[derive(Debug, Clone, Copy)]
pub struct Report<'c> {
    /// Services, areas and rows side by side.
    pub comparison: &'c Comparison,
    /// By service, then by line; from [`findings`], or fewer where some are left out.
    pub findings: &'c [Finding],
}

impl<'c> Report<'c> {
    /// The findings that nobody has said to be right.
    pub fn open(self) -> impl Iterator<Item = &'c Finding> {
        self.findings.iter().filter(|finding| !finding.dismissed)
    }
}

/// A defect of a page.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// The rule's id ("placeholder").
    pub rule: &'static str,
    /// How bad it is.
    pub level: Level,
    /// Index of the service in the comparison.
    pub service: usize,
    /// 1-based line of the page; 1 for what is true of the page as a whole.
    pub line: u32,
    /// Where it stands in a sheet ("CRM!A14"); `None` elsewhere.
    pub place: Option<Rc<str>>,
    /// One sentence.
    pub message: String,
    /// Whether somebody has said that the page is right: [`dismiss`].
    pub dismissed: bool,
}

/// How bad a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// Something is lost or cannot be understood.
    Error,
    /// The page leaves something open.
    Warning,
    /// Worth knowing.
    Info,
}

/// Something to look for in a page.
#[derive(Debug)]
pub struct Rule {
    /// Its name, in words and dashes. Part of the JSON format.
    pub id: &'static str,
    /// How bad what it finds is.
    pub level: Level,
    /// What several findings of it are, after their number: "rows with an empty cell".
    pub several: &'static str,
    /// One sentence: what it means and what to do about it.
    pub explanation: &'static str,
    check: Check,
}

/// How a rule looks at a page.
#[derive(Debug)]
enum Check {
    /// At the whole of it, beside all pages.
    Page(fn(&Document, &[Rc<Document>]) -> Vec<Found>),
    /// At each row of duties by itself, in their order: there are rests between them.
    Rows(for<'d> fn(&'d Document) -> RowCheck<'d>),
}

/// Adds what it finds in a row.
type RowCheck<'d> = Box<dyn FnMut(&'d Responsibility, &mut Vec<Found>) + 'd>;

impl Check {
    async fn of(&self, document: &Document, documents: &[Rc<Document>]) -> Vec<Found> {
        let rows = match self {
            Self::Page(check) => return check(document, documents),
            Self::Rows(check) => check,
        };
        let (mut check, mut found) = (rows(document), Vec::new());
        for (at, row) in document.responsibilities.iter().enumerate() {
            if at % REST == REST - 1 {
                rest().await;
            }
            check(row, &mut found);
        }
        found
    }
}

/// After so many rows there is a rest: some milliseconds.
const REST: usize = 2000;

/// What a rule finds in one page alone.
#[cfg(test)]
fn found_in(document: &Document, rule: &Rule) -> Vec<Found> {
    at_once(rule.check.of(document, &[]))
}

/// What a rule found in one page.
#[derive(Debug, PartialEq)]
struct Found {
    line: u32,
    /// Where the row stands, if it is one of a sheet.
    place: Option<Rc<str>>,
    message: String,
}

/// What a rule finds that only words defects which the reader has noted; `message` is `None` for
/// those that are not the rule's.
fn of_defects(document: &Document, message: impl Fn(&DefectKind) -> Option<String>) -> Vec<Found> {
    let found =
        |defect: &Defect| Some(Found { line: defect.line, place: None, message: message(&defect.kind)? });
    document.defects.iter().filter_map(found).collect()
}

/// A page with these defects, each on line 3.
#[cfg(test)]
fn page_with(kinds: impl IntoIterator<Item = DefectKind>) -> Document {
    let defects = kinds.into_iter().map(|kind| Defect { line: 3, kind }).collect();
    Document { defects, ..Document::default() }
}

/// All rules, the graver ones first.
pub static RULES: &[Rule] = &[
    broken_table::RULE,
    text_left_out::RULE,
    unresolved_include::RULE,
    placeholder::RULE,
    empty_cell::RULE,
    stopped_sentence::RULE,
    unknown_owner::RULE,
    area_missing::RULE,
    published_otherwise::RULE,
    same_text::RULE,
    ragged_row::RULE,
    broken_row::RULE,
    task_repeated::RULE,
    anchor_mismatch::RULE,
    malformed_attributes::RULE,
    malformed_front_matter::RULE,
    outdated::RULE,
    struck_out::RULE,
    table_skipped::RULE,
    unresolved_variable::RULE,
];

/// Everything that the rules find in pages that are compared, by page, then by line, then by rule.
///
/// One finding per row, per variable name or per run of skipped rows, whichever the rule is about.
pub fn findings(comparison: &Comparison) -> Vec<Finding> {
    at_once(findings_resting(comparison))
}

/// The same as [`findings`] as a future that rests after a few milliseconds of work each time, and then wants to go on at once.
pub async fn findings_resting(comparison: &Comparison) -> Vec<Finding> {
    let documents: Vec<_> = comparison.services.iter().map(|service| service.document.clone()).collect();
    let mut findings = Vec::new();
    for (service, document) in documents.iter().enumerate() {
        let start = findings.len();
        for rule in RULES {
            rest().await;
            let found = rule.check.of(document, &documents).await.into_iter();
            findings.extend(found.map(|Found { line, place, message }| Finding {
                rule: rule.id,
                level: rule.level,
                service,
                line,
                place,
                message,
                dismissed: false,
            }));
        }
        findings[start..].sort_by_key(|finding| finding.line);
    }
    findings
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::compare::compare;
    use crate::compare::testing::page;

    #[test]
    fn rules_have_ids_of_their_own_and_say_in_one_sentence_what_to_do() {
        let ids: HashSet<_> = RULES.iter().map(|rule| rule.id).collect();
        assert_eq!(ids.len(), RULES.len());
        for rule in RULES {
            assert!(rule.explanation.ends_with('.') && !rule.explanation.contains(". "), "{}", rule.id);
        }
        assert!(RULES.is_sorted_by_key(|rule| rule.level));
    }

    #[test]
    fn findings_stand_by_page_then_by_line() {
        let page = page("One", &[("a", "T", "Send events to", ""), ("a", "U", "NEED CONTENT", "x")]);
        let findings = findings(&compare(&[page.clone(), page]));
        let places: Vec<_> = findings.iter().map(|f| (f.service, f.line, f.rule)).collect();
        assert_eq!(
            places,
            [
                (0, 10, "empty-cell"),
                (0, 10, "stopped-sentence"),
                (0, 11, "placeholder"),
                (1, 10, "empty-cell"),
                (1, 10, "stopped-sentence"),
                (1, 11, "placeholder"),
            ]
        );
    }
}
