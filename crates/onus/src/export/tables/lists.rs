//! What else there is to list: services, who owns what, findings, and what was skipped.

use super::columns::owner;
use super::crm::services_of;
use super::table::Table;
use crate::compare::Comparison;
use crate::findings::{Level, Report};

/// One line per service: where it comes from, and whose its tasks are.
pub fn services(report: Report<'_>) -> Table {
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
    for (index, service) in comparison.services.iter().enumerate() {
        let document = &service.document;
        let rows = comparison.rows.iter().filter(|row| services_of(row).contains(&index));
        let owners: Vec<&str> = rows.map(|row| owner(comparison, row, index)).collect();
        let of = |word: &str| owners.iter().filter(|owner| **owner == word).count();
        let findings = report.open().filter(|finding| finding.service == index).count();
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
    let mut table =
        Table::new(["Service", "Area", "Resource", "Owner", "As written", "File", "Line", "Place"]);
    for service in &comparison.services {
        for it in &service.document.allocations {
            table.rows.push(vec![
                service.label.clone(),
                it.area.name.clone(),
                it.resource.text.clone(),
                it.owner.as_str().to_owned(),
                it.text.text.clone(),
                service.document.file.clone(),
                it.line.to_string(),
                it.place.as_deref().unwrap_or_default().to_owned(),
            ]);
        }
    }
    table
}

/// One line per finding that is not dismissed, and one (of the rule `skipped`) per row that was not placed.
pub fn findings(report: Report<'_>) -> Table {
    let mut table = Table::new(["Level", "Rule", "Service", "File", "Line", "Place", "Message"]);
    let mut add = |service: usize, level: &str, rule: &str, line: u32, place: Option<&str>, message: &str| {
        let service = &report.comparison.services[service];
        let line = line.to_string();
        let cells =
            [level, rule, &service.label, &service.document.file, &line, place.unwrap_or_default(), message];
        table.rows.push(cells.map(str::to_owned).to_vec());
    };
    for it in report.open() {
        let level = match it.level {
            Level::Error => "error",
            Level::Warning => "warning",
            Level::Info => "info",
        };
        add(it.service, level, it.rule, it.line, it.place.as_deref(), &it.message);
    }
    for (index, service) in report.comparison.services.iter().enumerate() {
        for it in &service.document.skipped {
            add(index, "info", "skipped", it.line, it.place.as_deref(), it.reason.as_str());
        }
    }
    table
}
