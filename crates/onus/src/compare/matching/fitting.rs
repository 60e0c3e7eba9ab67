//! What `cargo run --release --example fit` fits the trees of `fitted.rs` from. The app needs none of it.

use std::rc::Rc;

use super::fitted::COMMON;
use super::scored::Pairs;
pub use super::similarity::{Features, NAMES};
use super::{profile, units};
use crate::compare::words::lexicon::Lexicon;
use crate::compare::{areas, services};
use crate::document::Document;
use crate::rests::at_once;

/// Two rows of two pages.
#[derive(Debug, Clone, PartialEq)]
pub struct Pair {
    /// By page, the lines of the rows of the unit.
    pub lines: [Vec<u32>; 2],
    /// Whether both stand in one area.
    pub one_area: bool,
    /// What the trees ask for.
    pub features: Features,
}

/// All pairs of rows of two pages.
pub fn pairs(documents: &[Rc<Document>; 2]) -> Vec<Pair> {
    let (services, areas) = (services(documents), areas::in_order(documents));
    let mut lexicon = Lexicon::default();
    let units = at_once(units::units(&services, &areas, &mut lexicon));
    let profiles = at_once(profile::profiles(&units, &services, &mut lexicon));
    let all: Vec<usize> = (0..units.len()).collect();
    let mut pairs = Pairs::new(&units, &profiles);
    at_once(pairs.begin(&all));
    let before: Vec<u32> = (0..units.len() as u32).collect();
    (0..units.len()).for_each(|row| pairs.add(&before[..row], row));
    pairs.set_better();
    at_once(pairs.set_of_related(&units, &areas));
    let lines = |unit: usize| {
        let rows = &services[units[unit].service].document.responsibilities;
        units[unit].responsibilities.iter().map(|&row| rows[row].line).collect()
    };
    let pair = |pair: &super::scored::Pair| {
        let [mut a, mut b] = pair.of;
        if units[a].service > units[b].service {
            (a, b) = (b, a);
        }
        let one_area = units[a].area == units[b].area;
        Pair { lines: [lines(a), lines(b)], one_area, features: pair.features }
    };
    pairs.all.iter().map(pair).collect()
}

/// How many rows of some pages there are, and for each family of words how many of them use it: in the
/// task, in a duty, in any of them.
pub fn uses(documents: &[Rc<Document>]) -> (usize, Vec<(String, [usize; 3])>) {
    let (services, areas) = (services(documents), areas::in_order(documents));
    let mut lexicon = Lexicon::default();
    let units = at_once(units::units(&services, &areas, &mut lexicon));
    (units.len(), profile::uses(&units, &services, &mut lexicon))
}

/// The words with a weight of their own, as they are compiled in: for tasks, for duties, for both.
pub fn weighted_words() -> [&'static [(&'static str, f32)]; 3] {
    COMMON
}
