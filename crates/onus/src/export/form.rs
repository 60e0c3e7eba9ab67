//! The forms by name, for the app and the command line alike.

use super::csv::{self, Style};
use super::findings_json::write_findings;
use super::parts::Parts;
use super::subject::{Material, Subject};
use super::workbook::{Workbook, sheets, workbook};
use super::{changes, duties, html, json, markdown, oscal};
use crate::compare::changes::changes_within_resting;
use crate::rests::at_once;

/// What an export is written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Comma-separated values.
    Csv,
    /// A workbook.
    Excel,
    /// Tables for a wiki.
    Markdown,
    /// A file to read and print.
    Html,
    /// For programs.
    Json,
    /// An OSCAL component definition.
    Oscal,
}

/// What was written.
#[derive(Debug, Clone, PartialEq)]
pub enum Written {
    /// The text of the file.
    Text(String),
    /// A workbook, of which `onus-office` makes the file.
    Workbook(Workbook),
}

impl Form {
    /// In the order in which they are offered.
    pub const ALL: [Self; 6] = [Self::Csv, Self::Excel, Self::Markdown, Self::Html, Self::Json, Self::Oscal];

    /// Whether there is this form of a subject.
    pub fn is_of(self, subject: Subject) -> bool {
        match self {
            Self::Csv | Self::Excel | Self::Markdown | Self::Html => true,
            Self::Json => {
                use Subject::{Changes, Duties, Findings, Matrix};
                matches!(subject, Matrix | Changes | Findings | Duties)
            }
            Self::Oscal => subject == Subject::Matrix,
        }
    }

    /// The name to show.
    pub fn name(self) -> &'static str {
        match self {
            Self::Csv => "CSV",
            Self::Excel => "Excel",
            Self::Markdown => "Markdown",
            Self::Html => "HTML report",
            Self::Json => "JSON",
            Self::Oscal => "OSCAL",
        }
    }

    /// What will be in it, as sentences.
    pub fn contents(self, subject: Subject) -> String {
        let lines = subject.contents();
        match (self, subject) {
            (Self::Csv, Subject::Matrix | Subject::Tidy) => {
                format!("{lines} Findings, skipped rows and links are not in it.")
            }
            (Self::Excel, Subject::Matrix) => {
                "A workbook with the sheets Summary, Matrix, Tidy, Owners, Changes (of versions), Findings, Duties, \
                 Customer responsibility matrix and About. Links are not in it."
                    .to_owned()
            }
            (Self::Excel, _) => format!("{lines} As a sheet of a workbook, with Summary and About."),
            (Self::Markdown, Subject::Matrix) => {
                "A table per area for a wiki or a repository; its end says what it leaves out.".to_owned()
            }
            (Self::Html, Subject::Matrix) => "Counts, a table per area, who owns what, and findings, in one file \
                 without script, to read and print."
                .to_owned(),
            (Self::Json, Subject::Matrix) => {
                "Everything that was read, with findings and skipped rows, for programs.".to_owned()
            }
            (Self::Json, Subject::Findings) => "One object per finding, for programs.".to_owned(),
            (Self::Oscal, _) => "A component definition (OSCAL 1.1): each service a component, each task a \
                 requirement with what is provided and what is the customer's. Findings are not in it."
                .to_owned(),
            _ => lines.to_owned(),
        }
    }

    /// The ending of the file's name, without the dot in front.
    pub fn ending(self, subject: Subject) -> String {
        let ending = match self {
            Self::Csv => "csv",
            Self::Excel => "xlsx",
            Self::Markdown => "md",
            Self::Html => "html",
            Self::Json => "json",
            Self::Oscal => "oscal.json",
        };
        match subject.word() {
            "" => ending.to_owned(),
            word => format!("{word}.{ending}"),
        }
    }

    /// The media type.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Csv => "text/csv;charset=utf-8",
            Self::Excel => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Markdown => "text/markdown;charset=utf-8",
            Self::Html => "text/html;charset=utf-8",
            Self::Json | Self::Oscal => "application/json",
        }
    }

    /// Writes a subject; of a form that there is not of it, the nearest one: the whole comparison. The style is of no
    /// meaning for what is no CSV.
    pub fn write(self, subject: Subject, material: &Material<'_>, style: Style) -> Written {
        if self == Self::Excel {
            return Written::Workbook(workbook(subject, material));
        }
        let mut text = String::new();
        at_once(self.write_parts(subject, material, style, &mut |part| text.push_str(part)));
        Written::Text(text)
    }

    /// The same part by part, as a future that rests after a few milliseconds of work each time, and then wants to go
    /// on at once: nobody has to hold the whole text. Of a workbook, the text that [`Workbook::of_text`] reads.
    pub async fn write_parts(
        self,
        subject: Subject,
        material: &Material<'_>,
        style: Style,
        take: &mut dyn FnMut(&str),
    ) {
        let report = material.report;
        let comparison = report.comparison;
        let mut parts = Parts::new(take);
        let to = &mut parts;
        match (self, subject) {
            (Self::Excel, subject) => sheets(subject, material).await.write(to).await,
            (Self::Csv, subject) => csv::write_lines(subject.lines(material).await, style, to).await,
            (Self::Markdown, Subject::Matrix) => markdown::write_matrix(comparison, to).await,
            (Self::Markdown, subject) => {
                markdown::write_page(subject.name(), subject.lines(material).await, to).await;
            }
            (Self::Html, Subject::Matrix) => html::write_report(report, to).await,
            (Self::Html, subject) => {
                html::write_page(subject.name(), subject.lines(material).await, to).await;
            }
            (Self::Json, Subject::Findings) => write_findings(report, to).await,
            (Self::Json, Subject::Duties) => {
                let duties = material.worklist.iter_all(comparison).await;
                duties::write_json(comparison, duties, to).await;
            }
            (Self::Json, Subject::Changes) => match material.pairs.first() {
                Some(&pair) => {
                    let [old, new] = pair.map(|service| &*comparison.services[service].document);
                    let mut found = changes_within_resting(comparison, pair).await;
                    if let Some(left) = material.left {
                        found = left.of(comparison, pair, &found);
                    }
                    changes::write_json(old, new, &found, to).await;
                }
                None => json::write_comparison(report, to).await,
            },
            (Self::Json, _) => json::write_comparison(report, to).await,
            (Self::Oscal, _) => oscal::write_definition(comparison, to).await,
        }
        parts.end();
    }
}
