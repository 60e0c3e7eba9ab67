//! What changed, one line per change: for spreadsheets.

use std::ops::Deref;
use std::rc::Rc;

use super::what;
use crate::compare::Comparison;
use crate::compare::changes::{
    ChangeKind, Changes, ColumnChange, Left, PartyChange, Relation, RowChange, changes_within_resting,
};
use crate::document::{Allocation, Document, Party, PartyDuty, Responsibility};
use crate::export::tables::columns::source;
use crate::export::tables::table::Lines;

/// From one page to the next, pair by pair: owners of resources first, then columns, then rows. What is unchanged is
/// not in it.
///
/// Where it is said what is left, only that.
///
/// A row has a line per party whose words changed, and one without a party where it only moved, has another name or
/// another owner.
pub(crate) async fn lines<'c>(
    comparison: &'c Comparison,
    pairs: &[[usize; 2]],
    left: Option<Left<'_>>,
) -> Lines<'c> {
    let mut all = Vec::new();
    for &pair in pairs {
        let mut changes = changes_within_resting(comparison, pair).await;
        if let Some(left) = left {
            changes = left.of(comparison, pair, &changes);
        }
        all.push((pair, Rc::new(changes)));
    }
    Lines::new(HEADER, all.into_iter().flat_map(|(pair, changes)| of_pair(comparison, pair, changes)))
}

/// The same of changes that are known.
pub fn lines_of<'c>(comparison: &'c Comparison, pair: [usize; 2], changes: &'c Changes) -> Lines<'c> {
    Lines::new(HEADER, of_pair(comparison, pair, changes))
}

const HEADER: [&str; 12] = [
    "Older page",
    "Newer page",
    "Change",
    "Area",
    "Task",
    "Party",
    "Before",
    "After",
    "Owner before",
    "Owner after",
    "Source before",
    "Source after",
];

fn of_pair<'c>(
    comparison: &'c Comparison,
    pair: [usize; 2],
    changes: impl Deref<Target = Changes> + Clone + 'c,
) -> impl Iterator<Item = Vec<String>> + 'c {
    let [old, new] = pair.map(|service| &comparison.services[service]);
    let pages = [&*old.document, &*new.document];
    let names = [old.label.clone(), new.label.clone()];
    let relation = changes.relation;
    let mut before_rows = owners(pages, &changes);
    before_rows.extend(changes.columns.iter().map(|it| column(it, relation)));
    let of_rows = (0..changes.rows.len()).flat_map(move |at| rows(pages, &changes.rows[at], relation));
    let with_names = move |cells: [String; 10]| names.clone().into_iter().chain(cells).collect();
    before_rows.into_iter().chain(of_rows).map(with_names)
}

fn column(column: &ColumnChange, relation: Relation) -> [String; 10] {
    let rows = format!("in {} rows", column.rows);
    let mut cells: [String; 10] = Default::default();
    cells[0] = format!("column {}", what(column.kind, relation));
    cells[3] = column.label.to_string();
    [cells[4], cells[5]] = match column.kind {
        ChangeKind::Removed => [rows, String::new()],
        _ => [String::new(), rows],
    };
    cells
}

fn owners([old, new]: [&Document; 2], changes: &Changes) -> Vec<[String; 10]> {
    let mut lines = Vec::new();
    for change in changes.owners.iter().filter(|change| change.kind != ChangeKind::Unchanged) {
        let both = [change.old.map(|at| &old.allocations[at]), change.new.map(|at| &new.allocations[at])];
        let Some(shown) = both[1].or(both[0]) else { continue };
        let told =
            |it: Option<&Allocation>, tell: fn(&Allocation) -> String| it.map(tell).unwrap_or_default();
        let place = |it: Option<&Allocation>, page: &Document| {
            it.map(|it| source(page, it.line, it.place.as_deref())).unwrap_or_default()
        };
        let [before, after] = both.map(|it| told(it, |it| it.text.text.clone()));
        let [had, has] = both.map(|it| told(it, |it| it.owner.as_str().to_owned()));
        lines.push([
            format!("owner {}", what(change.kind, changes.relation)),
            shown.area.name.clone(),
            shown.resource.text.clone(),
            String::new(),
            before,
            after,
            had,
            has,
            place(both[0], old),
            place(both[1], new),
        ]);
    }
    lines
}

