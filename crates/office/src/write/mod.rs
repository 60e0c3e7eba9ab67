//! Tables of texts -> an Excel workbook that needs no dragging: filters, heads that stay, widths and heights, and a
//! set-up for paper.

mod fit;
mod links;
mod looks;
mod measures;

use std::collections::BTreeSet;
use std::fmt;

use onus::export::Table;
use onus::export::workbook::{Line, Sheet, Workbook};
use rust_xlsxwriter as xlsx;
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, IgnoreError, TableColumn, TableStyle, Worksheet, XlsxError,
};

use fit::{Fitted, fitted, unique};
use links::Links;
use looks::Looks;

/// The paper format that most of the world prints on; North America's printers scale it.
const A4: u8 = 9;

/// The bytes of an Excel workbook (.xlsx).
///
/// Every cell is a text, lines inside it end with LF. The same workbook gives the same bytes: the time of creation is
/// the first day of 2000 for all. What a spreadsheet cannot hold is cut, with a remark in its place: cells of more
/// than 32,767 characters, sheets of more than 1,048,576 rows or 16,384 columns.
///
/// # Errors
/// [`ExcelError`] where the writer refuses; what is known of its limits is heeded, so none is expected.
pub fn excel(workbook: &Workbook) -> Result<Vec<u8>, ExcelError> {
    written(workbook).map_err(ExcelError)
}

/// Why there is no workbook.
#[derive(Debug)]
pub struct ExcelError(XlsxError);

impl fmt::Display for ExcelError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "The workbook could not be written ({}). The same as CSV can.", self.0)
    }
}

impl std::error::Error for ExcelError {}

fn written(workbook: &Workbook) -> Result<Vec<u8>, XlsxError> {
    let mut file = xlsx::Workbook::new();
    let created = ExcelDateTime::from_ymd(2000, 1, 1)?;
    file.set_properties(&DocProperties::new().set_title(&workbook.title).set_creation_datetime(&created));
    let looks = Looks::new();
    let mut names = BTreeSet::new();
    let mut table_names = BTreeSet::new();
    for sheet in &workbook.sheets {
        let name = unique(&fit::sheet_name(&sheet.name), fit::LONGEST_SHEET_NAME, &mut names);
        let mut links = Links::of(workbook);
        add(file.add_worksheet(), &name, sheet, &looks, &mut links, &mut table_names)?;
    }
    file.save_to_buffer()
}

/// Fills a sheet. `names` are those of the tables so far: no two of a workbook have one name.
fn add(
    to: &mut Worksheet,
    name: &str,
    sheet: &Sheet,
    looks: &Looks,
    links: &mut Links<'_>,
    names: &mut BTreeSet<String>,
) -> Result<(), XlsxError> {
    to.set_name(name)?;
    to.set_landscape().set_paper_size(A4).set_print_fit_to_pages(1, 0);
    to.set_footer(format!("&L{}&RPage &P of &N", name.replace('&', "&&")));
    let mut row = 0;
    for line in &sheet.lines {
        let (text, format) = match line {
            Line::Heading(text) => (text, &looks.heading),
            Line::Text(text) => (text, &looks.line),
        };
        to.write_string_with_format(row, 0, fit::text(text), format)?;
        row += 1;
    }
    let has_lines = row > 0;
    let mut widths: Vec<usize> = Vec::new();
    let tables: Vec<Fitted> = sheet.tables.iter().map(|table| fitted(table, fit::MOST_ROWS)).collect();
    for table in &tables {
        for (column, width) in measures::widths(&table.table).into_iter().enumerate() {
            match widths.get_mut(column) {
                Some(known) => *known = width.max(*known),
                None => widths.push(width),
            }
        }
    }
    for (column, width) in (0..).zip(&widths) {
        to.set_column_width(column, *width as f64)?;
    }
    for (index, Fitted { table, remark }) in tables.iter().enumerate() {
        row += u32::from(has_lines || index > 0);
        let table_name = fit::numbered(&fit::table_name(&sheet.name), names);
        let last = add_table(to, row, table, &table_name, &widths, (looks, links))?;
        if index == 0 && !has_lines {
            to.set_freeze_panes(row + 1, sheet.frozen)?;
        }
        if index == 0 {
            to.set_repeat_rows(row, row)?;
        }
        row = last + 1;
        if let Some(remark) = remark {
            to.write_string_with_format(row, 0, remark.as_str(), &looks.line)?;
            row += 1;
        }
    }
    Ok(())
}

/// Writes a table; the last row that it takes.
fn add_table(
    to: &mut Worksheet,
    first: u32,
    table: &Table,
    name: &str,
    widths: &[usize],
    (looks, links): (&Looks, &mut Links<'_>),
) -> Result<u32, XlsxError> {
    let Some(last_column) = table.header.len().checked_sub(1) else { return Ok(first) };
    let last_column = last_column as u16;
    to.set_row_height(first, measures::height(&table.header, widths))?;
    let columns: Vec<TableColumn> = table
        .header
        .iter()
        .map(|head| TableColumn::new().set_header(head).set_header_format(looks.head(head)))
        .collect();
    // A table has at least one row below its head.
    let last = first + (table.rows.len() as u32).max(1);
    let style = xlsx::Table::new().set_name(name).set_columns(&columns).set_style(TableStyle::None);
    to.add_table(first, 0, last, last_column, &style)?;
    for (row, cells) in (first + 1..).zip(&table.rows) {
        to.set_row_height(row, measures::height(cells, widths))?;
        for ((column, cell), head) in (0..).zip(cells).zip(&table.header) {
            match links.of_cell(head, cell) {
                Some(address) => {
                    to.write_url_with_options(row, column, address, cell, "", Some(&looks.link))?
                }
                None => to.write_string_with_format(row, column, cell, looks.cell(head, cell))?,
            };
        }
    }
    // Ids such as 5.10 are meant to be texts.
    to.ignore_error_range(first + 1, 0, last, last_column, IgnoreError::NumberStoredAsText)?;
    Ok(last)
}
