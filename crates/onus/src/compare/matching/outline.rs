//! A quick look at which words two rows have in common, before all of them are gone through.

/// A row's words as bits: those whose numbers are this far apart share one.
const BITS: usize = 512;

/// Which words a row has, as good as that can be said in one line of a processor's memory.
#[derive(Debug, Clone)]
pub(super) struct Outline {
    bits: [u64; BITS / 64],
    /// 1 by the root of how many words it has; 0 for none.
    weight: f32,
}

impl Outline {
    /// Of a row with words of these numbers.
    pub(super) fn of(words: impl ExactSizeIterator<Item = u32>) -> Self {
        let weight = if words.len() == 0 { 0.0 } else { 1.0 / (words.len() as f32).sqrt() };
        let mut bits = [0; BITS / 64];
        for word in words {
            let bit = word as usize % BITS;
            bits[bit / 64] |= 1 << (bit % 64);
        }
        Self { bits, weight }
    }

    /// About how alike two rows are, 0 to a bit more than 1, if all their words say as much.
    pub(super) fn in_common(&self, other: &Self) -> f32 {
        let both: u32 = self.bits.iter().zip(&other.bits).map(|(a, b)| (a & b).count_ones()).sum();
        both as f32 * self.weight * other.weight
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_in_common_are_counted_whatever_they_say() {
        let row = |numbers: &[u32]| Outline::of(numbers.iter().copied());
        let four = row(&[1, 2, 600, 1300]);
        assert_eq!(four.in_common(&four), 1.0);
        assert_eq!(four.in_common(&row(&[3, 2, 1300, 5])), 0.5);
        assert_eq!(four.in_common(&row(&[])), 0.0);
    }
}
