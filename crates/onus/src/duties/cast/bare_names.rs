//! Lists below nothing but names: "Acme", "Customer".

use std::rc::Rc;

use super::candidates::Candidates;
use super::name::{is_bare_customer, name_of};
use crate::duties::lists::{before_dash, subject, without_as};
use crate::duties::parties;
use crate::page::{List, Page};
use crate::text::{Names, plain_text};

/// Adds the names that head lists beside a customer's: "Acme" where another list has the heading or label
/// "Customer". Returns whether there are such.
#[inline(never)]
pub(super) fn add_bare_names(
    candidates: &mut Candidates,
    page: &Page<'_>,
    headings: &[Rc<str>],
    about: &str,
    names: &Names<'_>,
) -> bool {
    if page.front_matter.subcollection.is_some() {
        return false;
    }
    let label = |list: &List<'_>| match (&list.label, list.heading) {
        (Some(label), _) if label.source.len() < 60 => Some(plain_text(label, names).into_owned()),
        (None, Some(heading)) if headings[heading].len() < 60 => Some(headings[heading].to_string()),
        _ => None,
    };
    // "Users" below "Your part" is what they do for users, unless the one whose page it is has such a heading as well.
    let is_in_title = |heading: &str| {
        about.split(|c: char| !c.is_alphanumeric()).any(|word| word == heading) && name_of(heading).is_some()
    };
    let has_provider = page
        .lists
        .iter()
        .any(|list| list.heading.is_some_and(|heading| is_in_title(headings[heading].trim())));
    let parents = page.parents();
    let is_below_party = |heading: usize| {
        let mut above = std::iter::successors(parents[heading], |&heading| parents[heading]);
        above.any(|above| page.headings[above].level > 1 && is_of_party(&headings[above]))
    };
    let is_topic =
        |list: &&List<'_>| !has_provider && list.label.is_none() && list.heading.is_some_and(is_below_party);
    let labels: Vec<String> = page.lists.iter().filter(|list| !is_topic(list)).filter_map(label).collect();
    let bare = |label: &String| before_dash(without_as(label.trim().trim_end_matches(':').trim())).to_owned();
    let labels: Vec<String> = labels.iter().map(bare).collect();
    if !labels.iter().any(|label| is_bare_customer(label)) {
        return false;
    }
    labels.iter().for_each(|label| candidates.add_subject(label));
    true
}

/// Whether a heading says whose what stands below it is: "Your part", but not "Acme and customer responsibilities".
fn is_of_party(heading: &str) -> bool {
    !heading.contains(" and ")
        && (parties::of_label(heading).is_some() || subject(heading).is_some_and(is_bare_customer))
}
