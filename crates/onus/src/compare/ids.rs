//! Ids that stand for one thing only.

use std::collections::HashMap;

use hashbrown::HashTable;

use crate::intern::hash;

/// Gives out ids, each once. They stand with what they are for, and not here once more: there may be very many.
pub(super) struct Ids {
    /// The places of those that have one.
    given: HashTable<u32>,
    /// How often an id was asked for that was not to be had.
    again: HashMap<String, usize>,
}

impl Ids {
    /// For so many: to grow later is to go through all of them at once.
    pub(super) fn of(count: usize) -> Self {
        Self { given: HashTable::with_capacity(count), again: HashMap::new() }
    }

    /// `id` itself the first time, then `id-2`, `id-3` and so on, passing over ids given out before. It is for what will stand
    /// in the next place, `at`; `id_of` tells those of the places before.
    pub(super) fn unique<'i>(&mut self, id: String, at: usize, id_of: impl Fn(usize) -> &'i str) -> String {
        let is_new = |given: &mut HashTable<u32>, id: &str| {
            let hash_of_id = hash(id.as_bytes());
            if given.find(hash_of_id, |at| id_of(*at as usize) == id).is_some() {
                return false;
            }
            given.insert_unique(hash_of_id, at as u32, |at| hash(id_of(*at as usize).as_bytes()));
            true
        };
        if is_new(&mut self.given, &id) {
            return id;
        }
        let times = self.again.entry(id.clone()).or_insert(1);
        loop {
            *times += 1;
            let candidate = format!("{id}-{times}");
            if is_new(&mut self.given, &candidate) {
                return candidate;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_given_out_once_even_where_a_name_looks_numbered() {
        let mut ids = Ids::of(2);
        let mut given: Vec<String> = Vec::new();
        for id in ["a-2", "a", "a", "a", "b", "a-2"] {
            given.push(ids.unique(id.to_owned(), given.len(), |at| &given[at]));
        }
        assert_eq!(given, ["a-2", "a", "a-3", "a-4", "b", "a-2-2"]);
    }
}
