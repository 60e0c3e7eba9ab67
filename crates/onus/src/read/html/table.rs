//! `<table>` -> [`Table`].

use std::borrow::Cow;

use memchr::memchr_iter;

use super::header::finished;
use crate::page::{Cell, Markup, Table};
use crate::read::spans::OpenTable;
use crate::rests::rest;
use crate::text::html as inline;
use crate::text::html::{Attributes, Kind, Tag, Token, Tokens};

/// After so many bytes there is a rest: some milliseconds.
const REST: usize = 64 * 1024;

/// Tables nested deeper than this give their rows to the one at this depth, so that the text of a
/// page is cut into cells at most this many times.
const DEEPEST: usize = 4;

/// Reads the table whose `<table` stands at byte offset `start` of a Markdown page.
///
/// Returns it, then the tables nested in its cells in the order in which they open, and the byte
/// offset after it. The text of a nested table stays in the cell as well: a duty that is spelled
/// out in a small table stays readable in its place. A table that is never closed ends at the next
/// heading or with the page.
///
/// - The cells are Markdown with tags ([`Markup::Markdown`], for [`crate::text::html::to_markdown`]); line breaks
///   of the source, which mean nothing in HTML, are only in those that hold tags.
/// - A row's line is that of its `<tr>`, or of its first cell where that is missing.
/// - The header is made of the leading rows of `<th>`, or of `<thead>`. Where a table has neither, it
///   is the first row if all of that is bold or short, for no page lists duties without a header.
/// - `rowspan` repeats a cell in the rows below, `colspan` in the columns beside it; a heading's, or
///   that of a row's first cell, adds empty cells.
/// - [`Table::heading`] is left to the caller.
pub(crate) async fn table<'s>(
    source: &'s str,
    start: usize,
    line_of: &dyn Fn(usize) -> u32,
) -> (Vec<Table<'s>>, usize) {
    read(source, start, line_of, Markup::Markdown).await
}

/// The same for a table of a page in `markup`; cells of HTML pages are left as written.
pub(super) async fn read<'s>(
    source: &'s str,
    start: usize,
    line_of: &dyn Fn(usize) -> u32,
    markup: Markup,
) -> (Vec<Table<'s>>, usize) {
    let mut reader = Reader {
        source,
        line_of,
        markup,
        open: Vec::new(),
        flattened: 0,
        tables: Vec::new(),
        next_table_tag: (start, true),
    };
    let mut rested = start;
    for token in Tokens::new(source, start) {
        if token.start >= rested + REST {
            rested = token.start;
            rest().await;
        }
        reader.token(token);
        if reader.open.is_empty() {
            let next = matches!(token.kind, Kind::Open(Tag::Table, _)) && token.start > start;
            return (reader.finish(), if next { token.start } else { token.end });
        }
        if let Some(end) = reader.heading_in(token) {
            reader.close_all(end);
            return (reader.finish(), end);
        }
    }
    reader.close_all(source.len());
    (reader.finish(), source.len())
}

struct Reader<'s, 'l> {
    source: &'s str,
    line_of: &'l dyn Fn(usize) -> u32,
    markup: Markup,
    /// The tables that are not closed yet, the innermost last, each with its place in `tables`.
    open: Vec<(usize, OpenTable<'s>)>,
    /// How many open tables are nested too deeply to count as such.
    flattened: usize,
    /// In the order in which they open; `None` while a table is open.
    tables: Vec<Option<Table<'s>>>,
    /// The first tag of a table at or after the last place looked from, and whether it closes.
    next_table_tag: (usize, bool),
}

impl<'s> Reader<'s, '_> {
    fn token(&mut self, token: Token<'s>) {
        let Token { start, end, kind } = token;
        match kind {
            Kind::Open(Tag::Table, _) => self.open_table(start),
            Kind::Close(Tag::Table) if self.flattened > 0 => {
                self.close_row(start, start);
                self.flattened -= 1;
            }
            Kind::Close(Tag::Table) => self.close_table(start),
            Kind::Open(Tag::Row, _) => {
                self.close_row(start, start);
                self.open_row(start);
            }
            Kind::Close(Tag::Row) => self.close_row(start, end),
            Kind::Open(tag @ (Tag::Cell | Tag::HeaderCell), attributes) => {
                self.close_cell(start);
                self.open_row(start);
                let (columns, rows) = (span(attributes, "colspan"), span(attributes, "rowspan"));
                // No rows at all mean as far as the table goes.
                let rows = if rows == 0 { usize::MAX } else { rows };
                if let Some((_, table)) = self.open.last_mut() {
                    table.open_cell(end, tag == Tag::HeaderCell, columns, rows);
                }
            }
            Kind::Close(Tag::Cell | Tag::HeaderCell) => self.close_cell(start),
            Kind::Open(Tag::Head, _) => self.section(start, true),
            Kind::Open(Tag::Body, _) | Kind::Close(Tag::Head | Tag::Body) => self.section(start, false),
            Kind::Open(Tag::Caption, _) => {
                self.close_row(start, start);
                if let Some((_, table)) = self.open.last_mut() {
                    table.caption_start = Some(end);
                }
            }
            Kind::Close(Tag::Caption) => {
                if let Some((_, table)) = self.open.last_mut()
                    && let Some(from) = table.caption_start.take()
                {
                    table.caption = Some(self.source[from..start].trim());
                }
            }
            Kind::Text => {
                // Text right in a row belongs to a cell whose tag is missing.
                if let Some((_, table)) = self.open.last_mut()
                    && table.is_between_cells()
                    && !self.source[start..end].trim().is_empty()
                {
                    table.open_cell(start, false, 1, 1);
                }
            }
            Kind::Open(..) | Kind::Close(_) | Kind::Hidden => {}
        }
    }

