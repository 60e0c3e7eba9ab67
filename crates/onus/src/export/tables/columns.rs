//! The columns and lines of a matrix, the same in every format that has one.

use std::rc::Rc;

use super::table::{Lines, Table, list};
use crate::compare::ownership::{OwnerOf, Resource, resources};
use crate::compare::{AreaNumbers, Comparison, ComparisonRow};
use crate::document::{Document, Party, PartyDuty, Responsibility, Status, TaskOwner};
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
#[derive(Debug, Clone, Copy)]
pub(crate) enum Line {
    /// What the services say about a task: the index of a row.
    Task(usize),
    /// Who owns a resource in an area, as the services say: the indexes of both.
    Resource(usize, usize),
}

/// The columns of all services, and what is needed to fill them.
pub(crate) struct Matrix<'c> {
    pub(crate) comparison: &'c Comparison,
    pub(crate) columns: Vec<Column>,
    resources: Vec<Resource>,
    /// By area: those that somebody owns in it, by their indexes.
    in_area: Vec<Vec<usize>>,
    /// By service, by area: whether the page has it.
    has_area: Vec<Vec<bool>>,
}

impl<'c> Matrix<'c> {
    /// Provider and customer of every service, then its further parties as they first occur, then who
    /// has the task and where the page says so.
    pub(crate) fn new(comparison: &'c Comparison) -> Self {
        let resources = resources(comparison);
        let mut in_area = vec![Vec::new(); comparison.areas.len()];
        for (at, resource) in resources.iter().enumerate() {
            for owners in resource.owners.chunk_by(|one, next| one.area == next.area) {
                in_area[owners[0].area].push(at);
            }
        }
        let has_area = comparison.services.iter().map(|it| has_area(comparison, &it.document)).collect();
        Self { comparison, columns: columns(comparison), resources, in_area, has_area }
    }

    /// The tasks of an area in their order, then the resources that somebody owns in it.
    pub(crate) fn lines(&self, area: usize) -> impl Iterator<Item = Line> {
        let tasks = self.comparison.rows_of(area).map(|(row, _)| Line::Task(row));
        tasks.chain(self.in_area[area].iter().map(move |&resource| Line::Resource(resource, area)))
    }

    /// What is owned in an area, and who owns it there, by service.
    pub(crate) fn owned(&self, resource: usize, area: usize) -> (&Resource, &[OwnerOf]) {
        let resource = &self.resources[resource];
        let start = resource.owners.partition_point(|owner| owner.area < area);
        let end = resource.owners.partition_point(|owner| owner.area <= area);
        (resource, &resource.owners[start..end])
    }

    /// All names of the task, or the resource's.
    pub(crate) fn title(&self, line: Line) -> String {
        match line {
            Line::Task(row) => self.comparison.rows[row].names(self.comparison).join(" / "),
            Line::Resource(resource, _) => self.resources[resource].name.clone(),
        }
    }

    /// What a line says in a column. Of a service that has no such row, only the owner's column says something.
    pub(crate) fn cell(&self, line: Line, column: &Column) -> String {
        match line {
            Line::Task(row) => self.of_task(&self.comparison.rows[row], column),
            Line::Resource(resource, area) => {
                let (_, owners) = self.owned(resource, area);
                let owners = owners.iter().filter(|owner| owner.service == column.service);
                let document = &self.comparison.services[column.service].document;
                match column.what {
                    What::Owner => match owners.map(|it| it.owner.as_str().to_owned()).collect::<Vec<_>>() {
                        owners if owners.is_empty() => self.lacks(column.service, area).to_owned(),
                        owners => list(&owners),
                    },
                    What::Source => {
                        let place = |owner: &OwnerOf| {
                            let it = &document.allocations[owner.allocation];
                            source(document, it.line, it.place.as_deref())
                        };
                        list(&owners.map(place).collect::<Vec<_>>())
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

/// Whether a page says anything of each area.
fn has_area(comparison: &Comparison, document: &Document) -> Vec<bool> {
    let mut numbers = AreaNumbers::new(&comparison.areas);
    let mut has_area = vec![false; comparison.areas.len()];
    let headed = document.areas.iter().map(|it| &it.area);
    let of_rows = document.responsibilities.iter().map(|it| &it.area);
    for area in headed.chain(of_rows).chain(document.allocations.iter().map(|it| &it.area)) {
        // An area that is only headed is none of the comparison's.
        if let Some(has_area) = has_area.get_mut(numbers.number(area)) {
            *has_area = true;
        }
    }
    has_area
}

/// All services side by side: `Area`, `Task`, then the columns of each service. The resources that
/// pages say the owners of follow the tasks of their area.
pub fn matrix(comparison: &Comparison) -> Table {
    matrix_lines(comparison).table()
}

/// The same line by line.
pub(crate) fn matrix_lines(comparison: &Comparison) -> Lines<'_> {
    let matrix = Rc::new(Matrix::new(comparison));
    let names = matrix.columns.iter().map(|column| column.name.clone());
    let header: Vec<String> = ["Area".to_owned(), "Task".to_owned()].into_iter().chain(names).collect();
    Lines::new(
        header,
        each_line(&matrix).map(move |(area, line)| {
            let cells = matrix.columns.iter().map(|column| matrix.cell(line, column));
            [comparison.areas[area].name.clone(), matrix.title(line)].into_iter().chain(cells).collect()
        }),
    )
}

/// The lines of all areas, each after the index of its area.
pub(super) fn each_line<'c>(matrix: &Rc<Matrix<'c>>) -> impl Iterator<Item = (usize, Line)> + use<'c> {
    let matrix = Rc::clone(matrix);
    (0..matrix.comparison.areas.len()).flat_map(move |area| {
        let lines: Vec<Line> = matrix.lines(area).collect();
        lines.into_iter().map(move |line| (area, line))
    })
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
pub(crate) fn said<'c>(
    comparison: &'c Comparison,
    row: &ComparisonRow,
    service: usize,
    is_of: impl Fn(&PartyDuty) -> bool,
) -> String {
    let is_of = &is_of;
    let rows = || row.of_service(service).map(|member| comparison.responsibility(member));
    let mut tasks = rows().map(|it| it.task.text.as_str());
    let first = tasks.next();
    // Where the service has rows of other tasks in this row as well, joined by hand, each stands below its own.
    let has_others = tasks.any(|task| Some(task) != first);
    let of_row = |it: &'c Responsibility| {
        let task = has_others.then_some(it.task.text.as_str());
        let texts = it.parties.iter().filter(|duty| is_of(duty) && !duty.text.is_empty());
        texts.map(move |duty| (task, duty.text.text.as_str()))
    };
    let texts: Vec<(Option<&str>, &str)> = rows().flat_map(of_row).collect();
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
