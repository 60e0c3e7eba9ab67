//! Rows of cells, as a spreadsheet or a CSV has them -> tables with a header.
//!
//! Sheets begin with titles, dates and empty rows; the header is the first row that is about as wide
//! as the rows below it.

use std::borrow::Cow;
use std::rc::Rc;

use super::groups::with_groups;
use crate::page::{Cell, Heading, Markup, Origin, Page, Prose, Row, Table};
use crate::rests::rest;

/// How many rows are looked at to tell how wide the table is.
const SAMPLE: usize = 50;

/// After so many rows there is a rest: some milliseconds.
const REST: usize = 2000;

/// The longest text, in bytes, that may be a title rather than a paragraph.
const LONGEST_TITLE: usize = 120;

/// One row of a sheet.
#[derive(Debug)]
pub(super) struct GridRow<'s> {
    /// 1-based line of the text, or row of the sheet.
    pub(super) line: u32,
    /// The line where it ends: another one where a cell of a CSV holds line breaks.
    pub(super) last_line: u32,
    /// From the first column of the sheet on.
    pub(super) cells: Vec<Cow<'s, str>>,
}

impl GridRow<'_> {
    /// How many cells hold something. Neighbours of equal text count once: they are one merged cell.
    fn width(&self) -> usize {
        let filled = |at: &usize| !self.cells[*at].trim().is_empty();
        let merged = |at: &usize| *at > 0 && self.cells[*at] == self.cells[*at - 1];
        (0..self.cells.len()).filter(filled).filter(|at| !merged(at)).count()
    }

    /// Whether this is a row of marks and numbers right below one of words, its headings.
    fn is_below_headings(&self, above: &Self) -> bool {
        let texts = |row: &Self| -> Vec<String> {
            row.cells.iter().map(|cell| cell.trim().to_owned()).filter(|text| !text.is_empty()).collect()
        };
        let (own, headings) = (texts(self), texts(above));
        let is_sign = |text: &&String| {
            text.chars().count() <= 3
                || text.starts_with(|c: char| c.is_ascii_digit() || !c.is_alphanumeric())
        };
        let is_heading = |text: &String| text.len() <= LONGEST_TITLE && text.starts_with(char::is_alphabetic);
        above.last_line + 1 == self.line
            && headings.len() > 2
            && headings.iter().all(is_heading)
            && own.iter().filter(is_sign).count() > headings.iter().filter(is_sign).count()
    }

    /// Whether all of the next row stands below headings of this one that span several columns, and
    /// names two or more of these.
    fn spans(&self, next: &Self) -> bool {
        let filled = |row: &Self, at: usize| row.cells.get(at).is_some_and(|cell| !cell.trim().is_empty());
        let texts: Vec<&str> =
            next.cells.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty()).collect();
        let is_grouped = |at: usize| !filled(self, at) || !filled(self, at + 1) && filled(next, at + 1);
        texts.len() > 1
            && texts.windows(2).all(|pair| pair[0] != pair[1])
            && texts.iter().all(|text| text.len() > 1)
            && (0..next.cells.len()).filter(|&at| filled(next, at)).all(is_grouped)
    }

    /// Whether the next row is a header whose headings stand again below each group of this one, which has no cell
    /// above the first: "Big Lamp | | Small Lamp |" above "Task | Acme | Customer | Acme | Customer".
    fn groups_again(&self, next: &Self) -> bool {
        let text = |row: &'_ Self| row.cells.iter().map(|cell| cell.trim().to_owned()).collect::<Vec<_>>();
        let (above, below) = (text(self), text(next));
        let above: Vec<&str> = above.iter().map(String::as_str).collect();
        let below: Vec<&str> = below.iter().map(String::as_str).collect();
        let is_first_empty = above.first().is_some_and(|first| first.is_empty());
        self.last_line + 1 == next.line
            && is_first_empty
            && self.width() > 1
            && next.cells.iter().all(|cell| cell.len() <= LONGEST_TITLE)
            && with_groups(&above, &below).iter().flatten().count() > 3
    }

    /// Whether the next row goes on with the header that this one begins: below a cell that spans
    /// several there are headings, and below the first cell there is nothing new.
    fn groups(&self, next: &Self) -> bool {
        let cell = |row: &Self, at: usize| row.cells.get(at).map_or("", |cell| cell.trim()).to_owned();
        let width = self.cells.len().max(next.cells.len());
        let spanned = |at: &usize| cell(self, *at).is_empty() || cell(self, *at) == cell(self, *at - 1);
        let first = cell(next, 0);
        // A group over the first columns has other headings below it.
        let is_grouped = |at: usize| !cell(self, at).is_empty() && cell(self, at) == cell(self, at - 1);
        let spans_first = || {
            cell(self, 1).is_empty()
                && (2..width).any(is_grouped)
                && (0..width).all(|at| cell(next, at).chars().all(|c| !c.is_ascii_digit()))
                && !cell(next, 0).is_empty()
                && !cell(next, 1).is_empty()
        };
        self.last_line + 1 == next.line
            && self.width() > 1
            && (first.is_empty() || first == cell(self, 0) || spans_first())
            && !cell(self, 0).is_empty()
            && (1..width).filter(spanned).any(|at| !cell(next, at).is_empty())
            && (next.width() >= self.width() || self.spans(next))
            && next.cells.iter().all(|cell| cell.len() <= LONGEST_TITLE)
    }
}

