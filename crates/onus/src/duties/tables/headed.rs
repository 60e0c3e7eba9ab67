//! Where the headings of a table stand: in its header, in one of its first rows, or again within it.

use std::rc::Rc;

use crate::document::{SkipReason, Status};
use crate::duties::cast::manager;
use crate::duties::columns::{Column, Header, PlainTable, Shape, shape};
use crate::duties::marks::mark;
use crate::duties::parties;
use crate::duties::reading::Reading;
use crate::duties::status::status;
use crate::duties::words::Words;
use crate::page::Row;
use crate::text::trim;

/// How many rows may stand above the headings of a sheet.
pub(super) const ABOVE_HEADER: usize = 8;

/// The headings of a table, how many of its rows they and what stands above take, and its shape:
/// where the first row says nothing, one of the next may be the one with the headings.
pub(super) fn headed(
    reading: &Reading<'_>,
    rows: &[Row<'_>],
    header: Rc<Header>,
    titles: &[String],
) -> (Rc<Header>, usize, Shape) {
    let found = read_shape(reading, &header, rows, titles);
    let empty = header.texts.iter().filter(|text| trim(text).is_empty()).count();
    // "System: | Lamp Works" stands above the headings as a title does.
    let is_particular = header.texts.first().is_some_and(|first| trim(first).ends_with(':'));
    let sparse = empty + 1 >= header.texts.len()
        || is_particular && header.texts.len() > 2 && empty + 2 >= header.texts.len();
    if !sparse && found != Shape::Other(SkipReason::NoParty) {
        return (header, 0, found);
    }
    for (index, row) in rows.iter().enumerate().take(ABOVE_HEADER) {
        let filled = row.cells.iter().filter(|cell| !trim(&cell.source).is_empty()).count();
        let short = row.cells.iter().all(|cell| cell.source.len() < 600);
        if filled < 2 || !short || index + 1 == rows.len() {
            continue;
        }
        let below = Header::new(&row.cells, &reading.names, &reading.cast);
        let parties = below.meanings.iter().skip(1).filter(|meaning| meaning.party.is_some()).count();
        // What ends in a period is no heading.
        let is_asked = || sparse && below.words.iter().skip(1).any(parties::is_owner_heading);
        if parties < if sparse { 1 } else { 2 } && !is_asked()
            || below.texts.iter().skip(1).any(|text| trim(text).ends_with('.'))
            || is_of_data(&below, sparse)
        {
            continue;
        }
        let shape = read_shape(reading, &below, &rows[index + 1..], titles);
        if matches!(
            shape,
            Shape::Duties { .. } | Shape::Products { .. } | Shape::Owner { .. } | Shape::Degrees { .. }
        ) {
            return (Rc::new(below), index + 1, shape);
        }
    }
    (header, 0, found)
}

/// Whether a row holds a tick or a cross, as headings do not, the same twice or who manages it, or begins with a number
/// alone. Below a title, a number or a dash may stand where the heading above the tasks is missing.
fn is_of_data(row: &Header, is_below_title: bool) -> bool {
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let is_dash = |c: char| c.is_ascii_punctuation() || matches!(c, '–' | '—' | '−');
    let is_sign = |text: &str| {
        !text.contains(char::is_alphanumeric) && !text.chars().all(is_dash) && mark(text).is_some()
    };
    // "Managed by Acme", "Hosted by Acme" is said of something.
    let is_managed = |text: &str| {
        let is_hosted = text.get(..10).is_some_and(|start| start.eq_ignore_ascii_case("hosted by "));
        is_hosted || manager(text).is_some()
    };
    let is_again = |pair: &[String]| pair[0] == pair[1] && !trim(&pair[0]).is_empty();
    let says_more = || {
        row.texts.get(1..).is_some_and(|texts| texts.windows(2).any(is_again))
            || row.texts.iter().skip(1).any(|text| is_managed(trim(text)))
            || row.texts.first().is_some_and(|first| is_number(trim(first)))
    };
    !is_below_title && says_more() || row.texts.iter().skip(1).any(|text| is_sign(trim(text)))
}

/// Whether a row within a table of duties is one of headings: two of its cells or more name a party
/// as headings do.
pub(super) fn is_header(reading: &Reading<'_>, shape: &Shape, row: &Row<'_>) -> bool {
    // In a table of names each row would be one.
    let Shape::Duties { columns, marked: Some(_) } = shape else { return false };
    let party = |index: usize| {
        let cell = row.cells.get(index).filter(|cell| cell.source.len() < 80)?;
        let text = reading.plain(cell);
        if status(&text) != Status::Stated || text.contains('\n') || reading.cast.raci(&text).is_some() {
            return None;
        }
        let words = Words::of(&text);
        reading.cast.of(&text, &words, parties::of_head(&text, &words))
    };
    let mut named = 0;
    for (index, _) in columns.iter().enumerate().filter(|(_, column)| matches!(column, Column::Party(_))) {
        match party(index) {
            Some(_) => named += 1,
            None => return false,
        }
    }
    let same = row.cells.windows(2).all(|pair| pair[0].source == pair[1].source);
    named >= 2 && !same && {
        let mut sides = (0..columns.len()).filter_map(party);
        let first = sides.next();
        sides.any(|other| Some(other) != first)
    }
}

pub(super) fn read_shape(
    reading: &Reading<'_>,
    header: &Header,
    rows: &[Row<'_>],
    titles: &[String],
) -> Shape {
    shape(&PlainTable {
        header: &header.texts,
        words: &header.words,
        meanings: &header.meanings,
        rows,
        names: reading.names,
        cast: &reading.cast,
        titles,
    })
}
