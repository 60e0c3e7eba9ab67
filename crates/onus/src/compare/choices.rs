//! What people decide by hand about the rows of a comparison.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::align::Decisions;
use super::service::Service;
use super::units::Unit;
use crate::document::{Document, Responsibility};
use crate::text::slug;

/// Rows joined and split by hand. They win over everything that [`super::compare`] finds, and
/// outlast a change of the documents' order; what names a place that is gone has no effect.
#[derive(Debug, Default, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choices {
    /// Places that stand in one row, each in one of these lists at most.
    joined: Vec<Vec<Place>>,
    /// Places that stand in a row of their own.
    alone: Vec<Place>,
    /// Places that point at each other, and do not stand in one row.
    #[serde(default)]
    related: Vec<[Place; 2]>,
    /// Places that are not the same: they neither stand in one row nor point at each other.
    #[serde(default)]
    apart: Vec<[Place; 2]>,
}

/// A row of a page, by what stays the same when pages come and go.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Place {
    /// The file's name. Of several documents from files of one name, the first is meant.
    pub file: String,
    /// 1-based line of the row.
    pub line: u32,
    /// Slug of the task, so that a choice is not carried over to what stands in the line later.
    pub task: String,
}

impl Place {
    /// The place of a responsibility.
    pub fn of(document: &Document, responsibility: &Responsibility) -> Self {
        Self { file: document.file.clone(), line: responsibility.line, task: slug(&responsibility.task.text) }
    }
}

impl Choices {
    /// Puts places into one row, whatever was chosen for them before.
    ///
    /// To join two rows, give the places of all their members. That they were related or said not to
    /// be the same is forgotten.
    pub fn join(&mut self, places: Vec<Place>) {
        self.forget(&places);
        let are_joined = |pair: &[Place; 2]| pair.iter().all(|place| places.contains(place));
        self.related.retain(|pair| !are_joined(pair));
        self.apart.retain(|pair| !are_joined(pair));
        if places.len() > 1 {
            self.joined.push(places);
        }
    }

    /// Puts a place into a row of its own, whatever was chosen for it before.
    pub fn split(&mut self, place: Place) {
        self.forget(std::slice::from_ref(&place));
        self.alone.push(place);
    }

    /// Says that two rows point at each other and are not the same, whatever was chosen for the two
    /// before. Give the places of all members of each.
    pub fn relate(&mut self, places: &[Place], others: &[Place]) {
        self.take_apart(places, others);
        self.related.extend(pairs(places, others));
    }

    /// Says that two rows are not the same, whatever was chosen for the two before: they are neither
    /// joined nor suggested again. Give the places of all members of each.
    pub fn set_apart(&mut self, places: &[Place], others: &[Place]) {
        self.take_apart(places, others);
        self.apart.extend(pairs(places, others));
    }

    /// Leaves the relation of two rows to [`super::compare`] again.
    pub fn forget_pair(&mut self, places: &[Place], others: &[Place]) {
        for [one, other] in pairs(places, others) {
            self.related.retain(|pair| !is_pair(pair, &one, &other));
            self.apart.retain(|pair| !is_pair(pair, &one, &other));
        }
    }

    /// Forgets what was chosen for the pair; of places joined by hand with both sides, those of
    /// `others` leave the row.
    fn take_apart(&mut self, places: &[Place], others: &[Place]) {
        self.forget_pair(places, others);
        for joined in &mut self.joined {
            if joined.iter().any(|place| places.contains(place)) {
                joined.retain(|place| !others.contains(place));
            }
        }
        self.joined.retain(|joined| joined.len() > 1);
    }

    /// Leaves it to [`super::compare`] again in which row places stand.
    pub fn forget(&mut self, places: &[Place]) {
        self.alone.retain(|place| !places.contains(place));
        self.joined.iter_mut().for_each(|joined| joined.retain(|place| !places.contains(place)));
        self.joined.retain(|joined| joined.len() > 1);
    }

    /// Whether nothing has been chosen.
    pub fn is_empty(&self) -> bool {
        self.joined.is_empty() && self.alone.is_empty() && self.related.is_empty() && self.apart.is_empty()
    }

    /// What the choices mean for the units of these services.
    pub(super) fn decisions(&self, units: &[Unit], services: &[Service]) -> Decisions {
        if self.is_empty() {
            return Decisions::default();
        }
        let mut unit_at: HashMap<Place, usize> = HashMap::new();
        let mut by_service: Vec<usize> = (0..units.len()).collect();
        by_service.sort_by_key(|&unit| units[unit].service);
        for unit in by_service {
            let document = &services[units[unit].service].document;
            for &index in &units[unit].responsibilities {
                unit_at.entry(Place::of(document, &document.responsibilities[index])).or_insert(unit);
            }
        }
        let joined =
            self.joined.iter().map(|places| places.iter().filter_map(|p| unit_at.get(p).copied()).collect());
        let mut alone = vec![false; units.len()];
        self.alone.iter().filter_map(|place| unit_at.get(place)).for_each(|&unit| alone[unit] = true);
        let of_pairs = |pairs: &[[Place; 2]]| -> Vec<[usize; 2]> {
            let pair = |[one, other]: &[Place; 2]| Some([*unit_at.get(one)?, *unit_at.get(other)?]);
            pairs.iter().filter_map(pair).collect()
        };
        Decisions {
            joined: joined.filter(|joined: &Vec<usize>| joined.len() > 1).collect(),
            alone,
            related: of_pairs(&self.related),
            apart: of_pairs(&self.apart),
        }
    }
}