/// Adds the table of a sheet to a page, with what stands above it as headings and paragraphs.
///
/// `name` is the sheet's name where it has one: its rows then say where they stand in it. What
/// stands above the header is a title where it is one short text, else a paragraph. An empty cell
/// of the header takes what stands right above it, for headers are often two rows deep. Rows with
/// nothing in them stay only between others.
pub(super) async fn add<'s>(page: &mut Page<'s>, name: Option<&Rc<str>>, rows: Vec<GridRow<'s>>) {
    let Some(header_at) = header(&rows) else {
        for (at, row) in rows.into_iter().enumerate() {
            if at % REST == REST - 1 {
                rest().await;
            }
            add_above(page, row);
        }
        return;
    };
    let mut rows = rows.into_iter();
    let mut above: Option<GridRow<'s>> = None;
    for row in rows.by_ref().take(header_at) {
        if let Some(above) = above.replace(row) {
            add_above(page, above);
        }
    }
    let Some(mut header) = rows.next() else { return };
    match above {
        Some(groups) if groups.groups(&header) || groups.groups_again(&header) => {
            fill(&mut header.cells, &groups.cells)
        }
        Some(above) => add_above(page, above),
        None => {}
    }
    let mut below: Vec<Row<'s>> = Vec::with_capacity(rows.len());
    for (at, row) in rows.enumerate() {
        if at % REST == REST - 1 {
            rest().await;
        }
        below.push(of_sheet(row, name));
    }
    let mut rows = below;
    while rows.pop_if(|row| row.cells.iter().all(|cell| cell.source.trim().is_empty())).is_some() {}
    page.tables.push(Table {
        heading: page.headings.len().checked_sub(1),
        header: of_sheet(header, name),
        rows,
        attributes: Default::default(),
        commented: false,
    });
}

/// Which row is the header. `None` where no row has several cells.
fn header(rows: &[GridRow<'_>]) -> Option<usize> {
    let sample = || rows.iter().filter(|row| row.width() > 0).take(SAMPLE);
    let widest = sample().map(GridRow::width).max()?;
    if widest < 2 {
        return None;
    }
    // A title of several cells stands apart from the rows below it.
    let is_apart = |at: usize| {
        let next = rows.get(at + 1);
        next.is_none_or(|next| next.width() == 0 || next.line > rows[at].last_line + 1)
    };
    let first = rows.iter().enumerate().position(|(at, row)| {
        let width = row.width();
        if width < widest && is_apart(at) {
            return false;
        }
        // A table of two columns may leave the first heading out.
        let lacks_first = widest == 2 && width == 1 && row.cells[0].trim().is_empty();
        width * 3 >= widest * 2 && width > 1 || lacks_first
    })?;
    // Rows may be wider than their header, where remarks stand beside them.
    let above = first.checked_sub(1).filter(|&above| rows[first].is_below_headings(&rows[above]));
    let first = above.unwrap_or(first);
    let goes_on = rows.get(first + 1).is_some_and(|next| rows[first].groups(next));
    Some(first + usize::from(goes_on))
}

/// What stands above the header: a title, or a paragraph.
fn add_above<'s>(page: &mut Page<'s>, row: GridRow<'s>) {
    let filled = row.cells.into_iter().filter(|cell| !cell.trim().is_empty());
    let mut cells: Vec<Cow<'s, str>> = filled.collect();
    cells.dedup();
    // "R = Responsible; A = Accountable" explains letters.
    let explains = cells.iter().any(|cell| cell.matches('=').count() > 1);
    let is_title =
        cells.len() == 1 && cells[0].len() <= LONGEST_TITLE && !cells[0].contains('\n') && !explains;
    let Some(source) = cells.into_iter().reduce(|all, cell| Cow::Owned(format!("{all} {cell}"))) else {
        return;
    };
    let cell = Cell { source, line: row.line, markup: Markup::Plain };
    match is_title {
        true => {
            let level = if page.headings.is_empty() { 1 } else { 2 };
            page.headings.push(Heading { level, cell, anchor: None });
        }
        false => page.prose.push(Prose { heading: page.headings.len().checked_sub(1), cell }),
    }
}

