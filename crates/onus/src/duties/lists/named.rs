//! Items and paragraphs that begin with a name and then say whose that is: "Passwords – You are responsible for their length."

use std::rc::Rc;

use super::subject::before_verb;
use super::{LONGEST_TITLE, RESPONSIBLE_FOR, Whose};
use crate::duties::parties;
use crate::duties::reading::Reading;
use crate::duties::words::split_at_mark;

/// Whose an item is that says so itself: "Passwords – You are responsible for their length."
pub(super) fn of_item(reading: &Reading<'_>, text: &str) -> Option<Whose> {
    if !RESPONSIBLE_FOR.is_in(text) {
        return None;
    }
    after_name(reading, text).map(|(_, whose)| whose)
}

/// What a text names before it says whose that is, and whose.
pub(super) fn after_name(reading: &Reading<'_>, text: &str) -> Option<(String, Whose)> {
    let (name, rest) =
        [" – ", " — ", " - ", ": ", ":\n", "\n"].iter().find_map(|dash| split_at_mark(text, dash))?;
    let is_name = name.len() < LONGEST_TITLE && !name.contains(". ");
    let subject = before_verb(rest).filter(|subject| is_name && rest.starts_with(subject))?;
    let party = reading.cast.party(parties::head(subject))?;
    let (mut parties, mut label) = (vec![party], subject.to_owned());
    // "Acme is responsible for keeping them; you are responsible for reading them."
    for clause in rest.split([';', ',', '.']).skip(1).filter(|clause| RESPONSIBLE_FOR.is_in(clause)) {
        let clause = clause.trim();
        let clause = CLAUSES.iter().find_map(|and| clause.strip_prefix(and)).unwrap_or(clause);
        let Some(other) = before_verb(clause) else { continue };
        if let Some(party) = reading.cast.party(parties::head(other)).filter(|party| !parties.contains(party))
        {
            parties.push(party);
            label = format!("{label}, {other}");
        }
    }
    Some((name.trim().to_owned(), (parties, Rc::from(label))))
}

/// What a clause about another party may begin with.
const CLAUSES: [&str; 4] = ["and ", "while ", "whereas ", "but "];
