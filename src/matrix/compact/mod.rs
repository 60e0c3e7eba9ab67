//! The view that the matrix opens in: lines that several services share, then what only one page speaks of. What stands in
//! a cell is drawn by the rooms beside this one.

mod list_widths;
pub(crate) mod only_here;
pub(crate) mod shared_lines;
