//! Which row of the older page is which row of the newer one.

use imara_diff::{Algorithm, Diff, InternedInput};

use super::much_in_common::{Seeker, equal, pairs};
use crate::compare::Lexicon;
use crate::compare::areas::AreaNumbers;
use crate::document::{Document, Responsibility};
use crate::intern::Interner;
use crate::rests::rest;

/// Rows of one name whose texts have less in common than this are different rows, unless there is
/// no other of that name.
const SAME_ROW: f32 = 0.5;

/// Rows of different names whose texts have less in common than this are different rows.
const RENAMED: f32 = 0.65;

/// Rows with fewer words ("N/A", "None") are not known again under another name.
const FEWEST_WORDS: usize = 4;

/// For each row of the newer document, the index of the row of the older one that it was.
pub(super) async fn partners(old: &Document, new: &Document) -> Vec<Option<usize>> {
    let mut keys = Keys::default();
    let (old, new) = (keys.rows(old).await, keys.rows(new).await);
    let mut pairing = Pairing { old_free: vec![true; old.len()], partners: vec![None; new.len()] };
    rest().await;
    pairing.take_in_order(&old, &new);
    rest().await;
    let any = |_: &Row| true;
    pairing.take(&old, &new, SAME_ROW, any, |row| (row.name_in_area, &row.words)).await;
    pairing.take_only(&old, &new, |row| row.name_in_area);
    pairing.take(&old, &new, SAME_ROW, any, |row| (row.name, &row.words)).await;
    pairing.take_only(&old, &new, |row| row.name);
    let says_enough = |row: &Row| row.words.len() >= FEWEST_WORDS;
    pairing.take(&old, &new, RENAMED, says_enough, |row| (row.area, &row.words)).await;
    // Of rows that are left, none has much in common with one of its own area.
    pairing.take(&old, &new, RENAMED, says_enough, |row| (0, &row.words)).await;
    // Where the parties' columns hold names or marks, the task says it all.
    let is_told_by_task = |row: &Row| !says_enough(row) && row.task.len() >= FEWEST_WORDS;
    pairing.take(&old, &new, RENAMED, is_told_by_task, |row| (row.text_in_area, &row.task)).await;
    pairing.partners
}

/// After so many rows there is a rest: some milliseconds.
const REST: usize = 1000;

struct Row {
    /// Numbers of the words of each party in their order, which equal ones share.
    text: usize,
    /// The same for rows of one area.
    text_in_area: usize,
    list_item: bool,
    /// Numbers that equal ones share.
    area: usize,
    name: usize,
    name_in_area: usize,
    /// Numbers of words, ascending, with repetitions.
    words: Vec<u32>,
    /// The same of the task.
    task: Vec<u32>,
}

/// What gives the rows of both documents their numbers.
#[derive(Default)]
struct Keys<'d> {
    lexicon: Lexicon,
    areas: AreaNumbers<'d>,
    names: Interner,
    texts: Interner,
    texts_in_areas: Interner,
}

impl<'d> Keys<'d> {
    async fn rows(&mut self, document: &'d Document) -> Vec<Row> {
        let own = self.lexicon.own_name(document);
        let mut row = |row: &'d Responsibility| {
            let area = self.areas.number(&row.area);
            let name = self.lexicon.name(&row.task.text, &own);
            let mut words = Vec::new();
            let mut text = Vec::new();
            for duty in &row.parties {
                let start = words.len();
                self.lexicon.read(&duty.text.text, &mut words);
                text.push(words.len() - start);
            }
            text.extend(words.iter().map(|word| *word as usize));
            let text = self.texts.number_of(&text);
            words.sort_unstable();
            let mut task = Vec::new();
            self.lexicon.read(&row.task.text, &mut task);
            task.sort_unstable();
            let name_in_area = self.names.number_of(&[area, name]);
            let text_in_area = self.texts_in_areas.number_of(&[area, text]);
            Row { text, text_in_area, list_item: row.list_item, area, name, name_in_area, words, task }
        };
        let mut rows = Vec::with_capacity(document.responsibilities.len());
        for (at, responsibility) in document.responsibilities.iter().enumerate() {
            if at % REST == REST - 1 {
                rest().await;
            }
            rows.push(row(responsibility));
        }
        rows
    }
}

struct Pairing {
    old_free: Vec<bool>,
    partners: Vec<Option<usize>>,
}

impl Pairing {
    /// Pairs rows that say the same in one area under one name, as they follow each other in both
    /// pages: what was put between rows that are alike leaves its neighbours alone.
    fn take_in_order(&mut self, old: &[Row], new: &[Row]) {
        let key = |row: &Row| (row.name_in_area, row.text);
        let mut input = InternedInput::default();
        input.update_before(old.iter().map(key));
        input.update_after(new.iter().map(key));
        let diff = Diff::compute(Algorithm::Histogram, &input);
        let (mut i, mut j) = (0, 0);
        let ends = [(old.len(), new.len(), old.len(), new.len())];
        let hunks = diff.hunks().map(|hunk| {
            let [from, to] = [hunk.before.start, hunk.before.end].map(|at| at as usize);
            (from, hunk.after.start as usize, to, hunk.after.end as usize)
        });
        for (old_from, new_from, old_to, new_to) in hunks.chain(ends) {
            (i..old_from).zip(j..new_from).for_each(|(i, j)| self.pair(i, j));
            (i, j) = (old_to, new_to);
        }
    }

