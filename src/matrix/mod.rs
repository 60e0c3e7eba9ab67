//! The comparison itself: a section per area, a row per task, a column group per service, and the dialogs of a row.

pub(crate) mod area_list;
pub(crate) mod area_section;
pub(crate) mod area_table;
pub(crate) mod cell;
pub(crate) mod columns;
pub(crate) mod compact;
pub(crate) mod drawn_rows;
pub(crate) mod line;
pub(crate) mod matrix_bar;
pub(crate) mod matrix_rows;
pub(crate) mod matrix_view;
mod numbers;
pub(crate) mod row_dialog;
mod row_key;
pub(crate) mod task_head;
pub(crate) mod unspoken;
