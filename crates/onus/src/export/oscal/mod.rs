//! OSCAL 1.1: the services as the components of a component definition.
//!
//! A service is a component, a task an implemented requirement of it, and what a party has to do a statement of
//! that. `https://pages.nist.gov/OSCAL` has the format; where its schema allows what stricter readers refuse, this is strict:
//! tokens begin with a letter, values of properties are one line, no list is empty, and every
//! reference has what it points at.

mod format;

use uuid::Uuid;

use format::{
    Component, Definition, Implementation, Metadata, Property, Requirement, Resource, Role, RoleId, Statement,
};

use super::json_writer::JsonWriter;
use super::parts::{Parts, whole};
use super::tables::columns::{Line, Matrix, owner, source};
use crate::compare::ownership::OwnerOf;
use crate::compare::{Comparison, Service};
use crate::document::{Party, PartyDuty};
use crate::rests::at_once;
use crate::text::slug;

/// The namespace of our properties.
const NAMESPACE: &str = "urn:onus:responsibilities";

/// A component definition as JSON, two spaces of indentation. The ids are UUIDs of version 5: the same
/// for the same services and rows.
pub fn component_definition(comparison: &Comparison) -> String {
    at_once(whole(async |parts| write_definition(comparison, parts).await))
}

/// The same part by part.
pub(super) async fn write_definition(comparison: &Comparison, parts: &mut Parts<'_>) {
    let dates = comparison.services.iter().filter_map(|service| service.document.last_updated.clone());
    let newest = dates.max();
    let resources = comparison.services.iter().map(|service| Resource {
        uuid: id(&["page", &service.id]),
        title: one_line(&service.label),
        description: one_line(&format!("The page “{}” ({})", service.document.title, service.document.file)),
    });
    let all: Vec<&str> = comparison.services.iter().map(|service| service.id.as_str()).collect();
    let head = Definition {
        uuid: id(&["definition", &all.join(" ")]),
        metadata: Metadata {
            title: "Shared responsibilities, as the pages of the services tell them",
            // There is no clock here: the same pages give the same bytes.
            last_modified: format!("{}T00:00:00Z", newest.as_deref().unwrap_or("1970-01-01")),
            version: newest.unwrap_or_else(|| "undated".to_owned()),
            oscal_version: "1.1.2",
            roles: vec![
                Role { id: "provider", title: "Provider" },
                Role { id: "customer", title: "Customer" },
                Role { id: "third-party", title: "Third party" },
            ],
        },
    };
    let mut json = JsonWriter::pretty(parts);
    json.object();
    json.key("component-definition");
    json.object();
    json.fields(&head);
    if !comparison.services.is_empty() {
        let matrix = Matrix::new(comparison);
        json.key("components");
        json.list();
        for index in 0..comparison.services.len() {
            write_component(&matrix, index, &mut json).await;
        }
        json.end("]");
        json.key("back-matter");
        json.object();
        json.values("resources", resources).await;
        json.end("}");
    }
    json.end("}");
    json.end("}");
    parts.text.push('\n');
}

async fn write_component(matrix: &Matrix<'_>, index: usize, json: &mut JsonWriter<'_, '_>) {
    let service = &matrix.comparison.services[index];
    let document = &service.document;
    json.object();
    json.fields(&Component {
        uuid: id(&["component", &service.id]),
        r#type: "service",
        title: one_line(&service.label),
        description: if document.title.is_empty() { service.label.clone() } else { document.title.clone() },
        props: properties([
            ("provider", document.provider.as_deref().unwrap_or_default()),
            ("last-updated", document.last_updated.as_deref().unwrap_or_default()),
            ("file", &document.file),
        ]),
    });
    let lines = (0..matrix.comparison.areas.len()).flat_map(|area| matrix.lines(area));
    let mut requirements = lines.flat_map(|line| requirements(matrix, index, line)).peekable();
    if requirements.peek().is_some() {
        json.key("control-implementations");
        json.list();
        json.object();
        json.fields(&Implementation {
            uuid: id(&["implementation", &service.id]),
            source: format!("#{}", id(&["page", &service.id])),
            description: format!("Tasks that the page of {} names, and whose they are", service.label),
        });
        json.values("implemented-requirements", requirements).await;
        json.end("}");
        json.end("]");
    }
    json.end("}");
}

