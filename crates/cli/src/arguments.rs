//! The words of the command line.

use std::path::PathBuf;

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{Args, Parser, Subcommand, ValueEnum};
use onus::export::{Form, Subject};

/// Reads shared-responsibility pages and tells whose job is what: the provider's or the customer's.
#[derive(Debug, Parser)]
#[command(name = "onus", version, arg_required_else_help = true)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Lays pages side by side.
    #[command(after_help = "Example:\n  onus compare --format csv --output matrix.csv one.md two.md")]
    Compare(CompareArguments),
    /// Lists what pages leave open.
    #[command(after_help = "Example, for the checks of a documentation team:\n  \
        onus findings --format github --fail-on warning docs/")]
    Findings(FindingsArguments),
    /// Tells what changed from one version of a page to the next.
    #[command(after_help = "Example:\n  onus changes responsibilities-2024.md responsibilities-2025.md")]
    Changes(ChangesArguments),
    /// Says in sentences what pages have in common, where they differ, and what is open.
    #[command(after_help = "Example:\n  onus summary --format markdown one.md two.md")]
    Summary(SummaryArguments),
    /// Lists what the customer has to do, with what a saved project notes about it.
    #[command(after_help = "Example:\n  onus duties --format csv --project work.onus.json one.md two.md")]
    Duties(DutiesArguments),
}

/// Files that every command reads.
#[derive(Debug, Args)]
pub(crate) struct Paths {
    /// Files or folders to read, `-` for standard input; files that define variables may stand among them.
    #[arg(required = true, value_name = "PATH")]
    pub(crate) paths: Vec<PathBuf>,
}

/// Where the outcome goes.
#[derive(Debug, Args)]
pub(crate) struct Target {
    /// Write to this file instead of standard output.
    #[arg(long, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
}

