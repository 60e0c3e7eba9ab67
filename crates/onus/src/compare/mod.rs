//! Many documents side by side.
//!
//! Which rows belong together is decided in `matching`, over `words` and what was decided by hand
//! ([`Choices`]). What is asked of a comparison stands beside it, a file per question: who answers for a
//! task ([`answer`]), what a filter leaves ([`filter`]), who owns how much ([`ownership`]), which pages are
//! alike ([`likeness`]), where words are found ([`search`], [`topic`]), what changed between versions
//! ([`changes`]). What pages leave open is told in [`mod@crate::findings`], how it is written in
//! [`crate::export`].

use std::rc::Rc;

use crate::document::{Area, Document};
use crate::rests::{at_once, let_go, rest};
use crate::text::slug;

pub mod answer;
mod areas;
pub mod changes;
mod choices;
mod comparison;
pub mod filter;
mod ids;
pub mod likeness;
mod matching;
pub mod ownership;
mod part;
pub mod search;
mod service;
#[cfg(test)]
pub(crate) mod testing;
mod titles;
pub mod topic;
mod words;

pub(crate) use areas::AreaNumbers;
pub use choices::{Choices, Place};
pub use comparison::{Comparison, ComparisonRow, Grade, Member};
pub use matching::{Related, fitting, joinable, joinable_resting, relate, relate_resting};
pub use part::part;
pub use service::Service;
pub(crate) use words::lexicon::Lexicon;
pub(crate) use words::{first_word, words};

use matching::clusters::Group;
use matching::{align, profile, units};

/// Lays documents side by side.
pub fn compare(documents: &[Rc<Document>]) -> Comparison {
    compare_with(documents, &Choices::default())
}

/// Lays documents side by side, with rows joined and split by hand.
pub fn compare_with(documents: &[Rc<Document>], choices: &Choices) -> Comparison {
    at_once(compare_resting(documents, choices))
}

/// The same as [`compare_with`] as a future that rests after a few milliseconds of work each time, and then wants to
/// go on at once: for many rows in a thread that others need.
pub async fn compare_resting(documents: &[Rc<Document>], choices: &Choices) -> Comparison {
    let services = services(documents);
    let areas = areas::in_order(documents);
    let mut lexicon = Lexicon::default();
    let units = units::units(&services, &areas, &mut lexicon).await;
    let groups = match services.len() < 2 && *choices == Choices::default() {
        true => {
            // Before the rows are made, which need as much room again.
            drop(lexicon);
            align::alone(&units)
        }
        false => {
            let profiles = profile::profiles(&units, &services, &mut lexicon).await;
            drop(lexicon);
            align::groups(&units, &profiles, &choices.decisions(&units, &services)).await
        }
    };
    let rows = rows(groups, &units, &services, &areas).await;
    let_go(units).await;
    Comparison { services, areas, rows, choices: choices.clone() }
}

fn services(documents: &[Rc<Document>]) -> Vec<Service> {
    let label = |index: usize, document: &Document| {
        let same: Vec<_> = (0..documents.len()).filter(|&i| documents[i].name == document.name).collect();
        let same_date =
            || same.iter().filter(|&&i| documents[i].last_updated == document.last_updated).count();
        match (&document.last_updated, &document.name) {
            (_, name) if same.len() == 1 => name.clone(),
            (Some(date), name) if same_date() == 1 => format!("{name} ({date})"),
            (_, name) => format!("{name} ({})", 1 + same.iter().filter(|&&i| i < index).count()),
        }
    };
    let mut ids = ids::Ids::of(documents.len());
    let mut services: Vec<Service> = Vec::with_capacity(documents.len());
    for (index, document) in documents.iter().enumerate() {
        let id = slug(&document.name);
        let id = if id.is_empty() { "service".to_owned() } else { id };
        let id = ids.unique(id, index, |at| &services[at].id);
        services.push(Service { id, label: label(index, document), document: document.clone() });
    }
    services
}

/// Groups in display order, with ids.
async fn rows(
    mut groups: Vec<Group>,
    units: &[units::Unit],
    services: &[Service],
    areas: &[Rc<Area>],
) -> Vec<ComparisonRow> {
    let place = |&unit: &usize| (units[unit].service, units[unit].responsibilities[0]);
    for group in groups.iter_mut().filter(|group| group.units.len() > 1) {
        group.units.sort_by_key(place);
    }
    groups.sort_by_key(|group| (units[group.units[0]].area, place(&group.units[0])));
    let mut ids = ids::Ids::of(groups.len());
    let mut row = |group: Group, rows: &[ComparisonRow]| {
        let of_unit = |&unit: &usize| {
            let service = units[unit].service;
            units[unit].responsibilities.iter().map(move |&responsibility| Member { service, responsibility })
        };
        let mut members: Vec<Member> = group.units.iter().flat_map(of_unit).collect();
        members.sort_by_key(|&member| member);
        members.shrink_to_fit();
        let area = units[group.units[0]].area;
        let task_of =
            |m: &Member| services[m.service].document.responsibilities[m.responsibility].task.text.as_str();
        let names = titles::title(members.iter().map(task_of));
        let (of_area, slug) = (areas[area].id.as_str(), slug(names[0]));
        let mut id = String::with_capacity(of_area.len() + 1 + slug.len());
        id.extend([of_area, "/", &slug]);
        let id = ids.unique(id, rows.len(), |at| &rows[at].id);
        let task = names.join(titles::BETWEEN);
        let (reason, score) = (group.reason, group.score);
        ComparisonRow { id, area, task, members, reason, score, grade: Grade::Sure }
    };
    let mut rows = Vec::with_capacity(groups.len());
    for (at, group) in groups.into_iter().enumerate() {
        if at % REST == REST - 1 {
            rest().await;
        }
        let row = row(group, &rows);
        rows.push(row);
    }
    rows
}

