//! [`Report`] -> [`Summary`]: what a person would write in a mail after an hour with the pages.
//!
//! Every sentence is made by a rule from counted facts and names the rows it is about. There is no
//! judgement in it that the pages do not make: who has a task, what stands on which page, what is empty.

use crate::compare::likeness::{Likeness, likeness_resting};
use crate::compare::ownership::{Shares, shares};
use crate::findings::Report;
use crate::rests::{at_once, rest};

mod alike;
mod alone;
mod common;
mod customer;
mod difference;
mod old;
mod open;
mod tasks;
mod words;

/// So many sections stand in short above other things.
const IN_SHORT: usize = 3;

/// What there is to say about a comparison.
#[derive(Debug, Default, Clone, PartialEq)]
pub struct Summary {
    /// Whose the tasks are: by area, then by service.
    pub map: Vec<Vec<Shares>>,
    /// What is looked for first comes first; a section that has nothing to say is not there.
    pub sections: Vec<Section>,
    /// How the pages are alike in their words.
    pub likeness: Likeness,
}

/// Sentences about one question.
#[derive(Debug, Clone, PartialEq)]
pub struct Section {
    /// The question.
    pub topic: Topic,
    /// The answer in one sentence.
    pub headline: Point,
    /// The same one by one, what tells most first. Empty where the headline says it all.
    pub points: Vec<Point>,
}

/// One sentence, and what it is about.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Point {
    /// Plain text, ends with a full stop.
    pub sentence: String,
    /// Indexes into the rows of the comparison, ascending.
    pub rows: Vec<usize>,
    /// Indexes into its services, ascending; empty where it is about all of them.
    pub services: Vec<usize>,
}

/// What a section is about, in the order of the sections.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Topic {
    /// The same task has another owner on another page.
    Difference,
    /// What the customer has to do.
    Customer,
    /// What the pages leave open.
    Open,
    /// What several pages have in common.
    Common,
    /// What only one page speaks of.
    Alone,
    /// Pages that are old.
    Old,
    /// Pages in the words of another.
    Alike,
}

impl Topic {
    /// The word of the JSON form.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Difference => "difference",
            Self::Customer => "customer",
            Self::Open => "open",
            Self::Common => "common",
            Self::Alone => "alone",
            Self::Old => "old",
            Self::Alike => "alike",
        }
    }

    /// A heading.
    pub fn title(self) -> &'static str {
        match self {
            Self::Difference => "Where they differ in who answers",
            Self::Customer => "What the customer has to do",
            Self::Open => "What is open",
            Self::Common => "What they have in common",
            Self::Alone => "What only one speaks of",
            Self::Old => "Which pages are old",
            Self::Alike => "Which pages are near copies",
        }
    }
}

/// Sums up the rows for which `is_shown` says so; it is asked by index into the comparison's rows.
pub fn summary(report: Report<'_>, is_shown: impl Fn(usize) -> bool) -> Summary {
    at_once(summary_resting(report, is_shown))
}

/// The same as [`summary`] as a future that rests after a few milliseconds of work each time, and then wants to go on
/// at once.
pub async fn summary_resting(report: Report<'_>, is_shown: impl Fn(usize) -> bool) -> Summary {
    let comparison = report.comparison;
    let rows: Vec<usize> = (0..comparison.rows.len()).filter(|&row| is_shown(row)).collect();
    let mut sections = of_rows(report, &rows).await;
    sections.extend(old::section(report));
    let likeness = likeness_resting(comparison).await;
    sections.extend(alike::section(comparison, &likeness));
    rest().await;
    let map = shares(comparison, is_shown);
    Summary { map, sections, likeness }
}

/// Of the sections of [`summary`] the first ones: as many as stand in short above other things. What stands last is not
/// worked out where there is enough before it.
///
/// A future that rests after a few milliseconds of work each time, and then wants to go on at once.
pub async fn telling_resting(report: Report<'_>) -> Vec<Section> {
    let rows: Vec<usize> = (0..report.comparison.rows.len()).collect();
    let mut sections = of_rows(report, &rows).await;
    if sections.len() < IN_SHORT {
        sections.extend(old::section(report));
    }
    if sections.len() < IN_SHORT {
        let likeness = likeness_resting(report.comparison).await;
        sections.extend(alike::section(report.comparison, &likeness));
    }
    sections.truncate(IN_SHORT);
    sections
}

/// The sections about rows.
async fn of_rows(report: Report<'_>, rows: &[usize]) -> Vec<Section> {
    let comparison = report.comparison;
    let mut sections = Vec::new();
    sections.extend(difference::section(comparison, rows));
    rest().await;
    sections.extend(customer::section(comparison, rows).await);
    rest().await;
    sections.extend(open::section(report, rows));
    rest().await;
    sections.extend(common::section(comparison, rows));
    rest().await;
    sections.extend(alone::section(comparison, rows));
    rest().await;
    sections
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::*;
    use crate::compare::compare;
    use crate::compare::testing::{document, page};
    use crate::document::Document;
    use crate::findings::findings;

    fn sentences(documents: &[Rc<Document>]) -> Vec<String> {
        let comparison = compare(documents);
        let findings = findings(&comparison);
        let summary = summary(Report { comparison: &comparison, findings: &findings }, |_| true);
        let all = |section: Section| {
            std::iter::once(section.headline).chain(section.points).map(|point| point.sentence)
        };
        let first: Vec<Section> = summary.sections.iter().take(IN_SHORT).cloned().collect();
        assert_eq!(at_once(telling_resting(Report { comparison: &comparison, findings: &findings })), first);
        summary.sections.into_iter().flat_map(all).collect()
    }

    #[test]
    fn nothing_sums_up_to_nothing() {
        assert!(sentences(&[]).is_empty());
    }

    #[test]
    fn the_same_task_with_another_owner_comes_first() {
        let one = page("One", &[("a", "Oil", "Fill it up.", ""), ("a", "Wicks", "Cut them.", "N/A")]);
        let two = page("Two", &[("a", "Oil", "N/A", "Fill it up."), ("a", "Glass", "N/A", "Wipe it.")]);
        assert_eq!(
            sentences(&[one, two])[..2],
            [
                "The one task that is on more than one page has another owner on another page: “Oil”.",
                "“Oil”: the provider with One; the customer with Two.",
            ]
        );
    }

    #[test]
    fn what_is_filtered_out_is_not_summed_up() {
        let one = page("One", &[("a", "Oil", "Fill it up.", "")]);
        let comparison = compare(&[one]);
        let report = Report { comparison: &comparison, findings: &[] };
        assert!(summary(report, |_| false).sections.is_empty());
    }

    #[test]
    fn one_page_alone_has_nothing_in_common() {
        let old = Document {
            last_updated: Some("2020-01-01".into()),
            ..document("One", &[("a", "Oil", "", "Fill it up.")])
        };
        assert_eq!(
            sentences(&[old.into()]),
            [
                "The customer has 1 of 1 task to do, 1 of them alone.",
                "1 task has an empty cell or a placeholder.",
                "One: “Oil”.",
            ]
        );
    }
}
