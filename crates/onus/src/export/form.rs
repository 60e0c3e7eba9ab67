//! The forms by name, for the app and the command line alike.

use super::csv::{self, Flavour};
use super::{crm, html, json, markdown, matrix, oscal, tidy};
use crate::findings::Report;

/// What a comparison can be written as, as text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// CSV, one line per task.
    Csv,
    /// CSV, one line per responsibility.
    Tidy,
    /// Everything that was read.
    Json,
    /// Tables for a wiki.
    Markdown,
    /// A file to read and print.
    Html,
    /// The customer responsibility matrix, as CSV.
    Crm,
    /// An OSCAL component definition.
    Oscal,
}

impl Form {
    /// In the order in which they are offered.
    pub const ALL: [Self; 7] =
        [Self::Csv, Self::Tidy, Self::Json, Self::Markdown, Self::Html, Self::Crm, Self::Oscal];

    /// The name to show.
    pub fn name(self) -> &'static str {
        match self {
            Self::Csv => "CSV",
            Self::Tidy => "Tidy CSV",
            Self::Json => "JSON",
            Self::Markdown => "Markdown",
            Self::Html => "HTML report",
            Self::Crm => "Customer responsibility matrix",
            Self::Oscal => "OSCAL",
        }
    }

    /// What will be in it, as a sentence.
    pub fn contents(self) -> &'static str {
        match self {
            Self::Csv => {
                "One line per task with what each party has to do, who has it and where the page says so; \
                 then who owns which resource. Findings and links are not in it."
            }
            Self::Tidy => {
                "One line per responsibility and per owned resource, with status, letters, qualifiers and date. \
                 Findings, skipped rows and links are not in it."
            }
            Self::Json => "Everything that was read, with findings and skipped rows, for programs.",
            Self::Markdown => "A table per area for a wiki or a repository; its end says what it leaves out.",
            Self::Html => {
                "Counts, a table per area, who owns what, and findings, in one file without script, to read and print."
            }
            Self::Crm => {
                "One line per task and service: what the provider provides, what the customer must do, and, derived \
                 from that, the owner in the CSA's words and FedRAMP's “can be inherited”. As CSV."
            }
            Self::Oscal => {
                "A component definition (OSCAL 1.1): each service a component, each task a requirement with what is \
                 provided and what is the customer's. Findings are not in it."
            }
        }
    }

    /// The ending of the file's name, without the dot in front.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Tidy => "tidy.csv",
            Self::Json => "json",
            Self::Markdown => "md",
            Self::Html => "html",
            Self::Crm => "crm.csv",
            Self::Oscal => "oscal.json",
        }
    }

    /// The media type.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Csv | Self::Tidy | Self::Crm => "text/csv;charset=utf-8",
            Self::Json | Self::Oscal => "application/json",
            Self::Markdown => "text/markdown;charset=utf-8",
            Self::Html => "text/html;charset=utf-8",
        }
    }

    /// Whether it is CSV, of which there is a flavour for spreadsheets.
    pub fn is_csv(self) -> bool {
        matches!(self, Self::Csv | Self::Tidy | Self::Crm)
    }

    /// Writes a report; the flavour is of no meaning for what is no CSV.
    pub fn write(self, report: Report<'_>, flavour: Flavour) -> String {
        let comparison = report.comparison;
        match self {
            Self::Csv => csv::write(&matrix(comparison), flavour),
            Self::Tidy => csv::write(&tidy(comparison), flavour),
            Self::Crm => csv::write(&crm(comparison), flavour),
            Self::Json => json::comparison(report),
            Self::Markdown => markdown::matrix(comparison),
            Self::Html => html::report(report),
            Self::Oscal => oscal::component_definition(comparison),
        }
    }
}
