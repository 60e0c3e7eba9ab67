//! Those who promise what stands in lists: "Acme will:", "You must:".

use std::rc::Rc;

use super::candidates::Candidates;
use super::name::is_bare_customer;
use crate::document::Party;
use crate::duties::lists::{promised, subject};
use crate::duties::parties;
use crate::duties::words::{CUSTOMER, Words};
use crate::page::Page;
use crate::text::{Names, plain_text};

/// Adds those who promise what stands in lists, where a customer does so too: "Acme will:", "You must:".
#[inline(never)]
pub(super) fn add_promises(
    candidates: &mut Candidates,
    page: &Page<'_>,
    headings: &[Rc<str>],
    names: &Names<'_>,
) -> bool {
    if page.front_matter.subcollection.is_some() {
        return false;
    }
    let labels = page.lists.iter().filter_map(|list| list.label.as_ref());
    let labels: Vec<_> =
        labels.filter(|label| label.source.len() < 80).map(|label| plain_text(label, names)).collect();
    let of_lists = page.lists.iter().filter_map(|list| headings.get(list.heading?)).map(|heading| &**heading);
    let said: Vec<&str> = labels.iter().map(|label| &**label).chain(of_lists).collect();
    let subjects: Vec<&str> = said.iter().filter_map(|text| promised(text)).collect();
    let is_customer = |subject: &&str| Words::of(subject).starts_with(CUSTOMER);
    // "What Acme supports" beside "Your responsibilities"
    // What one should or can do is advice.
    let is_advice = |text: &str| {
        let text = text.trim().trim_end_matches([':', '*']);
        text.ends_with(" should") || text.ends_with(" can")
    };
    let of_customer = |text: &&str| {
        is_of_customer(text) || !is_advice(text) && promised(text).is_some_and(|it| is_customer(&it))
    };
    let has_customer = || said.iter().any(of_customer);
    let has = subjects.iter().any(|it| !is_customer(it)) && has_customer();
    subjects.iter().filter(|_| has).for_each(|subject| candidates.add_subject(subject));
    has
}

/// Whether a heading or label says that what stands below it is the customer's.
pub(super) fn is_of_customer(text: &str) -> bool {
    subject(text).is_some_and(is_bare_customer) || parties::of_label(text) == Some(Party::Customer)
}
