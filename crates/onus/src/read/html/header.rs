//! Which rows of a table of HTML are its header.

use std::borrow::Cow;

use crate::page::{Cell, Markup, Row, Table};
use crate::read::groups::with_groups;
use crate::read::spans::{OpenTable, ReadRow};
use crate::text::html as inline;

/// The longest text of a cell, in bytes, that may stand in a header row without `<th>` or bold.
const LONGEST_LABEL: usize = 80;

/// Tells the header of a table from its rows.
pub(super) fn finished(table: OpenTable<'_>) -> Table<'_> {
    let mut rows = table.rows;
    let mut caption = table.caption.filter(|caption| !caption.is_empty());
    let count = header_rows(&rows);
    let mut header = Row::default();
    for (index, read) in rows.drain(..count).enumerate() {
        if index == 0 {
            header = read.row;
            continue;
        }
        // A first row of one cell that spans the table is its title, not a label.
        if index == 1
            && caption.is_none()
            && header.cells.iter().skip(1).all(|cell| cell.source.is_empty())
            && let Some(Cell { source: Cow::Borrowed(title), .. }) = header.cells.first()
        {
            caption = Some(*title);
        }
        header.last_line = read.row.last_line;
        let texts = |cells: &[Cell<'_>]| cells.iter().map(|cell| cell.source.to_string()).collect::<Vec<_>>();
        let (above, mut below) = (texts(&header.cells), texts(&read.row.cells));
        // What spans both rows is no heading below another one.
        below
            .iter_mut()
            .zip(&above)
            .filter(|(below, above)| below == above)
            .for_each(|(below, _)| below.clear());
        let above: Vec<&str> = above.iter().map(String::as_str).collect();
        let below: Vec<&str> = below.iter().map(String::as_str).collect();
        let grouped = with_groups(&above, &below);
        for (column, mut cell) in read.row.cells.into_iter().enumerate() {
            if let Some(Some(named)) = grouped.get(column) {
                cell.source = Cow::Owned(named.clone());
            }
            match header.cells.get_mut(column) {
                Some(above) if cell.source.is_empty() && !above.source.is_empty() => {}
                Some(above) => *above = cell,
                None => header.cells.push(cell),
            }
        }
    }
    Table {
        heading: None,
        header,
        rows: rows.into_iter().map(|read| read.row).collect(),
        attributes: crate::page::Attributes { caption, ..Default::default() },
        commented: false,
    }
}

/// How many of the leading rows make the header.
fn header_rows(rows: &[ReadRow<'_>]) -> usize {
    let leading = |is: fn(&ReadRow<'_>) -> bool| rows.iter().take_while(|row| is(row)).count();
    let count = leading(|read| read.all_header);
    // One cell over all columns, below a row of headings, names the area of the rows below it.
    let is_section = |read: &ReadRow<'_>| read.row.spanned && !read.in_head;
    let section = rows[..count].iter().skip(1).position(is_section).map(|at| at + 1);
    let count = section.filter(|&at| rows[at - 1].written > 1).unwrap_or(count);
    if count > 0 {
        // A table of nothing but `<th>` is a header and rows all the same.
        return if count == rows.len() { 1 } else { count };
    }
    let count = leading(|read| read.in_head);
    if count > 0 {
        return if count == rows.len() { 1 } else { count };
    }
    let without_header = rows.len() > 1 && rows.iter().all(|read| !read.has_header_cell);
    let labels = |read: &&ReadRow<'_>| read.written > 1 && read.row.cells.iter().all(is_label);
    usize::from(without_header && rows.first().filter(labels).is_some())
}

/// Whether a cell may be a column's label: in bold or short, and on one line.
fn is_label(cell: &Cell<'_>) -> bool {
    let text = match cell.markup {
        Markup::Html => inline::page_to_markdown(&cell.source),
        _ => inline::to_markdown(&cell.source),
    };
    let bold = text.starts_with("**") && text.ends_with("**");
    !text.contains('\n') && (bold || text.len() <= LONGEST_LABEL)
}
