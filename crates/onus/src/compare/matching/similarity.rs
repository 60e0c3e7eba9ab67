//! How alike two rows are.

use super::profile::{PARTS, Profile, TASK, WHOLE, Word};

/// What the fitted trees ask for, by number: see [`NAMES`].
pub type Features = [f32; NAMES.len()];

/// What the features are, each 0 to 1 but "how much better". The last five are asked for of what has to do
/// with each other only.
pub const NAMES: [&str; 15] = [
    "one area",
    "one name",
    "task: words in common, by how much they say",
    "task: how much each has that the other lacks",
    "provider: words in common",
    "customer: words in common",
    "both parties: the mean of those that have words on both sides",
    "task and duties as one text: words in common",
    "task: how much of it the other row says at all, of both the less",
    "how much better than the next best row of the other page, of both the less",
    "both rows as one text: topics in common",
    "how few rows the two have in their areas",
    "both rows as one text: how much of it the other says, of both the more",
    "the third of these; where one row is about all of its area, how much the other's task is about that",
    "the fourth of these, likewise",
];

/// How many of them are asked for of what has to do with each other only.
const OF_RELATED: usize = 5;

/// How many of them are asked for of what is the same.
const OF_SAME: usize = NAMES.len() - OF_RELATED;

/// The number of "how much better".
pub(super) const BETTER: usize = OF_SAME - 1;

/// What counts as the next best where there is none that is better.
pub(super) const NEXT_BEST: f32 = 0.4;

/// One row, laid out by word, so that many others are compared with it: each is then gone through once.
#[derive(Default)]
pub(super) struct Laid {
    /// By word, its weight in each part of the row.
    weights: Vec<[f32; PARTS]>,
    /// The words of the row.
    words: Vec<u32>,
    /// By part, whether the row has no words there.
    is_empty: [bool; PARTS],
}

impl Laid {
    /// No row yet, of profiles of so many words.
    pub(super) fn new(words: usize) -> Self {
        Self { weights: vec![[0.0; PARTS]; words], words: Vec::new(), is_empty: [true; PARTS] }
    }

    /// Lays a row in the place of the last one; with which of its parts have no words.
    pub(super) fn lay(&mut self, row: &Profile, is_empty: [bool; PARTS]) {
        self.words.iter().for_each(|word| self.weights[*word as usize] = [0.0; PARTS]);
        self.words.clear();
        self.is_empty = is_empty;
        for word in row {
            self.words.push(word.number);
            self.weights[word.number as usize] = word.weights;
        }
    }

    /// The features of the row and another one with the words of its task and which parts of it have none, but for
    /// those set later, which are 0.
    pub(super) fn features(
        &self,
        other: &Profile,
        task: &[(u32, f32)],
        other_is_empty: [bool; PARTS],
        one_area: bool,
        one_name: bool,
    ) -> Features {
        let weights = self.weights.as_slice();
        let mut common = Common::default();
        for &(word, weight) in task {
            common.add_of_task(&weights[word as usize], weight);
        }
        for word in other {
            common.add_of_all(&weights[word.number as usize], &word.weights);
        }
        common.features(self.is_empty, other_is_empty, one_area, one_name)
    }
}

/// What two rows have in common, word by word.
#[derive(Default)]
pub(super) struct Common {
    /// By part, the products of the weights.
    products: [f32; PARTS],
    /// By part of the one, the squares of what the other says at all.
    said_there: [f32; PARTS],
    /// Of the other's task, the squares of what the one says at all.
    said_here: f32,
    /// Of each task, the squares of what the other task says too.
    of_tasks: [f32; 2],
}

impl Common {
    /// Adds a word that both have.
    pub(super) fn add(&mut self, one: &[f32; PARTS], other: &[f32; PARTS]) {
        self.add_of_all(one, other);
        if other[TASK] > 0.0 {
            self.add_of_task(one, other[TASK]);
        }
    }

    /// Adds a word of the other.
    fn add_of_all(&mut self, one: &[f32; PARTS], other: &[f32; PARTS]) {
        for part in 0..PARTS {
            self.products[part] += one[part] * other[part];
            self.said_there[part] += one[part] * one[part];
        }
    }

    /// Adds what it is to the other's task.
    fn add_of_task(&mut self, one: &[f32; PARTS], weight: f32) {
        let if_has = |of_one: f32| if of_one == 0.0 { 0.0 } else { weight * weight };
        self.of_tasks[0] += one[TASK] * one[TASK];
        self.of_tasks[1] += if_has(one[TASK]);
        self.said_here += if_has(one[WHOLE]);
    }

    /// Makes it what it is for rows of length 1, by the lengths of the parts of both.
    pub(super) fn scaled(mut self, lengths: [&[f32; PARTS]; 2]) -> Self {
        let by = |length: f32| if length > 0.0 { 1.0 / length } else { 0.0 };
        for lengths in lengths {
            self.products.iter_mut().zip(lengths).for_each(|(product, length)| *product *= by(*length));
        }
        let squares = lengths.map(|length| by(length[TASK]) * by(length[TASK]));
        self.said_there[TASK] *= squares[0];
        self.said_here *= squares[1];
        self.of_tasks.iter_mut().zip(squares).for_each(|(sum, square)| *sum *= square);
        self
    }

