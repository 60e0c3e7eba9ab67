//! Notes that the marks in cells lead to: "Customer (*1)", "Keys[^keys]".

use std::rc::Rc;

use crate::document::Qualifier;
use crate::page::{Cell, Page, Row};
use crate::text::{Names, RichText, plain_text, trim};

/// The longest note, in bytes; what is longer is a part of the page.
const LONGEST: usize = 1200;

/// The longest cell, in bytes, in which marks are looked for.
const LONGEST_CELL: usize = 2000;

/// More notes than this are none.
const MOST: usize = 100;

/// The notes of a page, each by its mark without brackets: "^keys", "*1", "2".
#[derive(Debug, Default)]
pub(super) struct Notes(Vec<(String, String)>);

impl Notes {
    /// Gathers paragraphs, and the last rows of tables, that begin with a mark.
    #[inline(never)]
    pub(super) fn of(page: &Page<'_>, names: &Names<'_>) -> Self {
        let mut notes = Self::default();
        for prose in &page.prose {
            if begins_with_mark(&prose.cell.source) {
                notes.add(&prose.cell, names);
            }
        }
        for table in page.tables.iter().filter(|table| !table.commented) {
            let is_alone = |row: &&Row<'_>| {
                row.cells.iter().skip(1).all(|cell| trim(&cell.source).is_empty()) || row.spanned
            };
            for row in table.rows.iter().rev().take_while(is_alone) {
                if let Some(cell) = row.cells.first() {
                    notes.add(cell, names);
                }
            }
        }
        notes
    }

    /// Adds the notes of a paragraph, each of which begins a line.
    fn add(&mut self, cell: &Cell<'_>, names: &Names<'_>) {
        if cell.source.len() > LONGEST || self.0.len() >= MOST {
            return;
        }
        let mut open = false;
        let source = cell.source.replace("<br>", "\n").replace("<br/>", "\n").replace("<br />", "\n");
        for line in source.lines() {
            let line = trim(line);
            let found =
                mark(line).filter(|(key, length)| key != "*" || line[*length..].starts_with([' ', ':']));
            match found {
                Some((key, length)) if self.0.len() < MOST => {
                    let text = line[length..].trim_start_matches([':', '.', ')', ' ']);
                    let text = plain_text(&Cell { source: text.into(), ..cell.clone() }, names).into_owned();
                    open = !text.is_empty();
                    if open {
                        self.0.push((key, text));
                    }
                }
                // The target of a link.
                None if line.starts_with('[') && line.contains("]:") => open = false,
                _ if open => {
                    if let Some((_, text)) = self.0.last_mut() {
                        let more = Cell { source: line.into(), ..cell.clone() };
                        let more = plain_text(&more, names);
                        text.push(' ');
                        text.push_str(&more);
                    }
                }
                _ => {}
            }
        }
    }

    /// What the notes say that the cells of a row lead to.
    pub(super) fn of_row(&self, row: &Row<'_>) -> Option<Qualifier> {
        self.of_cells(&row.cells).map(|text| Qualifier { label: Rc::from("Note"), text })
    }

    /// What the notes say that some cells lead to.
    pub(super) fn of_cells(&self, cells: &[Cell<'_>]) -> Option<RichText> {
        if self.0.is_empty() {
            return None;
        }
        let mut texts: Vec<&str> = Vec::new();
        for cell in cells.iter().filter(|cell| cell.source.len() <= LONGEST_CELL) {
            let source = trim(&cell.source);
            for at in source.char_indices().filter(|(_, c)| MARKS.contains(*c)).map(|(at, _)| at) {
                let Some((key, length)) = mark(&source[at..]) else { continue };
                // An asterisk within a text is markup.
                let is_bare = source[at..].starts_with(['*', '\\']);
                if key == "*" && is_bare && (at == 0 || at + length < source.len()) {
                    continue;
                }
                let notes = self.0.iter().filter(|(known, _)| *known == key);
                texts.extend(notes.map(|(_, text)| text.as_str()).take(1));
            }
        }
        texts.dedup();
        let text = texts.join("\n");
        (!text.is_empty()).then(|| RichText::plain(text))
    }
}

/// What marks begin with.
const MARKS: &str = "[(*※<^\\†‡¹²³⁴⁵⁶⁷⁸⁹";

/// Whether a line of a text begins as a note does.
fn begins_with_mark(source: &str) -> bool {
    // Most lines begin with a letter.
    let may = |line: &str| !line.as_bytes().first().is_some_and(u8::is_ascii_alphanumeric);
    let begins = |line: &str| may(line) && trim(line).starts_with(|c| MARKS.contains(c));
    source.len() <= LONGEST && source.lines().any(begins)
}

/// The mark that a text begins with, without brackets, and its length.
fn mark(text: &str) -> Option<(String, usize)> {
    if let Some(inner) = text.strip_prefix("[^") {
        let window = &inner[..inner.floor_char_boundary(40)];
        let name = &inner[..window.find(']')?];
        let is_name = !name.is_empty() && name.len() <= 30 && !name.contains(char::is_whitespace);
        return is_name.then(|| (format!("^{name}"), name.len() + "[^]".len()));
    }
    let mut rest = text;
    let mut is_open = false;
    loop {
        rest = match rest.strip_prefix(['(', '[', '^', '\\']) {
            Some(inner) => inner,
            None if rest.starts_with("<sup") => {
                let end = rest[..rest.floor_char_boundary(80)].find('>')?;
                &rest[end + 1..]
            }
            None => break,
        };
        is_open |= !text.starts_with('\\');
    }
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let raised = "¹²³⁴⁵⁶⁷⁸⁹";
    let (key, rest) = match rest.chars().next()? {
        star @ ('*' | '※') => {
            let after = &rest[star.len_utf8()..];
            let count = digits(after);
            (format!("*{}", &after[..count]), &after[count..])
        }
        sign @ ('†' | '‡') => (sign.to_string(), &rest[sign.len_utf8()..]),
        digit if raised.contains(digit) => {
            let number = raised.chars().position(|known| known == digit)? + 1;
            (number.to_string(), &rest[digit.len_utf8()..])
        }
        digit if is_open && digit.is_ascii_digit() => {
            let count = digits(rest);
            (rest[..count].to_owned(), &rest[count..])
        }
        _ => return None,
    };
    let mut after = rest;
    while let Some(next) = after.strip_prefix([')', ']', '^']).or_else(|| after.strip_prefix("</sup>")) {
        after = next;
    }
    // "[1](link)", "(1 of them)", "**bold**"
    let is_closed = !is_open || after.len() < rest.len();
    let is_mark = is_closed && key.len() <= 3 && !after.starts_with(['(', '*']);
    is_mark.then(|| (key, text.len() - after.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_told_from_text() {
        for (text, found) in [
            ("[^keys]: Only", Some("^keys")),
            ("*1: Only", Some("*1")),
            ("(*1)", Some("*1")),
            ("※2 Only", Some("*2")),
            ("<sup>1</sup> Only", Some("1")),
            ("<sup>[3]</sup>", Some("3")),
            ("^[1]^", Some("1")),
            ("² Only", Some("2")),
            ("\\* Only", Some("*")),
            ("† Only", Some("†")),
            ("**Only**", None),
            ("[1](link)", None),
            ("(Only)", None),
            ("[Only]", None),
        ] {
            assert_eq!(mark(text).map(|(key, _)| key).as_deref(), found, "{text}");
        }
    }
}