fn rows([old, new]: [&Document; 2], change: &RowChange, relation: Relation) -> Vec<[String; 10]> {
    let is_told = !matches!(change.kind, ChangeKind::Unchanged | ChangeKind::Translated);
    let mut lines = Vec::new();
    let both =
        [change.old.map(|at| &old.responsibilities[at]), change.new.map(|at| &new.responsibilities[at])];
    let Some(shown) = both[1].or(both[0]).filter(|_| is_told || change.owner.is_some()) else { return lines };
    let owner = |it: Option<&Responsibility>| it.map(|it| it.owner().as_str().to_owned());
    let place = |it: Option<&Responsibility>, page: &Document| {
        it.map(|it| source(page, it.line, it.place.as_deref())).unwrap_or_default()
    };
    let [had, has] = both.map(|it| owner(it).unwrap_or_default());
    let what = if is_told { what(change.kind, relation) } else { "owner changed" };
    let line = |party: &str, before: String, after: String| {
        [
            what.to_owned(),
            shown.area.name.clone(),
            shown.task.text.clone(),
            party.to_owned(),
            before,
            after,
            had.clone(),
            has.clone(),
            place(both[0], old),
            place(both[1], new),
        ]
    };
    for party in &change.parties {
        let [before, after] = both.map(|row| row.map(|row| said(row, party)).unwrap_or_default());
        if before != after {
            lines.push(line(&party.label, before, after));
        }
    }
    if lines.is_empty() {
        let named = |row: Option<&Responsibility>| match (row, change.kind) {
            (Some(row), ChangeKind::Renamed) => row.task.text.clone(),
            (Some(row), ChangeKind::Moved) => row.area.name.clone(),
            _ => String::new(),
        };
        let [before, after] = both.map(named);
        lines.push(line("", before, after));
    }
    lines
}

/// What a row says of a party.
fn said(row: &Responsibility, party: &PartyChange) -> String {
    let is_named = |duty: &&PartyDuty| duty.party == party.party && duty.label == party.label;
    let is_of = |duty: &&PartyDuty| duty.party == party.party && party.party != Party::Other;
    // One column may name another owner in each row.
    let is_in_column = |duty: &&PartyDuty| duty.label == party.label;
    let find = |is: &dyn Fn(&&PartyDuty) -> bool| row.parties.iter().find(is);
    let duty = find(&is_named).or_else(|| find(&is_of)).or_else(|| find(&is_in_column));
    duty.map(|duty| duty.text.text.clone()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::compare;
    use crate::compare::testing::page;
    use crate::rests::at_once;

    fn of(comparison: &Comparison) -> Vec<Vec<String>> {
        at_once(lines(comparison, &[[0, 1]], None)).table().rows
    }

    #[test]
    fn a_line_says_what_was_and_what_is() {
        let old =
            page("One", &[("a", "T", "Cut the grass", ""), ("a", "U", "Rake", ""), ("a", "V", "x", "")]);
        let new =
            page("One", &[("a", "T", "Cut the hedge", ""), ("a", "U", "Rake", ""), ("b", "V", "x", "")]);
        let rows = of(&compare(&[old, new]));
        let cells: Vec<[&str; 6]> = rows.iter().map(|row| [2, 3, 4, 5, 6, 7].map(|at| &*row[at])).collect();
        assert_eq!(
            cells,
            [
                ["changed", "a", "T", "IBM responsibilities", "Cut the grass", "Cut the hedge"],
                ["moved", "b", "V", "", "a", "b"],
            ]
        );
        let other = page("Two", &[("a", "U", "Rake", ""), ("a", "W", "Weed the beds", "")]);
        let rows = of(&compare(&[page("One", &[("a", "U", "Rake", "")]), other]));
        assert_eq!(rows.iter().map(|row| &*row[2]).collect::<Vec<_>>(), ["only in the second"]);
    }

    #[test]
    fn pages_and_owners_and_places_are_named() {
        let old = page("One", &[("a", "T", "Cut the grass", "")]);
        let new = page("One", &[("a", "T", "Cut the hedge", "")]);
        let rows = of(&compare(&[old, new]));
        assert_eq!(rows[0][..2], ["One (1)", "One (2)"]);
        assert_eq!(rows[0][8..], ["provider", "provider", "One.md:10", "One.md:10"]);
    }
}