/// After so many rows there is a rest: some milliseconds.
const REST: usize = 1000;

#[cfg(test)]
mod tests {
    use super::testing::{document, page};
    use super::*;
    use crate::rests::counted;

    const CHANGE: &str = "change-management";
    const RECOVERY: &str = "disaster-recovery";

    type Shape<'c> = (&'c str, Vec<(usize, usize)>, &'c str);

    fn shape(comparison: &Comparison) -> Vec<Shape<'_>> {
        let members =
            |row: &ComparisonRow| row.members.iter().map(|m| (m.service, m.responsibility)).collect();
        comparison.rows.iter().map(|row| (row.id.as_str(), members(row), &*row.reason)).collect()
    }

    #[test]
    fn rows_of_one_name_in_one_area_stand_together() {
        let one = page("One", &[(RECOVERY, "Backups", "a", "b"), (CHANGE, "Updates", "a", "b")]);
        let two = page("Two", &[(CHANGE, "update", "c", "d"), (CHANGE, "Backup", "c", "d")]);
        assert_eq!(
            shape(&compare(&[one, two])),
            [
                ("change-management/updates", vec![(0, 1), (1, 0)], "same name"),
                ("change-management/backup", vec![(1, 1)], "only here"),
                ("disaster-recovery/backups", vec![(0, 0)], "only here"),
            ]
        );
    }

    #[test]
    fn a_second_row_of_a_name_stays_apart_and_meets_the_second_of_the_other_service() {
        let one = page("One", &[(CHANGE, "Updates", "a", "b"), (CHANGE, "Updates", "c", "d")]);
        let two = page("Two", &[(CHANGE, "Updates", "a", "b"), (CHANGE, "Updates", "c", "d")]);
        assert_eq!(
            shape(&compare(&[one, two])),
            [
                ("change-management/updates", vec![(0, 0), (1, 0)], "same name"),
                ("change-management/updates-2", vec![(0, 1), (1, 1)], "same name"),
            ]
        );
    }

    #[test]
    fn a_row_is_called_as_those_call_it_who_are_looked_at() {
        let duty = "Polish the lantern with chalk and oil.";
        let pages =
            [("One", "Lantern glass"), ("Two", "Glass of lanterns"), ("Three", "Lanterns: glass and oil")];
        let comparison = compare(&pages.map(|(name, task)| page(name, &[(CHANGE, task, duty, duty)])));
        let row = &comparison.rows[0];
        assert_eq!(row.members.len(), 3);
        let title = |services: &[usize]| row.title_among(&comparison, services).into_owned();
        assert_eq!(title(&[2, 1, 0]), row.task);
        assert_eq!(title(&[1]), "Glass of lanterns");
        assert_eq!(title(&[0, 2]), "Lantern glass / Lanterns: glass and oil");
        assert_eq!(title(&[]), row.task);
    }

    #[test]
    fn items_of_a_list_share_a_row() {
        let mut one = document("One", &[(CHANGE, "You", "", "a"), (CHANGE, "You", "", "b")]);
        one.responsibilities.iter_mut().for_each(|r| r.list_item = true);
        let comparison = compare(&[one.into()]);
        assert_eq!(shape(&comparison), [("change-management/you", vec![(0, 0), (0, 1)], "only here")]);
    }

    #[test]
    fn a_row_that_continues_shares_the_row_of_the_one_above() {
        let mut one = document(
            "One",
            &[(CHANGE, "Data", "a", ""), (CHANGE, "Data", "", "b"), (CHANGE, "Data", "", "c")],
        );
        one.responsibilities[1].continues = true;
        let comparison = compare(&[one.into()]);
        assert_eq!(
            shape(&comparison),
            [
                ("change-management/data", vec![(0, 0), (0, 1)], "only here"),
                ("change-management/data-2", vec![(0, 2)], "only here")
            ]
        );
        assert_eq!(comparison.rows[0].parts(&comparison).count(), 1);
    }

    #[test]
    fn services_of_one_name_are_told_apart_by_date_or_number() {
        let dated =
            |date: &str| Rc::new(Document { last_updated: Some(date.into()), ..document("A b", &[]) });
        let undated = page("A b", &[]);
        let comparison = compare(&[dated("2024-01-02"), dated("2025-01-02"), undated.clone(), undated]);
        let ids: Vec<_> = comparison.services.iter().map(|s| (s.id.as_str(), s.label.as_str())).collect();
        assert_eq!(
            ids,
            [
                ("a-b", "A b (2024-01-02)"),
                ("a-b-2", "A b (2025-01-02)"),
                ("a-b-3", "A b (3)"),
                ("a-b-4", "A b (4)")
            ]
        );
    }

    #[test]
    fn comparing_many_rows_rests_now_and_then_and_comes_to_the_same() {
        let tasks: Vec<String> = (0..3000).map(|at| format!("Task {at} of {}", at * 7 % 40)).collect();
        let rows: Vec<_> = tasks.iter().map(|task| (CHANGE, task.as_str(), "a", "b")).collect();
        let documents = [page("One", &rows), page("Two", &rows[..2000])];
        let choices = Choices::default();
        let (compared, rests) = counted(compare_resting(&documents, &choices));
        assert!(rests > 20, "{rests} rests");
        assert_eq!(compared, compare(&documents));
    }

    #[test]
    fn nothing_compares_to_nothing() {
        assert_eq!(compare(&[]), Comparison::default());
    }
}
