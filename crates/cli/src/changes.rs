//! `onus changes`.

use std::fmt::Write;

use onus::compare::changes::{ChangeKind, Changes, changes};
use onus::export;
use onus::{Allocation, Document};

use crate::Outcome;
use crate::arguments::{ChangesArguments, ChangesFormat, FailOn};
use crate::{input, output};

pub(crate) fn run(arguments: &ChangesArguments) -> Outcome {
    let mut input = input::documents(&[arguments.old.clone(), arguments.new.clone()]);
    let [old, new] = &input.documents[..] else {
        if !input.is_incomplete {
            input.complain("each of the two files has to hold the page of one service");
        }
        return Outcome::Incomplete;
    };
    let changes = changes(old, new);
    let text = match arguments.format {
        ChangesFormat::Text => lines(old, new, &changes),
        ChangesFormat::Json => export::changes::json(old, new, &changes),
    };
    let owners = changes.owners.iter().any(|owner| owner.kind != ChangeKind::Unchanged);
    let rows = changes.rows.iter().any(|row| row.kind != ChangeKind::Unchanged);
    let found = match arguments.fail_on {
        None => false,
        Some(FailOn::Owner) => owners,
        Some(FailOn::Any) => owners || rows,
    };
    output::write(&text, &arguments.target, &input, found)
}

/// A line per row and owner that is not unchanged, and one with the counts.
fn lines(old: &Document, new: &Document, changes: &Changes) -> String {
    const WRITTEN: &str = "a string takes all that is written";
    let mut text = String::new();
    for owner in changes.owners.iter().filter(|owner| owner.kind != ChangeKind::Unchanged) {
        let (before, after) =
            (owner.old.map(|at| &old.allocations[at]), owner.new.map(|at| &new.allocations[at]));
        let Some(shown) = after.or(before) else { continue };
        let (area, resource) = (&shown.area.name, &shown.resource.text);
        writeln!(text, "owner: {area}: {resource}: {} -> {}", owner_word(before), owner_word(after))
            .expect(WRITTEN);
    }
    for row in changes.rows.iter().filter(|row| row.kind != ChangeKind::Unchanged) {
        let before = row.old.map(|at| &old.responsibilities[at]);
        let after = row.new.map(|at| &new.responsibilities[at]);
        let Some(shown) = after.or(before) else { continue };
        let (kind, area, task) = (export::changes::word(row.kind), &shown.area.name, &shown.task.text);
        writeln!(text, "{kind}: {area}: {task}").expect(WRITTEN);
    }
    let counts = changes.counts;
    writeln!(
        text,
        "{} unchanged, {} changed, {} added, {} removed, {} moved, {} renamed",
        counts.unchanged, counts.changed, counts.added, counts.removed, counts.moved, counts.renamed
    )
    .expect(WRITTEN);
    text
}

/// The owner as the page words it; a dash where there is none.
fn owner_word(allocation: Option<&Allocation>) -> &str {
    allocation.map_or("–", |allocation| &allocation.text.text)
}