/// What a service says in a line.
fn requirements(matrix: &Matrix<'_>, index: usize, line: Line) -> Vec<Requirement> {
    let comparison = matrix.comparison;
    let service = &comparison.services[index];
    let document = &service.document;
    match line {
        Line::Task(row) => {
            let row = &comparison.rows[row];
            let is_there = row.of_service(index).next().is_some();
            is_there.then(|| task(comparison, service, index, row)).into_iter().collect()
        }
        Line::Resource(resource, area) => {
            let own = matrix.owned(resource, area).1.iter().filter(|owned| owned.service == index);
            let requirement = |owned: &OwnerOf| {
                let it = &document.allocations[owned.allocation];
                let owner = it.owner.as_str();
                let place = source(document, it.line, it.place.as_deref());
                let number = owned.allocation.to_string();
                let name = format!("{}.owner-of.{}", it.area.id, slug(&it.resource.text));
                Requirement {
                    uuid: id(&["allocation", &service.id, &number]),
                    control_id: token(&name),
                    description: format!("Who owns: {}", it.resource.text),
                    props: properties([("owner", owner), ("source", &place), ("as-written", &it.text.text)]),
                    responsible_roles: roles(owner),
                    statements: Vec::new(),
                }
            };
            own.map(requirement).collect()
        }
    }
}

fn task(
    comparison: &Comparison,
    service: &Service,
    index: usize,
    row: &crate::compare::ComparisonRow,
) -> Requirement {
    let owner = owner(comparison, row, index);
    let control_id = token(&row.id.replace('/', "."));
    let members: Vec<_> = row.of_service(index).map(|member| comparison.responsibility(member)).collect();
    let places: Vec<String> =
        members.iter().map(|it| source(&service.document, it.line, it.place.as_deref())).collect();
    let mut statements: Vec<Statement> = Vec::new();
    for duty in members.iter().flat_map(|it| &it.parties).filter(|duty| !duty.text.is_empty()) {
        let number = (statements.len() + 1).to_string();
        let kind = kind(duty);
        let letters: String = duty.raci.iter().flatten().collect();
        statements.push(Statement {
            statement_id: format!("{control_id}_{kind}.{number}"),
            uuid: id(&["statement", &service.id, &row.id, &number]),
            description: duty.text.text.clone(),
            props: properties([
                ("kind", kind),
                ("party", &duty.label),
                ("status", super::tables::tidy::status(duty.status)),
                ("raci", &letters),
            ]),
        });
    }
    Requirement {
        uuid: id(&["task", &service.id, &row.id]),
        control_id,
        description: row.names(comparison).join(" / "),
        props: properties([("owner", owner), ("source", &places.join(", "))]),
        responsible_roles: roles(owner),
        statements,
    }
}

/// In the words of OSCAL's exports: what is provided, and what the responsibilities of the customer are.
fn kind(duty: &PartyDuty) -> &'static str {
    match duty.party {
        Party::Provider => "provided",
        Party::Customer => "responsibility",
        Party::Other => "third-party",
    }
}

fn roles(owner: &str) -> Vec<RoleId> {
    let roles: &[&'static str] = match owner {
        "provider" => &["provider"],
        "customer" => &["customer"],
        "shared" => &["provider", "customer"],
        "third-party" => &["third-party"],
        _ => &[],
    };
    roles.iter().map(|&role_id| RoleId { role_id }).collect()
}

