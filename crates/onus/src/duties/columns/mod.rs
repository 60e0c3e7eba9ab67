//! What a table is, and what each of its columns holds: [`shape`], by its headings and the kinds of its cells.
//!
//! What its rows say is read in [`tables`](super::tables).

mod alike;
mod degrees;
mod duties;
mod header;
mod keys;
mod letters;
mod marked;
mod organization;
mod other_tables;
mod owners;
mod plain_table;
mod products;
mod shape;
mod sides;
#[cfg(test)]
mod tests;

pub(super) use header::Header;
pub(super) use other_tables::is_asked;
pub(super) use plain_table::PlainTable;
pub(super) use products::{Product, split};
pub(super) use shape::{Column, Shape};

use super::marks::mark;
use super::parties::of_label;
use super::parties::{self, is_owner_name};
use super::raci;
use super::status::status;
use super::words::{AREA, DUTY, KEY, LABEL, NUMBER};
use crate::document::{Owner, SkipReason, Status};
use crate::text::trim;
use degrees::degree_columns;
use duties::duty_columns;
use keys::keys;
use other_tables::{
    has_keys_of_code, is_of_amounts, is_of_assets, is_of_fields, is_of_meanings, is_of_tasks, is_of_things,
};
use owners::{inherited_column, named_owners, owner_columns};
use plain_table::LONGEST_NAME;

/// Finds out what a table is.
pub(crate) fn shape(table: &PlainTable<'_, '_>) -> Shape {
    if is_legend(table) || is_legend_of_letters(table) || is_legend_of_owners(table) {
        return Shape::Other(SkipReason::Legend);
    }
    let header = table.header;
    let areas = table.meanings.iter().skip(1).filter(|meaning| meaning.area).count();
    if areas >= 2 && areas * 2 >= header.len().saturating_sub(1) {
        return Shape::Allocation;
    }
    if let Some(letters) = letter_columns(table) {
        let columns = keys(table, |column| letters.iter().any(|(of_letter, _)| *of_letter == column));
        return Shape::Letters { columns, letters };
    }
    if let Some(degrees) = degree_columns(table) {
        return degrees;
    }
    if let Some(inherited) = inherited_column(table) {
        return inherited;
    }
    if is_of_fields(header) {
        return Shape::Other(SkipReason::NoParty);
    }
    let is_of_tasks = header.first().is_none_or(|first| is_of_tasks(first) && !is_of_assets(first));
    if let Some(owners) = named_owners(table).filter(|_| is_of_tasks) {
        return owners;
    }
    if let Some(duties) = duty_columns(table) {
        return duties;
    }
    if is_transposed(table) {
        return Shape::Transposed;
    }
    // "Location | Managed by": where files lie, unless a column asks who has to do with them.
    let is_of_code = header.first().is_some_and(|first| is_of_things(first))
        && has_keys_of_code(table)
        && !table.words.iter().skip(1).any(parties::is_owner_heading);
    let is_of_tasks = is_of_tasks && !is_of_code;
    let labelled = labelled_column(table);
    if let Some(shape) = owner_columns(table).filter(|_| is_of_tasks && labelled.is_none()) {
        // "Area | Responsibility" below "Acme's responsibilities" names nobody.
        let is_nameless = matches!(shape, Shape::Owner { column, .. }
            if !table.mostly(column, LONGEST_NAME, |cell| table.cast.owns(cell) || is_owner_name(cell)));
        return match below_party(table).filter(|_| is_nameless) {
            Some(below) => below,
            None => shape,
        };
    }
    if table.width() == 1 {
        let mut titles = table.titles.iter().chain(header);
        if let Some((party, title)) = titles.find_map(|title| Some((of_label(title)?, title.clone()))) {
            return Shape::OneParty { party, column: 0, columns: vec![Column::Empty], title };
        }
    }
    if is_of_tasks && let Some(shape) = below_party(table) {
        return shape;
    }
    if let Some(column) = labelled {
        return Shape::Labelled { column };
    }
    Shape::Other(SkipReason::NoParty)
}

/// A table of two columns or three below a heading that says whose its rows are, on a page with such headings of both.
#[inline(never)]
fn below_party(table: &PlainTable<'_, '_>) -> Option<Shape> {
    let width = table.width();
    if !table.cast.has_sides || !(2..=3).contains(&width) || table.header.len() != width {
        return None;
    }
    let is_of_values = |column: usize| is_of_amounts(table, column) || table.words[column].has(NUMBER);
    if is_of_things(&table.header[0]) || has_keys_of_code(table) || (1..width).any(is_of_values) {
        return None;
    }
    // Contacts, versions and terms stand below such headings, too.
    let first = &table.words[0];
    let is_named = first
        .written()
        .any(|word| ["name", "component", "components"].iter().any(|it| it.eq_ignore_ascii_case(word)));
    if !first.has(KEY | AREA | LABEL) || is_named {
        return None;
    }
    let is_address = |cell: &str| cell.contains("://") || cell.contains('@') && !cell.contains(' ');
    let is_version =
        |column: usize| table.words[column].written().any(|word| word.eq_ignore_ascii_case("version"));
    let is_of_others = |column: usize| is_version(column) || table.mostly(column, LONGEST_NAME, is_address);
    // "Task | Description"
    if is_of_meanings(&table.header[1]) && !first.has(DUTY) || (1..width).any(is_of_others) {
        return None;
    }
    let (party, title) = table.titles.iter().find_map(|title| match &table.cast.whose(title)?.0[..] {
        [party] => Some((*party, title.clone())),
        _ => None,
    })?;
    // "Area | Details"; of three the one that holds the task.
    let columns = keys(table, |column| width == 2 && column == 1);
    let task = columns.iter().position(|column| *column == Column::Task)?;
    let column = if width == 2 { 1 } else { task };
    Some(Shape::OneParty { party, column, columns, title })
}

