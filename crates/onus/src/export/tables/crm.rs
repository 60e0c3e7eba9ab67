//! The customer responsibility matrix: what auditors ask for by this name.

use std::rc::Rc;

use super::columns::{Line, Matrix, each_line, owner, said, source};
use super::table::{Lines, Table, list};
use crate::compare::ownership::OwnerOf;
use crate::compare::{Comparison, ComparisonRow};
use crate::document::{Owner, Party};

/// One line per task and service, and one per resource that a service tells the owner of.
///
/// The last two columns but one are derived, which their heads say. The owner is worded as in the Cloud Security
/// Alliance's Cloud Controls Matrix, "can be inherited" as in FedRAMP's workbook:
///
/// | who has it | owner | can be inherited |
/// |---|---|---|
/// | provider | CSP-owned | Yes |
/// | customer | CSC-owned | No |
/// | shared | Shared CSP and CSC | Partial |
/// | third party | 3rd-party outsourced | No: it does not come from this provider |
/// | nobody, a placeholder, unknown | empty: nothing can be derived | empty |
pub fn crm(comparison: &Comparison) -> Table {
    crm_lines(comparison).table()
}

/// The same line by line.
pub(crate) fn crm_lines(comparison: &Comparison) -> Lines<'_> {
    let matrix = Rc::new(Matrix::new(comparison));
    let header = [
        "Area",
        "Task",
        "Service",
        "What the provider provides",
        "What the customer must do",
        "Owner (CSA, derived)",
        "Can be inherited (FedRAMP, derived)",
        "Source",
    ];
    Lines::new(header, each_line(&matrix).flat_map(move |(area, line)| of_line(&matrix, area, line)))
}

/// A line for each service that says something there.
fn of_line(matrix: &Matrix<'_>, area: usize, line: Line) -> Vec<Vec<String>> {
    let comparison = matrix.comparison;
    let title = matrix.title(line);
    let cells = |service: usize, provided, required, owner, place| {
        let [owner, inherited] = derived(owner).map(str::to_owned);
        let (area, service) =
            (comparison.areas[area].name.clone(), comparison.services[service].label.clone());
        vec![area, title.clone(), service, provided, required, owner, inherited, place]
    };
    match line {
        Line::Task(row) => {
            let row = &comparison.rows[row];
            let of_service = |service| {
                let of = |party| said(comparison, row, service, |duty| duty.party == party);
                let document = &comparison.services[service].document;
                let places = row.of_service(service).map(|member| {
                    let it = comparison.responsibility(member);
                    source(document, it.line, it.place.as_deref())
                });
                let owner = owner(comparison, row, service);
                let places = list(&places.collect::<Vec<_>>());
                cells(service, of(Party::Provider), of(Party::Customer), owner, places)
            };
            services_of(row).into_iter().map(of_service).collect()
        }
        Line::Resource(resource, area) => {
            let of_owner = |owned: &OwnerOf| {
                let document = &comparison.services[owned.service].document;
                let it = &document.allocations[owned.allocation];
                let place = source(document, it.line, it.place.as_deref());
                let says = |owners: [Owner; 2]| match owners.contains(&it.owner) {
                    true => it.text.text.clone(),
                    false => String::new(),
                };
                let provided = says([Owner::Provider, Owner::Shared]);
                let required = says([Owner::Customer, Owner::Shared]);
                cells(owned.service, provided, required, it.owner.as_str(), place)
            };
            matrix.owned(resource, area).1.iter().map(of_owner).collect()
        }
    }
}

/// The services that say something about a task, each once.
pub(crate) fn services_of(row: &ComparisonRow) -> Vec<usize> {
    let mut services: Vec<usize> = row.members.iter().map(|member| member.service).collect();
    services.dedup();
    services
}

/// Owner and "can be inherited" for a word of the matrix.
fn derived(owner: &str) -> [&'static str; 2] {
    match owner {
        "provider" => ["CSP-owned", "Yes"],
        "customer" => ["CSC-owned", "No"],
        "shared" => ["Shared CSP and CSC", "Partial"],
        "third-party" => ["3rd-party outsourced", "No"],
        _ => ["", ""],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::compare;
    use crate::compare::testing::page;

    #[test]
    fn who_has_a_task_is_worded_as_auditors_do() {
        let one = page(
            "One",
            &[
                ("a", "T", "p", "c"),
                ("a", "U", "p", "N/A"),
                ("a", "V", "", "c"),
                ("a", "W", "NEED CONTENT", ""),
            ],
        );
        let two = page("Two", &[("a", "T", "q", "")]);
        let told: Vec<[String; 5]> = crm(&compare(&[one, two]))
            .rows
            .into_iter()
            .map(|row| [1, 2, 5, 6, 7].map(|column| row[column].clone()))
            .collect();
        assert_eq!(
            told,
            [
                ["T", "One", "Shared CSP and CSC", "Partial", "One.md:10"],
                ["T", "Two", "CSP-owned", "Yes", "Two.md:10"],
                ["U", "One", "CSP-owned", "Yes", "One.md:11"],
                ["V", "One", "CSC-owned", "No", "One.md:12"],
                ["W", "One", "", "", "One.md:13"],
            ]
        );
    }
}
