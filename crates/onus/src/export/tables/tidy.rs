//! One line per party of each responsibility, and one per allocation.

use std::collections::HashMap;

use rustc_hash::FxBuildHasher;

use super::columns::source;
use super::table::{Lines, Table, list};
use crate::compare::{Comparison, ComparisonRow, Member, Related, relate_resting};
use crate::document::{Allocation, Area, Owner, Party, PartyDuty, Responsibility, Status};

/// The heads, in their order.
pub const HEADER: [&str; 15] = [
    "area",
    "task",
    "service",
    "party",
    "label",
    "status",
    "responsibility",
    "file",
    "line",
    "own_task",
    "owner",
    "raci",
    "qualifiers",
    "date",
    "kind",
];

/// The heads of what a workbook has room for, after those.
pub(crate) const FURTHER: [&str; 8] =
    ["place", "area_as_written", "row", "reason", "score", "grade", "related", "part"];

/// What a row is a part of, where it is no whole one.
pub(crate) const ITEM: &str = "item";
/// See [`ITEM`].
pub(crate) const CONTINUES: &str = "continues";

/// [`tidy`] with further columns: the place in a sheet, the area as the page words it, why the row stands
/// together with those of other services and which rows it points at, and whether
/// it is an `item` of a list or `continues` the row above.
pub(crate) async fn whole_lines(comparison: &Comparison) -> Lines<'_> {
    let header = HEADER.into_iter().chain(FURTHER);
    let mut places = Places::new(comparison);
    let related = relate_resting(comparison).await;
    let lines = each(comparison).flat_map(move |it| {
        let further = match it {
            Said::Duty(place, it) => {
                let at = places.row(place);
                of_row(comparison, it, &comparison.rows[at], &related[at])
            }
            Said::Owner(_, it) => {
                let mut further = vec![String::new(); FURTHER.len()];
                further[0].push_str(it.place.as_deref().unwrap_or_default());
                further
            }
        };
        let mut lines = places.lines(it);
        lines.iter_mut().for_each(|line| line.extend(further.clone()));
        lines
    });
    Lines::new(header, lines)
}

/// What stands under [`FURTHER`].
fn of_row(
    comparison: &Comparison,
    it: &Responsibility,
    row: &ComparisonRow,
    related: &[Related],
) -> Vec<String> {
    let to = |it: &Related| {
        let document = &comparison.services[it.to.service].document;
        let at = comparison.responsibility(it.to);
        let place = source(document, at.line, at.place.as_deref());
        format!("{place} ({}, {:.2})", it.reason, it.score)
    };
    let told: Vec<String> = related.iter().map(to).collect();
    let part = match (it.list_item, it.continues) {
        (true, _) => ITEM,
        (_, true) => CONTINUES,
        _ => "",
    };
    vec![
        it.place.as_deref().unwrap_or_default().to_owned(),
        it.area_as_written.to_string(),
        row.id.clone(),
        row.reason.to_string(),
        format!("{:.2}", row.score),
        row.grade.as_str().to_owned(),
        if told.is_empty() { String::new() } else { list(&told) },
        part.to_owned(),
    ]
}

/// By service and in page order, the allocations of a service after its responsibilities.
///
/// `task` is the title of the row, all its names, and `own_task` the one that the page has; `kind` is
/// `duty` or `allocation`. It can be read back: the area stands by its name, from which its id follows, `party`
/// and `status` in the words of the JSON export, and neighbouring lines of one file and line are one
/// responsibility. An allocation has no party and no label; its text as written stands under `responsibility`.
/// What a line does not hold (links, skipped rows, findings) is not in it.
pub fn tidy(comparison: &Comparison) -> Table {
    tidy_lines(comparison).table()
}

/// The same line by line.
pub(crate) fn tidy_lines(comparison: &Comparison) -> Lines<'_> {
    let mut places = Places::new(comparison);
    Lines::new(HEADER, each(comparison).flat_map(move |it| places.lines(it)))
}

/// What a page says, in its place.
#[derive(Clone, Copy)]
enum Said<'c> {
    Duty(Member, &'c Responsibility),
    /// After the index of the service.
    Owner(usize, &'c Allocation),
}

fn each(comparison: &Comparison) -> impl Iterator<Item = Said<'_>> {
    comparison.services.iter().enumerate().flat_map(|(service, it)| {
        let duties = it.document.responsibilities.iter().enumerate();
        let duties =
            duties.map(move |(responsibility, it)| Said::Duty(Member { service, responsibility }, it));
        duties.chain(it.document.allocations.iter().map(move |it| Said::Owner(service, it)))
    })
}

