//! What several rows are about together.

use super::profile::{PARTS, Profile, Profiles, Word};
use super::similarity::{Common, Features, in_both, next};

/// The words of several rows, added up.
#[derive(Debug, Clone)]
pub(super) struct Sum {
    words: Vec<Word>,
    /// By part, the sum of the squares of its weights.
    squares: [f32; PARTS],
}

/// The words of one row or of several, with the length of each part; 0 for none.
pub(super) struct Weighed<'w> {
    pub(super) words: &'w Profile,
    lengths: [f32; PARTS],
}

impl Sum {
    /// One row, with room for another.
    pub(super) fn of(row: &Weighed<'_>) -> Self {
        let mut words = Vec::with_capacity(2 * row.words.len());
        words.extend_from_slice(row.words);
        Self { words, squares: row.lengths }
    }

    pub(super) fn words(&self) -> &Profile {
        &self.words
    }

    pub(super) fn weighed(&self) -> Weighed<'_> {
        Weighed { words: &self.words, lengths: self.squares.map(f32::sqrt) }
    }

    /// Adds what others are about. It is fast where these are far fewer. `new` is room to work in.
    pub(super) fn add(&mut self, others: &Profile, new: &mut Vec<Word>) {
        new.clear();
        let mut at = 0;
        for word in others {
            at += next(&self.words[at..], word.number);
            match self.words.get_mut(at).filter(|here| here.number == word.number) {
                Some(here) => {
                    for part in 0..PARTS {
                        let (here, weight) = (&mut here.weights[part], word.weights[part]);
                        self.squares[part] += weight * (weight + 2.0 * *here);
                        *here += weight;
                    }
                }
                None => {
                    (0..PARTS).for_each(|part| self.squares[part] += word.weights[part] * word.weights[part]);
                    new.push(*word);
                }
            }
        }
        self.insert(new);
    }

    /// Puts words between the others that are not among them, the last ones first.
    fn insert(&mut self, new: &[Word]) {
        let mut end = self.words.len();
        self.words.resize(end + new.len(), Word::default());
        for (before, word) in new.iter().enumerate().rev() {
            let at = self.words[..end].partition_point(|here| here.number < word.number);
            self.words.copy_within(at..end, at + before + 1);
            self.words[at + before] = *word;
            end = at;
        }
    }
}

impl<'w> Weighed<'w> {
    /// One row.
    pub(super) fn of(profiles: &'w Profiles, unit: usize) -> Self {
        let lengths = profiles.is_empty(unit).map(|is_empty| if is_empty { 0.0 } else { 1.0 });
        Self { words: profiles.of(unit), lengths }
    }

    /// The features of both as if each were one row of one area.
    pub(super) fn features(&self, other: &Self) -> Features {
        let mut common = Common::default();
        in_both(self.words, other.words, |_, one, other| common.add(one, other));
        let is_empty = |lengths: &[f32; PARTS]| lengths.map(|length| length == 0.0);
        common.scaled([&self.lengths, &other.lengths]).features(
            is_empty(&self.lengths),
            is_empty(&other.lengths),
            true,
            false,
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn word(number: u32, weight: f32) -> Word {
        Word { number, weights: [weight, 0.0, weight / 2.0, weight] }
    }

    fn weighed(words: &[Word]) -> Weighed<'_> {
        Weighed { words, lengths: [1.0, 0.0, 1.0, 1.0] }
    }

    #[test]
    fn what_is_added_stands_in_order_with_its_length() {
        let mut sum = Sum::of(&weighed(&[word(2, 1.0), word(5, 2.0)]));
        sum.squares = [5.0, 0.0, 1.25, 5.0];
        sum.add(&[word(1, 1.0), word(2, 3.0), word(3, 1.0), word(4, 1.0), word(9, 1.0)], &mut Vec::new());
        let words: Vec<(u32, f32)> = sum.words.iter().map(|word| (word.number, word.weights[0])).collect();
        assert_eq!(words, [(1, 1.0), (2, 4.0), (3, 1.0), (4, 1.0), (5, 2.0), (9, 1.0)]);
        assert_eq!(sum.squares, [24.0, 0.0, 6.0, 24.0]);
    }

    #[test]
    fn the_same_is_wholly_alike_however_often_it_is_there() {
        let row = [word(2, 0.6), word(5, 0.8)];
        let mut sum = Sum::of(&weighed(&row));
        sum.add(&row, &mut Vec::new());
        sum.add(&row, &mut Vec::new());
        let [_, _, task, rest, provider, ..] = sum.weighed().features(&weighed(&row));
        assert!((task - 1.0).abs() < 1e-5 && rest == 0.0 && provider == 0.0, "{task} {rest} {provider}");
    }
}
