//! The name in a table of particulars: "System name | Lamp Works", as cover sheets of questionnaires have it.

use crate::page::{Cell, Markup, Origin, Page, Row};
use crate::text::{Names, plain_text, trim};

/// What stands before a service's name, what is most telling first.
const LABELS: [&str; 22] = [
    "service name",
    "product name",
    "system name",
    "solution name",
    "application name",
    "name of service",
    "name of the service",
    "cloud service name",
    "cloud service offering",
    "cso name",
    "service offering name",
    "information system name",
    "product",
    "service",
    "solution",
    "produkt",
    "produit",
    "producto",
    "prodotto",
    "vendor name",
    "csp name",
    "company name",
];

/// How many rows of a table are looked at.
const ROWS: usize = 30;

/// The longest name, in bytes.
const LONGEST: usize = 80;

/// The name of the service, where a row with nothing else says it.
pub(in crate::duties) fn by_particulars(page: &Page<'_>, names: &Names<'_>) -> Option<String> {
    let tables = page.tables.iter().filter(|table| !table.commented);
    let rows = tables.flat_map(|table| std::iter::once(&table.header).chain(table.rows.iter().take(ROWS)));
    // The lines of a first sheet are headings where it has no table.
    let lines = page.headings.iter().take(ROWS).map(|heading| &heading.cell);
    let prose = page.prose.iter().take(ROWS).map(|prose| &prose.cell);
    let of_sheet = lines.chain(prose).filter(|cell| cell.markup == Markup::Plain);
    let told = rows.filter_map(|row| particular(row, names));
    told.chain(of_sheet.filter_map(|cell| in_one_cell(cell, names)))
        .min_by_key(|(rank, _)| *rank)
        .map(|(_, name)| name)
}

/// The title on a first sheet that has no table, below the sheet's name.
pub(in crate::duties) fn by_cover(page: &Page<'_>, names: &Names<'_>) -> Option<String> {
    let title = page.headings.get(1)?;
    let is_sheet = |origin: &Origin| *origin.sheet == *title.cell.source;
    let table = page.tables.first().filter(|table| table.heading > Some(1))?;
    let mut origins = page.tables.iter().map(|table| table.header.origin.as_ref());
    if table.header.origin.is_none() || origins.any(|origin| origin.is_some_and(is_sheet)) {
        return None;
    }
    let name = super::without_title_words(trim(&plain_text(&title.cell, names)));
    (name.len() < LONGEST && !super::is_generic(&name)).then_some(name)
}

/// The same of a cell that says it alone: "Product: Lamp Works".
fn in_one_cell(cell: &Cell<'_>, names: &Names<'_>) -> Option<(usize, String)> {
    if cell.source.len() > LONGEST {
        return None;
    }
    let text = plain_text(cell, names);
    let (label, name) = text.split_once(':')?;
    let rank = LABELS.iter().position(|known| known.eq_ignore_ascii_case(label.trim()))?;
    let name = name.trim();
    name.starts_with(|c: char| c.is_uppercase() || !c.is_ascii()).then(|| (rank, name.to_owned()))
}

/// What a row of two cells says the service is called, and how telling that is.
fn particular(row: &Row<'_>, names: &Names<'_>) -> Option<(usize, String)> {
    let mut filled = row.cells.iter().filter(|cell| !trim(&cell.source).is_empty());
    let label = filled.next()?;
    let Some(name) = filled.next() else { return in_one_cell(label, names) };
    if filled.next().is_some() || label.source.len() > LONGEST || name.source.len() > LONGEST {
        return None;
    }
    let label = plain_text(label, names);
    let label = label.trim_matches(|c: char| !c.is_alphanumeric());
    let rank = LABELS.iter().position(|known| known.eq_ignore_ascii_case(label))?;
    let name = plain_text(name, names).trim().to_owned();
    name.starts_with(|c: char| c.is_uppercase() || !c.is_ascii()).then_some((rank, name))
}
