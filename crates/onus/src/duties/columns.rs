//! What a table is, and what each of its columns holds.

use std::borrow::Cow;

use super::header::Meaning;
use super::parties::{is_owner_heading, is_owner_name, is_owner_word, of_label};
use super::raci;
use super::vocabulary::Words;
use super::words::{AREA, DUTY, NUMBER};
use crate::document::{Party, SkipReason};
use crate::page::Row;
use crate::text::trim;
use crate::text::{Names, plain_text};

/// A table, for finding out what it is.
pub(super) struct PlainTable<'t, 's> {
    /// The header's cells as plain text; empty where there is no header.
    pub(super) header: &'t [String],
    /// What each of them means.
    pub(super) meanings: &'t [Meaning],
    /// The cells of the body, as written.
    pub(super) rows: &'t [Row<'s>],
    /// What the variables in them stand for.
    pub(super) names: Names<'t>,
    /// Texts that may name the party of a table with one column: tab title, label, caption.
    pub(super) titles: &'t [String],
}

/// The longest cell, as written, that may be a name or some letters, in bytes.
const LONGEST_NAME: usize = 250;

impl PlainTable<'_, '_> {
    fn width(&self) -> usize {
        self.header.len().max(self.rows.first().map_or(0, |row| row.cells.len()))
    }

    /// A cell as plain text, if it is there and no longer than `longest` bytes as written.
    fn cell(&self, row: usize, column: usize, longest: usize) -> Option<Cow<'_, str>> {
        let cell = self.rows.get(row)?.cells.get(column)?;
        (cell.source.len() <= longest).then(|| plain_text(cell, &self.names))
    }

    fn is_filled(&self, row: usize, column: usize) -> bool {
        self.rows[row].cells.get(column).is_some_and(|cell| !trim(&cell.source).is_empty())
    }

    /// Whether the most part of what a column holds is of a kind; an empty column is of no kind.
    fn mostly(&self, column: usize, longest: usize, is: impl Fn(&str) -> bool) -> bool {
        let (mut some, mut others) = (0, 0);
        for row in (0..self.rows.len()).filter(|&row| self.is_filled(row, column)) {
            if self.cell(row, column, longest).is_some_and(|cell| is(&cell)) {
                some += 1;
            } else {
                others += 1;
            }
            if others * 5 > self.rows.len() {
                return false;
            }
        }
        some >= others * 4 && some > 0
    }
}

/// What a table is.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// A row per task, a column per party.
    Duties(Vec<Column>),
    /// A row per resource, a column per area, owners in the cells.
    Allocation,
    /// A row per task, one column with the owner's name.
    Owner {
        /// The column.
        column: usize,
    },
    /// A row per task, a column per RACI letter, parties in the cells.
    Letters(Vec<(usize, char)>),
    /// A row per party.
    Transposed,
    /// A row per duty of one party, whom only a title names.
    OneParty {
        /// The party.
        party: Party,
        /// The title.
        title: String,
    },
    /// A row per task, with both parties' duties in one cell under labels.
    Labelled {
        /// The column.
        column: usize,
    },
    /// Nothing about responsibilities.
    Other(SkipReason),
}

/// What a column of a table of duties holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Column {
    /// The area of the row.
    Area,
    /// A number or code that is part of the task.
    Number,
    /// What the row is about.
    Task,
    /// What a party does.
    Party(Party),
    /// Nothing at all.
    Empty,
}

/// Finds out what a table is.
pub(super) fn shape(table: &PlainTable<'_, '_>) -> Shape {
    if is_legend(table) {
        return Shape::Other(SkipReason::Legend);
    }
    let header = table.header;
    let areas = table.meanings.iter().skip(1).filter(|meaning| meaning.area).count();
    if areas >= 2 && areas * 2 >= header.len().saturating_sub(1) {
        return Shape::Allocation;
    }
    if let Some(letters) = letter_columns(table) {
        return Shape::Letters(letters);
    }
    if let Some(columns) = duty_columns(table) {
        return Shape::Duties(columns);
    }
    if is_transposed(table) {
        return Shape::Transposed;
    }
    if let Some(shape) = owner_columns(table) {
        return shape;
    }
    if table.width() == 1 {
        let mut titles = table.titles.iter().chain(header);
        if let Some((party, title)) = titles.find_map(|title| Some((of_label(title)?, title.clone()))) {
            return Shape::OneParty { party, title };
        }
    }
    if let Some(column) = labelled_column(table) {
        return Shape::Labelled { column };
    }
    Shape::Other(SkipReason::NoParty)
}

/// A table that explains the letters: each row starts with one, and no two with the same.
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

fn letter_columns(table: &PlainTable<'_, '_>) -> Option<Vec<(usize, char)>> {
    let found: Vec<(usize, char)> = table
        .meanings
        .iter()
        .enumerate()
        .skip(1)
        .filter_map(|(column, meaning)| meaning.letter.map(|letter| (column, letter)))
        .collect();
    let distinct = found.iter().any(|(_, letter)| *letter != found[0].1);
    distinct.then_some(found)
}

