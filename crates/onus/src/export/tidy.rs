//! One line per party of each responsibility, and one per allocation.

use std::collections::HashMap;

use super::table::{Table, list};
use crate::compare::{Comparison, Member};
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

pub(super) fn party(party: Party) -> &'static str {
    match party {
        Party::Provider => "provider",
        Party::Customer => "customer",
        Party::Other => "other",
    }
}

pub(super) fn status(status: Status) -> &'static str {
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
