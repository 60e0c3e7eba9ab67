//! What a spreadsheet cannot hold, cut to what it can.

use std::borrow::Cow;
use std::collections::BTreeSet;

use onus::export::Table;

/// Characters of a cell, as UTF-16 counts them.
const LONGEST_CELL: usize = 32_767;
/// Characters of the head of a column of a table.
const LONGEST_HEAD: usize = 255;
/// Characters of a sheet's name.
pub(super) const LONGEST_SHEET_NAME: usize = 31;
/// Rows below the head of a table, leaving room for a remark and for what stands above.
pub(super) const MOST_ROWS: usize = 1_048_000;
/// Columns of a sheet.
const MOST_COLUMNS: usize = 16_384;

/// A table that a sheet can hold.
pub(super) struct Fitted {
    pub(super) table: Table,
    /// What was left out, as a sentence.
    pub(super) remark: Option<String>,
}

/// Cuts a table to what a sheet can hold, and makes its heads different from each other.
pub(super) fn fitted(table: &Table, most_rows: usize) -> Fitted {
    let mut heads = BTreeSet::new();
    let header: Vec<String> = table
        .header
        .iter()
        .take(MOST_COLUMNS)
        // A head with lines in it would not be the name of its column.
        .map(|head| unique(&text(head).replace('\n', " "), LONGEST_HEAD, &mut heads))
        .collect();
    let cells =
        |row: &Vec<String>| row.iter().take(MOST_COLUMNS).map(|cell| text(cell).into_owned()).collect();
    let rows = table.rows.iter().take(most_rows).map(cells).collect();
    let left_out = [
        (table.rows.len().saturating_sub(most_rows), "rows"),
        (table.header.len().saturating_sub(MOST_COLUMNS), "columns"),
    ];
    let told = left_out.iter().filter(|(count, _)| *count > 0);
    let told: Vec<String> = told.map(|(count, what)| format!("{count} {what}")).collect();
    let remark = (!told.is_empty()).then(|| {
        format!("{} more than a sheet can hold are left out: CSV and JSON have them.", told.join(" and "))
    });
    Fitted { table: Table { header, rows }, remark }
}

/// A text that a cell can hold: lines end with LF, what is no character of XML is left out, and what is too long is
/// cut, which its end says.
pub(super) fn text(text: &str) -> Cow<'_, str> {
    let is_odd =
        |c: char| matches!(c, '\r' | '\u{fffe}' | '\u{ffff}') || c < ' ' && !matches!(c, '\n' | '\t');
    let mut text = Cow::Borrowed(text);
    if text.contains(is_odd) {
        text = Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n").replace(is_odd, ""));
    }
    // UTF-8 has at least as many bytes as UTF-16 has units.
    let length = if text.len() > LONGEST_CELL { text.encode_utf16().count() } else { 0 };
    if length <= LONGEST_CELL {
        return text;
    }
    let remark = "\n… cut: longer than a cell can be. JSON has all of it.";
    let room = LONGEST_CELL - remark.encode_utf16().count();
    Cow::Owned(format!("{}{remark}", start(&text, room)))
}

/// As much of the start as has so many UTF-16 units.
fn start(text: &str, most: usize) -> &str {
    let mut length = 0;
    let end = text.char_indices().find(|(_, c)| {
        length += c.len_utf16();
        length > most
    });
    end.map_or(text, |(at, _)| &text[..at])
}

/// A name that is not known yet, capitals apart: with a number behind it where it is. It is added to those known.
pub(super) fn unique(name: &str, longest: usize, known: &mut BTreeSet<String>) -> String {
    let mut told = start(name, longest).to_owned();
    let mut number = 1;
    while !known.insert(told.to_lowercase()) {
        number += 1;
        let ending = format!(" ({number})");
        told = format!("{}{ending}", start(name, longest - ending.len()));
    }
    told
}

/// A word with the first number that makes it a name not known yet, capitals apart: `Duties_1`. It is added to those
/// known. Without a number, some would be addresses of cells.
pub(super) fn numbered(word: &str, known: &mut BTreeSet<String>) -> String {
    let mut number = 1;
    while !known.insert(format!("{word}_{number}").to_lowercase()) {
        number += 1;
    }
    format!("{word}_{number}")
}

/// The name of a sheet without what a spreadsheet refuses in it.
pub(super) fn sheet_name(name: &str) -> String {
    let name = name.replace(['[', ']', ':', '*', '?', '/', '\\'], " ");
    let name = start(name.trim_matches(['\'', ' ']), LONGEST_SHEET_NAME).trim_matches(['\'', ' ']);
    // Excel keeps this name for itself.
    match name {
        "" => "Sheet".to_owned(),
        name if name.eq_ignore_ascii_case("history") => format!("{name}_"),
        name => name.to_owned(),
    }
}

/// The name of a table, without its number: one word.
pub(super) fn table_name(name: &str) -> String {
    let letters = name.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '_' });
    let word: String = letters.take(200).collect();
    if word.starts_with(|c: char| c.is_ascii_alphabetic()) { word } else { format!("Table_{word}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_too_long_is_cut_and_says_so() {
        let long = "ä😀".repeat(20_000);
        let cut = text(&long);
        assert_eq!(cut.encode_utf16().count(), LONGEST_CELL);
        assert!(cut.ends_with("JSON has all of it."));
        let whole = "x".repeat(LONGEST_CELL);
        assert_eq!(text(&whole), whole);
        assert_eq!(text("a\r\nb\rc\u{1}"), "a\nb\nc");
    }

    #[test]
    fn what_is_too_much_is_left_out_and_told() {
        let table =
            Table { header: vec!["A".into(), "a".into()], rows: vec![vec!["1".into(), "2".into()]; 5] };
        let Fitted { table, remark } = fitted(&table, 3);
        assert_eq!((table.header.join(","), table.rows.len()), ("A,a (2)".to_owned(), 3));
        assert_eq!(
            remark.as_deref(),
            Some("2 rows more than a sheet can hold are left out: CSV and JSON have them.")
        );
    }

    #[test]
    fn names_are_those_that_a_spreadsheet_takes() {
        let mut known = BTreeSet::new();
        let long = "Customer responsibility matrix of all";
        assert_eq!(sheet_name(long), "Customer responsibility matrix");
        assert_eq!(unique(&sheet_name(long), 31, &mut known), "Customer responsibility matrix");
        assert_eq!(unique(&sheet_name(long), 31, &mut known), "Customer responsibility mat (2)");
        assert_eq!(sheet_name("'[a/b]'"), "a b");
        assert_eq!(sheet_name("History"), "History_");
        assert_eq!((numbered("T", &mut known), numbered("t", &mut known)), ("T_1".into(), "t_2".into()));
        assert_eq!((table_name("Duties"), table_name("5 a")), ("Duties".to_owned(), "Table_5_a".to_owned()));
    }
}
