//! What can be exported, by name, for the app and the command line alike.

use super::tables::columns::matrix_lines;
use super::tables::crm::crm_lines;
use super::tables::lists::{findings_lines, owners_lines};
use super::tables::table::{Lines, Table};
use super::tables::tidy::{tidy_lines, whole_lines};
use super::{changes, duties};
use crate::compare::Comparison;
use crate::compare::changes::{Left, versions};
use crate::findings::Report;
use crate::rests::at_once;
use crate::worklist::Worklist;

/// All that there is to export.
#[derive(Debug, Clone, Copy)]
pub struct Material<'m> {
    /// What the pages say side by side, and what they leave open.
    pub report: Report<'m>,
    /// Pairs of services (by index, the older page first) whose changes are told.
    pub pairs: &'m [[usize; 2]],
    /// What is left of the changes; all of them where nothing is asked.
    pub left: Option<Left<'m>>,
    /// What is noted about the customer's duties.
    pub worklist: &'m Worklist,
}

/// From each version of a page to the next.
pub fn pairs_of_versions(comparison: &Comparison) -> Vec<[usize; 2]> {
    let documents: Vec<_> = comparison.services.iter().map(|it| it.document.clone()).collect();
    pairs_of(&versions(&documents))
}

/// The same, where the [`versions`] are known.
pub fn pairs_of(versions: &[Vec<usize>]) -> Vec<[usize; 2]> {
    versions.iter().flat_map(|line| line.windows(2)).map(|pair| [pair[0], pair[1]]).collect()
}

/// What is exported.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// One line per task, the services side by side.
    Matrix,
    /// One line per responsibility.
    Tidy,
    /// Who owns which resource.
    Owners,
    /// What changed from one page to another.
    Changes,
    /// What the pages leave open.
    Findings,
    /// What the customer has to do.
    Duties,
    /// The customer responsibility matrix.
    Crm,
}

impl Subject {
    /// In the order in which they are offered.
    pub const ALL: [Self; 7] =
        [Self::Matrix, Self::Tidy, Self::Owners, Self::Changes, Self::Findings, Self::Duties, Self::Crm];

    /// The name to show.
    pub fn name(self) -> &'static str {
        match self {
            Self::Matrix => "Matrix",
            Self::Tidy => "Tidy",
            Self::Owners => "Owners",
            Self::Changes => "Changes",
            Self::Findings => "Findings",
            Self::Duties => "Duties",
            Self::Crm => "Customer responsibility matrix",
        }
    }

    /// The word in the names of files; empty for the matrix, which is what there is where nothing else is said.
    pub fn word(self) -> &'static str {
        match self {
            Self::Matrix => "",
            Self::Tidy => "tidy",
            Self::Owners => "owners",
            Self::Changes => "changes",
            Self::Findings => "findings",
            Self::Duties => "duties",
            Self::Crm => "crm",
        }
    }

    /// What each line is about, as a sentence.
    pub fn contents(self) -> &'static str {
        match self {
            Self::Matrix => {
                "One line per task with what each party has to do, who has it and where the page says so; then who \
                 owns which resource."
            }
            Self::Tidy => {
                "One line per responsibility and per owned resource, with status, letters, qualifiers and date."
            }
            Self::Owners => "One line per resource and area: who owns it, as written and in one word.",
            Self::Changes => {
                "One line per change from one page to another: what was said and what is said, and who had it and \
                 who has it."
            }
            Self::Findings => "One line per finding, and one per row that could not be placed.",
            Self::Duties => "One line per duty of the customer, with what was noted about it.",
            Self::Crm => {
                "One line per task and service: what the provider provides, what the customer must do, and, derived \
                 from that, the owner in the CSA's words and FedRAMP's “can be inherited”."
            }
        }
    }

    /// The table that CSV, Markdown and the clipboard hold.
    pub fn table(self, material: &Material<'_>) -> Table {
        at_once(self.lines(material)).table()
    }

    /// The same line by line; a future that rests after a few milliseconds of work each time, and then wants to go on
    /// at once.
    pub async fn lines<'m>(self, material: &Material<'m>) -> Lines<'m> {
        let comparison = material.report.comparison;
        match self {
            Self::Matrix => matrix_lines(comparison),
            Self::Tidy => tidy_lines(comparison),
            Self::Owners => owners_lines(comparison),
            Self::Changes => changes::lines(comparison, material.pairs, material.left).await,
            Self::Findings => findings_lines(material.report),
            Self::Duties => duties::lines(comparison, material.worklist.iter_all(comparison).await),
            Self::Crm => crm_lines(comparison),
        }
    }

    /// The same with further columns, where a workbook has room for more than CSV's fixed heads.
    pub(super) async fn whole_lines<'m>(self, material: &Material<'m>) -> Lines<'m> {
        match self {
            Self::Tidy => whole_lines(material.report.comparison).await,
            other => other.lines(material).await,
        }
    }
}
