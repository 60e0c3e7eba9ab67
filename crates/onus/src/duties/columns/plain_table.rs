//! A table for finding out what it is: its headings as words, its cells as plain text where that may matter.

use std::borrow::Cow;

use super::header::Meaning;
use crate::duties::cast::Cast;
use crate::duties::marks::{LONGEST_WORD, first_word, mark};
use crate::duties::raci;
use crate::duties::words::Words;
use crate::page::Row;
use crate::text::{Names, plain_text, trim};

/// A table, for finding out what it is.
pub(crate) struct PlainTable<'t, 's> {
    /// The header's cells as plain text; empty where there is no header.
    pub(crate) header: &'t [String],
    /// Their words.
    pub(crate) words: &'t [Words<'static>],
    /// What each of them means.
    pub(crate) meanings: &'t [Meaning],
    /// The cells of the body, as written.
    pub(crate) rows: &'t [Row<'s>],
    /// What the variables in them stand for.
    pub(crate) names: Names<'t>,
    /// Who is who.
    pub(crate) cast: &'t Cast,
    /// Texts that may name the party of a table with one column: tab title, label, caption.
    pub(crate) titles: &'t [String],
}

/// The longest cell, as written, that may be a name or some letters, in bytes.
pub(super) const LONGEST_NAME: usize = 250;

/// The longest cell among marks, as written, in bytes.
pub(super) const LONGEST_MARK: usize = 80;

impl PlainTable<'_, '_> {
    pub(super) fn width(&self) -> usize {
        self.header.len().max(self.rows.first().map_or(0, |row| row.cells.len()))
    }

    /// A cell as plain text, if it is there and no longer than `longest` bytes as written.
    pub(super) fn cell(&self, row: usize, column: usize, longest: usize) -> Option<Cow<'_, str>> {
        let cell = self.rows.get(row)?.cells.get(column)?;
        (cell.source.len() <= longest).then(|| plain_text(cell, &self.names))
    }

    pub(super) fn is_filled(&self, row: usize, column: usize) -> bool {
        self.rows[row].cells.get(column).is_some_and(|cell| !trim(&cell.source).is_empty())
    }

    /// A cell as plain text, if it may be a mark or some letters: most cells are plain to see not to
    /// be, before they are converted.
    pub(super) fn mark_or_letters(&self, row: usize, column: usize) -> Option<Cow<'_, str>> {
        let cell = self.rows.get(row)?.cells.get(column)?;
        (!is_sentence(&cell.source)).then(|| self.cell(row, column, LONGEST_NAME)).flatten()
    }

    /// Whether half of the cells of a column that are filled are marks, and the others short.
    pub(super) fn is_marked_by_half(&self, column: usize) -> bool {
        let (mut marks, mut filled) = (0, 0);
        for row in (0..self.rows.len()).filter(|&row| self.is_filled(row, column)) {
            let Some(cell) = self.cell(row, column, LONGEST_MARK) else { return false };
            filled += 1;
            marks += usize::from(mark(&cell).is_some());
            if (filled - marks) * 2 > self.rows.len() {
                return false;
            }
        }
        marks * 2 >= filled && marks > 0
    }

    /// Like [`PlainTable::mostly`], for kinds of marks and letters.
    pub(super) fn mostly_marks(&self, column: usize, is: impl Fn(&str) -> bool) -> bool {
        self.are_mostly(column, |row| self.mark_or_letters(row, column), is)
    }

    /// Whether the most part of what a column holds is of a kind; an empty column is of no kind.
    pub(super) fn mostly(&self, column: usize, longest: usize, is: impl Fn(&str) -> bool) -> bool {
        self.are_mostly(column, |row| self.cell(row, column, longest), is)
    }

    pub(super) fn are_mostly<'c>(
        &self,
        column: usize,
        cell: impl Fn(usize) -> Option<Cow<'c, str>>,
        is: impl Fn(&str) -> bool,
    ) -> bool {
        let (mut some, mut others) = (0, 0);
        for row in (0..self.rows.len()).filter(|&row| self.is_filled(row, column)) {
            let cell = cell(row);
            if cell.as_ref().is_some_and(|cell| trim(cell).is_empty()) {
                continue;
            }
            if cell.is_some_and(|cell| is(&cell)) {
                some += 1;
            } else {
                others += 1;
            }
            if others * 5 > self.rows.len() {
                return false;
            }
        }
        some >= others * 4 && some > 0
    }
}

/// Whether a cell, as written, starts with a word that neither marks nor letters have. Short ones
/// are so only if they are longer than marks are, and hold nothing that stands for less than is written.
pub(super) fn is_sentence(source: &str) -> bool {
    let mut text = source;
    while let Some(tag) = text.trim_start().strip_prefix('<') {
        text = tag.split_once('>').map_or("", |(_, rest)| rest);
    }
    let text = text.trim_start_matches([' ', '*', '-', '•', '_', '\n']);
    let first = first_word(text);
    first > 0
        && !raci::is_of_letters(&text[..first])
        && (first > LONGEST_WORD
            || text.len() > LONGEST_MARK && memchr::memchr2(b'<', b'{', text.as_bytes()).is_none())
}
