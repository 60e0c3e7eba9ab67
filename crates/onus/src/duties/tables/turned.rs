//! A table with a row for each party and a column for each task -> one with a row for each task.

use crate::document::{Party, Status};
use crate::duties::cast::{MOST_PARTIES, is_bare_customer};
use crate::duties::columns::is_asked;
use crate::duties::reading::Reading;
use crate::duties::status::status;
use crate::duties::words::{CUSTOMER, OWNER, QUALIFIER};
use crate::page::{Attributes, Cell, Row, Table};
use crate::text::trim;

/// The longest name of a party, as written, in bytes.
const LONGEST_NAME: usize = 80;

/// The table with its columns as rows, where all of its rows are parties', a customer's among them, and no column
/// is anybody's. Each new row stands on the lines of all rows that it is taken from.
pub(super) fn turned<'s>(reading: &mut Reading<'_>, table: &Table<'s>) -> Option<Table<'s>> {
    let cells = &table.header.cells;
    if table.commented || cells.len() < 3 || !(2..=MOST_PARTIES).contains(&table.rows.len()) {
        return None;
    }
    let header = reading.header(cells);
    let mut columns = header.meanings.iter().zip(&header.words).zip(&header.texts).skip(1);
    // What is said of parties is no task of theirs: who they are, what they may do, how to reach them.
    let is_topic = columns.all(|((meaning, words), text)| {
        meaning.party.is_none()
            && meaning.letter.is_none()
            && !words.has(CUSTOMER | QUALIFIER | OWNER)
            && status(text) == Status::Stated
            && !is_asked(text)
            && !words.lower().any(|word| ABOUT_PARTIES.contains(&&*word))
    });
    if !is_topic {
        return None;
    }
    let mut has_customer = false;
    let mut parties = Vec::with_capacity(table.rows.len());
    for row in &table.rows {
        let cell = row.cells.first().filter(|cell| cell.source.len() < LONGEST_NAME && !row.stray)?;
        let name = reading.plain(cell);
        has_customer |= is_bare_customer(&name);
        parties.push(reading.cast.party(trim(&name))?);
    }
    if !has_customer || parties.iter().all(|party| *party == Party::Customer) {
        return None;
    }
    // Who owns what: those who the rows are about are in its cells again.
    let is_owner =
        |cell: &&Cell<'_>| cell.source.len() < LONGEST_NAME && reading.cast.owns(trim(&reading.plain(cell)));
    let cells_of_rows = || table.rows.iter().flat_map(|row| row.cells.iter().skip(1));
    if cells_of_rows().filter(is_owner).count() * 2 > cells_of_rows().count() {
        return None;
    }
    let (first, last) = (table.rows.first()?, table.rows.last()?);
    let heads = table.rows.iter().filter_map(|row| row.cells.first().cloned());
    let task = Cell { source: "Task".into(), ..cells[0].clone() };
    let header = Row {
        line: table.header.line,
        cells: std::iter::once(task).chain(heads).collect(),
        ..Row::default()
    };
    let row = |column: usize| {
        let below = table.rows.iter().map(|row| row.cells.get(column).cloned().unwrap_or_default());
        Row {
            line: first.line,
            last_line: last.last_line,
            cells: std::iter::once(cells[column].clone()).chain(below).collect(),
            origin: first.origin.clone(),
            ..Row::default()
        }
    };
    let Attributes { caption, tab_title, anchor } = table.attributes;
    Some(Table {
        heading: table.heading,
        header,
        rows: (1..cells.len()).map(row).collect(),
        attributes: Attributes { caption, tab_title, anchor },
        commented: false,
    })
}

/// Words of columns that say something of parties, in lower case.
const ABOUT_PARTIES: [&str; 17] = [
    "definition",
    "meaning",
    "contact",
    "contacts",
    "email",
    "phone",
    "person",
    "title",
    "permission",
    "permissions",
    "privileges",
    "rights",
    "organization",
    "company",
    "location",
    "kontakt",
    "definición",
];
