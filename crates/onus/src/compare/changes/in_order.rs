//! Pairs of two lists that keep the order of both.

/// The pairs of most worth together, of two lists of these lengths, as indexes. What is worth 0 to each other is
/// no pair.
pub(super) fn in_order(old: usize, new: usize, worth: impl Fn(usize, usize) -> u32) -> Vec<(usize, usize)> {
    let width = new + 1;
    let mut best = vec![0_u32; (old + 1) * width];
    for i in (0..old).rev() {
        for j in (0..new).rev() {
            best[i * width + j] = (best[(i + 1) * width + j + 1] + worth(i, j))
                .max(best[(i + 1) * width + j])
                .max(best[i * width + j + 1]);
        }
    }
    let (mut i, mut j, mut pairs) = (0, 0, Vec::new());
    while i < old && j < new {
        let (here, worth) = (best[i * width + j], worth(i, j));
        if worth > 0 && here == best[(i + 1) * width + j + 1] + worth {
            pairs.push((i, j));
            (i, j) = (i + 1, j + 1);
        } else if here == best[(i + 1) * width + j] {
            i += 1;
        } else {
            j += 1;
        }
    }
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs_of_most_worth_keep_the_order() {
        let (old, new) = ([1, 2, 3], [3, 1, 9, 2]);
        assert_eq!(in_order(3, 4, |i, j| u32::from(old[i] == new[j])), [(0, 1), (1, 3)]);
        assert_eq!(in_order(2, 2, |_, _| 0), []);
    }
}