/// How CSV is written.
#[derive(Debug, Clone, Copy, Args)]
pub(crate) struct CsvArguments {
    /// Write CSV for spreadsheets: with a byte order mark, and a quote before what would be run as a formula.
    #[arg(long)]
    pub(crate) spreadsheet: bool,
    /// What parts the fields of CSV.
    #[arg(long, value_enum, value_name = "NAME", default_value_t = CsvSeparator::Comma)]
    pub(crate) separator: CsvSeparator,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum CsvSeparator {
    /// As RFC 4180 has it.
    Comma,
    /// What spreadsheets expect where the comma is in numbers.
    Semicolon,
    /// Tab-separated values.
    Tab,
}

#[derive(Debug, Args)]
pub(crate) struct CompareArguments {
    /// In what form.
    #[arg(long, value_enum, default_value_t = CompareFormat::Csv)]
    pub(crate) format: CompareFormat,
    /// What is written, in the formats csv, xlsx, markdown, html and json.
    #[arg(long, value_parser = subject(), default_value = MATRIX)]
    pub(crate) what: Subject,
    #[command(flatten)]
    pub(crate) csv: CsvArguments,
    #[command(flatten)]
    pub(crate) target: Target,
    #[command(flatten)]
    pub(crate) paths: Paths,
}

/// What the matrix is called here, which has no word in the names of files.
const MATRIX: &str = "matrix";

/// Subjects by their words.
fn subject() -> impl TypedValueParser<Value = Subject> {
    let word = |subject: Subject| Some(subject.word()).filter(|word| !word.is_empty()).unwrap_or(MATRIX);
    let values = Subject::ALL.map(|subject| PossibleValue::new(word(subject)).help(subject.contents()));
    PossibleValuesParser::new(values).map(move |name| {
        let mut subjects = Subject::ALL.into_iter();
        subjects.find(|subject| word(*subject) == name).unwrap_or(Subject::Matrix)
    })
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum CompareFormat {
    /// Comma-separated values.
    Csv,
    /// CSV with one line per responsibility.
    Tidy,
    /// Everything that was read, for programs.
    Json,
    /// Tables for a wiki or a repository.
    Markdown,
    /// A report in one file without script.
    Html,
    /// An Excel workbook.
    Xlsx,
    /// CSV: the customer responsibility matrix that auditors ask for.
    Crm,
    /// An OSCAL component definition.
    Oscal,
}

#[derive(Debug, Args)]
pub(crate) struct FindingsArguments {
    /// In what form.
    #[arg(long, value_enum, default_value_t = FindingsFormat::Text)]
    pub(crate) format: FindingsFormat,
    /// Exit with 1 where there is a finding of this level or a graver one.
    #[arg(long, value_enum, value_name = "LEVEL")]
    pub(crate) fail_on: Option<FailLevel>,
    #[command(flatten)]
    pub(crate) csv: CsvArguments,
    #[command(flatten)]
    pub(crate) target: Target,
    #[command(flatten)]
    pub(crate) paths: Paths,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum FindingsFormat {
    /// For people: one line per finding.
    Text,
    /// For programs.
    Json,
    /// SARIF 2.1.0, for code scanning.
    Sarif,
    /// Annotations of GitHub Actions.
    Github,
    /// A line per finding.
    Csv,
    /// An Excel workbook.
    Xlsx,
    /// A table for a wiki.
    Markdown,
    /// A page to print.
    Html,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum FailLevel {
    /// Something is lost or cannot be understood.
    Error,
    /// The page leaves something open.
    Warning,
    /// Worth knowing.
    Info,
}

#[derive(Debug, Args)]
pub(crate) struct ChangesArguments {
    /// In what form.
    #[arg(long, value_enum, default_value_t = ListFormat::Text)]
    pub(crate) format: ListFormat,
    /// Exit with 1 where an owner changed, or anything.
    #[arg(long, value_enum, value_name = "WHAT")]
    pub(crate) fail_on: Option<FailOn>,
    #[command(flatten)]
    pub(crate) csv: CsvArguments,
    #[command(flatten)]
    pub(crate) target: Target,
    /// The earlier version.
    pub(crate) old: PathBuf,
    /// The later one.
    pub(crate) new: PathBuf,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum FailOn {
    /// Who has a task or owns a resource.
    Owner,
    /// Anything that is said, or an owner.
    Any,
}

/// What a list is written as: a line per change, or per duty.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum ListFormat {
    /// For people.
    Text,
    /// For programs.
    Json,
    /// For spreadsheets and trackers.
    Csv,
    /// An Excel workbook.
    Xlsx,
    /// A table for a wiki.
    Markdown,
    /// A page to print.
    Html,
}

impl ListFormat {
    /// The form that the library writes; text has none.
    pub(crate) fn form(self) -> Option<Form> {
        match self {
            Self::Text => None,
            Self::Json => Some(Form::Json),
            Self::Csv => Some(Form::Csv),
            Self::Xlsx => Some(Form::Excel),
            Self::Markdown => Some(Form::Markdown),
            Self::Html => Some(Form::Html),
        }
    }
}

#[derive(Debug, Args)]
pub(crate) struct SummaryArguments {
    /// In what form.
    #[arg(long, value_enum, default_value_t = SummaryFormat::Text)]
    pub(crate) format: SummaryFormat,
    #[command(flatten)]
    pub(crate) target: Target,
    #[command(flatten)]
    pub(crate) paths: Paths,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum SummaryFormat {
    /// For a mail.
    Text,
    /// For programs: every sentence with its rows.
    Json,
    /// For a wiki, with whose the tasks of each area are as a table.
    Markdown,
}

#[derive(Debug, Args)]
pub(crate) struct DutiesArguments {
    /// In what form.
    #[arg(long, value_enum, default_value_t = ListFormat::Text)]
    pub(crate) format: ListFormat,
    /// A project that the app saved: its notes on the duties of these pages are told. Where a page is a newer
    /// version of one in the project, what changed is told, too.
    #[arg(long, value_name = "FILE")]
    pub(crate) project: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) csv: CsvArguments,
    #[command(flatten)]
    pub(crate) target: Target,
    #[command(flatten)]
    pub(crate) paths: Paths,
}
