//! A page that has been read: who has to do what, who owns what, and what was wrong.

use std::rc::Rc;

use serde::Serialize;

use crate::text::RichText;

mod defect;
mod misprint;
mod one_owner;
mod owner;
mod shared;
mod skipped;

pub use defect::{Defect, DefectKind};
pub use misprint::{AsProse, AsRow, Dialect, Misprint};
pub(crate) use one_owner::mark_rows_of_one_owner;
pub use owner::TaskOwner;
pub use shared::Shared;
pub use skipped::{SkipReason, Skipped};

/// What one page says about one service. All lines are 1-based lines of the page.
///
/// Every body row of every table of the page is in exactly one of `responsibilities`,
/// `allocations` and `skipped` (by its line); so is every list item that was read as a duty.
#[derive(Debug, Default, Clone, PartialEq)]
pub struct Document {
    /// The name of the file as dropped, or what stands for it.
    pub file: String,
    /// The service as people name it ("watsonx Code Assistant").
    pub name: String,
    /// The page's title. Empty where it has none.
    pub title: String,
    /// `YYYY-MM-DD`, if the page gives a date.
    pub last_updated: Option<String>,
    /// Whose page it is: the one who runs the service, as the page calls them. `None` where it does
    /// not say ("the provider").
    pub provider: Option<String>,
    /// The language that the page is written in, as BCP 47 has it ("en", "pt-BR"). Empty where
    /// nothing tells.
    pub language: String,
    /// Where the page is published, if it says so: an address of the web.
    pub address: Option<String>,
    /// The areas that the page has a heading for, in page order.
    pub areas: Vec<AreaHeading>,
    /// The captions of the tables, in page order.
    pub captions: Vec<Caption>,
    /// One for each row of a table of duties and for each list item read as a duty.
    pub responsibilities: Shared<Vec<Responsibility>>,
    /// One for each cell of a table whose columns are areas.
    pub allocations: Vec<Allocation>,
    /// Rows that say nothing about responsibilities, each with the reason.
    pub skipped: Vec<Skipped>,
    /// What is wrong with the page's form.
    pub defects: Vec<Defect>,
}

impl Document {
    /// The same with none of its duties.
    pub(crate) fn without_duties(&self) -> Self {
        Self {
            file: self.file.clone(),
            name: self.name.clone(),
            title: self.title.clone(),
            last_updated: self.last_updated.clone(),
            provider: self.provider.clone(),
            language: self.language.clone(),
            address: self.address.clone(),
            areas: self.areas.clone(),
            captions: self.captions.clone(),
            responsibilities: Shared::default(),
            allocations: self.allocations.clone(),
            skipped: self.skipped.clone(),
            defects: self.defects.clone(),
        }
    }

    /// Where a row of a sheet stands, by its line: the first one, for each sheet counts its own rows; `None` in
    /// what is no sheet.
    pub fn place_of(&self, line: u32) -> Option<Rc<str>> {
        let duties = self.responsibilities.iter().map(|it| (it.line, &it.place));
        let owned = self.allocations.iter().map(|it| (it.line, &it.place));
        let skipped = self.skipped.iter().map(|it| (it.line, &it.place));
        let mut places = duties.chain(owned).chain(skipped).filter(|(at, _)| *at == line);
        places.find_map(|(_, place)| place.clone())
    }
}

/// A heading of a page that names an area.
#[derive(Debug, Clone, PartialEq)]
pub struct AreaHeading {
    /// The area.
    pub area: Rc<Area>,
    /// The heading's line.
    pub line: u32,
    /// The heading's anchor as written. Empty where it has none.
    pub anchor: String,
    /// The line where the page says in prose that nobody has a duty here, if it does.
    pub declared_empty: Option<u32>,
}

/// The caption of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct Caption {
    /// The line of the table's header.
    pub line: u32,
    /// What the caption says.
    pub text: String,
    /// The area that the headings put the table in.
    pub area: Rc<Area>,
    /// The canonical area that the caption words, if it words one.
    pub names: Option<Rc<Area>>,
}

/// A field of responsibility.
#[derive(Debug, Default, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
pub struct Area {
    /// The id of a canonical area, or the slug of the heading.
    pub id: String,
    /// The name to show.
    pub name: String,
}

