//! What else there is to list: services, who owns what, findings, and what was skipped.

use super::columns::owner;
use super::crm::services_of;
use super::table::{Lines, Table};
use crate::compare::{Comparison, Service};
use crate::document::{Allocation, Skipped};
use crate::findings::{Level, Report};
use crate::rests::{at_once, rest};

/// After so many rows there is a rest.
const REST: usize = 2000;

/// One line per service: where it comes from, and whose its tasks are.
pub fn services(report: Report<'_>) -> Table {
    at_once(services_resting(report))
}

/// The same as a future that rests after a few milliseconds of work each time.
pub(in crate::export) async fn services_resting(report: Report<'_>) -> Table {
    let comparison = report.comparison;
    let mut table = Table::new([
        "Service",
        "File",
        "Name",
        "Title",
        "Date",
        "Provider's name",
        "Language",
        "Tasks",
        "Provider's",
        "Customer's",
        "Shared",
        "Third party's",
        "Nobody's",
        "Placeholders",
        "Owned resources",
        "Skipped rows",
        "Findings",
    ]);
    let mut owners: Vec<Vec<&str>> = vec![Vec::new(); comparison.services.len()];
    for (at, row) in comparison.rows.iter().enumerate() {
        if at % REST == REST - 1 {
            rest().await;
        }
        for service in services_of(row) {
            owners[service].push(owner(comparison, row, service));
        }
    }
    let mut findings = vec![0; comparison.services.len()];
    report.open().for_each(|finding| findings[finding.service] += 1);
    for ((service, owners), findings) in comparison.services.iter().zip(owners).zip(findings) {
        let document = &service.document;
        let of = |word: &str| owners.iter().filter(|owner| **owner == word).count();
        let texts = [
            &service.label,
            &document.file,
            &document.name,
            &document.title,
            document.last_updated.as_deref().unwrap_or_default(),
            document.provider.as_deref().unwrap_or_default(),
            &document.language,
        ];
        let counts = [
            owners.len(),
            of("provider"),
            of("customer"),
            of("shared"),
            of("third-party"),
            of("nobody"),
            of(crate::export::PLACEHOLDER),
            document.allocations.len(),
            document.skipped.len(),
            findings,
        ];
        let cells = texts.map(str::to_owned).into_iter().chain(counts.map(|count| count.to_string()));
        table.rows.push(cells.collect());
    }
    // Most pages do not say where they are published.
    if comparison.services.iter().any(|service| service.document.address.is_some()) {
        table.header.push("Address".to_owned());
        for (cells, service) in table.rows.iter_mut().zip(&comparison.services) {
            cells.push(service.document.address.clone().unwrap_or_default());
        }
    }
    table
}

/// One line per allocation: who owns which resource in which area.
pub fn owners(comparison: &Comparison) -> Table {
    owners_lines(comparison).table()
}

/// The same line by line.
pub(crate) fn owners_lines<'c>(comparison: &'c Comparison) -> Lines<'c> {
    let header = ["Service", "Area", "Resource", "Owner", "As written", "File", "Line", "Place"];
    let cells = |service: &Service, it: &Allocation| {
        vec![
            service.label.clone(),
            it.area.name.clone(),
            it.resource.text.clone(),
            it.owner.as_str().to_owned(),
            it.text.text.clone(),
            service.document.file.clone(),
            it.line.to_string(),
            it.place.as_deref().unwrap_or_default().to_owned(),
        ]
    };
    let of_service =
        move |service: &'c Service| service.document.allocations.iter().map(move |it| cells(service, it));
    Lines::new(header, comparison.services.iter().flat_map(of_service))
}

/// One line per finding that is not dismissed, and one (of the rule `skipped`) per row that was not placed.
pub fn findings(report: Report<'_>) -> Table {
    findings_lines(report).table()
}

/// The same line by line.
pub(crate) fn findings_lines(report: Report<'_>) -> Lines<'_> {
    let header = ["Level", "Rule", "Service", "File", "Line", "Place", "Message"];
    let cells = |service: &Service, [level, rule, message]: [&str; 3], line: u32, place: Option<&str>| {
        let line = line.to_string();
        let place = place.unwrap_or_default();
        [level, rule, &service.label, &service.document.file, &line, place, message]
            .map(str::to_owned)
            .to_vec()
    };
    let services = &report.comparison.services;
    let found = report.open().map(move |it| {
        let level = match it.level {
            Level::Error => "error",
            Level::Warning => "warning",
            Level::Info => "info",
        };
        let said = [level, it.rule, &it.message];
        cells(&services[it.service], said, it.line, it.place.as_deref())
    });
    let skipped = services.iter().flat_map(move |service| {
        let of_row = move |it: &Skipped| {
            cells(service, ["info", "skipped", it.reason.as_str()], it.line, it.place.as_deref())
        };
        service.document.skipped.iter().map(of_row)
    });
    Lines::new(header, found.chain(skipped))
}
