//! Which page of a service counts.

use std::rc::Rc;

use crate::compare::changes::{is_one_name, versions};
use crate::document::Document;

/// For each document the index of the newest version of its page: mostly its own.
///
/// Unlike in [`versions`], pages of different names are never versions here, however alike they are:
/// two services made from one template both have their duties, and a state noted with one says nothing
/// of the other.
pub fn newest(documents: &[Rc<Document>]) -> Vec<usize> {
    newest_of(documents, &versions(documents))
}

/// Whether a document, by its index, is the newest version of its page. Only the pages of its name are looked at: those of
/// other names may have very many rows. Two of one name that are versions only by way of a page of another name are none
/// here, other than in [`newest()`].
pub fn is_newest(documents: &[Rc<Document>], one: usize) -> bool {
    let of_name = (0..documents.len()).filter(|&other| is_one_name(&documents[one], &documents[other]));
    let of_name: Vec<usize> = of_name.collect();
    let pages: Vec<Rc<Document>> = of_name.iter().map(|&at| Rc::clone(&documents[at])).collect();
    newest(&pages).iter().zip(&of_name).any(|(&newest, &at)| at == one && of_name[newest] == one)
}

/// [`newest()`], where the [`versions`] are known.
pub fn newest_of(documents: &[Rc<Document>], versions: &[Vec<usize>]) -> Vec<usize> {
    let mut newest: Vec<usize> = (0..documents.len()).collect();
    for group in versions {
        for &one in group {
            let is_version = |other: &&usize| is_one_name(&documents[one], &documents[**other]);
            newest[one] = group.iter().rev().find(is_version).copied().unwrap_or(one);
        }
    }
    newest
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::testing::document;

    #[test]
    fn copies_under_another_name_count_for_themselves() {
        let rows =
            [("a", "Oil", "", "Fill it."), ("a", "Wicks", "", "Cut them."), ("a", "Glass", "", "Wipe it.")];
        let page = |name: &str, date: &str| {
            Rc::new(Document { last_updated: Some(date.into()), ..document(name, &rows) })
        };
        let pages = [page("IBM Mill", "2025-01-01"), page("Tower", "2026-01-01"), page("Mill", "2024-01-01")];
        assert_eq!(versions(&pages).len(), 1);
        assert_eq!(newest(&pages), [0, 1, 0]);
        assert_eq!([0, 1, 2].map(|page| is_newest(&pages, page)), [true, true, false]);
    }
}
