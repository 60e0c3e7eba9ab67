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

impl Model {
    /// How sure it is, 0 to 1, by the features of [`super::similarity::NAMES`].
    pub(super) fn certainty(&self, features: &[f32]) -> f32 {
        let is_more = |(feature, at): Question| usize::from(features[usize::from(feature)] > at);
        let answer = |tree: &Tree| {
            let second = is_more(tree.questions[0]);
            tree.answers[second * 2 + is_more(tree.questions[1 + second])]
        };
        let sum = self.base + self.trees.iter().map(answer).sum::<f32>();
        1.0 / (1.0 + (-sum).exp())
    }
}
