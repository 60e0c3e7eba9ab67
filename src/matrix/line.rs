//! One row of the comparison, as the services in sight have it.

use std::borrow::Cow;

use onus::Comparison;
use onus::compare::ComparisonRow;

use crate::session::in_sight::InSight;

/// A line of the matrix.
pub(crate) struct Line<'c> {
    pub comparison: &'c Comparison,
    /// Index of the row.
    pub index: usize,
    pub row: &'c ComparisonRow,
    /// What the services in sight call the task.
    pub title: Cow<'c, str>,
}

impl<'c> Line<'c> {
    pub(crate) fn of(comparison: &'c Comparison, index: usize, seen: &InSight) -> Self {
        let row = &comparison.rows[index];
        Self { comparison, index, row, title: row.title_among(comparison, &seen.services) }
    }
}
