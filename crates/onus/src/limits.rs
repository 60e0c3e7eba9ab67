//! How much of anything is taken on. Each limit says what is left out, and where that is said.

/// Rows of one file; a longer file is refused by [`crate::ReadError`], with its number of rows.
pub const MOST_ROWS: usize = 500_000;

/// Bytes of one file; the app refuses a larger one with its size. What undo alone holds of texts is no more, either:
/// older steps are forgotten.
pub const MOST_BYTES: u64 = 50 << 20;

/// Columns of one table; cells further to the right are left out, which the finding `text-left-out` says.
pub const MOST_COLUMNS: usize = 1_000;

/// Parties of one page besides provider and customer that have a column of their own; what fewer rows
/// name shares the column "Others", where each text starts with its party.
pub const MOST_PARTIES: usize = 24;

/// Statements of one service about one task that are drawn, as of a list of many items; below them stands how many more there
/// are.
pub const MOST_IN_CELL: usize = 200;

/// Bytes of one text that are drawn; below it stands how much more the source has.
pub const LONGEST_DRAWN: usize = 50_000;

/// Cells of one table of a workbook: the writer holds all of them, some 280 bytes each. A workbook of four full tables, of
/// 500,000 rows, takes 1.1 GB beside what is open, in a worker of its own. The last row of a longer table says that more lines
/// are left out, and that CSV has all.
pub const MOST_CELLS: usize = 1_000_000;

/// Rows, duties, changes or findings that are printed: a browser lays them all out at once before it asks for a printer. What is
/// left out the paper says, and where all of it is.
pub const MOST_PRINTED: usize = 2_000;

/// Marks or lists in each other; what stands deeper is shown as plain text, since drawing them is recursive.
pub const DEEPEST: usize = 32;
