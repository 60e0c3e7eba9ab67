//! The columns and lines of a matrix, the same in every format that has one.

use std::rc::Rc;

use super::table::{Table, list};
use crate::compare::ownership::{OwnerOf, Resource, resources};
use crate::compare::{Comparison, ComparisonRow, Member};
use crate::document::{Document, Party, PartyDuty, Status, TaskOwner};
use crate::text::BULLET;

/// The owner of a task of which a page holds nothing but a left-over of its template.
pub(crate) const PLACEHOLDER: &str = "placeholder";
/// What stands for the owner where the service says nothing of a task.
pub(crate) const NOT_ON_THIS_PAGE: &str = "not on this page";
/// The same where the service says nothing of the whole area.
pub(crate) const NO_SUCH_AREA: &str = "no such area";

/// One column of a service.
pub(crate) struct Column {
    /// Index into the services.
    service: usize,
    what: What,
    /// `<service>: <what>`
    pub(crate) name: String,
}

enum What {
    /// What the provider or the customer has to do.
    Party(Party),
    /// The same of a further party, by its label.
    Further(Rc<str>),
    /// Who has it.
    Owner,
    /// Where the page says so.
    Source,
}

/// One line of a matrix.
pub(crate) enum Line<'m> {
    /// What the services say about a task.
    Task(&'m ComparisonRow),
    /// Who owns a resource in an area (by its index), as the services say.
    Resource(&'m Resource, usize),
}

/// The columns of all services, and what is needed to fill them.
pub(crate) struct Matrix<'c> {
    comparison: &'c Comparison,
    pub(crate) columns: Vec<Column>,
    resources: Vec<Resource>,
    /// By service, by area: whether the page has it.
    has_area: Vec<Vec<bool>>,
}

impl<'c> Matrix<'c> {
    /// Provider and customer of every service, then its further parties as they first occur, then who
    /// has the task and where the page says so.
    pub(crate) fn new(comparison: &'c Comparison) -> Self {
        let has_area = |document: &Document| {
            comparison
                .areas
                .iter()
                .map(|area| {
                    document.areas.iter().any(|it| it.area.id == area.id)
                        || document.responsibilities.iter().any(|it| it.area.id == area.id)
                        || document.allocations.iter().any(|it| it.area.id == area.id)
                })
                .collect()
        };
        Self {
            comparison,
            columns: columns(comparison),
            resources: resources(comparison),
            has_area: comparison.services.iter().map(|it| has_area(&it.document)).collect(),
        }
    }

    /// The tasks of an area in their order, then the resources that somebody owns in it.
    pub(crate) fn lines(&self, area: usize) -> impl Iterator<Item = Line<'_>> {
        let tasks = self.comparison.rows.iter().filter(move |row| row.area == area).map(Line::Task);
        let in_area = move |resource: &&Resource| resource.owners.iter().any(|owner| owner.area == area);
        tasks.chain(self.resources.iter().filter(in_area).map(move |resource| Line::Resource(resource, area)))
    }

    /// All names of the task, or the resource's.
    pub(crate) fn title(&self, line: &Line<'_>) -> String {
        match line {
            Line::Task(row) => row.names(self.comparison).join(" / "),
            Line::Resource(resource, _) => resource.name.clone(),
        }
    }

    /// What a line says in a column. Of a service that has no such row, only the owner's column says something.
    pub(crate) fn cell(&self, line: &Line<'_>, column: &Column) -> String {
        match line {
            Line::Task(row) => self.of_task(row, column),
            Line::Resource(resource, area) => {
                let own = |owner: &&OwnerOf| owner.area == *area && owner.service == column.service;
                let owners: Vec<&OwnerOf> = resource.owners.iter().filter(own).collect();
                let document = &self.comparison.services[column.service].document;
                match column.what {
                    What::Owner if owners.is_empty() => self.lacks(column.service, *area).to_owned(),
                    What::Owner => {
                        list(&owners.iter().map(|it| it.owner.as_str().to_owned()).collect::<Vec<_>>())
                    }
                    What::Source => {
                        let place = |owner: &&OwnerOf| {
                            let it = &document.allocations[owner.allocation];
                            source(document, it.line, it.place.as_deref())
                        };
                        list(&owners.iter().map(place).collect::<Vec<_>>())
                    }
                    _ => String::new(),
                }
            }
        }
    }

    fn of_task(&self, row: &ComparisonRow, column: &Column) -> String {
        let comparison = self.comparison;
        let is_there = row.of_service(column.service).next().is_some();
        match &column.what {
            What::Owner if !is_there => self.lacks(column.service, row.area).to_owned(),
            _ if !is_there => String::new(),
            What::Owner => owner(comparison, row, column.service).to_owned(),
            What::Source => {
                let document = &comparison.services[column.service].document;
                let mut places: Vec<String> = Vec::new();
                for member in row.of_service(column.service) {
                    let it = comparison.responsibility(member);
                    let place = source(document, it.line, it.place.as_deref());
                    if places.last() != Some(&place) {
                        places.push(place);
                    }
                }
                list(&places)
            }
            What::Party(party) => said(comparison, row, column.service, |duty| duty.party == *party),
            What::Further(label) => said(comparison, row, column.service, |duty| {
                duty.party == Party::Other && duty.label == *label
            }),
        }
    }

    fn lacks(&self, service: usize, area: usize) -> &'static str {
        if self.has_area[service][area] { NOT_ON_THIS_PAGE } else { NO_SUCH_AREA }
    }
}

