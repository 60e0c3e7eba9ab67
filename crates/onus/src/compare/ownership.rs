//! Who owns what, for two to twenty services at a glance.

use super::answer::{answer, has_gap};
use super::areas::AreaNumbers;
use super::{Comparison, Lexicon};
use crate::document::{Owner, Party, TaskOwner};
use crate::intern::{Interner, Repeats};
use crate::rests::{at_once, rest};

/// A resource of which pages say who owns it.
#[derive(Debug, Clone, PartialEq)]
pub struct Resource {
    /// In the words of the first service that names it.
    pub name: String,
    /// By area, then by service. An area or service that says nothing of the resource is not in it.
    pub owners: Vec<OwnerOf>,
}

/// Who owns a resource in an area, as one service says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OwnerOf {
    /// Index into [`Comparison::areas`].
    pub area: usize,
    /// Index into [`Comparison::services`].
    pub service: usize,
    /// Who owns it.
    pub owner: Owner,
    /// Index into the allocations of the service's document.
    pub allocation: usize,
}

/// How many tasks of an area are whose in one service. All are 0 where the service has no task there.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Shares {
    /// Tasks of the provider alone.
    pub provider: usize,
    /// Tasks of the customer alone.
    pub customer: usize,
    /// Tasks of both.
    pub both: usize,
    /// Tasks of somebody else alone.
    pub other: usize,
    /// Tasks of nobody: empty, placeholders or not applicable on all sides.
    pub nobody: usize,
    /// Tasks with an empty cell or a placeholder. They are counted above, too.
    pub gaps: usize,
}

impl Shares {
    /// The number of tasks.
    pub fn total(&self) -> usize {
        self.provider + self.customer + self.both + self.other + self.nobody
    }

    /// Only what a party has, alone or with others; all, where none is asked for. Gaps are nobody's.
    pub fn of_party(self, party: Option<Party>) -> Self {
        let Some(party) = party else { return self };
        let Self { provider, both, customer, other, .. } = self;
        match party {
            Party::Provider => Self { provider, both, ..Self::default() },
            Party::Customer => Self { both, customer, ..Self::default() },
            Party::Other => Self { other, ..Self::default() },
        }
    }
}

/// Resources in the order in which the services name them; those of one name, normalised as tasks
/// are, are one. A resource that a service names twice in an area stays two.
pub fn resources(comparison: &Comparison) -> Vec<Resource> {
    at_once(resources_resting(comparison))
}

/// After so many owners there is a rest: some milliseconds.
const REST: usize = 5000;

/// The same as [`resources`] as a future that rests after a few milliseconds of work each time, and then wants to go on at
/// once.
pub async fn resources_resting(comparison: &Comparison) -> Vec<Resource> {
    let (mut lexicon, mut area_of) = (Lexicon::default(), AreaNumbers::new(&comparison.areas));
    let (mut known, mut repeats) = (Interner::default(), Repeats::default());
    let mut resources: Vec<Resource> = Vec::new();
    for (service, it) in comparison.services.iter().enumerate() {
        let own = lexicon.own_name(&it.document);
        for (allocation, owned) in it.document.allocations.iter().enumerate() {
            if allocation % REST == REST - 1 {
                rest().await;
            }
            let name = lexicon.name(&owned.resource.text, &own);
            let area = area_of.number(&owned.area);
            let before = repeats.before(service, &[name, area]);
            let index = known.number_of(&[name, before]);
            if index == resources.len() {
                resources.push(Resource { name: owned.resource.text.clone(), owners: Vec::new() });
            }
            resources[index].owners.push(OwnerOf { area, service, owner: owned.owner, allocation });
        }
    }
    for resources in resources.chunks_mut(REST) {
        resources.iter_mut().for_each(|it| it.owners.sort_by_key(|owner| (owner.area, owner.service)));
        rest().await;
    }
    resources
}

/// For each area, for each service, whose the tasks of the rows are for which `is_shown` says so; it
/// is asked by index into [`Comparison::rows`].
pub fn shares(comparison: &Comparison, is_shown: impl Fn(usize) -> bool) -> Vec<Vec<Shares>> {
    let mut shares = vec![vec![Shares::default(); comparison.services.len()]; comparison.areas.len()];
    for (_, row) in comparison.rows.iter().enumerate().filter(|(index, _)| is_shown(*index)) {
        for members in row.members.chunk_by(|one, next| one.service == next.service) {
            let service = members[0].service;
            let shares = &mut shares[row.area][service];
            match answer(comparison, row, service) {
                Some(TaskOwner::Provider) => shares.provider += 1,
                Some(TaskOwner::Customer) => shares.customer += 1,
                Some(TaskOwner::Shared) => shares.both += 1,
                Some(TaskOwner::ThirdParty) => shares.other += 1,
                Some(TaskOwner::Nobody) => shares.nobody += 1,
                None => {}
            }
            let leaves_open = members.iter().any(|member| has_gap(comparison.responsibility(*member)));
            shares.gaps += usize::from(leaves_open);
        }
    }
    shares
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::*;
    use crate::compare::compare;
    use crate::compare::testing::{allocations, document, page};
    use crate::document::Document;

    fn owners(name: &str, owned: &[(&str, &str, Owner)]) -> Rc<Document> {
        Rc::new(Document { allocations: allocations(owned), ..document(name, &[]) })
    }

    #[test]
    fn resources_of_one_name_are_one() {
        let one = owners("One", &[("Worker nodes", "b", Owner::Shared), ("Disks", "b", Owner::Provider)]);
        let two = owners("Two", &[("disk", "c", Owner::Customer), ("disk", "b", Owner::ThirdParty)]);
        let comparison = compare(&[one, two]);
        let found: Vec<_> = resources(&comparison)
            .into_iter()
            .map(|it| (it.name, it.owners.iter().map(|o| (o.area, o.service, o.owner)).collect::<Vec<_>>()))
            .collect();
        assert_eq!(
            found,
            [
                ("Worker nodes".to_owned(), vec![(0, 0, Owner::Shared)]),
                (
                    "Disks".to_owned(),
                    vec![(0, 0, Owner::Provider), (0, 1, Owner::ThirdParty), (1, 1, Owner::Customer)]
                ),
            ]
        );
    }

    #[test]
    fn a_resource_named_twice_stays_two() {
        let one = owners("One", &[("Disk", "a", Owner::Shared), ("Disk", "a", Owner::Provider)]);
        assert_eq!(resources(&compare(&[one])).len(), 2);
    }

    #[test]
    fn tasks_are_counted_by_who_answers() {
        let one = page("One", &[("a", "T", "x", "y"), ("a", "U", "x", ""), ("b", "V", "", "N/A")]);
        let two = page("Two", &[("a", "T", "", "y")]);
        let comparison = compare(&[one, two]);
        assert_eq!(
            shares(&comparison, |row| row == 1)[0][0],
            Shares { provider: 1, gaps: 1, ..Shares::default() }
        );
        let shares = shares(&comparison, |_| true);
        let nothing = Shares::default();
        assert_eq!(
            shares[0],
            [Shares { both: 1, provider: 1, gaps: 1, ..nothing }, Shares { customer: 1, gaps: 1, ..nothing }]
        );
        assert_eq!(shares[1], [Shares { nobody: 1, gaps: 1, ..nothing }, nothing]);
        assert_eq!(shares[0][0].total(), 2);
        assert_eq!(shares[0][0].of_party(Some(Party::Customer)), Shares { both: 1, ..nothing });
        assert_eq!(shares[0][0].of_party(Some(Party::Other)), nothing);
        assert_eq!(shares[0][0].of_party(None), shares[0][0]);
    }
}
