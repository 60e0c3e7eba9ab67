//! Items that say in one line for each party what that has to do.

use std::rc::Rc;

use super::last_line;
use crate::document::{Party, PartyDuty, Responsibility};
use crate::duties::reading::Reading;
use crate::duties::status::status;
use crate::page::{List, ListItem};
use crate::text::RichText;

/// Places an item with a line for each party, behind its name: "Acme: ships.", "Customer: fits." below "Bulbs". Its
/// task is the list's label, which is a term in a list of definitions.
pub(super) fn place_both(
    reading: &mut Reading<'_>,
    list: &List<'_>,
    item: &ListItem<'_>,
    text: &RichText,
) -> bool {
    let lines = || text.text.lines().filter(|line| !line.trim().is_empty());
    if lines().count() < 2 {
        return false;
    }
    let parts: Vec<_> =
        lines().map(|line| reading.cast.label(line).filter(|(.., rest)| !rest.is_empty())).collect();
    let has = |party| parts.iter().flatten().any(|(found, ..)| *found == party);
    if parts.contains(&None) || !has(Party::Provider) || !has(Party::Customer) {
        return false;
    }
    let duty = |(party, label, rest): &(Party, &str, &str)| PartyDuty {
        party: *party,
        label: Rc::from(*label),
        status: status(rest),
        text: RichText::plain(*rest),
        raci: None,
    };
    let parties = parts.iter().flatten().map(duty).collect();
    let (area, area_as_written) = reading.area_of(list.heading);
    let task = match &list.label {
        Some(label) => RichText::plain(reading.plain(label).trim_end_matches(':')),
        None => RichText::plain(area_as_written.to_string()),
    };
    reading.document.responsibilities.push(Responsibility {
        line: item.cell.line,
        last_line: last_line(&item.cell),
        area,
        area_as_written,
        task,
        parties,
        ..Responsibility::default()
    });
    true
}
