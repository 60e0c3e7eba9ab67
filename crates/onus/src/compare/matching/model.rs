//! What fitted trees say of two rows.

/// Boosted trees of two questions each.
pub(super) struct Model {
    /// The sum to begin with.
    pub(super) base: f32,
    pub(super) trees: &'static [Tree],
}

/// Asks for one feature, then for one of two others.
#[derive(Clone)]
pub(super) struct Tree {
    /// The first question, the one after "at most", the one after "more".
    pub(super) questions: [Question; 3],
    /// What to add: of the second question "at most" and "more", then of the third.
    pub(super) answers: [f32; 4],
}

/// The number of a feature, and what it is compared with: "at most" is the first answer.
pub(super) type Question = (u8, f32);

/// A model made ready to be asked often: trees with the same questions are one, what matters most is asked first, and
/// it stops where the outcome is settled.
pub(super) struct Judge {
    base: f32,
    trees: Vec<Tree>,
    /// By tree, the most that it and those after it add.
    rest: Vec<f32>,
}

impl Model {
    pub(super) fn judge(&self) -> Judge {
        let mut trees: Vec<Tree> = Vec::new();
        for tree in self.trees {
            match trees.iter_mut().find(|other| other.questions == tree.questions) {
                Some(other) => {
                    other.answers.iter_mut().zip(tree.answers).for_each(|(sum, more)| *sum += more)
                }
                None => trees.push(tree.clone()),
            }
        }
        trees.sort_by(|a, b| b.matters().total_cmp(&a.matters()));
        let mut rest: Vec<f32> = trees.iter().map(Tree::most).collect();
        for at in (1..rest.len()).rev() {
            rest[at - 1] += rest[at];
        }
        Judge { base: self.base, trees, rest }
    }
}

impl Tree {
    fn most(&self) -> f32 {
        self.answers.into_iter().fold(f32::MIN, f32::max)
    }

    /// How far apart its answers are.
    fn matters(&self) -> f32 {
        self.most() - self.answers.into_iter().fold(f32::MAX, f32::min)
    }
}

impl Judge {
    /// How sure it is, 0 to 1, by the features of [`super::similarity::NAMES`]; `None` where that is less than `least`.
    pub(super) fn at_least(&self, least: f32, features: &[f32]) -> Option<f32> {
        let needed = self.needed(least);
        let is_more = |(feature, at): Question| usize::from(features[usize::from(feature)] > at);
        let mut sum = self.base;
        for (tree, rest) in self.trees.iter().zip(&self.rest) {
            if sum + rest < needed {
                return None;
            }
            let second = is_more(tree.questions[0]);
            sum += tree.answers[second * 2 + is_more(tree.questions[1 + second])];
        }
        let certainty = 1.0 / (1.0 + (-sum).exp());
        (certainty >= least).then_some(certainty)
    }

    /// What the trees have to add up to for it to be so sure. Of rounding, on the safe side.
    pub(super) fn needed(&self, least: f32) -> f32 {
        (least / (1.0 - least)).ln() - 1e-3
    }

    /// No less than what the trees add up to where each feature is between two values.
    pub(super) fn most(&self, low: &[f32], high: &[f32]) -> f32 {
        let may_be = |(feature, at): Question| {
            let feature = usize::from(feature);
            [low[feature] <= at, high[feature] > at]
        };
        let most = |tree: &Tree| {
            let mut most = f32::MIN;
            for (second, may_be_first) in may_be(tree.questions[0]).into_iter().enumerate() {
                for (last, may_be_last) in may_be(tree.questions[1 + second]).into_iter().enumerate() {
                    if may_be_first && may_be_last {
                        most = most.max(tree.answers[second * 2 + last]);
                    }
                }
            }
            most
        };
        self.base + self.trees.iter().map(most).sum::<f32>()
    }
}

#[cfg(test)]
mod tests {
    use super::super::fitted::{RELATED, SAME};
    use super::super::similarity::NAMES;
    use super::*;

    fn certainty(model: &Model, features: &[f32]) -> f32 {
        let is_more = |(feature, at): Question| usize::from(features[usize::from(feature)] > at);
        let answer = |tree: &Tree| {
            let second = is_more(tree.questions[0]);
            tree.answers[second * 2 + is_more(tree.questions[1 + second])]
        };
        1.0 / (1.0 + (-model.base - model.trees.iter().map(answer).sum::<f32>()).exp())
    }

    #[test]
    fn to_stop_early_changes_no_outcome() {
        let mut random = 1_u32;
        let mut features = [0.0; NAMES.len()];
        for _ in 0..2000 {
            for feature in &mut features {
                random = random.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                *feature = (random >> 8) as f32 / (1 << 24) as f32;
            }
            for model in [&SAME, &RELATED] {
                let whole = certainty(model, &features);
                for least in [0.2, 0.5, 0.9] {
                    let judged = model.judge().at_least(least, &features);
                    assert_eq!(judged.is_some(), whole >= least);
                    assert!(judged.is_none_or(|judged| (judged - whole).abs() < 1e-5));
                }
            }
        }
    }
}