fn pairs<'p>(places: &'p [Place], others: &'p [Place]) -> impl Iterator<Item = [Place; 2]> + 'p {
    places.iter().flat_map(move |one| others.iter().map(move |other| [one.clone(), other.clone()]))
}

fn is_pair(pair: &[Place; 2], one: &Place, other: &Place) -> bool {
    let [a, b] = pair;
    (a, b) == (one, other) || (a, b) == (other, one)
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::*;
    use crate::compare::testing::page;
    use crate::compare::{Grade, compare, compare_with, relate};

    fn pages() -> [Rc<Document>; 2] {
        [
            page("One", &[("a", "Backups", "x", "y"), ("a", "Keys", "x", "y")]),
            page("Two", &[("a", "Backups", "x", "y"), ("a", "Certificates", "p", "q")]),
        ]
    }

    fn place(line: u32, file: &str, task: &str) -> Place {
        Place { file: file.into(), line, task: task.into() }
    }

    fn rows(choices: &Choices) -> Vec<(usize, String, f32)> {
        let comparison = compare_with(&pages(), choices);
        comparison
            .rows
            .into_iter()
            .map(|row| (row.members.len(), row.reason.into_owned(), row.score.round()))
            .collect()
    }

    fn row(members: usize, reason: &str) -> (usize, String, f32) {
        (members, reason.to_owned(), 1.0)
    }

    #[test]
    fn a_row_joined_by_hand_says_so() {
        let mut choices = Choices::default();
        choices.join(vec![place(11, "One.md", "keys"), place(11, "Two.md", "certificates")]);
        assert_eq!(rows(&choices), [row(2, "same name"), row(2, "by hand")]);
    }

    #[test]
    fn a_row_split_by_hand_stays_apart_whatever_its_name() {
        let mut choices = Choices::default();
        choices.split(place(10, "Two.md", "backups"));
        assert_eq!(
            rows(&choices),
            [row(1, "only here"), row(1, "only here"), row(1, "by hand"), row(1, "only here")]
        );
    }

    #[test]
    fn the_last_choice_counts_and_can_be_taken_back() {
        let (keys, certificates) = (place(11, "One.md", "keys"), place(11, "Two.md", "certificates"));
        let mut choices = Choices::default();
        choices.split(keys.clone());
        choices.join(vec![keys.clone(), certificates.clone()]);
        assert_eq!(rows(&choices)[1], row(2, "by hand"));
        choices.split(certificates.clone());
        assert_eq!(rows(&choices)[2], row(1, "by hand"));
        choices.forget(&[keys, certificates]);
        assert!(choices.is_empty());
        assert_eq!(compare_with(&pages(), &choices), compare(&pages()));
    }

    #[test]
    fn two_rows_of_one_service_can_be_joined() {
        let mut choices = Choices::default();
        choices.join(vec![place(10, "One.md", "backups"), place(11, "One.md", "keys")]);
        assert_eq!(rows(&choices), [row(3, "by hand"), row(1, "only here")]);
    }

    #[test]
    fn a_place_that_is_gone_has_no_effect() {
        let mut choices = Choices::default();
        choices.join(vec![place(11, "One.md", "other"), place(11, "Two.md", "certificates")]);
        assert_eq!(compare_with(&pages(), &choices).rows, compare(&pages()).rows);
    }

    #[test]
    fn what_is_not_the_same_is_neither_joined_nor_suggested() {
        let (one, two) = (place(10, "One.md", "backups"), place(10, "Two.md", "backups"));
        let mut choices = Choices::default();
        choices.set_apart(std::slice::from_ref(&one), std::slice::from_ref(&two));
        let comparison = compare_with(&pages(), &choices);
        assert!(choices.apart.iter().any(|pair| is_pair(pair, &two, &one)));
        assert_eq!(comparison.rows.len(), 4);
        assert!(relate(&comparison).iter().flatten().all(|related| related.row > 1));
        choices.relate(std::slice::from_ref(&one), std::slice::from_ref(&two));
        let comparison = compare_with(&pages(), &choices);
        let related = &relate(&comparison)[0][0];
        assert_eq!(
            (comparison.rows.len(), related.grade, related.reason.as_str()),
            (4, Grade::Sure, "by hand")
        );
        choices.join(vec![one, two]);
        assert_eq!(rows(&choices)[0], row(2, "by hand"));
        assert!(choices.related.is_empty() && choices.apart.is_empty());
    }

    #[test]
    fn choices_outlast_being_written_down() {
        let mut choices = Choices::default();
        choices.join(vec![place(10, "One.md", "backups"), place(11, "Two.md", "certificates")]);
        let json = serde_json::to_string(&choices).expect("choices are plain data");
        assert_eq!(serde_json::from_str::<Choices>(&json).ok(), Some(choices));
    }
}