fn duty_columns(table: &PlainTable<'_, '_>) -> Option<Vec<Column>> {
    let header = table.header;
    if header.len() < 2 {
        return None;
    }
    let mut parties: Vec<Option<Party>> = table.meanings.iter().map(|meaning| meaning.party).collect();
    // A RACI table may name parties that nobody has heard of: the letters tell.
    for (column, party) in parties.iter_mut().enumerate().skip(1) {
        if party.is_none() && table.mostly(column, LONGEST_NAME, |cell| raci::letters(cell).is_some()) {
            *party = Some(Party::Other);
        }
    }
    let named =
        |parties: &[Option<Party>], party| parties.iter().filter(|found| **found == Some(party)).count();
    // "Big Lamp Responsible | Small Lamp Responsible": two products of one vendor are no two parties.
    if named(&parties, Party::Customer) == 0 && named(&parties, Party::Provider) > 1 {
        for (party, text) in parties.iter_mut().zip(header) {
            if party.is_some() && is_owner_word(text) {
                *party = None;
            }
        }
    }
    let others = named(&parties, Party::Other);
    // One unknown party beside the customer is the provider.
    let raci_provider =
        others == 1 && named(&parties, Party::Provider) == 0 && named(&parties, Party::Customer) > 0;
    let unnamed = named(&parties, Party::Customer) == 1
        && named(&parties, Party::Provider) == 0
        && others == 0
        && header.len() == 3;
    // "Task | Acme role | Your role": the one who is headed like the customer is the provider.
    if unnamed && parties[2] == Some(Party::Customer) && are_headed_alike(&header[1], &header[2]) {
        parties[1] = Some(Party::Provider);
    }
    let first = parties.iter().position(Option::is_some)?;
    if first == 0 {
        // "Your tasks | IBM | You": the first column is the task whatever it is called.
        if header.len() < 3 {
            return None;
        }
        parties[0] = None;
    }
    let first = parties.iter().position(Option::is_some)?;
    // A single column of letters proves nothing ("Plan | A").
    if named(&parties, Party::Customer) + named(&parties, Party::Provider) == 0 && others < 2 {
        return None;
    }
    let mut columns = Vec::with_capacity(header.len());
    for (column, text) in header.iter().enumerate() {
        columns.push(match parties[column] {
            Some(Party::Other) if raci_provider => Column::Party(Party::Provider),
            Some(party) => Column::Party(party),
            None if column < first => Column::Task,
            None if text.trim().is_empty()
                && !(0..table.rows.len()).any(|row| table.is_filled(row, column)) =>
            {
                Column::Empty
            }
            None if unnamed && column > 0 && !text.trim().is_empty() => Column::Party(Party::Provider),
            None => Column::Party(Party::Other),
        });
    }
    name_keys(table, &mut columns, first);
    Some(columns)
}

/// Whether two headings have a word for duties in common, and the first says whose ("Acme role").
fn are_headed_alike(heading: &str, other: &str) -> bool {
    let (own, other) = (Words::of(heading), Words::of(other));
    own.share_stem(&other, DUTY) && own.sorts().any(|sorts| sorts & DUTY == 0)
}

/// Tells apart area, number and task among the columns before the first party.
fn name_keys(table: &PlainTable<'_, '_>, columns: &mut [Column], first: usize) {
    if first < 2 {
        return;
    }
    let heading = Words::of(&table.header[0]);
    if heading.has(NUMBER) || table.header[0].trim() == "#" {
        columns[0] = Column::Number;
    } else if heading.has(AREA) || has_gaps(table, 0) {
        columns[0] = Column::Area;
    }
    // More keys than one and an area or number: what is left is told as another's.
    let mut tasks = columns[..first].iter().filter(|column| **column == Column::Task).count();
    for column in columns[..first].iter_mut().rev() {
        if tasks > 1 && *column == Column::Task {
            *column = Column::Party(Party::Other);
            tasks -= 1;
        }
    }
}

/// Whether a column leaves cells empty that the one after it fills, so that it groups rows.
fn has_gaps(table: &PlainTable<'_, '_>, column: usize) -> bool {
    (0..table.rows.len()).any(|row| !table.is_filled(row, column) && table.is_filled(row, column + 1))
}

fn is_transposed(table: &PlainTable<'_, '_>) -> bool {
    table.width() == 2
        && !table.rows.is_empty()
        && table.mostly(0, LONGEST_NAME, |cell| of_label(&cell.replace('\n', " ")).is_some())
        && !(0..2).any(|column| table.header.get(column).is_some_and(|text| is_owner_heading(text)))
        && !table.mostly(1, LONGEST_NAME, is_owner_name)
}

