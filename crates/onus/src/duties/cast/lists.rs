//! Whom lists name, in their items and in what stands above them.

use std::rc::Rc;

use super::candidates::Candidates;
use super::name::{heads_definitions, is_bare_customer, name_of};
use crate::duties::lists::{subject, without_as};
use crate::duties::words::Words;
use crate::page::{Cell, Page};
use crate::text::{Names, plain_text};

/// The longest label that names somebody, in bytes.
pub(super) const LONGEST_LABEL: usize = 200;

/// What lists say of whose they are.
#[derive(Default)]
pub(super) struct Said {
    /// Whether items name somebody, a customer among them, and have their duties below them.
    pub has_bare_parents: bool,
    /// Whether sentences above lists are about a customer.
    pub has_customer: bool,
    /// Whether they are about others.
    pub has_another: bool,
}

/// Adds whom lists name in their items and in what stands above them.
#[inline(never)]
pub(super) fn add_lists(
    candidates: &mut Candidates,
    page: &Page<'_>,
    headings: &[Rc<str>],
    names: &Names<'_>,
) -> Said {
    let mut said = Said::default();
    for list in &page.lists {
        let is_of_definitions = list.heading.is_some_and(|heading| heads_definitions(&headings[heading]));
        if page.front_matter.subcollection.is_none() && list.items.len() < 40 && !is_of_definitions {
            let items: Vec<_> = list
                .items
                .iter()
                .filter(|item| item.cell.source.len() < 500)
                .map(|item| plain_text(&item.cell, names))
                .collect();
            candidates.add_leads(items.iter().flat_map(|item| item.lines()));
            candidates.add_sentences(items.iter().map(|item| &**item));
            candidates.add_behind(items.iter().map(|item| &**item));
        }
        let nested = list.items.windows(2).filter(|pair| pair[1].depth > pair[0].depth);
        let parents: Vec<&Cell<'_>> =
            nested.map(|pair| &pair[0].cell).filter(|it| it.source.len() < 60).collect();
        if page.front_matter.subcollection.is_none() && parents.len() > 1 {
            let texts: Vec<_> = parents.iter().map(|cell| plain_text(cell, names)).collect();
            if texts.iter().any(|text| is_bare_customer(text)) {
                texts.iter().for_each(|text| candidates.add_subject(text.trim_end_matches(':')));
                said.has_bare_parents = true;
            }
        }
        let nested = list.items.windows(2).filter(|pair| pair[1].depth > pair[0].depth);
        let labels = list.label.iter().chain(nested.map(|pair| &pair[0].cell));
        for label in labels.filter(|label| label.source.len() < 500) {
            let text = plain_text(label, names);
            match subject(&text) {
                Some(subject) => {
                    let is_customer = is_bare_customer(subject);
                    said.has_customer |= is_customer;
                    said.has_another |= !is_customer && name_of(subject).is_some();
                    candidates.add_subject(subject);
                }
                // "As the operator of Lamps, Acme:"
                None if without_as(&text).len() < text.len() => {
                    candidates.add_subject(without_as(&text).trim_end_matches(':'));
                }
                None if text.len() < LONGEST_LABEL => candidates.add_label(&text, &Words::of(&text)),
                None => {}
            }
        }
    }
    said
}
