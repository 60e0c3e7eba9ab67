//! What changed from one page to another, as a table, and as JSON: format `onus.changes`, version 1.

mod table;
mod text;

use serde::Serialize;

use super::json_writer::JsonWriter;
use super::parts::{Parts, whole};
use crate::compare::changes::{
    ChangeKind, Changes, ColumnChange, Counts, Relation, RowChange, Span, SpanKind,
};
use crate::document::{Document, Owner, Party, TaskOwner};
use crate::rests::at_once;

pub(crate) use table::lines;
pub use table::lines_of;
pub use text::text;

/// Before the rows and owners.
#[derive(Serialize)]
struct Head<'c> {
    format: &'static str,
    version: u32,
    old: PageView<'c>,
    new: PageView<'c>,
    relation: &'static str,
    counts: CountsView,
    columns: Vec<ColumnView<'c>>,
}

#[derive(Serialize)]
struct PageView<'c> {
    name: &'c str,
    file: &'c str,
    last_updated: Option<&'c str>,
}

#[derive(Serialize)]
struct CountsView {
    unchanged: usize,
    formatting: usize,
    changed: usize,
    added: usize,
    removed: usize,
    moved: usize,
    renamed: usize,
    translated: usize,
    owner: usize,
}

#[derive(Serialize)]
struct ColumnView<'c> {
    kind: &'static str,
    party: Party,
    label: &'c str,
    rows: usize,
}

#[derive(Serialize)]
struct Turn {
    old: TaskOwner,
    new: TaskOwner,
}

#[derive(Serialize)]
struct RowView<'c> {
    kind: &'static str,
    area: &'c str,
    task: &'c str,
    old_line: Option<u32>,
    new_line: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    owner: Option<Turn>,
    parties: Vec<PartyView<'c>>,
}

#[derive(Serialize)]
struct PartyView<'c> {
    party: Party,
    label: &'c str,
    text: Vec<SpanView<'c>>,
}

#[derive(Serialize)]
struct SpanView<'c> {
    kind: &'static str,
    text: &'c str,
}

#[derive(Serialize)]
struct OwnerView<'c> {
    kind: &'static str,
    area: &'c str,
    resource: &'c str,
    old_line: Option<u32>,
    new_line: Option<u32>,
    old: Option<Owner>,
    new: Option<Owner>,
}

/// `relation` is what the pages are to each other: `versions`, `renamed`, `translation` or
/// `two-services`. `counts` are of rows and allocations; `owner` counts those with another owner, who
/// stand in `owner` of a row, or in `old` and `new` of an allocation.
///
/// UTF-8, two spaces of indentation, a line feed at the end. Rows and owners that are unchanged are
/// counted and not listed.
pub fn json(old: &Document, new: &Document, changes: &Changes) -> String {
    at_once(whole(async |parts| write_json(old, new, changes, parts).await))
}

/// The same part by part.
pub(super) async fn write_json(old: &Document, new: &Document, changes: &Changes, parts: &mut Parts<'_>) {
    let Counts { unchanged, formatting, changed, added, removed, moved, renamed, translated, owner } =
        changes.counts;
    let head = Head {
        format: "onus.changes",
        version: 1,
        old: page(old),
        new: page(new),
        relation: changes.relation.as_str(),
        counts: CountsView {
            unchanged,
            formatting,
            changed,
            added,
            removed,
            moved,
            renamed,
            translated,
            owner,
        },
        columns: changes.columns.iter().map(column).collect(),
    };
    let mut json = JsonWriter::pretty(parts);
    json.object();
    json.fields(&head);
    json.values("rows", listed(changes).map(|change| row(old, new, change))).await;
    json.values("owners", owners(old, new, changes).into_iter()).await;
    json.end("}");
    parts.text.push('\n');
}

/// The rows that are not unchanged, and those with another owner.
fn listed(changes: &Changes) -> impl Iterator<Item = &RowChange> {
    changes.rows.iter().filter(|change| change.kind != ChangeKind::Unchanged || change.owner.is_some())
}

