//! The cells that lead to the page that they name.

use onus::export::workbook::Workbook;

/// What spreadsheets take as an address, in characters.
const LONGEST: usize = 2_000;
/// How many links a sheet may have, some left for the tables below.
const MOST: usize = 60_000;

/// Addresses of pages by their files.
pub(super) struct Links<'w> {
    addresses: &'w [(String, String)],
    left: usize,
}

impl<'w> Links<'w> {
    /// Those of one sheet.
    pub(super) fn of(workbook: &'w Workbook) -> Self {
        Self { addresses: &workbook.addresses, left: MOST }
    }

    /// Where a cell of the column with this head leads: one that names a page's file, or its address.
    pub(super) fn of_cell(&mut self, head: &str, cell: &str) -> Option<&'w str> {
        let column = head.rsplit(": ").next()?;
        let is_of = |(file, address): &&(String, String)| match column {
            "Source" => cell.strip_prefix(file.as_str()).is_some_and(|rest| rest.starts_with(':')),
            "File" | "file" => cell == file,
            "Address" => cell == address,
            _ => false,
        };
        let (_, address) = self.addresses.iter().find(is_of)?;
        if self.left == 0 || address.chars().count() > LONGEST {
            return None;
        }
        self.left -= 1;
        Some(address)
    }
}
