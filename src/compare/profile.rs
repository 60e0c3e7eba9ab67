//! What a unit is about, as weighted words.

use std::collections::{BTreeMap, HashMap};

use super::Service;
use super::units::{Unit, own_name, without};
use super::words::{is_function_word, stem, words};
use crate::document::{Party, Status};

/// Weights by word, in order of the words' numbers. Its length is 1, or it is empty.
pub(super) type Weighted = Vec<(u32, f32)>;

/// What a unit, or several in one row, is about.
#[derive(Debug, Clone, Default)]
pub(super) struct Profile {
    /// The words of the task.
    pub(super) task: Weighted,
    /// The words of what provider and customer have to do, where that is stated.
    pub(super) duties: [Weighted; 2],
}

/// The profiles of units, and the words that they number.
pub(super) struct Profiles {
    /// By unit.
    pub(super) of: Vec<Profile>,
    /// By number, a word of the family as it occurs in a task or duty.
    pub(super) words: Vec<String>,
}

/// As if this many rows had been seen before, and each word in so many of them: in a comparison of
/// two short pages a word that both use would else look common.
const ROWS_BEFORE: f32 = 100.0;
const USERS_BEFORE: f32 = 3.0;

/// A duty of fewer words ("Customer", "See above") does not tell one task from another.
const FEWEST_WORDS: usize = 3;

/// Stems that say little on a page of this kind. They count for a fifth, so that two pages alone,
/// where every word is rare, compare as they do among many.
const GENERIC: [&str; 36] = [
    "access", "account", "applic", "availa", "client", "cloud", "config", "custom", "data", "enabl", "ensur",
    "follow", "ibm", "includ", "inform", "instan", "mainta", "manag", "need", "none", "option", "perfor",
    "proces", "provid", "requir", "resour", "respon", "see", "servic", "suppor", "tool", "use", "used",
    "user", "using", "work",
];

/// The same for the few words of a task, where all but these tell what it is about.
const GENERIC_IN_TASKS: [&str; 8] =
    ["cloud", "ensur", "ibm", "mainta", "manag", "provid", "servic", "system"];

/// Profiles of all units, weighted by how few of them use a word.
pub(super) fn profiles(units: &[Unit], services: &[Service]) -> Profiles {
    let mut numbers: HashMap<String, u32> = HashMap::new();
    let mut number_of: HashMap<String, Option<u32>> = HashMap::new();
    let mut spelled: Vec<String> = Vec::new();
    let mut counts: Vec<[Vec<u32>; 3]> = Vec::new();
    let own: Vec<Vec<String>> = services.iter().map(|service| own_name(&service.document)).collect();
    let mut number = |word: String| -> Option<u32> {
        if let Some(known) = number_of.get(&word) {
            return *known;
        }
        let number = (!is_function_word(&word)).then(|| {
            let next = numbers.len() as u32;
            *numbers.entry(stem(&word)).or_insert_with(|| {
                spelled.push(word.clone());
                next
            })
        });
        number_of.insert(word, number);
        number
    };
    for unit in units {
        let mut numbered = |text: &str| -> Vec<u32> {
            without(words(text), &own[unit.service]).into_iter().filter_map(&mut number).collect()
        };
        let rows =
            || unit.responsibilities.iter().map(|&r| &services[unit.service].document.responsibilities[r]);
        let task = rows().next().map(|row| numbered(&row.task.text)).unwrap_or_default();
        let mut duties = |party| {
            let of_party = rows().flat_map(|row| &row.parties).filter(|duty| duty.party == party);
            let stated = of_party.filter(|duty| duty.status == Status::Stated && duty.raci.is_none());
            let found: Vec<u32> = stated.flat_map(|duty| numbered(&duty.text.text)).collect();
            if found.len() < FEWEST_WORDS { Vec::new() } else { found }
        };
        counts.push([task, duties(Party::Provider), duties(Party::Customer)]);
    }

    let weights = |part: fn(&[Vec<u32>; 3]) -> &[Vec<u32>], generic: &[&str]| -> Vec<f32> {
        let mut users = vec![0_u32; spelled.len()];
        for unit in &counts {
            let mut used: Vec<u32> = part(unit).iter().flatten().copied().collect();
            used.sort_unstable();
            used.dedup();
            used.into_iter().for_each(|word| users[word as usize] += 1);
        }
        let rarity =
            |users: &u32| (1.0 + (counts.len() as f32 + ROWS_BEFORE) / (*users as f32 + USERS_BEFORE)).ln();
        let mut weights: Vec<f32> = users.iter().map(rarity).collect();
        for word in generic.iter().filter_map(|generic| numbers.get(*generic)) {
            weights[*word as usize] *= 0.2;
        }
        weights
    };
    let of_tasks = weights(|unit| &unit[..1], &GENERIC_IN_TASKS);
    let of_duties = weights(|unit| &unit[1..], &GENERIC);
    let of = counts
        .iter()
        .map(|[task, provider, customer]| Profile {
            task: weighted(task, &of_tasks),
            duties: [weighted(provider, &of_duties), weighted(customer, &of_duties)],
        })
        .collect();
    Profiles { of, words: spelled }
}

/// A word that occurs often counts more, but far less than as often.
fn weighted(words: &[u32], weights: &[f32]) -> Weighted {
    let mut words = words.to_vec();
    words.sort_unstable();
    let times = words.chunk_by(|a, b| a == b);
    normalised(times.map(|of| (of[0], weights[of[0] as usize] * (1.0 + (of.len() as f32).ln()))).collect())
}

fn normalised(mut vector: Weighted) -> Weighted {
    let length = vector.iter().map(|(_, weight)| weight * weight).sum::<f32>().sqrt();
    vector.iter_mut().for_each(|(_, weight)| *weight /= length);
    vector
}

/// What several units in one row are about together.
pub(super) fn merged<'p>(profiles: impl Iterator<Item = &'p Profile> + Clone) -> Profile {
    let sum = |part: fn(&Profile) -> &Weighted| {
        let mut sum: BTreeMap<u32, f32> = BTreeMap::new();
        for (word, weight) in profiles.clone().flat_map(part) {
            *sum.entry(*word).or_default() += weight;
        }
        normalised(sum.into_iter().collect())
    };
    Profile { task: sum(|p| &p.task), duties: [sum(|p| &p.duties[0]), sum(|p| &p.duties[1])] }
}
