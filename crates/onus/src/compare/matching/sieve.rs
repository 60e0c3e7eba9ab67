//! Which pairs may be the same at all, before it is known how much better they fit than others: most are not, and need
//! no closer look.

use super::model::Judge;
use super::similarity::{BETTER, Features, NAMES, NEXT_BEST, first_sight, hang_by_a_word};

/// A feature, where its first cell ends, and how wide each of the next ones is.
struct Axis {
    feature: usize,
    first: f32,
    width: f32,
    cells: usize,
}

const fn axis(feature: usize, first: f32, width: f32, cells: usize) -> Axis {
    Axis { feature, first, width, cells }
}

/// What is looked at: how much better, how much of the task is said, the tasks', parties' and whole texts' common words.
const AXES: [Axis; 5] = [
    axis(BETTER, -0.6, 0.1, 20),
    axis(8, 0.1, 0.1, 10),
    axis(2, 0.1, 0.1, 10),
    axis(6, 0.06, 0.06, 10),
    axis(7, 0.06, 0.06, 10),
];

/// Of rounding, on the safe side.
const MARGIN: f32 = 1e-4;

/// What is known of a cell: nothing yet, that no pair in it gets so sure, that some may.
const UNKNOWN: u8 = 0;
const NONE: u8 = 1;
const SOME: u8 = 2;

pub(super) struct Sieve {
    judge: Judge,
    least: f32,
    cells: Vec<u8>,
}

impl Sieve {
    /// Lets pass what `judge` may be so sure of.
    pub(super) fn new(judge: Judge, least: f32) -> Self {
        let cells = AXES.iter().map(|axis| axis.cells).product();
        Self { judge, least, cells: vec![UNKNOWN; cells] }
    }

    /// Whether two rows of one area may be the same, by all features but how much better they fit.
    pub(super) fn may_be(&mut self, features: &Features) -> bool {
        !hang_by_a_word(features) && self.passes(features, first_sight(features) - NEXT_BEST)
    }

    /// Whether two rows that may be the same still may be, as it is known how much better they fit.
    pub(super) fn still_may_be(&mut self, features: &Features) -> bool {
        self.passes(features, features[BETTER])
    }

    fn passes(&mut self, features: &Features, better: f32) -> bool {
        let mut cell = 0;
        for axis in &AXES {
            let value = if axis.feature == BETTER { better } else { features[axis.feature] };
            cell = cell * axis.cells + axis.cell(value);
        }
        if self.cells[cell] == UNKNOWN {
            self.cells[cell] = if self.most(cell) < self.judge.needed(self.least) { NONE } else { SOME };
        }
        self.cells[cell] == SOME
    }

    /// The most that the trees add up to in a cell.
    fn most(&self, mut cell: usize) -> f32 {
        let (mut low, mut high) = ([f32::MIN; NAMES.len()], [f32::MAX; NAMES.len()]);
        (low[0], high[0]) = (1.0, 1.0);
        for axis in AXES.iter().rev() {
            let at = cell % axis.cells;
            cell /= axis.cells;
            if at > 0 && axis.feature != BETTER {
                low[axis.feature] = axis.end(at - 1) - MARGIN;
            }
            if at + 1 < axis.cells {
                high[axis.feature] = axis.end(at) + MARGIN;
            }
        }
        self.judge.most(&low, &high)
    }
}

impl Axis {
    /// Which cell a value is in.
    fn cell(&self, value: f32) -> usize {
        // What is less is 0.
        (((value - self.first) / self.width + 1.0) as usize).min(self.cells - 1)
    }

    /// Where a cell ends.
    fn end(&self, cell: usize) -> f32 {
        self.first + self.width * cell as f32
    }
}

#[cfg(test)]
mod tests {
    use super::super::fitted::SAME;
    use super::super::similarity::set_better;
    use super::*;

    #[test]
    fn what_falls_through_is_never_the_same() {
        let mut random = 1_u32;
        let mut sieve = Sieve::new(SAME.judge(), 0.5);
        let judge = SAME.judge();
        let (mut fell, mut same) = (0, 0);
        for _ in 0..20_000 {
            let mut features = [0.0; NAMES.len()];
            for feature in &mut features[2..BETTER] {
                random = random.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                *feature = ((random >> 8) as f32 / (1 << 24) as f32).powi(2);
            }
            features[0] = 1.0;
            let may_be = sieve.may_be(&features);
            set_better(&mut features, 0.0);
            let is_same = !hang_by_a_word(&features) && judge.at_least(0.5, &features).is_some();
            assert!(may_be || !is_same);
            assert!(!may_be || sieve.still_may_be(&features) || !is_same);
            fell += usize::from(!may_be);
            same += usize::from(is_same);
        }
        assert!(fell > 1000 && same > 1000, "{fell} fell, {same} are the same");
    }
}
