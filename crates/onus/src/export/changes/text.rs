//! What changed as lines of text.

use super::what;
use crate::compare::changes::{ChangeKind, Changes, Relation, RowChange};
use crate::document::{Allocation, Document};

/// What the pages are to each other where they are no versions; a line per change of owner, per
/// column, and per row that is not unchanged; and one with the counts.
pub fn text(old: &Document, new: &Document, changes: &Changes) -> String {
    let mut lines: Vec<String> = Vec::new();
    match changes.relation {
        Relation::Versions => {}
        Relation::Renamed => lines.push(format!("renamed: {} -> {}", old.name, new.name)),
        Relation::Translation => {
            lines.push(format!("in another language: {} -> {}", old.language, new.language))
        }
        Relation::TwoServices => lines.push(format!("two services: {} and {}", old.name, new.name)),
    }
    for owner in changes.owners.iter().filter(|owner| owner.kind != ChangeKind::Unchanged) {
        let (before, after) =
            (owner.old.map(|at| &old.allocations[at]), owner.new.map(|at| &new.allocations[at]));
        let Some(shown) = after.or(before) else { continue };
        let (area, resource) = (&shown.area.name, &shown.resource.text);
        lines.push(format!("owner: {area}: {resource}: {} → {}", owner_word(before), owner_word(after)));
    }
    let shown = |row: &RowChange| {
        let after = row.new.map(|at| &new.responsibilities[at]);
        let shown = after.or(row.old.map(|at| &old.responsibilities[at]))?;
        Some((shown.area.name.clone(), shown.task.text.clone()))
    };
    for row in &changes.rows {
        if let (Some([was, is]), Some((area, task))) = (row.owner, shown(row)) {
            lines.push(format!("owner: {area}: {task}: {} → {}", was.as_str(), is.as_str()));
        }
    }
    for column in &changes.columns {
        let kind = what(column.kind, changes.relation);
        lines.push(format!("column {kind}: {}, in {} rows", column.label, column.rows));
    }
    let is_told = |row: &&RowChange| !matches!(row.kind, ChangeKind::Unchanged | ChangeKind::Translated);
    for row in changes.rows.iter().filter(is_told) {
        if let Some((area, task)) = shown(row) {
            lines.push(format!("{}: {area}: {task}", what(row.kind, changes.relation)));
        }
    }
    lines.push(counted(changes));
    if changes.counts.translated > 0 {
        lines.push(format!("{} rows in another language", changes.counts.translated));
    } else if !changes.has_changes() {
        let is_other_form = changes.counts.formatting > 0;
        lines.push(if is_other_form { "Same words, other formatting" } else { "Same text" }.to_owned());
    }
    lines.join("\n") + "\n"
}

fn counted(changes: &Changes) -> String {
    let counts = changes.counts;
    let kinds = [
        (counts.unchanged, ChangeKind::Unchanged),
        (counts.changed, ChangeKind::Changed),
        (counts.added, ChangeKind::Added),
        (counts.removed, ChangeKind::Removed),
        (counts.moved, ChangeKind::Moved),
        (counts.renamed, ChangeKind::Renamed),
    ];
    let kinds = kinds.map(|(count, kind)| format!(", {count} {}", what(kind, changes.relation)));
    let owners = if counts.owner == 1 { "1 owner".to_owned() } else { format!("{} owners", counts.owner) };
    let change = if changes.relation == Relation::TwoServices { "differ" } else { "changed" };
    format!("{owners} {change}{}", kinds.concat())
}

/// The owner as the page words it; a dash where there is none.
fn owner_word(allocation: Option<&Allocation>) -> &str {
    allocation.map_or("–", |allocation| &allocation.text.text)
}
