//! Excel and OpenDocument workbooks -> [`Workbook`]: the cells as people see them, as text.

use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{Data, Dimensions, ExcelDateTime, Ods, Reader, SheetVisible, Xlsx, open_workbook_from_rs};
use onus::read::{Sheet, Workbook};

use crate::OfficeErrorKind;
use crate::symbols::lone_sign;

/// More cells than this with something in them are no table of duties.
const MOST_CELLS: usize = 500_000;
/// Columns further right are left out, for the cells before them would have to be written.
const MOST_COLUMNS: u32 = 512;

/// The cells of a sheet that hold something, by row and column from 0.
type Cells = BTreeMap<u32, BTreeMap<u32, String>>;

/// Reads an Excel workbook. Only cells with something in them are looked at, however large the sheet
/// says it is. Hidden sheets are left out.
pub(crate) fn excel(bytes: &[u8]) -> Result<Workbook, OfficeErrorKind> {
    let damaged = |_| OfficeErrorKind::Damaged;
    let mut file: Xlsx<_> = open_workbook_from_rs(Cursor::new(bytes)).map_err(damaged)?;
    let title = file.workbook_properties().ok().and_then(|it| it.title).unwrap_or_default();
    let mut sheets = Vec::new();
    let mut count = 0;
    for name in names(&file) {
        let mut cells = Cells::new();
        // A sheet of charts has no cells.
        if let Ok(mut reader) = file.worksheet_cells_reader(&name) {
            while let Some(cell) = reader.next_cell().map_err(damaged)? {
                let (row, column) = cell.get_position();
                count += 1;
                if count > MOST_CELLS {
                    return Err(OfficeErrorKind::TooLarge);
                }
                add(&mut cells, row, column, shown(Data::from(cell.get_value().clone())));
            }
        }
        let merged = file.merge_cells_by_sheet_name(&name).unwrap_or_default();
        spread(&mut cells, &merged);
        sheets.push(sheet(name, cells));
    }
    Ok(Workbook { title, sheets })
}

/// Reads an OpenDocument workbook, of which some cells are merged, by the names of the sheets.
pub(crate) fn open_document(
    bytes: &[u8],
    merged: &[(String, Vec<Dimensions>)],
) -> Result<Workbook, OfficeErrorKind> {
    let damaged = |_| OfficeErrorKind::Damaged;
    let mut file: Ods<_> = open_workbook_from_rs(Cursor::new(bytes)).map_err(damaged)?;
    let title = file.workbook_properties().ok().and_then(|it| it.title).unwrap_or_default();
    let mut sheets = Vec::new();
    for name in names(&file) {
        let range = file.worksheet_range(&name).map_err(damaged)?;
        let (first_row, first_column) = range.start().unwrap_or_default();
        let mut cells = Cells::new();
        for (row, column, value) in range.used_cells() {
            let (row, column) = (row as u32 + first_row, column as u32 + first_column);
            add(&mut cells, row, column, shown(value.clone()));
        }
        if let Some((_, merged)) = merged.iter().find(|(known, _)| *known == name) {
            spread(&mut cells, merged);
        }
        sheets.push(sheet(name, cells));
    }
    Ok(Workbook { title, sheets })
}

/// The names of the sheets that people see.
fn names<F: std::io::Read + std::io::Seek, R: Reader<F>>(file: &R) -> Vec<String> {
    let seen = file.sheets_metadata().iter().filter(|sheet| sheet.visible == SheetVisible::Visible);
    seen.map(|sheet| sheet.name.clone()).collect()
}

fn add(cells: &mut Cells, row: u32, column: u32, text: String) {
    if column < MOST_COLUMNS && !text.trim().is_empty() {
        cells.entry(row).or_default().insert(column, text);
    }
}

/// Writes merged cells out: a text that spans rows stands in each of them, one that spans columns in
/// each of those, unless it starts the row: then it is a title.
fn spread(cells: &mut Cells, merged: &[Dimensions]) {
    for Dimensions { start, end } in merged {
        let Some(text) = cells.get(&start.0).and_then(|row| row.get(&start.1)).cloned() else { continue };
        let last_column = match cells.get(&start.0).and_then(|row| row.keys().next()) {
            Some(&first) if first == start.1 => start.1,
            _ => end.1.min(MOST_COLUMNS - 1),
        };
        // No further than there are other cells.
        let rows: Vec<u32> = cells.range(start.0..=end.0).map(|(row, _)| *row).collect();
        for row in rows {
            for column in start.1..=last_column {
                cells.entry(row).or_default().entry(column).or_insert_with(|| text.clone());
            }
        }
    }
}

fn sheet(name: String, cells: Cells) -> Sheet {
    let row = |(row, mut cells): (u32, BTreeMap<u32, String>)| {
        let width = cells.keys().next_back().map_or(0, |last| last + 1);
        (row + 1, (0..width).map(|column| cells.remove(&column).unwrap_or_default()).collect())
    };
    Sheet { name, rows: cells.into_iter().map(row).collect() }
}

/// A value as text: dates as `YYYY-MM-DD`, numbers as short as they can be, errors as nothing.
fn shown(value: Data) -> String {
    match value {
        Data::String(text) if let Some(sign) = lone_sign(&text) => sign.to_owned(),
        Data::String(text) => text.replace("\r\n", "\n").replace("_x000D_", ""),
        Data::Bool(value) => if value { "TRUE" } else { "FALSE" }.to_owned(),
        Data::DateTime(date) => date_text(date),
        Data::Error(_) | Data::Empty => String::new(),
        other => other.to_string(),
    }
}

fn date_text(date: ExcelDateTime) -> String {
    let (year, month, day, hour, minute, ..) = date.to_ymd_hms_milli();
    let time = format!("{hour:02}:{minute:02}");
    if !date.is_datetime() || date.as_f64() < 1.0 {
        return time;
    }
    let day = format!("{year:04}-{month:02}-{day:02}");
    if time == "00:00" { day } else { format!("{day} {time}") }
}
