//! How the width is divided between two lists of own tasks, so that both are about equally high.

use onus::Comparison;

/// Into so many parts the width is divided.
const PARTS: usize = 8;

/// A usual width of the view and the least of a column, in pixels; the style sheet has the latter, too.
const VIEW: usize = 1120;
const COLUMN: usize = 272;

/// By list, how many of the parts it gets; one alone has all of the width. `None` where the lists better flow one after
/// the other: there are more than two, or one is so short that beside the other it would leave much free.
pub(super) fn parts_of_width(comparison: &Comparison, lists: &[&[usize]]) -> Option<Vec<usize>> {
    let [one, other] = lists else { return (lists.len() < 2).then(|| vec![PARTS; lists.len()]) };
    let abreast = |part: &usize| height(comparison, one, *part).max(height(comparison, other, PARTS - part));
    // Of what is equally high, the one nearest to halves.
    let first = (2..=PARTS - 2).min_by_key(|part| (abreast(part), part.abs_diff(PARTS / 2)))?;
    let flowing = height(comparison, &lists.concat(), PARTS) + 2;
    (abreast(&first) <= flowing).then(|| vec![first, PARTS - first])
}

/// About how high a list is in so many parts, in lines: its tasks flow over as many columns as have room.
fn height(comparison: &Comparison, rows: &[usize], part: usize) -> usize {
    let width = VIEW * part / PARTS;
    let columns = (width / COLUMN).clamp(1, rows.len().max(1));
    // A letter takes some six and a half pixels, the mark and the margins thirty.
    let letters = (width / columns - 30) * 2 / 13;
    let heights: Vec<usize> = rows.iter().map(|&row| lines(comparison, row, letters)).collect();
    let (least, most) = (heights.iter().max().copied().unwrap_or_default(), heights.iter().sum());
    (least..=most).find(|&limit| fits(&heights, columns, limit)).unwrap_or(most)
}

/// About how many lines a task takes, of so many letters each; long texts are cut.
fn lines(comparison: &Comparison, row: usize, letters: usize) -> usize {
    let duties = comparison.rows[row].members.iter().flat_map(|&it| &comparison.responsibility(it).parties);
    let of_text = |text: &str| text.lines().map(|line| line.len() / letters + 1).sum::<usize>().clamp(1, 5);
    1 + duties.map(|duty| of_text(&duty.text.text)).sum::<usize>()
}

/// Whether a task is so high that its list is better cut between its parties than left unbalanced.
pub(super) fn is_tall(comparison: &Comparison, row: usize) -> bool {
    const LETTERS: usize = 40;
    const TALL: usize = 7;
    lines(comparison, row, LETTERS) >= TALL
}

/// Whether the tasks, in their order, fit into so many columns of this height.
fn fits(heights: &[usize], columns: usize, limit: usize) -> bool {
    let (mut used, mut height) = (1, 0);
    for one in heights {
        if height + one > limit {
            (used, height) = (used + 1, 0);
        }
        height += one;
    }
    used <= columns
}
