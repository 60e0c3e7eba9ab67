//! What tells one drawn row from another one. A translator may have put other nodes into a row: where anything in it is
//! to change, the row is drawn anew and not mended.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::rc::Rc;

use onus::Comparison;
use onus::compare::{ComparisonRow, Related};

use crate::session::in_sight::InSight;

/// The row's id, and a number that is another one where the row says something else.
pub(crate) fn row_key(
    comparison: &Comparison,
    row: &ComparisonRow,
    seen: &InSight,
    related: &[Related],
) -> String {
    let mut hasher = DefaultHasher::new();
    (&row.task, &row.reason, seen.has_pinned).hash(&mut hasher);
    for service in &seen.services {
        comparison.services[*service].label.hash(&mut hasher);
    }
    for member in &row.members {
        (Rc::as_ptr(&comparison.services[member.service].document) as usize, member.service)
            .hash(&mut hasher);
    }
    for it in related {
        (&comparison.rows[it.row].id, it.to.service).hash(&mut hasher);
    }
    format!("{}#{:x}", row.id, hasher.finish())
}
