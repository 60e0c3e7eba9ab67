//! `<table>` -> [`Table`].

use std::borrow::Cow;

use memchr::memchr_iter;

use crate::page::{Cell, Markup, Row, Table};
use crate::read::groups::with_groups;
use crate::read::spans::{OpenTable, ReadRow};
use crate::text::html as inline;
use crate::text::html::{Attributes, Kind, Tag, Token, Tokens};

/// Tables nested deeper than this give their rows to the one at this depth, so that the text of a
/// page is cut into cells at most this many times.
const DEEPEST: usize = 4;

/// The longest text of a cell, in bytes, that may stand in a header row without `<th>` or bold.
const LONGEST_LABEL: usize = 80;

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
pub(crate) fn table<'s>(
    source: &'s str,
    start: usize,
    line_of: &dyn Fn(usize) -> u32,
) -> (Vec<Table<'s>>, usize) {
    read(source, start, line_of, Markup::Markdown)
}

/// The same for a table of a page in `markup`; cells of HTML pages are left as written.
pub(super) fn read<'s>(
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
    for token in Tokens::new(source, start) {
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

/// Tells the header of a table from its rows.
fn finished(table: OpenTable<'_>) -> Table<'_> {
    let mut rows = table.rows;
    let mut caption = table.caption.filter(|caption| !caption.is_empty());
    let count = header_rows(&rows);
    let mut header = Row::default();
    for (index, read) in rows.drain(..count).enumerate() {
        if index == 0 {
            header = read.row;
            continue;
        }
        // A first row of one cell that spans the table is its title, not a label.
        if index == 1
            && caption.is_none()
            && header.cells.iter().skip(1).all(|cell| cell.source.is_empty())
            && let Some(Cell { source: Cow::Borrowed(title), .. }) = header.cells.first()
        {
            caption = Some(*title);
        }
        header.last_line = read.row.last_line;
        let texts = |cells: &[Cell<'_>]| cells.iter().map(|cell| cell.source.to_string()).collect::<Vec<_>>();
        let (above, mut below) = (texts(&header.cells), texts(&read.row.cells));
        // What spans both rows is no heading below another one.
        below
            .iter_mut()
            .zip(&above)
            .filter(|(below, above)| below == above)
            .for_each(|(below, _)| below.clear());
        let above: Vec<&str> = above.iter().map(String::as_str).collect();
        let below: Vec<&str> = below.iter().map(String::as_str).collect();
        let grouped = with_groups(&above, &below);
        for (column, mut cell) in read.row.cells.into_iter().enumerate() {
            if let Some(Some(named)) = grouped.get(column) {
                cell.source = Cow::Owned(named.clone());
            }
            match header.cells.get_mut(column) {
                Some(above) if cell.source.is_empty() && !above.source.is_empty() => {}
                Some(above) => *above = cell,
                None => header.cells.push(cell),
            }
        }
    }
    Table {
        heading: None,
        header,
        rows: rows.into_iter().map(|read| read.row).collect(),
        attributes: crate::page::Attributes { caption, ..Default::default() },
        commented: false,
    }
}

/// How many of the leading rows make the header.
fn header_rows(rows: &[ReadRow<'_>]) -> usize {
    let leading = |is: fn(&ReadRow<'_>) -> bool| rows.iter().take_while(|row| is(row)).count();
    let count = leading(|read| read.all_header);
    // One cell over all columns, below a row of headings, names the area of the rows below it.
    let is_section = |read: &ReadRow<'_>| read.row.spanned && !read.in_head;
    let section = rows[..count].iter().skip(1).position(is_section).map(|at| at + 1);
    let count = section.filter(|&at| rows[at - 1].written > 1).unwrap_or(count);
    if count > 0 {
        // A table of nothing but `<th>` is a header and rows all the same.
        return if count == rows.len() { 1 } else { count };
    }
    let count = leading(|read| read.in_head);
    if count > 0 {
        return if count == rows.len() { 1 } else { count };
    }
    let without_header = rows.len() > 1 && rows.iter().all(|read| !read.has_header_cell);
    let labels = |read: &&ReadRow<'_>| read.written > 1 && read.row.cells.iter().all(is_label);
    usize::from(without_header && rows.first().filter(labels).is_some())
}

/// Whether a cell may be a column's label: in bold or short, and on one line.
fn is_label(cell: &Cell<'_>) -> bool {
    let text = match cell.markup {
        Markup::Html => inline::page_to_markdown(&cell.source),
        _ => inline::to_markdown(&cell.source),
    };
    let bold = text.starts_with("**") && text.ends_with("**");
    !text.contains('\n') && (bold || text.len() <= LONGEST_LABEL)
}
