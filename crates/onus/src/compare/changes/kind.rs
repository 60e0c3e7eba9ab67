//! What can become of a row, a column or an owner.

/// What became of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ChangeKind {
    /// It says the same.
    Unchanged,
    /// It has other words.
    Changed,
    /// It is new.
    Added,
    /// It is gone.
    Removed,
    /// It stands in another area.
    Moved,
    /// It has another task.
    Renamed,
    /// It stands there in another language.
    Translated,
}