/// Where everything stands in the comparison.
struct Places<'c> {
    comparison: &'c Comparison,
    /// By service, by responsibility.
    rows: Vec<Vec<usize>>,
    /// The names that the comparison has for areas, by their ids.
    areas: HashMap<&'c str, &'c str, FxBuildHasher>,
    /// Of the row that was asked for last: the items of a list are one row, and follow each other.
    title: (usize, String),
}

impl<'c> Places<'c> {
    fn new(comparison: &'c Comparison) -> Self {
        let areas = comparison.areas.iter().map(|area| (area.id.as_str(), area.name.as_str()));
        let (rows, title) = (comparison.rows_of_members(), (usize::MAX, String::new()));
        Self { comparison, rows, areas: areas.collect(), title }
    }

    fn row(&self, member: Member) -> usize {
        self.rows[member.service][member.responsibility]
    }

    /// A line for each party.
    fn lines(&mut self, said: Said<'_>) -> Vec<Vec<String>> {
        match said {
            Said::Duty(at, it) => {
                let row = self.row(at);
                if self.title.0 != row {
                    self.title = (row, self.comparison.rows[row].names(self.comparison).join(" / "));
                }
                let title = &self.title.1;
                let (own, owner, qualifiers) = (&it.task.text, it.owner().as_str(), qualifiers(it));
                let line = |duty: Option<&PartyDuty>| {
                    let (party, label, status, text) = duty.map_or(("", "", "", ""), |duty| {
                        (party(duty.party), &*duty.label, status(duty.status), &*duty.text.text)
                    });
                    let (area, raci) = (self.area(&it.area), raci(duty));
                    let fields = [area, title, party, label, status, text, own, owner, &raci, &qualifiers];
                    self.cells(at.service, fields, it.line, "duty")
                };
                match it.parties.as_slice() {
                    [] => vec![line(None)],
                    parties => parties.iter().map(|duty| line(Some(duty))).collect(),
                }
            }
            Said::Owner(service, it) => {
                let (resource, text) = (it.resource.text.as_str(), it.text.text.as_str());
                let (area, owner) = (self.area(&it.area), it.owner.as_str());
                let fields = [area, resource, "", "", owned(it), text, resource, owner, "", ""];
                vec![self.cells(service, fields, it.line, "allocation")]
            }
        }
    }

    fn cells(&self, service: usize, fields: [&str; 10], line: u32, kind: &str) -> Vec<String> {
        let [area, task, party, label, status, text, own_task, owner, raci, qualifiers] = fields;
        let service = &self.comparison.services[service];
        let document = &service.document;
        let line = line.to_string();
        let date = document.last_updated.as_deref().unwrap_or_default();
        let fields: [&str; HEADER.len()] = [
            area,
            task,
            &service.label,
            party,
            label,
            status,
            text,
            &document.file,
            &line,
            own_task,
            owner,
            raci,
            qualifiers,
            date,
            kind,
        ];
        fields.map(str::to_owned).to_vec()
    }

    fn area<'a>(&'a self, area: &'a Area) -> &'a str {
        self.areas.get(area.id.as_str()).copied().unwrap_or(&area.name)
    }
}

fn raci(duty: Option<&PartyDuty>) -> String {
    let letters = duty.and_then(|duty| duty.raci.as_deref()).unwrap_or_default();
    letters.iter().map(char::to_string).collect::<Vec<_>>().join(", ")
}

/// `label: text`, as a list where there are several.
fn qualifiers(responsibility: &Responsibility) -> String {
    let told = responsibility.qualifiers.iter().map(|it| match &*it.label {
        "" => it.text.text.clone(),
        label => format!("{label}: {}", it.text.text),
    });
    let told: Vec<String> = told.collect();
    if told.is_empty() { String::new() } else { list(&told) }
}

pub(crate) fn party(party: Party) -> &'static str {
    match party {
        Party::Provider => "provider",
        Party::Customer => "customer",
        Party::Other => "other",
    }
}

pub(crate) fn status(status: Status) -> &'static str {
    match status {
        Status::Stated => "stated",
        Status::NotApplicable => "not-applicable",
        Status::Placeholder => "placeholder",
        Status::Empty => "empty",
        Status::Declined => "declined",
    }
}

/// What the cell of an allocation amounts to.
fn owned(allocation: &Allocation) -> &'static str {
    status(match allocation.owner {
        Owner::NotApplicable => Status::NotApplicable,
        Owner::Unknown => crate::duties::status(&allocation.text.text),
        _ => Status::Stated,
    })
}