fn owner_columns(table: &PlainTable<'_, '_>) -> Option<Shape> {
    let by_heading: Vec<usize> =
        (1..table.header.len()).filter(|&column| is_owner_heading(&table.header[column])).collect();
    let by_word: Vec<usize> =
        (1..table.header.len()).filter(|&column| is_owner_word(&table.header[column])).collect();
    let by_heading = if by_heading.is_empty() && by_word.len() > 1 { by_word } else { by_heading };
    if let [column] = by_heading[..] {
        return Some(Shape::Owner { column });
    }
    if by_heading.len() > 1 {
        let columns = (0..table.header.len())
            .map(|column| if column == 0 { Column::Task } else { Column::Party(Party::Other) });
        return Some(Shape::Duties(columns.collect()));
    }
    let by_cells: Vec<usize> =
        (1..table.width()).filter(|&column| table.mostly(column, LONGEST_NAME, is_owner_name)).collect();
    match by_cells[..] {
        [] => None,
        [column] => Some(Shape::Owner { column }),
        _ => Some(Shape::Other(SkipReason::Products)),
    }
}

/// A column whose cells hold the duties of several parties, each under a label of its own.
fn labelled_column(table: &PlainTable<'_, '_>) -> Option<usize> {
    (0..table.width()).find(|&column| {
        table.mostly(column, usize::MAX, |cell| {
            cell.lines().filter(|line| of_label(line).is_some()).count() >= 2
        })
    })
}

#[cfg(test)]
mod tests {
    use super::super::header::meanings;
    use super::*;
    use crate::page::Cell;
    use crate::text::Keywords;

    fn read(header: &str, rows: &[&str]) -> Shape {
        let split = |row: &str| row.split('|').map(|cell| cell.trim().to_owned()).collect::<Vec<_>>();
        let row = |text: &&str| Row {
            cells: split(text)
                .into_iter()
                .map(|text| Cell { source: text.into(), ..Cell::default() })
                .collect(),
            ..Row::default()
        };
        let rows: Vec<Row<'_>> = rows.iter().map(row).collect();
        let names = Names { keywords: &Keywords::default(), service: "" };
        let header = split(header);
        shape(&PlainTable { header: &header, meanings: &meanings(&header), rows: &rows, names, titles: &[] })
    }

    const PROVIDER: Column = Column::Party(Party::Provider);
    const CUSTOMER: Column = Column::Party(Party::Customer);
    const OTHER: Column = Column::Party(Party::Other);

    #[test]
    fn duties_in_any_order() {
        let rows = ["Lamp | Light it. | Look."];
        assert_eq!(
            read("Task | IBM responsibilities | Your responsibilities", &rows),
            Shape::Duties(vec![Column::Task, PROVIDER, CUSTOMER])
        );
        assert_eq!(
            read("| Your Responsibility | IBM's Responsibility", &rows),
            Shape::Duties(vec![Column::Task, CUSTOMER, PROVIDER])
        );
        assert_eq!(
            read(
                "Area | Activity | Your responsibility | IBM responsibility",
                &["Lamps | Light | None | R", "| Dim | R | I"]
            ),
            Shape::Duties(vec![Column::Area, Column::Task, CUSTOMER, PROVIDER])
        );
    }

    #[test]
    fn letters_tell_parties() {
        let rows = ["Light | RA | I", "Dim | C | RA"];
        assert_eq!(
            read("Activity | Client | Acme", &rows),
            Shape::Duties(vec![Column::Task, CUSTOMER, PROVIDER])
        );
        assert_eq!(read("Activity | Admins | Acme", &rows), Shape::Duties(vec![Column::Task, OTHER, OTHER]));
        assert_eq!(
            read("Activity | Responsible (R) | Accountable (A)", &["Light | Acme | You"]),
            Shape::Letters(vec![(1, 'R'), (2, 'A')])
        );
    }

    #[test]
    fn owners_and_products() {
        assert_eq!(read("Responsibilities | Ownership", &["Light | IBM"]), Shape::Owner { column: 1 });
        assert_eq!(read("Lamp | Carrier", &["Big | IBM", "Small | Customer"]), Shape::Owner { column: 1 });
        assert_eq!(
            read("| On-Prem | SaaS", &["Lamp | customer | shared", "Bulb | customer | customer"]),
            Shape::Other(SkipReason::Products)
        );
        assert_eq!(
            read("Area | Big Lamp Responsible | Small Lamp Responsible", &["Light | A | B"]),
            Shape::Duties(vec![Column::Task, OTHER, OTHER])
        );
    }

    #[test]
    fn what_is_no_table_of_duties() {
        assert_eq!(
            read("Role | Description", &["(R) Does | it", "(A) Owns | it"]),
            Shape::Other(SkipReason::Legend)
        );
        assert_eq!(read("Endpoint | Port", &["a.example | 1"]), Shape::Other(SkipReason::NoParty));
        assert_eq!(read("IBM Cloud service | Agents", &["Lamp | Two"]), Shape::Other(SkipReason::NoParty));
    }

    #[test]
    fn a_row_per_party() {
        assert_eq!(
            read("|", &["Provider (Acme) | Lights it.", "Customer (You) | Looks at it."]),
            Shape::Transposed
        );
    }
}
