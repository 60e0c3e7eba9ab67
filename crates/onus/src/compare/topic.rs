//! Who answers for a topic: everything that a search finds, service by service.

use super::filter::Filter;
use super::search::Index;
use super::{Comparison, Member};
use crate::document::{Party, TaskOwner};
use crate::rests::{at_once, rest};

/// The answer to a search.
#[derive(Debug, Default, Clone, PartialEq)]
pub struct Topic {
    /// What each service says, in the order of the comparison.
    pub services: Vec<Answer>,
    /// Services that say nothing about it.
    pub silent: Vec<usize>,
    /// Services that say something about it, of which the filter leaves nothing.
    pub hidden: Vec<usize>,
}

/// What one service says.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    /// Index of the service.
    pub service: usize,
    /// Its lines, in the order of the comparison; owners of resources stand last. Never empty.
    pub lines: Vec<Line>,
}

/// One line of a page.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// What it is.
    pub says: Says,
    /// Who has or owns it.
    pub owner: TaskOwner,
}

/// What a line is.
#[derive(Debug, Clone, PartialEq)]
pub enum Says {
    /// A task: the row of the comparison, and the line with those that continue it.
    Duty(usize, Vec<Member>),
    /// A resource: index into the document's allocations.
    Resource(usize),
}

impl Topic {
    /// How many lines have each owner.
    pub fn count(&self, owner: TaskOwner) -> usize {
        self.services.iter().flat_map(|answer| &answer.lines).filter(|line| line.owner == owner).count()
    }

    /// How many services leave something to the provider, or to the customer, alone or together.
    pub fn services_of(&self, party: Party) -> usize {
        let is_left = |answer: &&Answer| answer.lines.iter().any(|line| is_of(line.owner, party));
        self.services.iter().filter(is_left).count()
    }
}

/// Whether a party has it, alone or together with another.
fn is_of(owner: TaskOwner, party: Party) -> bool {
    match party {
        Party::Provider => matches!(owner, TaskOwner::Provider | TaskOwner::Shared),
        Party::Customer => matches!(owner, TaskOwner::Customer | TaskOwner::Shared),
        Party::Other => owner == TaskOwner::ThirdParty,
    }
}

/// What the services say about what is searched for, of what a filter leaves. Empty, all of it, where
/// nothing is searched for. Where a party is asked for, a line is left that this page leaves to it, whatever others do.
pub fn topic(comparison: &Comparison, index: &Index, search: &str, filter: &Filter) -> Topic {
    at_once(topic_resting(comparison, index, search, filter))
}

/// After so many rows there is a rest: some milliseconds.
const REST: usize = 2000;

/// The same as [`topic`] as a future that rests after a few milliseconds of work each time, and then wants to go on at once.
pub async fn topic_resting(comparison: &Comparison, index: &Index, search: &str, filter: &Filter) -> Topic {
    let found = index.find(search);
    rest().await;
    let asked = index.asked(search);
    if !found.is_asked {
        return Topic::default();
    }
    let mut says = vec![false; comparison.services.len()];
    let mut lines: Vec<Vec<Line>> = comparison.services.iter().map(|_| Vec::new()).collect();
    for (at, services) in found.services.iter().enumerate() {
        if at % REST == REST - 1 {
            rest().await;
        }
        let row = &comparison.rows[at];
        let is_kept = filter.keeps(comparison, row);
        for &service in services {
            says[service] = true;
            if !is_kept {
                continue;
            }
            let members = asked.members(comparison, row, service);
            for members in members.chunk_by(|_, next| comparison.responsibility(*next).continues) {
                let owner = TaskOwner::of(members.iter().map(|member| comparison.responsibility(*member)));
                if filter.party.is_none_or(|party| is_of(owner, party)) {
                    lines[service].push(Line { says: Says::Duty(at, members.to_vec()), owner });
                }
            }
        }
    }
    for (service, at) in found.allocations {
        says[service] = true;
        let document = &comparison.services[service].document;
        let allocation = &document.allocations[at];
        // It is not asked whether services differ in who owns a resource.
        if !filter.differences && filter.keeps_resource(&comparison.services[service].id, allocation) {
            lines[service].push(Line { says: Says::Resource(at), owner: allocation.owner.into() });
        }
    }
    let mut topic = Topic::default();
    for (service, lines) in lines.into_iter().enumerate() {
        match (lines.is_empty(), says[service]) {
            (false, _) => topic.services.push(Answer { service, lines }),
            (true, true) => topic.hidden.push(service),
            (true, false) => topic.silent.push(service),
        }
    }
    topic
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::*;
    use crate::compare::compare;
    use crate::compare::testing::document;
    use crate::rests::counted;

    #[test]
    fn each_service_answers_line_by_line_or_is_silent() {
        let one = document("One", &[("a", "Backups", "keep them", "N/A"), ("a", "Lamps", "x", "y")]);
        let two = document("Two", &[("b", "Oil", "N/A", "back up the oil")]);
        let three = document("Three", &[("b", "Oil", "pour", "N/A")]);
        let comparison = compare(&[Rc::new(one), Rc::new(two), Rc::new(three)]);
        let index = Index::new(&comparison);
        let ask = |search: &str| topic(&comparison, &index, search, &Filter::default());
        let backups = ask("backup");
        let owners: Vec<_> = backups.services.iter().map(|it| (it.service, it.lines[0].owner)).collect();
        assert_eq!(owners, [(0, TaskOwner::Provider), (1, TaskOwner::Customer)]);
        assert_eq!(backups.silent, [2]);
        assert_eq!((backups.services_of(Party::Customer), backups.count(TaskOwner::Provider)), (1, 1));
        assert_eq!(ask(" "), Topic::default());
        assert_eq!(ask("nowhere").silent, [0, 1, 2]);
        let of_customer = Filter { party: Some(Party::Customer), ..Filter::default() };
        let left = topic(&comparison, &index, "backup", &of_customer);
        let services: Vec<_> = left.services.iter().map(|it| it.service).collect();
        assert_eq!((services, left.hidden, left.silent), (vec![1], vec![0], vec![2]));
    }

    #[test]
    fn very_many_rows_are_asked_with_rests_and_one_look_at_their_words() {
        let tasks: Vec<String> = (0..30_000).map(|at| format!("Lamp {at}")).collect();
        let rows: Vec<_> = tasks.iter().map(|task| ("a", task.as_str(), "keep it", "")).collect();
        let comparison = compare(&[Rc::new(document("One", &rows))]);
        let index = Index::new(&comparison);
        let (found, rests) = counted(topic_resting(&comparison, &index, "amp", &Filter::default()));
        assert!(rests > 10, "{rests} rests");
        assert_eq!(found.services[0].lines.len(), 30_000);
    }

    #[test]
    fn of_a_list_only_the_items_that_say_it() {
        let mut one = document("One", &[("a", "You", "", "back up oil"), ("a", "You", "", "lock it")]);
        one.responsibilities.iter_mut().for_each(|row| row.list_item = true);
        let comparison = compare(&[Rc::new(one)]);
        let index = Index::new(&comparison);
        let lines =
            |search: &str| topic(&comparison, &index, search, &Filter::default()).services[0].lines.len();
        assert_eq!((lines("backup"), lines("one")), (1, 2), "all where it is the service's name");
    }
}
