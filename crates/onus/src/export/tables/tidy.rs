//! One line per party of each responsibility, and one per allocation.

use std::collections::HashMap;

use super::columns::source;
use super::table::{Table, list};
use crate::compare::{Comparison, ComparisonRow, Member, Related, relate};
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
pub(crate) fn whole(comparison: &Comparison) -> Table {
    let mut table = tidy(comparison);
    table.header.extend(FURTHER.map(str::to_owned));
    let rows: HashMap<Member, &ComparisonRow> =
        comparison.rows.iter().flat_map(|row| row.members.iter().map(move |member| (*member, row))).collect();
    let related: HashMap<&str, Vec<Related>> =
        comparison.rows.iter().map(|row| row.id.as_str()).zip(relate(comparison)).collect();
    let mut lines = table.rows.iter_mut();
    for (service, it) in comparison.services.iter().enumerate() {
        for (responsibility, it) in it.document.responsibilities.iter().enumerate() {
            let row = rows[&Member { service, responsibility }];
            let to = |it: &Related| {
                let document = &comparison.services[it.to.service].document;
                let at = comparison.responsibility(it.to);
                let place = source(document, at.line, at.place.as_deref());
                format!("{place} ({}, {:.2})", it.reason, it.score)
            };
            let told: Vec<String> = related[row.id.as_str()].iter().map(to).collect();
            let further = [
                it.place.as_deref().unwrap_or_default().to_owned(),
                it.area_as_written.to_string(),
                row.id.clone(),
                row.reason.to_string(),
                format!("{:.2}", row.score),
                row.grade.as_str().to_owned(),
                if told.is_empty() { String::new() } else { list(&told) },
                match (it.list_item, it.continues) {
                    (true, _) => ITEM,
                    (_, true) => CONTINUES,
                    _ => "",
                }
                .to_owned(),
            ];
            for line in lines.by_ref().take(it.parties.len().max(1)) {
                line.extend(further.clone());
            }
        }
        for (it, line) in it.document.allocations.iter().zip(lines.by_ref()) {
            line.push(it.place.as_deref().unwrap_or_default().to_owned());
            line.extend(FURTHER[1..].iter().map(|_| String::new()));
        }
    }
    table
}

/// By service and in page order, the allocations of a service after its responsibilities.
///
/// `task` is the title of the row, all its names, and `own_task` the one that the page has; `kind` is
/// `duty` or `allocation`. It can be read back: the area stands by its name, from which its id follows, `party`
/// and `status` in the words of the JSON export, and neighbouring lines of one file and line are one
/// responsibility. An allocation has no party and no label; its text as written stands under `responsibility`.
/// What a line does not hold (links, skipped rows, findings) is not in it.
pub fn tidy(comparison: &Comparison) -> Table {
    let titles: HashMap<Member, String> = comparison
        .rows
        .iter()
        .flat_map(|row| {
            let title = row.names(comparison).join(" / ");
            row.members.iter().map(move |member| (*member, title.clone()))
        })
        .collect();
    let mut table = Table::new(HEADER);
    for (service, it) in comparison.services.iter().enumerate() {
        let document = &it.document;
        let date = document.last_updated.as_deref().unwrap_or_default();
        let mut add = |fields: [&str; 9], line: u32| {
            let [area, task, party, label, status, text, own_task, owner, kind] = fields;
            let line = line.to_string();
            let fields = [
                area,
                task,
                &it.label,
                party,
                label,
                status,
                text,
                &document.file,
                &line,
                own_task,
                owner,
                "",
                "",
                date,
                kind,
            ];
            table.rows.push(fields.map(str::to_owned).to_vec());
            table.rows.len() - 1
        };
        let mut letters_and_more = Vec::new();
        for (responsibility, it) in document.responsibilities.iter().enumerate() {
            let title = &titles[&Member { service, responsibility }];
            let mut line = |duty: Option<&PartyDuty>| {
                let (party, label, status, text) = duty.map_or(("", "", "", ""), |duty| {
                    (party(duty.party), &*duty.label, status(duty.status), &*duty.text.text)
                });
                let (area, own, owner) = (area(comparison, &it.area), &it.task.text, it.owner().as_str());
                let at = add([area, title, party, label, status, text, own, owner, "duty"], it.line);
                letters_and_more.push((at, raci(duty), qualifiers(it)));
            };
            if it.parties.is_empty() {
                line(None);
            }
            it.parties.iter().for_each(|duty| line(Some(duty)));
        }
        for it in &document.allocations {
            let (area, resource, owner) = (area(comparison, &it.area), &it.resource.text, it.owner.as_str());
            let status = owned(it);
            add([area, resource, "", "", status, &it.text.text, resource, owner, "allocation"], it.line);
        }
        for (at, raci, qualifiers) in letters_and_more {
            table.rows[at][11] = raci;
            table.rows[at][12] = qualifiers;
        }
    }
    table
}

/// The name that the comparison has for an area.
fn area<'c>(comparison: &'c Comparison, area: &'c Area) -> &'c str {
    comparison.areas.iter().find(|it| it.id == area.id).map_or(&area.name, |it| &it.name)
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