/// All services side by side: `Area`, `Task`, then the columns of each service. The resources that
/// pages say the owners of follow the tasks of their area.
pub fn matrix(comparison: &Comparison) -> Table {
    let matrix = Matrix::new(comparison);
    let names = matrix.columns.iter().map(|column| column.name.clone());
    let mut table = Table::new(["Area".to_owned(), "Task".to_owned()].into_iter().chain(names));
    for (index, area) in comparison.areas.iter().enumerate() {
        for line in matrix.lines(index) {
            let cells = matrix.columns.iter().map(|column| matrix.cell(&line, column));
            table.rows.push([area.name.clone(), matrix.title(&line)].into_iter().chain(cells).collect());
        }
    }
    table
}

fn columns(comparison: &Comparison) -> Vec<Column> {
    let mut columns: Vec<Column> = Vec::new();
    for (service, it) in comparison.services.iter().enumerate() {
        let mut add = |what, label: &str| {
            columns.push(Column { service, what, name: format!("{}: {label}", it.label) });
        };
        add(What::Party(Party::Provider), "Provider");
        add(What::Party(Party::Customer), "Customer");
        let mut further: Vec<&Rc<str>> = Vec::new();
        for duty in it.document.responsibilities.iter().flat_map(|r| &r.parties) {
            if duty.party == Party::Other && !further.contains(&&duty.label) {
                further.push(&duty.label);
                add(What::Further(duty.label.clone()), &duty.label);
            }
        }
        add(What::Owner, "Owner");
        add(What::Source, "Source");
    }
    columns
}

/// Who has a task, as one service says; [`PLACEHOLDER`] where nobody has it and the page is not written yet.
pub(crate) fn owner(comparison: &Comparison, row: &ComparisonRow, service: usize) -> &'static str {
    let rows = || row.of_service(service).map(|member| comparison.responsibility(member));
    let is_open = || rows().flat_map(|it| &it.parties).any(|duty| duty.status == Status::Placeholder);
    match TaskOwner::of(rows()) {
        TaskOwner::Nobody if is_open() => PLACEHOLDER,
        owner => owner.as_str(),
    }
}

/// `file:line`, in a sheet `file:place`.
pub(crate) fn source(document: &Document, line: u32, place: Option<&str>) -> String {
    match place {
        Some(place) => format!("{}:{place}", document.file),
        None => format!("{}:{line}", document.file),
    }
}

/// What the duties of a service that `is_of` wants say. Empty where they say nothing.
pub(crate) fn said(
    comparison: &Comparison,
    row: &ComparisonRow,
    service: usize,
    is_of: impl Fn(&PartyDuty) -> bool,
) -> String {
    let is_of = &is_of;
    let of_member = |member: Member| {
        let duties = comparison.responsibility(member).parties.iter();
        let texts = duties.filter(|duty| is_of(duty) && !duty.text.is_empty());
        texts.map(move |duty| (row.own_task(comparison, member), duty.text.text.as_str()))
    };
    let texts: Vec<(Option<&str>, &str)> = row.of_service(service).flat_map(of_member).collect();
    match texts.as_slice() {
        [] => String::new(),
        [(None, text)] => (*text).to_owned(),
        texts => texts.iter().map(|(task, text)| item(*task, text)).collect::<Vec<_>>().join("\n"),
    }
}

/// A text as an item of a list, further lines indented, after the task that it is about if that has
/// to be told; a text that is a list stays as it is or stands below its task.
fn item(task: Option<&str>, text: &str) -> String {
    let is_list = text.starts_with(BULLET);
    let indented = text.replace('\n', "\n  ");
    match task {
        None if is_list => text.to_owned(),
        None => format!("{BULLET}{indented}"),
        Some(task) if is_list => format!("{BULLET}{task}:\n  {indented}"),
        Some(task) => format!("{BULLET}{task}: {indented}"),
    }
}
