//! What fitted trees say of two rows.

/// Boosted trees of two questions each.
pub(super) struct Model {
    /// The sum to begin with.
    pub(super) base: f32,
    pub(super) trees: &'static [Tree],
}

/// Asks for one feature, then for one of two others.
pub(super) struct Tree {
    /// The first question, the one after "at most", the one after "more".
    pub(super) questions: [Question; 3],
    /// What to add: of the second question "at most" and "more", then of the third.
    pub(super) answers: [f32; 4],
}

/// The number of a feature, and what it is compared with: "at most" is the first answer.
pub(super) type Question = (u8, f32);

/// A model with how much its later trees can still add, to stop where the outcome is settled.
pub(super) struct Judge {
    model: &'static Model,
    /// By tree, the most that it and those after it add.
    rest: Vec<f32>,
}

impl Model {
    pub(super) fn judge(&'static self) -> Judge {
        let most = |tree: &Tree| tree.answers.into_iter().fold(f32::MIN, f32::max);
        let mut rest: Vec<f32> = self.trees.iter().map(most).collect();
        for at in (1..rest.len()).rev() {
            rest[at - 1] += rest[at];
        }
        Judge { model: self, rest }
    }
}

impl Judge {
    /// How sure it is, 0 to 1, by the features of [`super::similarity::NAMES`]; `None` where that is less than `least`.
    pub(super) fn at_least(&self, least: f32, features: &[f32]) -> Option<f32> {
        // Of rounding, on the safe side.
        let needed = (least / (1.0 - least)).ln() - 1e-3;
        let is_more = |(feature, at): Question| usize::from(features[usize::from(feature)] > at);
        let mut sum = self.model.base;
        for (tree, rest) in self.model.trees.iter().zip(&self.rest) {
            if sum + rest < needed {
                return None;
            }
            let second = is_more(tree.questions[0]);
            sum += tree.answers[second * 2 + is_more(tree.questions[1 + second])];
        }
        let certainty = 1.0 / (1.0 + (-sum).exp());
        (certainty >= least).then_some(certainty)
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
