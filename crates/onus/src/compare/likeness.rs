//! Which pages say the same in the same words: pages made from one template, or from each other.

use super::words::lexicon::{Lexicon, leave_out};
use super::{Comparison, ComparisonRow};
use crate::document::Status;
use crate::rests::rest;

/// A duty of fewer words ("Apply the updates") is in anybody's words.
const FEWEST_WORDS: usize = 6;

/// Of ten words of two wordings, so many are in both where one is made from the other.
const IN_COMMON: usize = 8;

/// After so many rows there is a rest: some milliseconds.
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
    for (at, row) in comparison.rows.iter().enumerate() {
        if at % REST == REST - 1 {
            rest().await;
        }
        let mut wordings = wordings(comparison, row, &own, &mut lexicon);
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

/// By service of the row, the words of its duties, sorted.
fn wordings(
    comparison: &Comparison,
    row: &ComparisonRow,
    own: &[Vec<u32>],
    lexicon: &mut Lexicon,
) -> Vec<(usize, Vec<u32>)> {
    let of_service = row.members.chunk_by(|one, next| one.service == next.service);
    let wording = |members: &[super::Member]| {
        let service = members[0].service;
        let duties = members.iter().flat_map(|&member| &comparison.responsibility(member).parties);
        let mut words = Vec::new();
        for duty in duties.filter(|duty| duty.status == Status::Stated && duty.raci.is_none()) {
            let start = words.len();
            lexicon.read(&duty.text.text, &mut words);
            leave_out(&mut words, start, &own[service]);
        }
        words.sort_unstable();
        (service, words)
    };
    of_service.map(wording).collect()
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
    use crate::compare::testing::page;
    use crate::rests::at_once;

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
