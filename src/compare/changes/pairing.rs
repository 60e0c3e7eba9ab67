//! Which row of the older page is which row of the newer one.

use std::collections::HashMap;

use crate::compare::units::{name, own_name};
use crate::compare::words::words;
use crate::document::{Document, Responsibility};

/// Rows of one name whose texts have less in common than this are different rows, unless there is
/// no other of that name.
const SAME_ROW: f32 = 0.5;

/// Rows of different names whose texts have less in common than this are different rows.
const RENAMED: f32 = 0.65;

/// Rows with fewer words ("N/A", "None") are not known again under another name.
const FEWEST_WORDS: usize = 4;

/// For each row of the newer document, the index of the row of the older one that it was.
pub(super) fn partners(old: &Document, new: &Document) -> Vec<Option<usize>> {
    let (old, new) = (rows(old), rows(new));
    let mut pairing = Pairing { old_free: vec![true; old.len()], partners: vec![None; new.len()] };
    let same_area = |a: &Row, b: &Row| a.row.area.id == b.row.area.id;
    let same_name = |a: &Row, b: &Row| a.name == b.name;
    pairing.take(&old, &new, SAME_ROW, |a, b| same_area(a, b) && same_name(a, b));
    pairing.take_only(&old, &new, |row| (row.row.area.id.clone(), row.name.clone()));
    pairing.take(&old, &new, SAME_ROW, same_name);
    pairing.take_only(&old, &new, |row| row.name.clone());
    let says_enough = |row: &Row| row.words.len() >= FEWEST_WORDS;
    pairing.take(&old, &new, RENAMED, |a, b| says_enough(b) && same_area(a, b));
    pairing.take(&old, &new, RENAMED, |_, b| says_enough(b));
    pairing.partners
}

struct Row<'d> {
    row: &'d Responsibility,
    name: String,
    /// Sorted, with repetitions.
    words: Vec<String>,
}

fn rows(document: &Document) -> Vec<Row<'_>> {
    let own = own_name(document);
    let words_of = |row: &Responsibility| {
        let mut words: Vec<String> = row.parties.iter().flat_map(|duty| words(&duty.text.text)).collect();
        words.sort_unstable();
        words
    };
    let rows = document.responsibilities.iter();
    rows.map(|row| Row { row, name: name(&row.task.text, &own), words: words_of(row) }).collect()
}

struct Pairing {
    old_free: Vec<bool>,
    partners: Vec<Option<usize>>,
}

impl Pairing {
    /// Pairs free rows that may be the same, those with most in common first.
    fn take(&mut self, old: &[Row], new: &[Row], least: f32, may: impl Fn(&Row, &Row) -> bool) {
        let mut found: Vec<(f32, usize, usize)> = Vec::new();
        for (j, b) in new.iter().enumerate().filter(|(j, _)| self.partners[*j].is_none()) {
            for (i, a) in old.iter().enumerate().filter(|(i, _)| self.old_free[*i]) {
                if may(a, b) {
                    let common = in_common(&a.words, &b.words);
                    if common >= least {
                        found.push((common, i, j));
                    }
                }
            }
        }
        crate::order::sort_by(&mut found, |(x, i, j), (y, k, l)| y.total_cmp(x).then((i, j).cmp(&(k, l))));
        for (_, i, j) in found {
            if self.old_free[i] && self.partners[j].is_none() {
                self.pair(i, j);
            }
        }
    }

    /// Pairs free rows of one key where each page has but one left.
    fn take_only<K: std::hash::Hash + Eq>(&mut self, old: &[Row], new: &[Row], key: impl Fn(&Row) -> K) {
        let mut rows: HashMap<K, (Vec<usize>, Vec<usize>)> = HashMap::new();
        for (i, row) in old.iter().enumerate().filter(|(i, _)| self.old_free[*i]) {
            rows.entry(key(row)).or_default().0.push(i);
        }
        for (j, row) in new.iter().enumerate().filter(|(j, _)| self.partners[*j].is_none()) {
            rows.entry(key(row)).or_default().1.push(j);
        }
        for (old_rows, new_rows) in rows.values() {
            if let ([i], [j]) = (old_rows.as_slice(), new_rows.as_slice())
                && !old[*i].row.list_item
            {
                self.pair(*i, *j);
            }
        }
    }

    fn pair(&mut self, old: usize, new: usize) {
        self.old_free[old] = false;
        self.partners[new] = Some(old);
    }
}

/// How much two sorted lists of words have in common, 0 to 1; 1 for two empty ones.
fn in_common(a: &[String], b: &[String]) -> f32 {
    if a.is_empty() && b.is_empty() {
        return 1.0;
    }
    let (mut i, mut j, mut both) = (0, 0, 0);
    while i < a.len() && j < b.len() {
        match a[i].cmp(&b[j]) {
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
            std::cmp::Ordering::Equal => (i, j, both) = (i + 1, j + 1, both + 1),
        }
    }
    2.0 * both as f32 / (a.len() + b.len()) as f32
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::testing::document;

    #[test]
    fn of_rows_with_one_name_those_with_like_texts_are_the_same() {
        let one = ("a", "T", "keep the backups for a year", "");
        let two = ("a", "T", "rotate the keys every month", "");
        assert_eq!(
            partners(&document("One", &[one, two]), &document("One", &[two, one])),
            [Some(1), Some(0)]
        );
    }

    #[test]
    fn the_only_rows_of_a_name_are_the_same_whatever_they_say() {
        let old = document("One", &[("a", "T", "keep backups", "")]);
        let new = document("One", &[("a", "T", "something else entirely", "")]);
        assert_eq!(partners(&old, &new), [Some(0)]);
    }

    #[test]
    fn rows_without_texts_are_not_taken_for_renamed() {
        let old = document("One", &[("a", "T", "", "")]);
        let new = document("One", &[("a", "U", "", "")]);
        assert_eq!(partners(&old, &new), [None]);
    }
}
