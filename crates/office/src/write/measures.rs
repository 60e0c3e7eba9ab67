//! Widths of columns and heights of rows, estimated: only a spreadsheet knows its fonts.

use onus::export::Table;

/// Columns are as wide as so many digits, at least.
const NARROWEST: usize = 9;
/// Wider columns are hard to read, unless a cell would be higher than a row can be.
const WIDE: usize = 45;
const WIDEST: usize = 110;
/// The sign of the filter, and the room around a text.
const ROOM: usize = 3;
/// A line of the usual font, and the highest row, in points.
const LINE: f64 = 15.0;
const HIGHEST: f64 = 409.0;

/// How wide the columns of a table are, in digits.
pub(super) fn widths(table: &Table) -> Vec<usize> {
    let mut widths: Vec<usize> = table.header.iter().map(|head| longest_word(head) + ROOM).collect();
    for row in &table.rows {
        for (width, cell) in widths.iter_mut().zip(row) {
            let longest_line = cell.lines().map(length).max().unwrap_or_default() + 1;
            let mut wanted = longest_line.min(WIDE);
            while wanted < WIDEST && lines(cell, wanted) as f64 * LINE > HIGHEST {
                wanted += 10;
            }
            *width = wanted.max(*width);
        }
    }
    widths.into_iter().map(|width| width.clamp(NARROWEST, WIDEST)).collect()
}

/// How high a row is, in points.
pub(super) fn height(cells: &[String], widths: &[usize]) -> f64 {
    let most = cells.iter().zip(widths).map(|(cell, width)| lines(cell, *width)).max();
    (most.unwrap_or(1) as f64 * LINE).clamp(LINE, HIGHEST)
}

/// How many lines a text takes in a column.
fn lines(text: &str, width: usize) -> usize {
    // Proportional letters are about as wide as digits; a tenth more keeps the last line in sight.
    let room = (width * 9 / 10).max(1);
    text.split('\n').map(|line| wrapped(line, room)).sum()
}

fn wrapped(line: &str, room: usize) -> usize {
    let (mut lines, mut used) = (1, 0);
    for word in line.split(' ') {
        let length = length(word);
        if used > 0 && used + 1 + length > room {
            lines += 1;
            used = 0;
        }
        used += length + usize::from(used > 0);
        // A word longer than the column is broken.
        lines += used.saturating_sub(1) / room;
        used = if used > room { (used - 1) % room + 1 } else { used };
    }
    lines
}

/// Characters, the wide ones of East Asia counted twice.
fn length(text: &str) -> usize {
    text.chars().map(|c| if matches!(c, '\u{1100}'..='\u{115f}' | '\u{2e80}'..='\u{d7ff}' | '\u{f900}'..='\u{faff}' | '\u{fe30}'..='\u{fe6f}' | '\u{ff00}'..='\u{ff60}' | '\u{20000}'..='\u{3fffd}') { 2 } else { 1 }).sum()
}

fn longest_word(text: &str) -> usize {
    text.split_whitespace().map(length).max().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_as_high_as_its_longest_cell_wraps() {
        assert_eq!(lines("one two three", 7), 3);
        assert_eq!(lines("one\ntwo", 40), 2);
        assert_eq!(lines(&"x".repeat(90), 50), 2);
        assert_eq!(height(&["a".into(), "b\nc".into()], &[10, 10]), 30.0);
        assert_eq!(height(&[String::new()], &[10]), 15.0);
    }

    #[test]
    fn a_column_is_as_wide_as_its_longest_line_up_to_what_can_be_read() {
        let table = Table {
            header: vec!["Task".into(), "Long".into(), "Longer".into()],
            rows: vec![vec!["A few words here".into(), "word ".repeat(50), "word ".repeat(900)]],
        };
        assert_eq!(widths(&table), [17, 45, WIDEST]);
    }
}
