//! Items that start with who does what they say: "Acme: ships bulbs.", "You fit them."

use std::rc::Rc;

use super::subject::before_verb;
use super::{LONGEST_PARAGRAPH, Whose};
use crate::document::Party;
use crate::duties::cast::lead;
use crate::duties::reading::Reading;
use crate::duties::words::{SHARED, Words};
use crate::page::List;

/// Whether items of a list start with who does what they say: a customer one, the provider another.
pub(super) fn has_leads(reading: &Reading<'_>, list: &List<'_>) -> bool {
    let items = list.items.iter().filter(|item| item.cell.source.len() < LONGEST_PARAGRAPH);
    let (mut left, mut leads) = (list.items.len(), Vec::new());
    for item in items.take(MOST_LEADS) {
        match of_lead(reading, &reading.plain(&item.cell)) {
            Some((parties, _)) => leads.push(parties),
            // Half of the items have to.
            None if (left - 1) * 2 <= list.items.len() => return false,
            None => left -= 1,
        }
    }
    let has = |party| leads.iter().any(|parties| parties[..] == [party]);
    has(Party::Customer) && has(Party::Provider) && leads.len() * 2 > list.items.len()
}

/// How many items tell whether those of a list start with who does what they say.
const MOST_LEADS: usize = 40;

/// Whose an item is that starts with that.
pub(super) fn of_lead(reading: &Reading<'_>, text: &str) -> Option<Whose> {
    let Some(lead) = lead(text) else {
        let is_of_duties = reading.cast.provider.is_some() && reading.has_heading_of_duties();
        let of_subject = is_of_duties.then(|| of_subject(reading, text)).flatten();
        let speaks = || reading.cast.speaks_of_duties() || reading.has_heading_of_duties();
        return of_subject.or_else(|| of_verb(reading, text).filter(|_| speaks()));
    };
    let words = Words::of(lead);
    if words.len() <= 2 && words.has(SHARED) {
        return Some((vec![Party::Provider, Party::Customer], Rc::from(lead)));
    }
    reading.cast.party(lead).map(|party| (vec![party], Rc::from(lead)))
}

/// Whose an item is that begins with who has what it says: "The provider takes care of the disks." Clients and providers
/// of other kinds do so, too: the page has to speak of duties.
fn of_verb(reading: &Reading<'_>, text: &str) -> Option<Whose> {
    let start = &text[..text.floor_char_boundary(LONGEST_START)];
    let subject = before_verb(start).filter(|subject| start.starts_with(subject))?;
    reading.cast.party(subject).map(|party| (vec![party], Rc::from(subject)))
}

/// Within how many bytes of an item its verb has to stand.
const LONGEST_START: usize = 80;

/// Whose an item is whose sentence has them as its subject: "Acme ships bulbs.", "You and Acme meet."
pub(super) fn of_subject(reading: &Reading<'_>, text: &str) -> Option<Whose> {
    let mut words = text.match_indices(' ').map(|(at, _)| at);
    let ends: [Option<usize>; 3] = [words.next(), words.next(), words.next()];
    let party = |from: usize, to: usize| reading.cast.party(text[from..to].trim());
    // What somebody can do need not be done.
    let is_told = |end: usize| {
        let next = text[end..].split_whitespace().next().unwrap_or_default();
        !["can", "may", "might", "could", "should", "want", "and"].contains(&next)
    };
    if let [Some(one), Some(and), Some(other)] = ends
        && &text[one..and] == " and"
        && let (Some(first), Some(second)) = (party(0, one), party(and, other))
        && first != second
    {
        return Some((vec![Party::Provider, Party::Customer], Rc::from(&text[..other])));
    }
    let end = ends.into_iter().flatten().take(2).find(|&end| is_told(end) && party(0, end).is_some())?;
    Some((vec![party(0, end)?], Rc::from(&text[..end])))
}