    fn open_table(&mut self, start: usize) {
        // A table that stands outside the cells of another one is not nested in that: the other
        // one was never closed.
        if self.flattened == 0 && self.open.last().is_some_and(|(_, table)| !table.is_in_cell()) {
            self.close_table(start);
            if self.open.is_empty() {
                return;
            }
        }
        if self.open.len() == DEEPEST {
            self.flattened += 1;
        } else {
            self.open.push((self.tables.len(), OpenTable::new(start)));
            self.tables.push(None);
        }
    }

    fn section(&mut self, at: usize, head: bool) {
        self.close_row(at, at);
        if let Some((_, table)) = self.open.last_mut() {
            table.in_head = head;
        }
    }

    fn open_row(&mut self, start: usize) {
        if let Some((_, table)) = self.open.last_mut() {
            table.open_row(start);
        }
    }

    fn close_cell(&mut self, end: usize) {
        let Some((_, table)) = self.open.last_mut() else { return };
        let Some(span) = table.cell_span(end) else { return };
        let inside = &self.source[span.clone()];
        let text = inside.trim();
        let start = span.start + (inside.len() - inside.trim_start().len());
        let source = match self.markup {
            // Line breaks would count in Markdown; where there are tags they are dealt with later.
            Markup::Markdown if !inline::has_tags(text) => inline::to_markdown(text),
            _ => Cow::Borrowed(text),
        };
        let line = (self.line_of)(if text.is_empty() { span.start } else { start });
        table.close_cell(Cell { source, line, markup: self.markup }, start + text.len(), end);
    }

    /// `at` is where the row's content ends, `end` where its closing tag does.
    fn close_row(&mut self, at: usize, end: usize) {
        self.close_cell(at);
        if let Some((_, table)) = self.open.last_mut() {
            table.close_row(at, end, self.line_of);
        }
    }

    fn close_table(&mut self, at: usize) {
        self.close_row(at, at);
        if let Some((index, table)) = self.open.pop() {
            self.tables[index] = Some(finished(table));
        }
    }

    fn close_all(&mut self, at: usize) {
        while !self.open.is_empty() {
            self.close_table(at);
        }
    }

    fn finish(self) -> Vec<Table<'s>> {
        self.tables.into_iter().flatten().collect()
    }

    /// Where a Markdown heading stands in a text token of a table that nothing closes any more.
    fn heading_in(&mut self, token: Token<'s>) -> Option<usize> {
        if self.markup == Markup::Html || !matches!(token.kind, Kind::Text) {
            return None;
        }
        let text = &self.source[token.start..token.end];
        let starts_line = |at: &usize| text.as_bytes()[..*at].ends_with(b"\n");
        memchr_iter(b'#', text.as_bytes()).filter(starts_line).find_map(|at| {
            let level = text[at..].bytes().take(7).take_while(|&byte| byte == b'#').count();
            let heading = level < 7 && text[at + level..].starts_with(' ');
            (heading && !self.closes_after(token.start + at)).then_some(token.start + at)
        })
    }

    /// Whether the next tag of a table after `at` is a closing one.
    fn closes_after(&mut self, at: usize) -> bool {
        if self.next_table_tag.0 < at {
            let bytes = self.source.as_bytes();
            let found = memchr_iter(b'<', &bytes[at..]).find_map(|found| {
                let name = &bytes[at + found + 1..];
                let close = name.first() == Some(&b'/');
                let name = name[usize::from(close)..].get(..5)?;
                name.eq_ignore_ascii_case(b"table").then_some((at + found, close))
            });
            self.next_table_tag = found.unwrap_or((bytes.len(), false));
        }
        self.next_table_tag.1
    }
}

fn span(attributes: Attributes<'_>, name: &str) -> usize {
    attributes.get(name).and_then(|value| value.trim().parse().ok()).unwrap_or(1)
}
