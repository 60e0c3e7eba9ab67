//! Which cells of an OpenDocument workbook are merged: its reader does not say so.

use std::io::Cursor;

use calamine::Dimensions;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

use crate::styles::value;
use crate::word::part;

/// The merged cells of each sheet, by its name, in the order of the sheets.
pub(crate) fn merged(archive: &mut ZipArchive<Cursor<&[u8]>>) -> Vec<(String, Vec<Dimensions>)> {
    let mut sheets: Vec<(String, Vec<Dimensions>)> = Vec::new();
    let content = part(archive, "content.xml").unwrap_or_default();
    let mut reader = Reader::from_str(&content);
    let mut next = Place::default();
    loop {
        match reader.read_event() {
            Ok(Event::Start(start)) => next.open(&start, &mut sheets),
            Ok(Event::Empty(start)) => {
                next.open(&start, &mut sheets);
                next.close(start.local_name().as_ref());
            }
            Ok(Event::End(end)) => next.close(end.local_name().as_ref()),
            Ok(Event::Eof) | Err(_) => return sheets,
            Ok(_) => {}
        }
    }
}

/// The row and column that come next, from 0.
#[derive(Default)]
struct Place {
    row: u32,
    column: u32,
    /// How many rows the open one stands for.
    rows: u32,
}

impl Place {
    fn open(&mut self, start: &BytesStart<'_>, sheets: &mut Vec<(String, Vec<Dimensions>)>) {
        let number = |name: &str| value(start, name).parse::<u32>().unwrap_or(1).max(1);
        match start.local_name().as_ref() {
            "table" => {
                *self = Self::default();
                sheets.push((value(start, "table:name"), Vec::new()));
            }
            "table-row" => {
                self.column = 0;
                self.rows = number("table:number-rows-repeated");
            }
            "table-cell" | "covered-table-cell" => {
                let (rows, columns) =
                    (number("table:number-rows-spanned"), number("table:number-columns-spanned"));
                if (rows, columns) != (1, 1)
                    && let Some((_, merged)) = sheets.last_mut()
                {
                    let at = (self.row, self.column);
                    let end = (at.0.saturating_add(rows - 1), at.1.saturating_add(columns - 1));
                    merged.push(Dimensions { start: at, end });
                }
                self.column = self.column.saturating_add(number("table:number-columns-repeated"));
            }
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        if name == "table-row" {
            self.row = self.row.saturating_add(self.rows);
        }
    }
}