    /// The features, by which parts of both rows have no words.
    pub(super) fn features(
        &self,
        is_empty: [bool; PARTS],
        other_is_empty: [bool; PARTS],
        one_area: bool,
        one_name: bool,
    ) -> Features {
        let [task, provider, customer, whole] = self.products.map(|product| product.min(1.0));
        let comparable = [1, 2].map(|part: usize| f32::from(!is_empty[part] && !other_is_empty[part]));
        let comparable = comparable[0] + comparable[1];
        let duties = if comparable == 0.0 { 0.0 } else { (provider + customer) / comparable };
        // Weights are of length 1, or there are none. What is left by rounding is nothing.
        let left = |is_empty: bool, shared: f32| {
            let left = 1.0 - shared;
            if is_empty || left < 1e-5 { 0.0 } else { left }
        };
        let [of_row, of_other] = self.of_tasks;
        let rest = (left(is_empty[TASK], of_row) * left(other_is_empty[TASK], of_other)).sqrt();
        let said = self.said_here.min(self.said_there[TASK]).min(1.0);
        let (area, name) = (f32::from(one_area), f32::from(one_name));
        [area, name, task, rest, provider, customer, duties, whole, said, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]
    }
}

/// What is asked for of what has to do with each other only.
pub(super) struct OfRelated {
    /// How much the two are about the same topics.
    pub(super) topics: f32,
    /// How many rows their pages have in their areas.
    pub(super) rows: [usize; 2],
    /// How much of the one the other says, of both the more.
    pub(super) said: f32,
    /// Where one of them is about all of its area: how much the other's task is about that.
    pub(super) of_area: Option<f32>,
}

/// Sets what is asked for of what has to do with each other only.
pub(super) fn set_of_related(features: &mut Features, of: &OfRelated) {
    let [a, b] = of.rows.map(|rows| rows as f32);
    let [_, _, task, rest, ..] = *features;
    let [task, rest] = of.of_area.map_or([task, rest], |of_area| [of_area, 1.0 - of_area]);
    features[OF_SAME..].copy_from_slice(&[of.topics, 1.0 / (a * b).sqrt(), of.said, task, rest]);
}

/// Makes two rows of different areas differ in their tasks: "General" here and "General" there are no task in common.
pub(super) fn set_nothing_in_common(features: &mut Features) {
    let [_, _, task, rest, _, _, _, _, said, ..] = features;
    (*task, *rest, *said) = (0.0, 1.0, 0.0);
}

/// How much of one row another one says, of both the more: what is told in a few words here may be a part of more there.
pub(super) fn most_said(a: &Profile, b: &Profile) -> f32 {
    let (mut of_a, mut of_b) = (0.0, 0.0);
    in_both(a, b, |_, here, there| {
        of_a += here[WHOLE] * here[WHOLE];
        of_b += there[WHOLE] * there[WHOLE];
    });
    f32::max(of_a, of_b).min(1.0)
}

/// How alike two rows look at first sight, to tell the better of several.
pub(super) fn first_sight(features: &Features) -> f32 {
    let [_, name, task, rest, _, _, duties, whole, ..] = *features;
    0.3 * name + task - 0.3 * rest + duties + whole
}

/// Whether all that makes two rows alike is a part of their tasks' names: what they say is too short to be
/// compared, or has no word in common. Few of the labels are of such, so the trees know little of them.
pub(super) fn hang_by_a_word(features: &Features) -> bool {
    let [_, name, task, rest, _, _, duties, ..] = *features;
    name == 0.0 && duties == 0.0 && task < 0.75 && rest > 0.1
}

/// Sets how much better two rows fit at first sight than the next best ones.
pub(super) fn set_better(features: &mut Features, than: f32) {
    features[BETTER] = first_sight(features) - than.max(NEXT_BEST);
}

/// The same, where it was set for the one row and these are the next best ones for the other.
pub(super) fn set_better_than_both(features: &mut Features, than: f32) {
    features[BETTER] = features[BETTER].min(first_sight(features) - than.max(NEXT_BEST));
}

/// The up to three words that make two profiles most alike, the weightiest first: those of the task, or else of all that
/// they say.
pub(super) fn words_alike(a: &Profile, b: &Profile) -> Vec<u32> {
    const MOST: usize = 3;
    let weightiest = |part: usize| {
        let mut shared: Vec<(u32, f32)> = Vec::with_capacity(MOST + 1);
        in_both(a, b, |word, of_a, of_b| {
            let product = of_a[part] * of_b[part];
            if product > 0.0 {
                let at = shared.partition_point(|(_, other)| *other >= product);
                shared.insert(at, (word, product));
                shared.truncate(MOST);
            }
        });
        shared.into_iter().map(|(word, _)| word).collect::<Vec<_>>()
    };
    let of_task = weightiest(TASK);
    if of_task.is_empty() { weightiest(WHOLE) } else { of_task }
}

/// Calls back for each word that two profiles have, with its weights in both. It is fast where one is far shorter.
pub(super) fn in_both(a: &Profile, b: &Profile, mut each: impl FnMut(u32, &[f32; PARTS], &[f32; PARTS])) {
    let is_swapped = a.len() > b.len();
    let (few, mut many) = if is_swapped { (b, a) } else { (a, b) };
    for word in few {
        many = &many[next(many, word.number)..];
        let Some(other) = many.first() else { return };
        if other.number == word.number {
            let (of_a, of_b) = if is_swapped { (other, word) } else { (word, other) };
            each(word.number, &of_a.weights, &of_b.weights);
        }
    }
}

/// Where the words from a number on begin.
pub(super) fn next(words: &[Word], number: u32) -> usize {
    let mut step = 1;
    while step < words.len() && words[step].number < number {
        step *= 2;
    }
    let (start, end) = (step / 2, words.len().min(step + 1));
    start + words[start..end].partition_point(|word| word.number < number)
}
