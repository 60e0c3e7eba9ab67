//! What a row can be joined with by hand.

use super::Related;
use crate::compare::{Comparison, words};
use crate::rests::{at_once, rest};

/// Rows to offer for joining with a row, best first: those related to it, then those of its area, then
/// all others, each in display order. With a search, only those in whose names, area or services
/// every searched word begins a word; first those in whose names they all do.
///
/// `related` are the relations of the row itself, as [`super::relate`] tells them. Indexes into
/// [`Comparison::rows`]; empty where nothing is found.
pub fn joinable(comparison: &Comparison, row: usize, related: &[Related], search: &str) -> Vec<usize> {
    at_once(joinable_resting(comparison, row, related, search))
}

/// After so many rows there is a rest: some milliseconds.
const REST: usize = 2000;

/// The same as [`joinable`] as a future that rests after a few milliseconds of work each time, and then wants to go on at once.
pub async fn joinable_resting(
    comparison: &Comparison,
    row: usize,
    related: &[Related],
    search: &str,
) -> Vec<usize> {
    let wanted = words(search);
    let area = comparison.rows[row].area;
    let rank = |other: usize| match related.iter().position(|it| it.row == other) {
        Some(place) => place,
        None => related.len() + usize::from(comparison.rows[other].area != area),
    };
    let mut found: Vec<(usize, Found)> = Vec::new();
    for other in (0..comparison.rows.len()).filter(|&other| other != row) {
        if other % REST == REST - 1 {
            rest().await;
        }
        found.extend(where_found(comparison, other, &wanted).map(|place| (other, place)));
    }
    found.sort_by_key(|&(other, place)| (place, rank(other)));
    found.into_iter().map(|(other, _)| other).collect()
}

/// Where all searched words begin a word of a row.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Found {
    InNames,
    InAreaOrServices,
}

fn where_found(comparison: &Comparison, row: usize, wanted: &[String]) -> Option<Found> {
    if wanted.is_empty() {
        return Some(Found::InNames);
    }
    let row = &comparison.rows[row];
    let has_all = |there: &[String]| {
        wanted.iter().all(|wanted| there.iter().any(|word| word.starts_with(wanted.as_str())))
    };
    let tasks = row.members.iter().map(|&member| &comparison.responsibility(member).task.text);
    let mut there: Vec<String> = tasks.flat_map(|task| words(task)).collect();
    if has_all(&there) {
        return Some(Found::InNames);
    }
    there.extend(words(&comparison.areas[row.area].name));
    there.extend(row.members.iter().flat_map(|member| words(&comparison.services[member.service].label)));
    has_all(&there).then_some(Found::InAreaOrServices)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::testing::page;
    use crate::compare::{compare, relate};

    #[test]
    fn rows_of_all_areas_and_services_are_offered_and_found_by_words() {
        let one = page("Lamp", &[("a", "Keys", "x", "y"), ("b", "Rotation of oil", "x", "y")]);
        let two = page("Mill", &[("b", "Certificates", "p", "q"), ("a", "Stones", "p", "q")]);
        let comparison = compare(&[one, two]);
        let tasks = |search: &str| -> Vec<&str> {
            let related = relate(&comparison);
            let rows = joinable(&comparison, 0, &related[0], search);
            rows.into_iter().map(|row| comparison.rows[row].task.as_str()).collect()
        };
        assert_eq!(tasks(""), ["Stones", "Rotation of oil", "Certificates"]);
        assert_eq!(tasks("cert"), ["Certificates"]);
        assert_eq!(tasks("b"), ["Rotation of oil", "Certificates"]);
        assert_eq!(tasks("mill b"), ["Certificates"]);
        assert_eq!(tasks("rotat oil lamp"), ["Rotation of oil"]);
        assert_eq!(tasks("nothing"), [""; 0]);
    }

    #[test]
    fn what_has_the_word_in_its_name_comes_before_what_has_it_in_its_service() {
        let one = page("Lamp", &[("a", "Keys", "x", "y")]);
        let two = page("Oil mill", &[("a", "Stones", "p", "q")]);
        let three = page("Tower", &[("b", "Rotation of oil", "x", "y")]);
        let comparison = compare(&[one, two, three]);
        let found: Vec<&str> = joinable(&comparison, 0, &[], "oil")
            .into_iter()
            .map(|row| comparison.rows[row].task.as_str())
            .collect();
        assert_eq!(found, ["Rotation of oil", "Stones"]);
    }
}