/// A table that explains the letters: each row starts with one, and no two with the same.
#[inline(never)]
fn is_legend(table: &PlainTable<'_, '_>) -> bool {
    if !(2..=12).contains(&table.rows.len()) || table.width() > 2 {
        return false;
    }
    let mut letters: Vec<char> = Vec::new();
    for row in 0..table.rows.len() {
        let Some(first) = table.cell(row, 0, LONGEST_NAME) else { return false };
        let letter = first.trim().trim_start_matches(['(', '[', '*']).chars().next();
        match letter {
            Some(letter) if raci::explains_letter(&first) && !letters.contains(&letter) => {
                letters.push(letter)
            }
            _ => return false,
        }
    }
    true
}

/// A table that says whom letters or signs stand for: "P | Provider".
#[inline(never)]
fn is_legend_of_letters(table: &PlainTable<'_, '_>) -> bool {
    table.cast.explains_letters()
        && table.width() == 2
        && (2..=12).contains(&table.rows.len())
        && (0..table.rows.len()).all(|row| {
            let told = table.cell(row, 0, LONGEST_NAME).and_then(|cell| table.cast.by_legend(&cell));
            told.is_some_and(|owner| {
                table.cell(row, 1, LONGEST_NAME).is_some_and(|cell| table.cast.means(&cell, owner))
            })
        })
}

/// A table that explains what other tables say of owners: "Shared | Both have a part in the requirement".
#[inline(never)]
fn is_legend_of_owners(table: &PlainTable<'_, '_>) -> bool {
    const WHAT: [&str; 9] = [
        "the requirement",
        "this requirement",
        "the control",
        "this control",
        "the task",
        "this task",
        "the activity",
        "this activity",
        "this item",
    ];
    let is_joint = |row: usize| {
        table
            .cell(row, 0, LONGEST_NAME)
            .is_some_and(|cell| matches!(parties::owner(&cell, None), Owner::Shared | Owner::NotApplicable))
    };
    let is_meaning = |cell: &str| WHAT.iter().any(|what| cell.contains(what));
    table.width() == 2
        && (2..=12).contains(&table.rows.len())
        && (0..table.rows.len()).any(is_joint)
        && (0..table.rows.len()).all(|row| {
            table.cell(row, 1, LONGEST_MEANING).is_some_and(|cell| is_meaning(&cell.to_lowercase()))
        })
}

/// The longest text that says what an owner's name means, in bytes.
const LONGEST_MEANING: usize = 240;

#[inline(never)]
fn letter_columns(table: &PlainTable<'_, '_>) -> Option<Vec<(usize, char)>> {
    let letter = |column: usize| table.meanings[column].letter.or_else(|| letter_of_rank(table, column));
    let found: Vec<(usize, char)> =
        (1..table.meanings.len()).filter_map(|column| Some((column, letter(column)?))).collect();
    let distinct = found.iter().any(|(_, letter)| *letter != found[0].1);
    distinct.then_some(found)
}

/// The letter of a column that says in a word what those in it do: "Primary | Secondary", with names of owners below.
fn letter_of_rank(table: &PlainTable<'_, '_>, column: usize) -> Option<char> {
    const RANKS: [(&str, char); 8] = [
        ("primary", 'R'),
        ("lead", 'R'),
        ("main", 'R'),
        ("secondary", 'S'),
        ("support", 'S'),
        ("supporting", 'S'),
        ("assisting", 'S'),
        ("backup", 'S'),
    ];
    let heading = trim(&table.header[column]);
    let (_, letter) = RANKS.iter().find(|(rank, _)| rank.eq_ignore_ascii_case(heading))?;
    let is_owner = |cell: &str| {
        table.cast.owns(cell)
            || is_owner_name(cell)
            || mark(cell) == Some(false)
            || status(cell) == Status::NotApplicable
    };
    table.mostly(column, LONGEST_NAME, is_owner).then_some(*letter)
}

#[inline(never)]
fn is_transposed(table: &PlainTable<'_, '_>) -> bool {
    // "Term | Definition" says who is who.
    let defines = table.header.get(1).is_some_and(|text| is_of_meanings(text));
    table.width() == 2
        && !defines
        && !table.rows.is_empty()
        && table.mostly(0, LONGEST_NAME, |cell| {
            let cell = cell.replace('\n', " ");
            of_label(&cell).is_some() || table.cast.owns(&cell)
        })
        && !table.mostly(1, LONGEST_NAME, |cell| {
            // "Old name | New name"
            let is_word = cell.is_ascii() && !trim(cell).contains([' ', '\n']);
            is_word || is_owner_name(cell) || table.cast.owns(cell)
        })
}

/// A column whose cells hold the duties of several parties, each under a label of its own or behind its name.
#[inline(never)]
fn labelled_column(table: &PlainTable<'_, '_>) -> Option<usize> {
    (0..table.width()).find(|&column| {
        table.mostly(column, usize::MAX, |cell| {
            let is_label = |line: &&str| table.cast.label(line).is_some();
            cell.lines().filter(is_label).count() >= 2
        })
    })
}
