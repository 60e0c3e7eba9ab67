//! Boosted trees of two questions each, that never say less of more.

use onus::compare::fitting::{Features, NAMES};

/// How trees are fitted.
#[derive(Clone, Copy)]
pub(crate) struct Setting {
    /// How many there are.
    pub(crate) trees: usize,
    /// Whether they are fitted to rows of one area only.
    pub(crate) one_area: bool,
    /// The features that are asked for, by number.
    pub(crate) asked: &'static [usize],
    /// How much a pair of covered pages counts that is held to be different as nobody listed it.
    pub(crate) unlisted: f64,
}

/// How much of what a tree would like to say it says.
const RATE: f64 = 0.1;
const LEAST_IN_LEAF: usize = 20;
/// What draws every answer to 0, as that many pairs of which nothing is known.
const DRAWS: f64 = 1.0;
/// What is compared lies between values that differ at least so much.
const APART: f32 = 0.004;

/// By feature, whether more of it can only speak for a pair (1), only against it (-1), or either (0).
const SPEAKS: [i8; NAMES.len()] = [0, 1, 1, -1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, -1];

/// What trees are fitted to: a pair of rows, what is to be said of it (0 or 1), and how much it counts.
pub(crate) struct Example<'r> {
    pub(crate) features: &'r Features,
    pub(crate) wanted: f64,
    pub(crate) counts: f64,
}

type Question = (usize, f64);

/// A feature, and the examples in the order of it.
type Order = (usize, Vec<u32>);

pub(crate) struct Tree {
    /// The first question, the one after "at most", the one after "more".
    pub(crate) questions: [Question; 3],
    pub(crate) answers: [f64; 4],
}

pub(crate) struct Model {
    pub(crate) base: f64,
    pub(crate) trees: Vec<Tree>,
}

impl Model {
    pub(crate) fn certainty(&self, features: &Features) -> f64 {
        let sum = self.base + self.trees.iter().map(|tree| tree.answer(features)).sum::<f64>();
        1.0 / (1.0 + (-sum).exp())
    }
}

impl Tree {
    fn leaf(&self, features: &Features) -> usize {
        let is_more = |(feature, at): Question| usize::from(f64::from(features[feature]) > at);
        let second = is_more(self.questions[0]);
        second * 2 + is_more(self.questions[1 + second])
    }

    fn answer(&self, features: &Features) -> f64 {
        self.answers[self.leaf(features)]
    }
}

/// Gradient boosting with the logistic loss.
pub(crate) fn fit(examples: &[Example], setting: Setting) -> Model {
    let all: f64 = examples.iter().map(|it| it.counts).sum();
    let share = examples.iter().map(|it| it.counts * it.wanted).sum::<f64>() / all;
    let orders: Vec<Order> = setting
        .asked
        .iter()
        .map(|&feature| {
            let mut order: Vec<u32> = (0..examples.len() as u32).collect();
            let value = |i: u32| examples[i as usize].features[feature];
            order.sort_by(|&a, &b| value(a).total_cmp(&value(b)));
            (feature, order)
        })
        .collect();
    let mut model = Model { base: (share / (1.0 - share)).ln(), trees: Vec::new() };
    let mut sums = vec![model.base; examples.len()];
    for _ in 0..setting.trees {
        let pull = |(example, sum): (&Example, &f64)| {
            let certain = 1.0 / (1.0 + (-sum).exp());
            Pull {
                up: example.counts * (example.wanted - certain),
                weight: example.counts * certain * (1.0 - certain),
            }
        };
        let pulls: Vec<Pull> = examples.iter().zip(&sums).map(pull).collect();
        let tree = tree(examples, &orders, &pulls);
        for (sum, example) in sums.iter_mut().zip(examples) {
            *sum += tree.answer(example.features);
        }
        model.trees.push(tree);
    }
    model
}

/// Where an example, or several together, would have the answer go, and how much they weigh.
#[derive(Clone, Copy, Default)]
struct Pull {
    up: f64,
    weight: f64,
}

impl Pull {
    fn answer(self, [least, most]: [f64; 2]) -> f64 {
        (self.up / (self.weight + DRAWS)).clamp(least, most)
    }

    fn gain(self) -> f64 {
        self.up * self.up / (self.weight + DRAWS)
    }

    fn and(self, other: Self) -> Self {
        Self { up: self.up + other.up, weight: self.weight + other.weight }
    }

    fn less(self, other: Self) -> Self {
        Self { up: self.up - other.up, weight: self.weight - other.weight }
    }
}

/// A question with what it tells apart.
struct Split {
    question: Question,
    sides: [Pull; 2],
}

fn tree(examples: &[Example], orders: &[Order], pulls: &[Pull]) -> Tree {
    const FREE: [f64; 2] = [f64::MIN, f64::MAX];
    let first = best(examples, orders, pulls, &vec![true; examples.len()], FREE);
    let (feature, at) = first.question;
    let middle = first.sides.map(|side| side.answer(FREE)).iter().sum::<f64>() / 2.0;
    let bounds = match SPEAKS[feature] {
        1 => [[f64::MIN, middle], [middle, f64::MAX]],
        -1 => [[middle, f64::MAX], [f64::MIN, middle]],
        _ => [FREE, FREE],
    };
    let second = [0, 1].map(|side| {
        let is_here = |example: &Example| usize::from(f64::from(example.features[feature]) > at) == side;
        let among: Vec<bool> = examples.iter().map(is_here).collect();
        best(examples, orders, pulls, &among, bounds[side])
    });
    let answer = |leaf: usize| RATE * second[leaf / 2].sides[leaf % 2].answer(bounds[leaf / 2]);
    Tree {
        questions: [first.question, second[0].question, second[1].question],
        answers: [answer(0), answer(1), answer(2), answer(3)],
    }
}

/// The question that tells most; one that all answer alike where none leaves enough on each side.
fn best(examples: &[Example], orders: &[Order], pulls: &[Pull], among: &[bool], bounds: [f64; 2]) -> Split {
    let here = |i: &&u32| among[**i as usize];
    let total = orders[0].1.iter().filter(here).fold(Pull::default(), |sum, &i| sum.and(pulls[i as usize]));
    let count = among.iter().filter(|is| **is).count();
    let mut best = Split { question: (0, f64::MAX), sides: [total, total] };
    let mut most = total.gain() + 1e-9;
    for &(feature, ref order) in orders {
        let (mut below, mut before, mut last) = (Pull::default(), 0_usize, f32::NAN);
        for &i in order.iter().filter(here) {
            let value = examples[i as usize].features[feature];
            if before >= LEAST_IN_LEAF && count - before >= LEAST_IN_LEAF && value > last + APART {
                let sides = [below, total.less(below)];
                let gain = sides[0].gain() + sides[1].gain();
                let rises = sides[1].answer(bounds) - sides[0].answer(bounds);
                if gain > most + 1e-9 && rises * f64::from(SPEAKS[feature]) >= 0.0 {
                    most = gain;
                    best = Split { question: (feature, middle(last, value)), sides };
                }
            }
            below = below.and(pulls[i as usize]);
            before += 1;
            last = value;
        }
    }
    best
}

/// In the precision in which it is compared later.
fn middle(a: f32, b: f32) -> f64 {
    f64::from(a + (b - a) / 2.0)
}
