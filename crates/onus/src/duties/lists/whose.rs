//! Whose the items below a heading or a sentence are.

use super::subject::{is_of_any_page, promised, subject};
use crate::document::Party;
use crate::duties::RESPONSIB;
use crate::duties::cast::{Cast, is_bare_customer, name_of};
use crate::duties::parties;
use crate::duties::words::{LABEL, NEUTRAL, Pattern, SHARED, Words, split_at_mark};

/// Stems of which one is on each page about responsibilities.
const ABOUT_DUTIES: [Pattern<'_>; 3] =
    [Pattern::new("responsib"), Pattern::new("responsab"), Pattern::new("verantwort")];

/// The longest label of what both have, in bytes.
const LONGEST_JOINT: usize = 120;

/// The longest heading that names both by their names, in bytes.
const LONGEST_BOTH: usize = 60;

/// The longest label that names a party or both, in bytes.
const LONGEST_LABEL: usize = 200;

/// Whether a label or heading says that both have what stands below it.
pub(crate) fn is_joint(label: &str) -> bool {
    let head = parties::head(label);
    if head.len() > LONGEST_JOINT {
        return false;
    }
    let words = Words::of(head);
    // "Both:"
    if label.trim_end().ends_with(':')
        && words.len() <= 2
        && words.has(SHARED)
        && words.sorts().zip(words.lower()).all(|(sorts, word)| {
            sorts & (SHARED | NEUTRAL) != 0 || matches!(&*word, "parties" | "sides" | "organizations")
        })
    {
        return true;
    }
    words.len() <= 3
        && words.has(SHARED)
        && words.has(LABEL)
        // The model as a whole.
        && !head.eq_ignore_ascii_case("shared responsibility")
        && !label.to_lowercase().contains("model")
        && words.sorts().all(|sorts| sorts & (SHARED | LABEL | NEUTRAL) != 0)
}

/// Whether a subject is provider and customer: "Both teams" are responsible for.
fn is_both(subject: &str) -> bool {
    let words = Words::of(subject);
    words.len() <= 3 && words.has(SHARED) && words.sorts().all(|sorts| sorts & (SHARED | NEUTRAL) != 0)
}

/// Whether a text is "Shared" or "Both" and hardly more.
fn is_bare(text: &str) -> bool {
    is_both(text) && Words::of(text).len() <= 2
}

impl Cast {
    /// Whose the items below a text are, and what of the text says so.
    pub(crate) fn whose<'t>(&self, text: &'t str) -> Option<(Vec<Party>, &'t str)> {
        // What once was is nobody's duty now.
        if text.contains(" was responsible") || text.contains(" were responsible") {
            return None;
        }
        if (self.has_bare_names || self.speaks_of_duties() || text.contains('('))
            && self.names_both(parties::head(text))
        {
            return Some((vec![Party::Provider, Party::Customer], text));
        }
        let subject =
            subject(text).filter(|_| self.speaks_of_duties() || !is_of_any_page(text, self.has_subjects));
        if subject.is_some_and(is_both) {
            return Some((vec![Party::Provider, Party::Customer], text));
        }
        if let Some(subject) = subject
            && let Some(party) = self
                .party(parties::head(subject))
                .or_else(|| team(subject))
                .or_else(|| self.another(text, subject))
        {
            return Some((vec![party], subject));
        }
        if self.has_promises
            && let Some(subject) = promised(text)
            && let Some(party) = self.party(subject)
        {
            return Some((vec![party], subject));
        }
        if is_joint(text) || self.has_bare_names && is_bare(text) {
            return Some((vec![Party::Provider, Party::Customer], text));
        }
        if text.len() >= LONGEST_LABEL {
            return None;
        }
        let text = without_as(parties::before_remark(text));
        // "Acme — the ground"
        let text = if self.has_bare_names { before_dash(text) } else { text };
        let words = Words::of(text);
        if self.is_of_both(text, &words) {
            return Some((vec![Party::Provider, Party::Customer], text));
        }
        let party = match parties::of_label(text).or_else(|| parties::complementary(&words)) {
            Some(party) => self.of(text, &words, Some(party)),
            // "Your cloud provider" beside "Acme" and "You".
            None if self.has_bare_names
                && self.speaks_of_duties()
                && parties::is_of_customers_own(&words) =>
            {
                Some(Party::Other)
            }
            None if text.len() < 90 && words.has(LABEL) => {
                self.of_brackets(text).or_else(|| self.of_possessive(text, &words))
            }
            None if self.has_bare_names && is_bare_customer(text.trim_end_matches(':')) => {
                Some(Party::Customer)
            }
            // "Acme:" alone.
            None if text.len() < 40
                && (self.has_bare_names || text.trim_end_matches(['*', ' ']).ends_with(':')) =>
            {
                self.of(text, &words, None)
            }
            None => None,
        };
        party.map(|party| (vec![party], text))
    }

    /// Whether a heading names the provider and the customer, and nothing else: "Acme and customer", "You & Acme".
    fn names_both(&self, heading: &str) -> bool {
        let heading = heading.trim_end_matches([':', '*']).trim();
        let spaces = memchr::memchr_iter(b' ', heading.as_bytes());
        if heading.len() > LONGEST_BOTH || !(2..=5).contains(&spaces.count()) {
            return false;
        }
        let parts = [" and ", " & ", " + ", " und ", " et ", " y ", " e ", " en "];
        let Some((one, other)) = parts.iter().find_map(|and| split_at_mark(heading, and)) else {
            return false;
        };
        let side = |name: &str| {
            let words = Words::of(name);
            (words.len() <= 3 && !words.has(LABEL))
                .then(|| self.of(name, &words, parties::of_heading(&words)))
                .flatten()
        };
        matches!(
            (side(one), side(other)),
            (Some(Party::Provider), Some(Party::Customer)) | (Some(Party::Customer), Some(Party::Provider))
        )
    }

    /// Whether a heading is "Shared" alone, on a page that is about responsibilities.
    pub(super) fn is_shared_alone(&self, heading: &str) -> bool {
        !heading.contains(' ') && is_bare(heading) && RESPONSIB.is_in(&self.about)
    }

    /// Whether the page says that it is about who has to do what.
    pub(super) fn speaks_of_duties(&self) -> bool {
        ABOUT_DUTIES.iter().any(|stem| stem.is_in(&self.about))
    }

    /// The party that brackets behind a word for duties name: "Room responsibilities (provider)".
    fn of_brackets(&self, text: &str) -> Option<Party> {
        let (before, inside) = text.trim_end_matches([':', '*']).strip_suffix(')')?.rsplit_once('(')?;
        let is_short = inside.split_whitespace().count() <= 3;
        let party = || self.party(inside).or_else(|| self.party(subject(inside)?));
        (is_short && Words::of(before).has(LABEL)).then(party).flatten()
    }

    /// Somebody else of whom a sentence says that they are responsible, beside provider and customer.
    fn another(&self, text: &str, subject: &str) -> Option<Party> {
        (self.has_subjects && RESPONSIB.is_in(text) && name_of(subject).is_some()).then_some(Party::Other)
    }
}

/// A label without what it says of the one it names: "As the operator of Lamps, Acme:".
pub(crate) fn without_as(label: &str) -> &str {
    match label.get(..3) {
        Some(start) if start.eq_ignore_ascii_case("as ") => {
            label.rsplit_once(", ").map_or(label, |(_, name)| name)
        }
        _ => label,
    }
}

/// A name of few words without what a dash adds to it: "Acme — the ground".
pub(crate) fn before_dash(label: &str) -> &str {
    let dashed = [" — ", " – ", " - "].iter().find_map(|dash| label.split_once(dash));
    match dashed {
        Some((before, _)) if before.split_whitespace().count() <= 3 => before.trim(),
        _ => label,
    }
}

/// A team that a sentence names as its subject: neither provider nor customer.
fn team(subject: &str) -> Option<Party> {
    let lower = subject.to_lowercase();
    let is_team = ["team", "partner", "administrator", "provider", "vendor", "group", "department"];
    is_team.iter().any(|word| lower.contains(word)).then_some(Party::Other)
}
