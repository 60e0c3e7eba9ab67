//! Whom tables name: in their headers, in the first cells of their rows, at the start of lines in cells.

use super::candidates::Candidates;
use super::hosts::Hosts;
use super::lists::LONGEST_LABEL;
use super::name::{is_bare_customer, name_of};
use crate::duties::marks::without_shortcodes;
use crate::duties::parties;
use crate::duties::words::Words;
use crate::page::{Cell, Page, Table};
use crate::text::{Names, plain_text, trim};

/// A table with more rows than this has none for each party.
pub(crate) const MOST_PARTIES: usize = 6;

/// How many rows of a table tell who stands at the start of the lines of its cells.
const FEW_ROWS: usize = 20;

/// Adds whom the headers of tables name, and what may be one.
#[inline(never)]
pub(super) fn add_tables(candidates: &mut Candidates, hosts: &mut Hosts, page: &Page<'_>, names: &Names<'_>) {
    // Most tables of a page have the header of the one above, which need not be read again.
    let mut above: Option<&[Cell<'_>]> = None;
    for table in page.tables.iter().filter(|table| !table.commented) {
        if page.front_matter.subcollection.is_none() {
            add_rows(candidates, table, names);
        }
        let cells = &table.header.cells[..];
        let is_again = above.is_some_and(|above| {
            above.len() == cells.len() && above.iter().zip(cells).all(|(a, b)| a.source == b.source)
        });
        above = Some(cells);
        if is_again || cells.iter().any(|cell| cell.source.len() > 4000) {
            continue;
        }
        // The headings of what has no header stand in its first rows.
        let filled = cells.iter().filter(|cell| !trim(&cell.source).is_empty()).count();
        let has_header = filled > 1 && filled + 1 >= cells.len();
        let first = table.rows.iter().map(|row| &row.cells[..]).take(if has_header { 0 } else { 4 });
        let short = first.filter(|cells| cells.iter().all(|cell| cell.source.len() < 400));
        for cells in std::iter::once(cells).chain(short) {
            let texts: Vec<String> = cells
                .iter()
                .map(|cell| without_shortcodes(&plain_text(cell, names)).trim().to_owned())
                .collect();
            candidates.add_header(&texts);
            if page.front_matter.subcollection.is_none() {
                hosts.read(texts.iter().skip(1).map(String::as_str));
            }
        }
    }
}

/// Adds the names that rows begin with, where all rows of a small table do and a customer is among them.
#[inline(never)]
fn add_rows(candidates: &mut Candidates, table: &Table<'_>, names: &Names<'_>) {
    let is_small = table.header.cells.len() > 2 && (2..=MOST_PARTIES).contains(&table.rows.len());
    let first = || table.rows.iter().filter_map(|row| row.cells.first());
    if !is_small || first().any(|cell| cell.source.len() > LONGEST_LABEL) {
        return;
    }
    let of_party = |cell: &Cell<'_>| {
        let text = plain_text(cell, names);
        parties::of_head(&text, &Words::of(&text)).is_some()
    };
    let texts: Vec<_> = first().map(|cell| plain_text(cell, names)).collect();
    if !texts.iter().any(|text| is_bare_customer(text)) || table.header.cells.iter().any(of_party) {
        return;
    }
    let others = || texts.iter().filter(|text| !is_bare_customer(text));
    if others().all(|text| name_of(text).is_some() || parties::of_heading(&Words::of(text)).is_some()) {
        others().for_each(|text| candidates.add_subject(text));
    }
}

/// Adds those who stand at the start of lines in cells beside a customer: "Acme: ships.<br>You: fit."
#[inline(never)]
pub(super) fn add_leads_of_cells(candidates: &mut Candidates, page: &Page<'_>, names: &Names<'_>) {
    if page.front_matter.subcollection.is_some() {
        return;
    }
    let tables = page.tables.iter().filter(|table| !table.commented && table.header.cells.len() <= 3);
    let cells = tables.flat_map(|table| table.rows.iter().take(FEW_ROWS)).filter_map(|row| row.cells.last());
    for cell in cells.filter(|cell| cell.source.contains(':') && cell.source.len() < 2000) {
        candidates.add_leads(plain_text(cell, names).lines());
    }
}