/// Fills the empty cells of a header from the row above it.
fn fill<'s>(cells: &mut Vec<Cow<'s, str>>, above: &[Cow<'s, str>]) {
    cells.resize(cells.len().max(above.len()), Cow::Borrowed(""));
    let texts = |cells: &[Cow<'s, str>]| cells.iter().map(|cell| cell.trim().to_owned()).collect::<Vec<_>>();
    let (groups, below) = (texts(above), texts(cells));
    let groups: Vec<&str> = groups.iter().map(String::as_str).collect();
    let below: Vec<&str> = below.iter().map(String::as_str).collect();
    for (cell, named) in cells.iter_mut().zip(with_groups(&groups, &below)) {
        if let Some(named) = named {
            *cell = Cow::Owned(named);
        }
    }
    for (cell, above) in cells.iter_mut().zip(above) {
        if cell.trim().is_empty() {
            *cell = above.clone();
        }
    }
}

fn of_sheet<'s>(row: GridRow<'s>, name: Option<&Rc<str>>) -> Row<'s> {
    let GridRow { line, last_line, cells } = row;
    let cell = |source| Cell { source, line, markup: Markup::Plain };
    let origin = name.map(|sheet| Origin { sheet: sheet.clone(), row: line });
    Row { line, last_line, cells: cells.into_iter().map(cell).collect(), origin, ..Row::default() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rests::at_once;

    fn page(rows: &[&[&'static str]]) -> Page<'static> {
        let row = |(at, cells): (usize, &&[&'static str])| GridRow {
            line: at as u32 + 1,
            last_line: at as u32 + 1,
            cells: cells.iter().map(|cell| Cow::Borrowed(*cell)).collect(),
        };
        let mut page = Page::default();
        at_once(add(&mut page, Some(&"CRM".into()), rows.iter().enumerate().map(row).collect()));
        page
    }

    #[test]
    fn the_header_stands_below_titles_and_empty_rows() {
        let page = page(&[
            &["", "Lamp Works responsibility matrix", "", ""],
            &["", "", "", ""],
            &["Version", "2", "", ""],
            &["Control", "Provider", "Customer", "Notes"],
            &["LW-5.10", "x", "", ""],
            &["", "", "", ""],
        ]);
        let table = &page.tables[0];
        let header: Vec<&str> = table.header.cells.iter().map(|cell| &*cell.source).collect();
        assert_eq!(header, ["Control", "Provider", "Customer", "Notes"]);
        assert_eq!((table.header.line, table.rows.len(), table.rows[0].line), (4, 1, 5));
        assert_eq!(page.headings[0].cell.source, "Lamp Works responsibility matrix");
        assert_eq!(page.prose[0].cell.source, "Version 2");
        let origin = table.rows[0].origin.as_ref().expect("a row of a sheet");
        assert_eq!((&*origin.place(0), &*origin.place(27)), ("CRM!A5", "CRM!AB5"));
    }

    #[test]
    fn a_header_of_two_rows_is_one() {
        let page = page(&[
            &["Control", "Origination", "Origination", "Origination"],
            &["", "Provider", "Shared", "Customer"],
            &["LW-1", "x", "", ""],
        ]);
        let header: Vec<&str> = page.tables[0].header.cells.iter().map(|cell| &*cell.source).collect();
        assert_eq!(header, ["Control", "Provider", "Shared", "Customer"]);
        assert_eq!(page.tables[0].rows.len(), 1);
    }

    #[test]
    fn what_has_one_column_is_no_table() {
        let page = page(&[&["Read me"], &["This workbook is about lamps.\nNothing else."]]);
        assert!(page.tables.is_empty());
        assert_eq!((page.headings.len(), page.prose.len()), (1, 1));
    }
}
