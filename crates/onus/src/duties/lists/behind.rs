//! Items that end in their owner: "Disks (Acme)", "Snapshots: customer".

use std::rc::Rc;

use super::{item_text, last_line};
use crate::document::{Owner, Party, PartyDuty, Responsibility, Status};
use crate::duties::reading::Reading;
use crate::page::List;
use crate::text::RichText;

/// The longest owner behind an item, in bytes.
const LONGEST: usize = 60;

/// The longest item, as written, in bytes.
const LONGEST_ITEM: usize = 300;

/// The task of an item and the owner behind it.
pub(crate) fn split_behind(text: &str) -> Option<(&str, &str)> {
    let text = text.trim().trim_end_matches('.');
    let in_brackets = || text.strip_suffix(')')?.rsplit_once(" (");
    let behind_sign =
        || [" – ", " — ", " → ", " -> ", " - ", ": "].iter().find_map(|sign| text.rsplit_once(sign));
    let (task, owner) = in_brackets().or_else(behind_sign)?;
    (!task.is_empty() && !owner.is_empty() && owner.len() < LONGEST).then_some((task.trim(), owner.trim()))
}

/// Places the items of a list, where each of them ends in an owner, one of them the customer and one the provider.
pub(super) fn place_behind(reading: &mut Reading<'_>, list: &List<'_>) -> bool {
    if list.items.len() < 3
        || list.items.iter().any(|item| item.body.is_some() || item.cell.source.len() > LONGEST_ITEM)
    {
        return false;
    }
    let mut owners = Vec::with_capacity(list.items.len());
    for item in &list.items {
        let text = reading.plain(&item.cell);
        let Some((task, owner)) = split_behind(&text) else { return false };
        // "Is it a bulb? → Acme" helps to find out whom to ask.
        if task.ends_with('?') {
            return false;
        }
        let found = reading.cast.owner(owner, None);
        if matches!(found, Owner::Unknown | Owner::NotApplicable) {
            return false;
        }
        owners.push((task.to_owned(), owner.to_owned(), found));
    }
    let has = |owner| owners.iter().any(|(.., found)| *found == owner);
    if !has(Owner::Customer) || !has(Owner::Provider) {
        return false;
    }
    let (area, area_as_written) = reading.area_of(list.heading);
    for (item, (task, owner, found)) in list.items.iter().zip(owners) {
        // Notes what is unresolved in it.
        item_text(reading, &item.cell);
        let parties: &[Party] = match found {
            Owner::Provider => &[Party::Provider],
            Owner::Customer => &[Party::Customer],
            Owner::Shared => &[Party::Provider, Party::Customer],
            _ => &[Party::Other],
        };
        let label: Rc<str> = Rc::from(owner.as_str());
        let duty = |party: &Party| PartyDuty {
            party: *party,
            label: label.clone(),
            status: Status::Stated,
            text: RichText::plain(owner.as_str()),
            raci: None,
        };
        reading.document.responsibilities.push(Responsibility {
            line: item.cell.line,
            last_line: last_line(&item.cell),
            area: area.clone(),
            area_as_written: area_as_written.clone(),
            task: RichText::plain(task),
            parties: parties.iter().map(duty).collect(),
            ..Responsibility::default()
        });
    }
    true
}
