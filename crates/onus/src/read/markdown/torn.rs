//! Rows that converters tear: a list or a paragraph in a cell is written with its line breaks, and a line break ends
//! a row of Markdown (`findings/list-in-a-cell-ends-the-table.sh`).

use crate::read::row::{is_closed, is_delimiter, width};

/// How many lines a torn row may have.
const LONGEST: usize = 40;

/// The page with each torn row in the line where it starts, its other lines left empty; `None` where it has none.
///
/// A row is torn that starts with a pipe in a table of closed rows, has cells missing or no pipe at its end, and goes
/// on in items until a pipe closes the last of the table's cells.
pub(super) fn with_whole_rows(source: &str) -> Option<String> {
    if !may_hold(source) {
        return None;
    }
    let lines: Vec<&str> = source.split_inclusive('\n').collect();
    let mut columns = None;
    let mut out: Option<String> = None;
    let mut at = 0;
    while at < lines.len() {
        let line = lines[at].trim();
        let starts = line.starts_with('|');
        if starts && is_delimiter(line) {
            columns = is_closed(line).then(|| width(line));
        } else if line.starts_with('#') {
            columns = None;
        }
        let is_torn = |columns: &usize| starts && (!is_closed(line) || width(line) < *columns);
        let torn = columns.filter(is_torn).and_then(|columns| whole(&lines[at..], columns));
        let Some((row, taken)) = torn else {
            if let Some(out) = &mut out {
                out.push_str(lines[at]);
            }
            at += 1;
            continue;
        };
        let out = out.get_or_insert_with(|| lines[..at].concat());
        out.push_str(&row);
        out.extend(std::iter::repeat_n('\n', taken));
        at += taken;
    }
    out
}

/// Whether a page has what ends a torn row: a pipe at the end of a line that none starts.
fn may_hold(source: &str) -> bool {
    let bytes = source.as_bytes();
    let mut start = 0;
    memchr::memchr_iter(b'\n', bytes).chain([bytes.len()]).any(|end| {
        let line = bytes[start..end].trim_ascii();
        start = end + 1;
        line.last() == Some(&b'|') && (line[0] != b'|' || line.len() == 1)
    })
}

/// The row that starts in the first of some lines, in one line, and how many lines it takes.
fn whole(lines: &[&str], columns: usize) -> Option<(String, usize)> {
    let mut row = lines[0].trim().to_owned();
    let mut is_torn = false;
    for (taken, line) in lines.iter().enumerate().take(LONGEST).skip(1) {
        let text = line.trim();
        if text.starts_with(['|', '#', '<']) && text != "|" {
            return None;
        }
        is_torn |= ["* ", "- ", "+ ", "1. "].iter().any(|mark| text.starts_with(mark));
        if text.is_empty() {
            continue;
        }
        let is_in_cell = !row.ends_with('|') && text != "|";
        row.push_str(if is_in_cell { "<br>" } else { " " });
        row.push_str(text);
        if is_closed(text) && width(&row) >= columns {
            return (is_torn && width(&row) == columns).then_some((row, taken + 1));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str = "| Task | Maker | Keeper |\n|---|---|---|\n";

    #[test]
    fn a_list_in_a_cell_stays_in_its_row() {
        let torn = "| Lamp | Mends. | * Oil.\n* Wipe. |\n| Roof | Mends. |  |\n";
        let whole = "| Lamp | Mends. | * Oil.<br>* Wipe. |\n\n| Roof | Mends. |  |\n";
        assert_eq!(with_whole_rows(&[HEAD, torn].concat()), Some([HEAD, whole].concat()));
    }

    #[test]
    fn blank_lines_around_a_list_do_not_end_its_row() {
        let torn = "| Lamp | Mends. | \n*   Oil.\n*   Wipe.\n\n |\n";
        let whole = "| Lamp | Mends. | *   Oil.<br>*   Wipe. |\n\n\n\n\n";
        assert_eq!(with_whole_rows(&[HEAD, torn].concat()), Some([HEAD, whole].concat()));
    }

    #[test]
    fn what_is_no_row_is_left_alone() {
        for below in
            ["| Lamp | Mends.\n\n* An item.\n", "| Lamp | Mends. | x\n\nText | more |\n\n# Next\n", "* |\n"]
        {
            assert_eq!(with_whole_rows(&[HEAD, below].concat()), None, "{below}");
        }
    }
}