/// Those that have a value.
fn properties<const N: usize>(all: [(&'static str, &str); N]) -> Vec<Property> {
    let property = |(name, value): (&'static str, &str)| {
        let value = one_line(value);
        (!value.is_empty()).then_some(Property { name, ns: NAMESPACE, value })
    };
    all.into_iter().filter_map(property).collect()
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A name as OSCAL wants it: letters, digits, dots, dashes and underscores, a letter first. Other letters than those of
/// ASCII are allowed by the standard but not by all of its readers: a short id of the name stands in their stead.
fn token(name: &str) -> String {
    let allowed = |c: char| if c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_') { c } else { '-' };
    let mut token: String = name.chars().map(allowed).collect();
    if name.chars().any(|c| c.is_alphanumeric() && !c.is_ascii()) {
        let id = id(&["name", name]).simple().to_string();
        token = format!("{token}-{}", &id[..8]);
    }
    if token.starts_with(|c: char| c.is_ascii_alphabetic()) { token } else { format!("task-{token}") }
}

/// The same for the same parts.
fn id(parts: &[&str]) -> Uuid {
    let namespace = Uuid::new_v5(&Uuid::NAMESPACE_URL, NAMESPACE.as_bytes());
    Uuid::new_v5(&namespace, parts.join("\u{1f}").as_bytes())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use serde_json::Value;

    use super::*;
    use crate::compare::compare;
    use crate::compare::testing::page;

    fn walk(value: &Value, see: &mut impl FnMut(&str, &Value)) {
        match value {
            Value::Object(fields) => fields.iter().for_each(|(key, value)| {
                see(key, value);
                walk(value, see);
            }),
            Value::Array(values) => values.iter().for_each(|value| walk(value, see)),
            _ => {}
        }
    }

    #[test]
    fn what_strict_readers_refuse_is_not_in_it() {
        let one = page("One", &[("1-a", "12.8.5 (x)", "• p\n• q", "c"), ("b", "U & V", "", "")]);
        let comparison = compare(&[one, page("Two", &[])]);
        let text = component_definition(&comparison);
        assert_eq!(text, component_definition(&comparison), "the same ids");
        let value: Value = serde_json::from_str(&text).unwrap();
        let (mut ids, mut roles, mut used, mut tokens) =
            (BTreeSet::new(), BTreeSet::new(), Vec::new(), Vec::new());
        walk(&value, &mut |key, value| {
            assert!(value.as_array().is_none_or(|list| !list.is_empty()), "{key} is empty");
            match (key, value.as_str()) {
                ("uuid", Some(id)) => assert!(ids.insert(id.to_owned()), "{id} twice"),
                ("id", Some(id)) => drop(roles.insert(id.to_owned())),
                ("role-id", Some(id)) => used.push(id.to_owned()),
                ("control-id" | "statement-id", Some(id)) => tokens.push(id.to_owned()),
                ("source", Some(source)) => assert!(source.starts_with('#')),
                ("value", Some(value)) => assert!(!value.contains('\n') && value.trim() == value),
                _ => {}
            }
        });
        assert!(used.iter().all(|role| roles.contains(role)));
        assert_eq!(tokens.len(), 4);
        for token in tokens {
            assert!(is_token(&token), "{token}");
        }
        let sources =
            value["component-definition"]["components"][0]["control-implementations"][0]["source"].clone();
        assert!(ids.contains(&sources.as_str().unwrap()[1..]), "the page is there");
    }

    fn is_token(text: &str) -> bool {
        text.starts_with(|c: char| c.is_ascii_alphabetic())
            && text.chars().all(|c| c.is_ascii_alphanumeric() || ".-_".contains(c))
    }

    #[test]
    fn names_of_any_script_become_tokens_that_stay_apart() {
        let names = ["データ.保管", "データ.削除", "sécurité.clés", "sécurité.cles", "การสำรอง", "12.8.5"];
        let tokens: BTreeSet<String> = names.iter().map(|name| token(name)).collect();
        assert_eq!(tokens.len(), names.len());
        assert!(tokens.iter().all(|token| is_token(token)), "{tokens:?}");
        assert_eq!(token("data.backup_1"), "data.backup_1");
    }

    #[test]
    fn nothing_is_a_definition_without_lists() {
        let text = component_definition(&compare(&[]));
        assert!(!text.contains("components") && !text.contains("back-matter"), "{text}");
    }
}
