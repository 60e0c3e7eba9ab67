//! A system security plan in OSCAL (NIST, 1.0 and later; YAML or JSON) -> [`Page`].
//!
//! What a plan exports says who does what: `provided` is what the system gives to whoever builds on
//! it, `responsibilities` is what they have to do themselves.

use std::borrow::Cow;

use super::tree::Node;
use crate::page::{Cell, Heading, Markup, Page, Row, Table};
use crate::rests::rest;

/// After so many requirements there is a rest: some milliseconds.
const REST: usize = 1000;

/// The key that everything in a plan stands under.
const PLAN: &str = "system-security-plan";

/// How far from the start that key is looked for, in bytes.
const START: usize = 2000;

/// Whether a text is a plan, by the key that it starts with.
pub(super) fn is_plan(source: &str) -> bool {
    let start = source[..source.floor_char_boundary(START)].trim_start_matches('\u{feff}').trim_start();
    if memchr::memmem::find(start.as_bytes(), PLAN.as_bytes()).is_none() {
        return false;
    }
    match start.starts_with('{') {
        true => start.contains(&format!("\"{PLAN}\"")),
        false => start.lines().any(|line| line.strip_prefix(PLAN).is_some_and(|rest| rest.starts_with(':'))),
    }
}

/// Reads what a plan exports: a table for each component, under its name, with a row for each
/// statement of a control. A row's line is that of the first key under which something is exported.
pub(super) async fn page(tree: &Node) -> Page<'_> {
    let mut page = Page::default();
    let Some(plan) = tree.get(PLAN) else { return page };
    let named = |node: Option<&'_ Node>, key| node.map_or("", |node| node.text(key)).trim().to_owned();
    let metadata = plan.get("metadata");
    let system = plan.get("system-characteristics").filter(|system| !system.text("system-name").is_empty());
    page.front_matter.title = match system {
        Some(system) => Some(system.text("system-name")),
        None => metadata.map(|metadata| metadata.text("title")).filter(|title| !title.is_empty()),
    };
    page.front_matter.last_updated =
        metadata.map(|metadata| metadata.text("last-modified")).filter(|date| !date.is_empty());

    let components = plan.get("system-implementation").map_or(&[][..], |system| system.list("components"));
    let mut tables: Vec<(&str, Table<'_>)> = Vec::new();
    let requirements =
        plan.get("control-implementation").map_or(&[][..], |it| it.list("implemented-requirements"));
    for (at, requirement) in requirements.iter().enumerate() {
        if at % REST == REST - 1 {
            rest().await;
        }
        let own = std::iter::once((requirement, requirement.text("control-id")));
        let parts = requirement.list("statements").iter().map(|it| (it, it.text("statement-id")));
        for (statement, id) in own.chain(parts) {
            for by_component in statement.list("by-components") {
                let Some(row) = by_component.get("export").and_then(|export| row(id, export)) else {
                    continue;
                };
                let uuid = by_component.text("component-uuid");
                let known = tables.iter().position(|(known, _)| *known == uuid);
                let index = known.unwrap_or_else(|| {
                    let component = components.iter().find(|component| component.text("uuid") == uuid);
                    let cell = cell(named(component, "title"), row.line);
                    page.headings.push(Heading { level: 2, cell, anchor: None });
                    tables.push((uuid, table(page.headings.len() - 1, row.line)));
                    tables.len() - 1
                });
                tables[index].1.rows.push(row);
            }
        }
    }
    page.tables = tables.into_iter().map(|(_, table)| table).collect();
    page
}

fn table<'s>(heading: usize, line: u32) -> Table<'s> {
    let cells = ["Control", "Provider", "Customer"].map(|label| cell(label, line)).into();
    Table {
        heading: Some(heading),
        header: Row { line, last_line: line, cells, ..Row::default() },
        rows: Vec::new(),
        attributes: Default::default(),
        commented: false,
    }
}

/// The row of what is exported for one statement; `None` where that is nothing.
fn row<'s>(id: &'s str, export: &'s Node) -> Option<Row<'s>> {
    let (provided, duties) = (export.list("provided"), export.list("responsibilities"));
    let last_line = provided.iter().chain(duties).map(|node| node.line).max()?;
    let keys = ["provided", "responsibilities"].into_iter().filter_map(|key| export.get(key));
    let line = keys.map(|node| node.line).min().unwrap_or(last_line);
    let told = |nodes: &'s [Node]| {
        let texts: Vec<&str> = nodes.iter().map(|node| node.text("description").trim()).collect();
        match texts[..] {
            [text] => Cow::Borrowed(text),
            _ => Cow::Owned(texts.join("\n\n")),
        }
    };
    let cells = vec![
        Cell { source: id.into(), line, markup: Markup::Plain },
        Cell { source: told(provided), line, markup: Markup::Markdown },
        Cell { source: told(duties), line, markup: Markup::Markdown },
    ];
    Some(Row { line, last_line, cells, ..Row::default() })
}

fn cell<'s>(text: impl Into<Cow<'s, str>>, line: u32) -> Cell<'s> {
    Cell { source: text.into(), line, markup: Markup::Plain }
}
