//! Which row is to be joined or split, and by what its places are remembered.

use onus::Comparison;
use onus::compare::{ComparisonRow, Member, Place};

/// What is to be done with a row, by its index.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Choosing {
    /// To be joined with one that is still to be chosen.
    Join(usize),
    /// To be split; it is still to be chosen which service is taken out.
    Split(usize),
}

pub(super) fn places(comparison: &Comparison, row: &ComparisonRow) -> Vec<Place> {
    row.members.iter().map(|&member| place(comparison, member)).collect()
}

pub(super) fn place(comparison: &Comparison, member: Member) -> Place {
    Place::of(&comparison.services[member.service].document, comparison.responsibility(member))
}
