//! Which row of a page is which row of its translation: by their order in the area, and by what
//! nobody translates.

use std::collections::BTreeSet;

use super::in_order::in_order;
use crate::document::{Area, Document, Responsibility, Status};

/// What two rows are worth to each other for standing in the same order: leaving out both is worth 0.
const IN_ORDER: u32 = 2;

/// For each row of the newer document, the index of the row of the older one that it translates.
pub(super) fn partners(old: &Document, new: &Document) -> Vec<Option<usize>> {
    let mut partners = vec![None; new.responsibilities.len()];
    let (was, is) = (by_area(old), by_area(new));
    for (area, rows) in &is {
        let Some((_, before)) = was.iter().find(|(other, _)| other == area) else { continue };
        for (i, j) in aligned(&signs(old, before), &signs(new, rows)) {
            partners[rows[j]] = Some(before[i]);
        }
    }
    partners
}

/// Rows by area. Canonical areas are known in every language; of the others the first of one page is
/// the first of the other.
fn by_area(page: &Document) -> Vec<(String, Vec<usize>)> {
    let mut areas: Vec<(&str, Vec<usize>)> = Vec::new();
    for (index, row) in page.responsibilities.iter().enumerate() {
        match areas.iter_mut().find(|(id, _)| *id == row.area.id) {
            Some((_, rows)) => rows.push(index),
            None => areas.push((&row.area.id, vec![index])),
        }
    }
    let mut own = 0;
    let named = |(id, rows): (&str, Vec<usize>)| {
        let is_canonical = Area::CANONICAL.iter().any(|(canonical, _)| *canonical == id);
        own += usize::from(!is_canonical);
        (if is_canonical { id.to_owned() } else { format!("own area {own}") }, rows)
    };
    areas.into_iter().map(named).collect()
}

/// What a translation keeps of a row.
struct Signs {
    statuses: Vec<Status>,
    words: BTreeSet<String>,
}

fn signs(page: &Document, rows: &[usize]) -> Vec<Signs> {
    let of_row = |row: &Responsibility| {
        let texts = row.parties.iter().map(|duty| &duty.text.text).chain([&row.task.text]);
        Signs {
            statuses: row.parties.iter().map(|duty| duty.status).collect(),
            words: texts.flat_map(|text| untranslatable(text)).collect(),
        }
    };
    rows.iter().map(|&row| of_row(&page.responsibilities[row])).collect()
}

/// Words with a digit, or a capital that is not their first letter: numbers, names, commands.
fn untranslatable(text: &str) -> impl Iterator<Item = String> {
    let words = text.split(|c: char| !c.is_alphanumeric() && !matches!(c, '.' | '_'));
    let stays = |word: &&str| {
        word.chars().any(|c| c.is_ascii_digit()) || word.chars().skip(1).any(char::is_uppercase)
    };
    words.map(|word| word.trim_matches('.')).filter(stays).map(str::to_lowercase)
}

/// Pairs in the order of both, those of most worth.
fn aligned(old: &[Signs], new: &[Signs]) -> Vec<(usize, usize)> {
    in_order(old.len(), new.len(), |i, j| {
        let (a, b) = (&old[i], &new[j]);
        let common = a.words.intersection(&b.words).count() as u32;
        IN_ORDER + 2 * common + u32::from(a.statuses == b.statuses)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::testing::document;

    #[test]
    fn rows_meet_by_their_order_and_by_what_nobody_translates() {
        let old = document(
            "Mill",
            &[
                ("a", "Locks", "Use TLS 1.3 in APIs", "N/A"),
                ("a", "Lamps", "Fill them", "x"),
                ("b", "Roof", "Tar it", "x"),
            ],
        );
        let new = document(
            "Mühle",
            &[
                ("alpha", "Neu", "Das gab es nicht", "x"),
                ("alpha", "Schlösser", "TLS 1.3 in APIs nutzen", "N/A"),
                ("alpha", "Lampen", "Füllen", "x"),
                ("beta", "Dach", "Teeren", "x"),
            ],
        );
        assert_eq!(partners(&old, &new), [None, Some(0), Some(1), Some(2)]);
    }
}
