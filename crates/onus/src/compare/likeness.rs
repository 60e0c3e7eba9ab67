//! Which pages say the same in the same words: pages made from one template, or from each other.

use super::Comparison;
use super::words::lexicon::{Lexicon, leave_out};
use crate::document::{Responsibility, Status};
use crate::rests::rest;

/// A duty of fewer words ("Apply the updates") is in anybody's words.
const FEWEST_WORDS: usize = 6;

/// Of ten words of two wordings, so many are in both where one is made from the other.
const IN_COMMON: usize = 8;

/// After so many rows of pages there is a rest: some milliseconds.
const REST: usize = 500;

/// How many wordings two pages share.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Likeness {
    /// By service, how many of its tasks say enough to be compared.
    pub tasks: Vec<usize>,
    /// By service, then by service: how many tasks both have in nearly the same words.
    pub common: Vec<Vec<usize>>,
}

/// Counts the tasks whose duties are worded nearly alike; the services' own names do not count, nor do
/// letters, marks and placeholders.
///
/// A future that rests after a few milliseconds of work each time, and then wants to go on at once.
pub async fn likeness_resting(comparison: &Comparison) -> Likeness {
    let count = comparison.services.len();
    let mut lexicon = Lexicon::default();
    let own: Vec<Vec<u32>> =
        comparison.services.iter().map(|service| lexicon.name_in_rows(&service.document)).collect();
    let mut likeness = Likeness { tasks: vec![0; count], common: vec![vec![0; count]; count] };
    // Of members, not of rows: the items of a list are all in one.
    let mut read = 0;
    for row in &comparison.rows {
        let mut wordings: Vec<(usize, Vec<u32>)> = Vec::new();
        for &member in &row.members {
            read += 1;
            if read % REST == 0 {
                rest().await;
            }
            if wordings.last().is_none_or(|(service, _)| *service != member.service) {
                wordings.push((member.service, Vec::new()));
            }
            let Some((service, words)) = wordings.last_mut() else { continue };
            add_words(comparison.responsibility(member), &own[*service], &mut lexicon, words);
        }
        wordings.iter_mut().for_each(|(_, words)| words.sort_unstable());
        wordings.retain(|(_, words)| words.len() >= FEWEST_WORDS);
        for (at, (one, words)) in wordings.iter().enumerate() {
            likeness.tasks[*one] += 1;
            for (other, others) in &wordings[at + 1..] {
                if are_alike(words, others) {
                    likeness.common[*one][*other] += 1;
                    likeness.common[*other][*one] += 1;
                }
            }
        }
    }
    likeness
}

/// Adds the words of a row's duties.
fn add_words(row: &Responsibility, own: &[u32], lexicon: &mut Lexicon, words: &mut Vec<u32>) {
    for duty in row.parties.iter().filter(|duty| duty.status == Status::Stated && duty.raci.is_none()) {
        let start = words.len();
        lexicon.read(&duty.text.text, words);
        leave_out(words, start, own);
    }
}

/// Whether most of the words of both stand in both.
fn are_alike(one: &[u32], other: &[u32]) -> bool {
    let (mut at, mut common) = (0, 0);
    for word in one {
        at += other[at..].partition_point(|it| it < word);
        if other.get(at) == Some(word) {
            (at, common) = (at + 1, common + 1);
        }
    }
    10 * common >= IN_COMMON * one.len().max(other.len())
}

impl Likeness {
    /// The service in whose words most of this one's tasks are, and how many those are; `None` where
    /// fewer than half of them, or fewer than three, are in the words of any other.
    pub fn model(&self, service: usize) -> Option<(usize, usize)> {
        let (of, tasks) = (self.common.get(service)?, self.tasks[service]);
        let most = *of.iter().max()?;
        let model = of.iter().position(|&count| count == most)?;
        (most >= 3 && 2 * most >= tasks).then_some((model, most))
    }

    /// The services so that near copies stand together; those alike in nothing keep their order.
    pub fn order(&self) -> Vec<usize> {
        let mut left: Vec<usize> = (0..self.tasks.len()).collect();
        let mut order: Vec<usize> = Vec::new();
        while !left.is_empty() {
            let nearest = |last: usize| {
                let most = left.iter().map(|&one| self.share(last, one)).max().filter(|&most| most >= 25)?;
                left.iter().position(|&one| self.share(last, one) == most)
            };
            let at = order.last().and_then(|&last| nearest(last)).unwrap_or_default();
            order.push(left.remove(at));
        }
        order
    }

    /// Of a hundred tasks of the smaller of two services, how many are in the words of the other.
    fn share(&self, one: usize, other: usize) -> usize {
        let smaller = self.tasks[one].min(self.tasks[other]);
        (100 * self.common[one][other]).checked_div(smaller).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::compare;
    use crate::compare::testing::{document, page};
    use crate::rests::{at_once, counted};

    #[test]
    fn the_items_of_one_list_are_read_with_rests() {
        let mut list = document("One", &[("a", "You", "", "Oil the lamps of the mill every night."); 3000]);
        list.responsibilities.iter_mut().for_each(|row| row.list_item = true);
        let comparison = compare(&[list.into()]);
        assert_eq!(comparison.rows.len(), 1);
        let (likeness, rests) = counted(likeness_resting(&comparison));
        assert!(likeness.tasks == [1] && rests > 4, "{rests} rests");
    }

    #[test]
    fn copies_stand_together_and_own_names_do_not_count() {
        let copy = |name: &str| {
            let say = |what: &str| format!("Take a {what} of every table of {name} each night.");
            let said = [say("copy"), say("picture"), say("count"), say("list")];
            let tasks = ["Copies", "Pictures", "Counts", "Lists"];
            let rows: Vec<_> =
                tasks.iter().zip(&said).map(|(task, text)| ("a", *task, text.as_str(), "")).collect();
            page(name, &rows)
        };
        let other = page("Other", &[("a", "T", "Fly the kite over the lake until the wind is gone.", "")]);
        let likeness = at_once(likeness_resting(&compare(&[copy("Tin Drums"), other, copy("Oak Flutes")])));
        assert_eq!(likeness.tasks, [4, 1, 4]);
        assert_eq!(likeness.model(0), Some((2, 4)));
        assert_eq!(likeness.model(1), None);
        assert_eq!(likeness.order(), [0, 2, 1]);
    }
}
