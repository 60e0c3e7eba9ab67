//! Numbers for what is met again and again.
//!
//! Each type of key of the standard map adds some 3 KB to the download, and its hash takes longer
//! than all else that is done with a word. Here keys are bytes, and what belongs to one stands in a
//! plain `Vec` at its number.

/// Gives equal keys one number, counting from 0 in the order in which they are first met.
#[derive(Debug, Default)]
pub(crate) struct Interner {
    /// All keys, one after the other.
    bytes: Vec<u8>,
    /// By number, where its key ends.
    ends: Vec<usize>,
    /// At a key's hash, or at the next free place after it: its number and one, 0 where free. At
    /// least half of the places are free; there are none at first, then a power of two.
    places: Vec<u32>,
}

impl Interner {
    /// The number of a key.
    pub(crate) fn number(&mut self, key: &[u8]) -> usize {
        if self.places.len() <= self.ends.len() * 2 {
            self.grow();
        }
        let place = self.place(key);
        if self.places[place] == 0 {
            self.bytes.extend_from_slice(key);
            self.ends.push(self.bytes.len());
            self.places[place] = self.ends.len() as u32;
        }
        self.places[place] as usize - 1
    }

    /// The number of a key of several numbers.
    pub(crate) fn number_of(&mut self, key: &[usize]) -> usize {
        let bytes: Vec<u8> = key.iter().flat_map(|number| number.to_le_bytes()).collect();
        self.number(&bytes)
    }

    /// The number of a key, if it has one.
    pub(crate) fn find(&self, key: &[u8]) -> Option<usize> {
        let place = if self.places.is_empty() { return None } else { self.place(key) };
        (self.places[place] as usize).checked_sub(1)
    }

    /// How many keys have a number.
    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The key of a number that was given out.
    pub(crate) fn key(&self, number: usize) -> &[u8] {
        key(&self.bytes, &self.ends, number)
    }

    /// Where a key stands, or where it would.
    fn place(&self, key: &[u8]) -> usize {
        // As slices: at the size that the app is built for, each index into a `Vec` is a call.
        let (places, bytes, ends) = (&self.places[..], &self.bytes[..], &self.ends[..]);
        let last = places.len() - 1;
        let mut place = hash(key) as usize & last;
        while places[place] != 0 && self::key(bytes, ends, places[place] as usize - 1) != key {
            place = (place + 1) & last;
        }
        place
    }

    fn grow(&mut self) {
        self.places = vec![0; (self.places.len() * 2).max(64)];
        for number in 0..self.ends.len() {
            let place = self.place(self.key(number));
            self.places[place] = number as u32 + 1;
        }
    }
}

#[inline(always)]
fn key<'k>(bytes: &'k [u8], ends: &[usize], number: usize) -> &'k [u8] {
    let start = if number == 0 { 0 } else { ends[number - 1] };
    &bytes[start..ends[number]]
}

/// Eight bytes at a time, multiplied by the odd number next to 2^64 over the golden ratio.
fn hash(key: &[u8]) -> u32 {
    const GOLDEN: u64 = 0x9e37_79b9_7f4a_7c15;
    let mut hash = key.len() as u64;
    let mut rest = key;
    while let Some((first, after)) = rest.split_first_chunk::<8>() {
        hash = (hash ^ u64::from_le_bytes(*first)).wrapping_mul(GOLDEN).rotate_right(32);
        rest = after;
    }
    let last = match (rest.first_chunk::<4>(), rest.last_chunk::<4>()) {
        (Some(first), Some(last)) => {
            u64::from(u32::from_le_bytes(*first)) << 32 | u64::from(u32::from_le_bytes(*last))
        }
        _ => rest.iter().fold(0, |last, byte| last << 8 | u64::from(*byte)),
    };
    (((hash ^ last).wrapping_mul(GOLDEN)) >> 32) as u32
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
        let keys: Vec<String> = (0..1000).map(|i| format!("key {i}")).chain([String::new()]).collect();
        for _ in 0..2 {
            for (number, key) in keys.iter().enumerate() {
                assert_eq!(interner.number(key.as_bytes()), number);
            }
        }
        assert_eq!(interner.find(b"key 7"), Some(7));
        assert_eq!((interner.find(b"other"), Interner::default().find(b"")), (None, None));
        assert_eq!(
            (interner.len(), interner.key(0), interner.key(999)),
            (1001, &b"key 0"[..], &b"key 999"[..])
        );
    }
}
