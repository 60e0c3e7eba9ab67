//! Numbers for what is met again and again: what belongs to a key stands in a plain `Vec` at its number.

use std::hash::Hasher;

use hashbrown::HashTable;
use rustc_hash::FxHasher;

/// So many keys stand in one table; of more, each table holds those of one part of the hashes. To grow is to go through a
/// whole table at once: of a million keys that would take most of a second.
const FEW: usize = 1 << 14;
const TABLES: usize = 64;

/// Gives equal keys one number, counting from 0 in the order in which they are first met.
#[derive(Debug, Default)]
pub(crate) struct Interner {
    /// Of few keys.
    few: HashTable<u32>,
    /// Of many, by [`part`].
    many: Vec<HashTable<u32>>,
    /// All keys, one after the other.
    keys: Vec<u8>,
    /// By number, where its key ends.
    ends: Vec<usize>,
    /// For the bytes of a key of several numbers.
    bytes: Vec<u8>,
}

impl Interner {
    /// The number of a key.
    pub(crate) fn number(&mut self, key: &[u8]) -> usize {
        let hash_of_key = hash(key);
        if let Some(number) = self.find_hashed(key, hash_of_key) {
            return number;
        }
        let number = self.ends.len();
        reserve_some(&mut self.keys, key.len());
        reserve_some(&mut self.ends, 1);
        self.keys.extend_from_slice(key);
        self.ends.push(self.keys.len());
        let (keys, ends) = (&self.keys, &self.ends);
        let hash_of = |number: &u32| hash(key_of(keys, ends, *number as usize));
        if number == FEW {
            self.many.resize_with(TABLES, HashTable::default);
            for number in std::mem::take(&mut self.few) {
                let hash = hash_of(&number);
                self.many[part(hash)].insert_unique(hash, number, hash_of);
            }
        }
        let table = self.many.get_mut(part(hash_of_key)).unwrap_or(&mut self.few);
        table.insert_unique(hash_of_key, number as u32, hash_of);
        number
    }

    /// The number of a key of several numbers.
    pub(crate) fn number_of(&mut self, key: &[usize]) -> usize {
        self.number_of_each(key.iter().copied())
    }

    /// The same as [`Interner::number_of`].
    pub(crate) fn number_of_each(&mut self, key: impl Iterator<Item = usize>) -> usize {
        let mut bytes = std::mem::take(&mut self.bytes);
        bytes.clear();
        key.for_each(|number| bytes.extend_from_slice(&number.to_le_bytes()));
        let number = self.number(&bytes);
        self.bytes = bytes;
        number
    }

    /// The number of a key, if it has one.
    pub(crate) fn find(&self, key: &[u8]) -> Option<usize> {
        self.find_hashed(key, hash(key))
    }

    fn find_hashed(&self, key: &[u8], hash: u64) -> Option<usize> {
        let is_it = |number: &u32| self.key(*number as usize) == key;
        let table = self.many.get(part(hash)).unwrap_or(&self.few);
        table.find(hash, is_it).map(|number| *number as usize)
    }

    /// How many keys have a number.
    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The key of a number that was given out.
    pub(crate) fn key(&self, number: usize) -> &[u8] {
        key_of(&self.keys, &self.ends, number)
    }
}

/// Makes room for more of very many. By itself a vector doubles: then half of it may be empty, and while it is moved it is there
/// three times.
pub(crate) fn reserve_some<T>(of: &mut Vec<T>, more: usize) {
    if of.capacity() - of.len() < more {
        of.reserve_exact(more.max(of.len() / 4).max(64));
    }
}

fn key_of<'k>(keys: &'k [u8], ends: &[usize], number: usize) -> &'k [u8] {
    let start = if number == 0 { 0 } else { ends[number - 1] };
    &keys[start..ends[number]]
}

pub(crate) fn hash(key: &[u8]) -> u64 {
    let mut hasher = FxHasher::default();
    hasher.write(key);
    hasher.finish()
}

/// Which of many tables: by bits that are not those by which a table finds its places.
fn part(hash: u64) -> usize {
    (hash >> 16) as usize % TABLES
}

/// Counts what occurs again within a scope; scopes are looked at one after the other.
#[derive(Debug, Default)]
pub(crate) struct Repeats {
    keys: Interner,
    /// By key: the last scope that it was met in, and how often.
    met: Vec<(usize, usize)>,
}

impl Repeats {
    /// How often a key was met in a scope before.
    pub(crate) fn before(&mut self, scope: usize, key: &[usize]) -> usize {
        let number = self.keys.number_of(key);
        self.met.resize(self.keys.len(), (scope, 0));
        let (last, times) = &mut self.met[number];
        if *last != scope {
            (*last, *times) = (scope, 0);
        }
        *times += 1;
        *times - 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_occurs_again_is_counted_by_scope() {
        let mut repeats = Repeats::default();
        let met = [(0, 7), (0, 7), (0, 8), (1, 8), (1, 7), (1, 7), (1, 7)];
        assert_eq!(met.map(|(scope, key)| repeats.before(scope, &[key, 0])), [0, 1, 0, 0, 0, 1, 2]);
    }

    #[test]
    fn equal_keys_have_one_number_however_many_there_are() {
        let mut interner = Interner::default();
        let keys: Vec<String> = (0..40_000).map(|i| format!("key {i}")).chain([String::new()]).collect();
        assert!(keys.len() > FEW);
        for _ in 0..2 {
            for (number, key) in keys.iter().enumerate() {
                assert_eq!(interner.number(key.as_bytes()), number);
            }
        }
        assert_eq!(interner.find(b"key 7"), Some(7));
        assert_eq!((interner.find(b"other"), Interner::default().find(b"")), (None, None));
        assert_eq!(
            (interner.len(), interner.key(0), interner.key(39_999)),
            (40_001, &b"key 0"[..], &b"key 39999"[..])
        );
    }
}