    /// Pairs free rows of one key that have `least` of these words in common, those with most first; new ones only where
    /// they `may` be paired so.
    async fn take<'r>(
        &mut self,
        old: &'r [Row],
        new: &'r [Row],
        least: f32,
        may: impl Fn(&Row) -> bool,
        by: impl Fn(&'r Row) -> (usize, &'r Vec<u32>),
    ) {
        let seeker = |row: usize, (key, words): (usize, &'r Vec<u32>)| Seeker { row, key, words };
        let free = |this: &Self| {
            let old = old.iter().enumerate().filter(|(i, _)| this.old_free[*i]);
            let new = new.iter().enumerate().filter(|(j, row)| this.partners[*j].is_none() && may(row));
            let old: Vec<Seeker<'r>> = old.map(|(i, row)| seeker(i, by(row))).collect();
            let new: Vec<Seeker<'r>> = new.map(|(j, row)| seeker(j, by(row))).collect();
            (old, new)
        };
        let (olds, news) = free(self);
        equal(&olds, &news).into_iter().for_each(|(i, j)| self.pair(i, j));
        rest().await;
        let (olds, news) = free(self);
        let mut found = pairs(&olds, &news, least).await;
        found.sort_by(|(x, i, j), (y, k, l)| y.total_cmp(x).then((i, j).cmp(&(k, l))));
        for (_, i, j) in found {
            if self.old_free[i] && self.partners[j].is_none() {
                self.pair(i, j);
            }
        }
    }

    /// Pairs free rows of one key where each page has but one left.
    fn take_only(&mut self, old: &[Row], new: &[Row], key: impl Fn(&Row) -> usize) {
        let keys = old.iter().chain(new).map(|row| key(row) + 1).max().unwrap_or_default();
        // By key, how many rows of each page are free, and the last one of them.
        let mut free = vec![[(0, 0); 2]; keys];
        let mut count = |page: usize, row: usize, key: usize| {
            let (rows, last) = &mut free[key][page];
            (*rows, *last) = (*rows + 1, row);
        };
        old.iter().enumerate().filter(|(i, _)| self.old_free[*i]).for_each(|(i, row)| count(0, i, key(row)));
        let new_free = new.iter().enumerate().filter(|(j, _)| self.partners[*j].is_none());
        new_free.for_each(|(j, row)| count(1, j, key(row)));
        for [(olds, i), (news, j)] in free {
            if olds == 1 && news == 1 && !old[i].list_item {
                self.pair(i, j);
            }
        }
    }

    fn pair(&mut self, old: usize, new: usize) {
        self.old_free[old] = false;
        self.partners[new] = Some(old);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::testing::document;
    use crate::rests::at_once;

    #[test]
    fn of_rows_with_one_name_those_with_like_texts_are_the_same() {
        let one = ("a", "T", "keep the backups for a year", "");
        let two = ("a", "T", "rotate the keys every month", "");
        assert_eq!(
            at_once(partners(&document("One", &[one, two]), &document("One", &[two, one]))),
            [Some(1), Some(0)]
        );
    }

    #[test]
    fn a_row_put_between_rows_that_are_alike_leaves_its_neighbours_alone() {
        let row = |text| ("a", "Zones", text, "");
        let (one, two, three) = (
            "fill the disk of zone 1 first",
            "fill first the disk of zone 2",
            "fill the zone disk first of 3",
        );
        let old = document("One", &[row(one), row(one), row(two), row(three)]);
        let new = document(
            "One",
            &[row(one), row("fill the disk of zone 4 first"), row(one), row(two), row(three)],
        );
        assert_eq!(at_once(partners(&old, &new)), [Some(0), None, Some(1), Some(2), Some(3)]);
    }

    #[test]
    fn the_only_rows_of_a_name_are_the_same_whatever_they_say() {
        let old = document("One", &[("a", "T", "keep backups", "")]);
        let new = document("One", &[("a", "T", "something else entirely", "")]);
        assert_eq!(at_once(partners(&old, &new)), [Some(0)]);
    }

    #[test]
    fn where_the_parties_have_marks_alone_a_task_in_other_words_is_renamed() {
        let row = |task| ("a", task, "X", "");
        let old = document("One", &[row("Fill the lamps of the harbour at dusk"), row("Sweep the stairs")]);
        let new =
            document("One", &[row("Fill all lamps of the harbour at dusk"), row("Paint the long wall")]);
        assert_eq!(at_once(partners(&old, &new)), [Some(0), None]);
    }

    #[test]
    fn rows_without_texts_are_not_taken_for_renamed() {
        let old = document("One", &[("a", "T", "", "")]);
        let new = document("One", &[("a", "U", "", "")]);
        assert_eq!(at_once(partners(&old, &new)), [None]);
    }
}
