//! `onus changes`.

use onus::compare::changes::{ChangeKind, Changes, Relation, RowChange, changes};
use onus::export::changes::word;
use onus::export::{Form, Material, Subject};
use onus::{Allocation, Document, Report, Worklist, compare, findings};

use crate::Outcome;
use crate::arguments::{ChangesArguments, ChangesFormat, FailOn};
use crate::{export, input, output};

pub(crate) fn run(arguments: &ChangesArguments) -> Outcome {
    let mut input = input::documents(&[arguments.old.clone(), arguments.new.clone()]);
    let [old, new] = &input.documents[..] else {
        if !input.is_incomplete {
            input.complain("each of the two files has to hold the page of one service");
        }
        return Outcome::Incomplete;
    };
    let changes = changes(old, new);
    let form = match arguments.format {
        ChangesFormat::Text | ChangesFormat::Json => Form::Json,
        ChangesFormat::Csv => Form::Csv,
        ChangesFormat::Xlsx => Form::Excel,
        ChangesFormat::Markdown => Form::Markdown,
        ChangesFormat::Html => Form::Html,
    };
    if !export::is_possible(Subject::Changes, form, arguments.csv) {
        return Outcome::Incomplete;
    }
    let found = match arguments.fail_on {
        None => false,
        Some(FailOn::Owner) => changes.has_owner_changes(),
        Some(FailOn::Any) => changes.has_changes(),
    };
    if let ChangesFormat::Text = arguments.format {
        return output::write(lines(old, new, &changes).as_bytes(), &arguments.target, &input, found);
    }
    let comparison = compare(&input.documents);
    let material = Material {
        report: Report { comparison: &comparison, findings: &findings(&comparison) },
        pairs: &[[0, 1]],
        worklist: &Worklist::default(),
    };
    export::write((Subject::Changes, form, arguments.csv), &material, &arguments.target, &input, found)
}

/// What the pages are to each other where they are no versions; a line per change of owner, per
/// column, and per row that is not unchanged; and one with the counts.
fn lines(old: &Document, new: &Document, changes: &Changes) -> String {
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
        let kind = word(column.kind);
        lines.push(format!("column {kind}: {}, in {} rows", column.label, column.rows));
    }
    let is_told = |row: &&RowChange| !matches!(row.kind, ChangeKind::Unchanged | ChangeKind::Translated);
    for row in changes.rows.iter().filter(is_told) {
        if let Some((area, task)) = shown(row) {
            lines.push(format!("{}: {area}: {task}", word(row.kind)));
        }
    }
    let counts = changes.counts;
    lines.push(format!(
        "{} owners changed, {} unchanged, {} changed, {} added, {} removed, {} moved, {} renamed",
        counts.owner,
        counts.unchanged,
        counts.changed,
        counts.added,
        counts.removed,
        counts.moved,
        counts.renamed
    ));
    if counts.translated > 0 {
        lines.push(format!("{} rows in another language", counts.translated));
    } else if !changes.has_changes() {
        lines.push(
            if counts.formatting > 0 { "Same words, other formatting" } else { "Same text" }.to_owned(),
        );
    }
    lines.join("\n") + "\n"
}

/// The owner as the page words it; a dash where there is none.
fn owner_word(allocation: Option<&Allocation>) -> &str {
    allocation.map_or("–", |allocation| &allocation.text.text)
}
