//! Which pages are versions of one another.

use std::rc::Rc;

use super::Relation;
use super::relation::Traits;
use crate::compare::Lexicon;
use crate::document::Document;
use crate::rests::{at_once, rest};

/// Documents about one service, as lists of indexes, the oldest one first; services with one page are
/// left out. In the order of the documents given.
///
/// A document without a date counts as older than those that have one; of equal dates the first
/// given counts as older. A service that was renamed is one service; a translation is no version.
pub fn versions(documents: &[Rc<Document>]) -> Vec<Vec<usize>> {
    at_once(versions_resting(documents))
}

/// The same as [`versions`] as a future that rests after a few milliseconds of work each time, and then wants to go on
/// at once.
pub async fn versions_resting(documents: &[Rc<Document>]) -> Vec<Vec<usize>> {
    if documents.len() < 2 {
        return Vec::new();
    }
    let mut lexicon = Lexicon::default();
    let mut traits: Vec<Traits> = Vec::with_capacity(documents.len());
    for page in documents {
        traits.push(Traits::of(&mut lexicon, page).await);
    }
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for index in 0..documents.len() {
        rest().await;
        let is_version = |&other: &usize| {
            matches!(traits[other].relation(&traits[index]), Relation::Versions | Relation::Renamed)
        };
        match groups.iter_mut().find(|group| group.iter().any(is_version)) {
            Some(group) => group.push(index),
            None => groups.push(vec![index]),
        }
    }
    for page in traits {
        rest().await;
        drop(page);
    }
    groups.retain(|group| group.len() > 1);
    for group in &mut groups {
        group.sort_by(|&a, &b| documents[a].last_updated.cmp(&documents[b].last_updated).then(a.cmp(&b)));
    }
    groups
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::testing::document;

    #[test]
    fn versions_of_one_service_stand_in_the_order_of_their_dates() {
        let page = |name: &str, date: Option<&str>| {
            Rc::new(Document { last_updated: date.map(str::to_owned), ..document(name, &[]) })
        };
        let documents = [
            page("Logs", Some("2025-01-01")),
            page("Keys", None),
            page("logs", Some("2023-01-01")),
            page("IBM Logs", Some("2024-01-01")),
        ];
        assert_eq!(versions(&documents), [[2, 3, 0]]);
    }
}