fn column(column: &ColumnChange) -> ColumnView<'_> {
    ColumnView { kind: word(column.kind), party: column.party, label: &column.label, rows: column.rows }
}

/// A kind of change in words: between two services, or two languages, nothing was added, removed or changed, but
/// stands on one page, or differs.
pub fn what(kind: ChangeKind, relation: Relation) -> &'static str {
    let are_versions = matches!(relation, Relation::Versions | Relation::Renamed);
    match kind {
        ChangeKind::Added if !are_versions => "only in the second",
        ChangeKind::Removed if !are_versions => "only in the first",
        ChangeKind::Changed if !are_versions => "different",
        kind => word(kind),
    }
}

/// A kind of change as one word.
fn word(kind: ChangeKind) -> &'static str {
    match kind {
        ChangeKind::Unchanged => "unchanged",
        ChangeKind::Changed => "changed",
        ChangeKind::Added => "added",
        ChangeKind::Removed => "removed",
        ChangeKind::Moved => "moved",
        ChangeKind::Renamed => "renamed",
        ChangeKind::Translated => "translated",
    }
}

fn page(document: &Document) -> PageView<'_> {
    PageView { name: &document.name, file: &document.file, last_updated: document.last_updated.as_deref() }
}

fn row<'c>(old: &'c Document, new: &'c Document, change: &'c RowChange) -> RowView<'c> {
    let before = change.old.map(|at| &old.responsibilities[at]);
    let after = change.new.map(|at| &new.responsibilities[at]);
    let shown = after.or(before);
    let span = |span: &'c Span| {
        let kind = match span.kind {
            SpanKind::Same => "same",
            SpanKind::Added => "added",
            SpanKind::Removed => "removed",
        };
        SpanView { kind, text: &span.text }
    };
    RowView {
        kind: word(change.kind),
        area: shown.map_or("", |row| &row.area.id),
        task: shown.map_or("", |row| &row.task.text),
        old_line: before.map(|row| row.line),
        new_line: after.map(|row| row.line),
        owner: change.owner.map(|[old, new]| Turn { old, new }),
        parties: change
            .parties
            .iter()
            .map(|party| PartyView {
                party: party.party,
                label: &party.label,
                text: party.text.iter().map(span).collect(),
            })
            .collect(),
    }
}

fn owners<'c>(old: &'c Document, new: &'c Document, changes: &Changes) -> Vec<OwnerView<'c>> {
    let listed = changes.owners.iter().filter(|change| change.kind != ChangeKind::Unchanged);
    let view = |change: &crate::compare::changes::OwnerChange| {
        let before = change.old.map(|at| &old.allocations[at]);
        let after = change.new.map(|at| &new.allocations[at]);
        let shown = after.or(before);
        OwnerView {
            kind: word(change.kind),
            area: shown.map_or("", |it| &it.area.id),
            resource: shown.map_or("", |it| &it.resource.text),
            old_line: before.map(|it| it.line),
            new_line: after.map(|it| it.line),
            old: before.map(|it| it.owner),
            new: after.map(|it| it.owner),
        }
    };
    listed.map(view).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::changes::changes;
    use crate::compare::testing::document;

    #[test]
    fn what_is_unchanged_is_counted_and_not_listed() {
        let old = document("One", &[("a", "T", "Cut the grass", ""), ("a", "U", "Rake", "")]);
        let new = document("One", &[("a", "T", "Cut the hedge", ""), ("a", "U", "Rake", "")]);
        let json = json(&old, &new, &changes(&old, &new));
        let value: serde_json::Value = serde_json::from_str(&json).unwrap();
        assert_eq!((&value["format"], &value["version"]), (&"onus.changes".into(), &1.into()));
        assert_eq!((&value["counts"]["unchanged"], &value["counts"]["changed"]), (&1.into(), &1.into()));
        let rows = value["rows"].as_array().unwrap();
        assert_eq!(rows.len(), 1);
        assert_eq!(rows[0]["task"], "T");
        assert_eq!(rows[0]["parties"][0]["text"][1]["kind"], "removed");
    }
}