impl Area {
    /// The ids and names of the areas that nearly every page has, in the order in which they are shown.
    pub const CANONICAL: [(&str, &str); 5] = [
        ("incident-and-operations-management", "Incident and operations management"),
        ("change-management", "Change management"),
        ("identity-and-access-management", "Identity and access management"),
        ("security-and-regulation-compliance", "Security and regulation compliance"),
        ("disaster-recovery", "Disaster recovery"),
    ];
}

/// Who answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Party {
    /// The one who runs the service.
    Provider,
    /// The one who uses it.
    Customer,
    /// Another one named by the page; the label tells who.
    Other,
}

/// What a responsibility amounts to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// The page says what to do.
    Stated,
    /// The page says that there is nothing to do.
    NotApplicable,
    /// The page holds a left-over of its template.
    Placeholder,
    /// The page holds nothing.
    Empty,
    /// The page says that this party has nothing to do with it: `No`, `✗`, an unmarked cell in a
    /// column of marks.
    Declined,
}

/// What the parties have to do for one task.
#[derive(Debug, Default, Clone, PartialEq)]
pub struct Responsibility {
    /// First line of the row or list item; in a sheet its row.
    pub line: u32,
    /// Last line of it.
    pub last_line: u32,
    /// Where it stands in a sheet ("CRM!A14"); `None` elsewhere.
    pub place: Option<Rc<str>>,
    /// The area it counts in.
    pub area: Rc<Area>,
    /// The area as the page words it.
    pub area_as_written: Rc<str>,
    /// What the row is about. Never empty: a row that continues the one above carries its task.
    pub task: RichText,
    /// What the columns say that are neither task nor party, those with something in them, in the
    /// order of the columns.
    pub qualifiers: Vec<Qualifier>,
    /// One for each party of the table, in the order of the columns.
    pub parties: Vec<PartyDuty>,
    /// Whether this is one item of a list, or one row of a table with a row per party: such share
    /// their task with their neighbours.
    pub list_item: bool,
    /// Whether the row has no task of its own and goes on with that of the row above, adding to some
    /// of its cells. A row that repeats the task above in words of its own does not.
    pub continues: bool,
    /// Whether the page names one owner per row by design, as here: an empty cell then says that its party has
    /// nothing to do with the task.
    pub one_owner: bool,
}

/// What a row says about its task beside who has it: a status, a scope, a level of risk.
#[derive(Debug, Clone, PartialEq)]
pub struct Qualifier {
    /// The column's heading as the page words it. Empty where it has none.
    pub label: Rc<str>,
    /// What the cell says. Never empty.
    pub text: RichText,
}

/// What one party has to do.
#[derive(Debug, Clone, PartialEq)]
pub struct PartyDuty {
    /// Whose column it is.
    pub party: Party,
    /// The column's heading as the page words it, variables resolved.
    pub label: Rc<str>,
    /// What the cell says. Empty only with [`Status::Empty`] and [`Status::Declined`].
    pub text: RichText,
    /// What that amounts to.
    pub status: Status,
    /// The letters of a RACI table (`R`, `A`, `C`, `I`, ...), if the cell holds such.
    pub raci: Option<Vec<char>>,
}

/// Who owns a resource in an area.
#[derive(Debug, Default, Clone, PartialEq)]
pub struct Allocation {
    /// Line of the table row; in a sheet its row.
    pub line: u32,
    /// Last line of the table row.
    pub last_line: u32,
    /// Where it stands in a sheet ("CRM!C14"); `None` elsewhere.
    pub place: Option<Rc<str>>,
    /// The area that the column stands for.
    pub area: Rc<Area>,
    /// What is owned.
    pub resource: RichText,
    /// Who owns it.
    pub owner: Owner,
    /// The cell as written.
    pub text: RichText,
}

/// An owner in an allocation table.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Owner {
    /// The provider.
    Provider,
    /// The customer.
    Customer,
    /// Provider and customer together.
    Shared,
    /// Somebody else.
    ThirdParty,
    /// The page says that nobody does.
    NotApplicable,
    /// The cell is empty or holds a word that names nobody.
    #[default]
    Unknown,
}
