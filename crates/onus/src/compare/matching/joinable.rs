//! What a row can be joined with by hand.

use super::Related;
use crate::compare::{Comparison, words};

/// Rows to offer for joining with a row, best first: those related to it, then those of its area, then
/// all others, each in display order. With a search, only those in whose names, area or services
/// every searched word begins a word.
///
/// `related` are the relations of the row itself, as [`super::relate`] tells them. Indexes into
/// [`Comparison::rows`]; empty where nothing is found.
pub fn joinable(comparison: &Comparison, row: usize, related: &[Related], search: &str) -> Vec<usize> {
    let wanted = words(search);
    let area = comparison.rows[row].area;
    let rank = |other: usize| match related.iter().position(|it| it.row == other) {
        Some(place) => place,
        None => related.len() + usize::from(comparison.rows[other].area != area),
    };
    let others = (0..comparison.rows.len()).filter(|&other| other != row);
    let mut others: Vec<usize> = others.filter(|&other| is_found(comparison, other, &wanted)).collect();
    others.sort_by_key(|&other| rank(other));
    others
}

fn is_found(comparison: &Comparison, row: usize, wanted: &[String]) -> bool {
    if wanted.is_empty() {
        return true;
    }
    let row = &comparison.rows[row];
    let mut there = words(&comparison.areas[row.area].name);
    for &member in &row.members {
        there.extend(words(&comparison.responsibility(member).task.text));
        there.extend(words(&comparison.services[member.service].label));
    }
    wanted.iter().all(|wanted| there.iter().any(|word| word.starts_with(wanted.as_str())))
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
        assert_eq!(tasks("mill b"), ["Certificates"]);
        assert_eq!(tasks("rotat oil lamp"), ["Rotation of oil"]);
        assert_eq!(tasks("nothing"), [""; 0]);
    }
}
