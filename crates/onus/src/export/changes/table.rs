//! What changed, one line per change: for spreadsheets.

use super::what;
use crate::compare::Comparison;
use crate::compare::changes::{ChangeKind, Changes, Left, PartyChange, changes_within};
use crate::document::{Allocation, Document, Party, PartyDuty, Responsibility};
use crate::export::tables::columns::source;
use crate::export::tables::table::Table;

/// From one page to the next, pair by pair: owners of resources first, then columns, then rows. What is unchanged is
/// not in it.
///
/// Where it is said what is left, only that.
///
/// A row has a line per party whose words changed, and one without a party where it only moved, has another name or
/// another owner.
pub fn table(comparison: &Comparison, pairs: &[[usize; 2]], left: Option<Left<'_>>) -> Table {
    let mut table = empty();
    for &pair in pairs {
        let mut changes = changes_within(comparison, pair);
        if let Some(left) = left {
            changes = left.of(comparison, pair, &changes);
        }
        add_to(&mut table, comparison, pair, &changes);
    }
    table
}

/// The same of changes that are known.
pub fn table_of(comparison: &Comparison, pair: [usize; 2], changes: &Changes) -> Table {
    let mut table = empty();
    add_to(&mut table, comparison, pair, changes);
    table
}

fn empty() -> Table {
    Table::new([
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
    ])
}

fn add_to(table: &mut Table, comparison: &Comparison, pair: [usize; 2], changes: &Changes) {
    let [old, new] = pair.map(|service| &comparison.services[service]);
    let mut add = |cells: [String; 10]| {
        let names = [old.label.clone(), new.label.clone()];
        table.rows.push(names.into_iter().chain(cells).collect());
    };
    let pages = [&*old.document, &*new.document];
    owners(pages, changes, &mut add);
    for column in &changes.columns {
        let rows = format!("in {} rows", column.rows);
        let [before, after] = match column.kind {
            ChangeKind::Removed => [rows, String::new()],
            _ => [String::new(), rows],
        };
        let mut cells: [String; 10] = Default::default();
        cells[0] = format!("column {}", what(column.kind, changes.relation));
        cells[3] = column.label.to_string();
        [cells[4], cells[5]] = [before, after];
        add(cells);
    }
    rows(pages, changes, &mut add);
}

fn owners([old, new]: [&Document; 2], changes: &Changes, add: &mut impl FnMut([String; 10])) {
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
        add([
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
}

fn rows([old, new]: [&Document; 2], changes: &Changes, add: &mut impl FnMut([String; 10])) {
    let is_told = |kind| !matches!(kind, ChangeKind::Unchanged | ChangeKind::Translated);
    for change in changes.rows.iter().filter(|it| is_told(it.kind) || it.owner.is_some()) {
        let both =
            [change.old.map(|at| &old.responsibilities[at]), change.new.map(|at| &new.responsibilities[at])];
        let Some(shown) = both[1].or(both[0]) else { continue };
        let owner = |it: Option<&Responsibility>| it.map(|it| it.owner().as_str().to_owned());
        let place = |it: Option<&Responsibility>, page: &Document| {
            it.map(|it| source(page, it.line, it.place.as_deref())).unwrap_or_default()
        };
        let [had, has] = both.map(|it| owner(it).unwrap_or_default());
        let what = if is_told(change.kind) { what(change.kind, changes.relation) } else { "owner changed" };
        let mut line = |party: &str, before: String, after: String| {
            add([
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
            ]);
        };
        let mut is_silent = true;
        for party in &change.parties {
            let [before, after] = both.map(|row| row.map(|row| said(row, party)).unwrap_or_default());
            if before != after {
                line(&party.label, before, after);
                is_silent = false;
            }
        }
        if is_silent {
            let named = |row: Option<&Responsibility>| {
                let is_renamed = matches!(change.kind, ChangeKind::Renamed);
                let is_moved = matches!(change.kind, ChangeKind::Moved);
                match row {
                    Some(row) if is_renamed => row.task.text.clone(),
                    Some(row) if is_moved => row.area.name.clone(),
                    _ => String::new(),
                }
            };
            let [before, after] = both.map(named);
            line("", before, after);
        }
    }
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

    #[test]
    fn a_line_says_what_was_and_what_is() {
        let old =
            page("One", &[("a", "T", "Cut the grass", ""), ("a", "U", "Rake", ""), ("a", "V", "x", "")]);
        let new =
            page("One", &[("a", "T", "Cut the hedge", ""), ("a", "U", "Rake", ""), ("b", "V", "x", "")]);
        let rows = table(&compare(&[old, new]), &[[0, 1]], None).rows;
        let cells: Vec<[&str; 6]> = rows.iter().map(|row| [2, 3, 4, 5, 6, 7].map(|at| &*row[at])).collect();
        assert_eq!(
            cells,
            [
                ["changed", "a", "T", "IBM responsibilities", "Cut the grass", "Cut the hedge"],
                ["moved", "b", "V", "", "a", "b"],
            ]
        );
        let other = page("Two", &[("a", "U", "Rake", ""), ("a", "W", "Weed the beds", "")]);
        let rows = table(&compare(&[page("One", &[("a", "U", "Rake", "")]), other]), &[[0, 1]], None).rows;
        assert_eq!(rows.iter().map(|row| &*row[2]).collect::<Vec<_>>(), ["only in the second"]);
    }

    #[test]
    fn pages_and_owners_and_places_are_named() {
        let old = page("One", &[("a", "T", "Cut the grass", "")]);
        let new = page("One", &[("a", "T", "Cut the hedge", "")]);
        let rows = table(&compare(&[old, new]), &[[0, 1]], None).rows;
        assert_eq!(rows[0][..2], ["One (1)", "One (2)"]);
        assert_eq!(rows[0][8..], ["provider", "provider", "One.md:10", "One.md:10"]);
    }
}
