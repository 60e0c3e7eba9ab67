//! A cell of the matrix: what a party does, letters of RACI, and the way from cell to cell by the keys.

pub(crate) mod duty_cell;
pub(crate) mod keys;
pub(crate) mod raci;
