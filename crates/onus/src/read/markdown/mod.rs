//! A Markdown page -> [`Page`].
//!
//! Blocks that are plain to see are found by [`super::blocks`]; all others (lists, quotations, code,
//! HTML) are pulldown-cmark's. Their text is taken from the source by the offsets it gives, because
//! it drops surplus cells, invents missing ones, takes attribute lines for rows and takes a table
//! with a bad delimiter row for a paragraph.

use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::blocks::{Block, Kind, block_at};
use super::front_matter::front_matter;
use super::lines::Lines;
use super::pipe_table::{self, PipeTable};
use crate::page::{Cell, Heading, Page, Table};
use crate::rests::rest;
use crate::text::attributes::{self, is_attribute_line};
use crate::text::trim;

/// The page without what is no Markdown, with torn rows whole and the targets of its links where they are used;
/// `None` where there is nothing of it.
pub(super) async fn in_plain_markdown(source: &str) -> Option<String> {
    // What both of these have.
    let has_bars = || memchr::memmem::find(source.as_bytes(), b"||").is_some();
    let pasted = wikitext::in_markdown(source).or_else(|| {
        has_bars().then(|| confluence::in_markdown(source).or_else(|| yfm::in_markdown(source)))?
    });
    let pasted = pasted.or_else(|| bullets::in_markdown(source));
    rest().await;
    let unframed = framed::without_frames(pasted.as_deref().unwrap_or(source)).or(pasted);
    rest().await;
    let untagged = tags::without_tags(unframed.as_deref().unwrap_or(source)).or(unframed);
    rest().await;
    let mended = torn::with_whole_rows(untagged.as_deref().unwrap_or(source)).or(untagged);
    rest().await;
    let linked = references::with_targets(mended.as_deref().unwrap_or(source));
    linked.or(mended)
}

/// Reads a page.
pub(super) async fn page(source: &str) -> Page<'_> {
    let source = source.strip_prefix('\u{feff}').unwrap_or(source);
    let lines = Lines::new(source);
    let mut reader = Reader { source, lines, page: Page::default(), ..Reader::default() };
    let (front_matter, first_line) = front_matter(&reader.lines, &mut reader.page.defects);
    reader.page.front_matter = front_matter;
    if reader.lines.has_other_breaks() {
        let start = reader.lines.start(first_line);
        reader.parse(start..source.len(), false).await;
    } else {
        reader.read(first_line).await;
    }
    rest().await;
    unread::note(&mut reader.page, &reader.lines, first_line);
    rest().await;
    published::note(&mut reader.page, &reader.lines, first_line);
    reader.page
}

/// After so many lines there is a rest: some milliseconds.
const REST: u32 = 5000;

/// The same, after so many events of the parser.
const EVENTS: usize = 5000;

#[derive(Debug)]
struct Reader<'s> {
    source: &'s str,
    lines: Lines<'s>,
    page: Page<'s>,
    /// How many list items are open.
    depth: usize,
    /// The label for a list that starts now.
    label: Option<Cell<'s>>,
    /// The table that a paragraph of bare rows would continue.
    last_table: Option<usize>,
}

impl Default for Reader<'_> {
    fn default() -> Self {
        Self {
            source: "",
            lines: Lines::new(""),
            page: Page::default(),
            depth: 0,
            label: None,
            last_table: None,
        }
    }
}

impl<'s> Reader<'s> {
    /// Reads the blocks from a line on, and leaves to the parser only what is not plain to see.
    async fn read(&mut self, first: u32) {
        let mut line = first;
        let mut rested = first;
        while line <= self.lines.len() {
            if line - rested >= REST {
                rested = line;
                rest().await;
            }
            let Block { kind, last } = block_at(&self.lines, line);
            let range = self.lines.start(line)..self.lines.start(last + 1);
            let mut next = last + 1;
            match kind {
                Kind::Blank => {}
                Kind::Heading(level) => self.add_heading(level, range),
                Kind::Table => {
                    let read = pipe_table::of_lines(&self.lines, line, last, &mut self.page.defects).await;
                    self.push_table(read, false);
                }
                Kind::Paragraph => self.add_paragraph(range, false),
                Kind::List => {
                    self.open_list(false);
                    for item in line..=last {
                        self.open_item(&(self.lines.start(item)..self.lines.start(item + 1)), false);
                        self.depth = 0;
                    }
                }
                Kind::Other => match self.read_html(line).await {
                    Some(end) => next = self.lines.line_at(end - 1) + 1,
                    None => {
                        let end = self.parse(range.clone(), false).await;
                        // HTML may have been read further.
                        if end > range.end {
                            next = self.lines.line_at(end - 1) + 1;
                        }
                    }
                },
            }
            line = next;
        }
    }

    /// Reads the blocks that the parser finds in a range of the source; those of a comment are
    /// marked as such. Returns where the HTML that was read ends, if there was some.
    async fn parse(&mut self, range: Range<usize>, commented: bool) -> usize {
        let base = range.start;
        let source = self.source;
        let parser = Parser::new_ext(&source[range], Options::ENABLE_TABLES);
        let mut table: Option<PipeTable> = None;
        let mut heading: Option<(u8, Range<usize>)> = None;
        let mut paragraph: Option<Range<usize>> = None;
        // HTML tables run on over blank lines, where Markdown thinks that they have ended.
        let mut read = 0..0;
        rest().await;
        for (at, (event, range)) in parser.into_offset_iter().enumerate() {
            if at % EVENTS == EVENTS - 1 {
                rest().await;
            }
            let range = range.start + base..range.end + base;
            if read.contains(&range.start) {
                continue;
            }
            match event {
                Event::Start(Tag::Table(_)) => table = Some(PipeTable::default()),
                Event::Start(Tag::TableHead) => {
                    if let Some(table) = &mut table {
                        table.header = range;
                    }
                }
                Event::Start(Tag::TableRow) => {
                    if let Some(table) = &mut table {
                        table.rows.push(range);
                    }
                }
                Event::End(TagEnd::Table) => {
                    if let Some(table) = table.take() {
                        self.add_table(&table, commented);
                    }
                }
                Event::Start(Tag::Heading { level, .. }) => heading = Some((level as u8, range)),
                Event::End(TagEnd::Heading(_)) => {
                    if let Some((level, range)) = heading.take()
                        && !commented
                    {
                        self.add_heading(level, range);
                    }
                }
                Event::Start(Tag::Paragraph) => paragraph = Some(range),
                Event::End(TagEnd::Paragraph) => {
                    if let Some(range) = paragraph.take() {
                        self.add_paragraph(range, commented);
                    }
                }
                Event::Start(Tag::HtmlBlock) => {
                    self.add_tables_between_tags(&range, commented).await;
                    let lists = if commented || self.depth > 0 { None } else { self.add_lists(&range).await };
                    if let Some(end) = lists {
                        read = range.start..end;
                    }
                }
                Event::Start(Tag::List(_)) => self.open_list(commented),
                Event::Start(Tag::Item) => self.open_item(&range, commented),
                Event::End(TagEnd::Item) => self.depth = self.depth.saturating_sub(1),
                // What stands inside a cell belongs to the cell.
                Event::Html(_) | Event::InlineHtml(_)
                    if table.is_none() && !(paragraph.is_some() && self.is_in_row(range.start)) =>
                {
                    if let Some(end) = self.add_html(&range, commented).await {
                        let html = &self.source[range.clone()];
                        let is_remark = html.starts_with("<!--") && !html.contains('\n');
                        if let Some(whole) = paragraph.take_if(|_| !is_remark) {
                            self.add_paragraph(whole.start..range.start, commented);
                            paragraph = Some(end.min(whole.end)..whole.end);
                        }
                        read = range.start..end;
                    }
                }
                _ => {}
            }
        }
        read.end
    }

    /// Whether the line up to an offset starts like a row.
    fn is_in_row(&self, offset: usize) -> bool {
        let start = self.lines.start(self.lines.line_at(offset));
        self.source[start..offset].trim_start().starts_with('|')
    }

    fn cell(&self, range: Range<usize>) -> Cell<'s> {
        Cell {
            source: trim(&self.source[range.clone()]).into(),
            line: self.lines.line_at(range.start),
            ..Cell::default()
        }
    }

    fn heading(&self) -> Option<usize> {
        self.page.headings.len().checked_sub(1)
    }

    fn add_heading(&mut self, level: u8, range: Range<usize>) {
        let text = self.source[range.clone()].trim_end();
        let (text, setext) = match text.rsplit_once('\n') {
            Some((above, rule)) if rule.trim().bytes().all(|byte| matches!(byte, b'=' | b'-')) => {
                (above, true)
            }
            _ => (text, false),
        };
        let text = if setext { text } else { text.trim_start_matches('#').trim_end_matches('#') };
        // Attributes may stand on the heading's own line (`## Title {: #id}`, `## Title {#id}`).
        let bytes = text.as_bytes();
        let brace = |next| memchr::memchr_iter(b'{', bytes).find(|at| bytes.get(at + 1) == Some(&next));
        let own = brace(b':').or_else(|| brace(b'#'));
        let (text, own_attributes) = text.split_at(own.unwrap_or(text.len()));
        let line = self.lines.line_at(range.start);
        let after = self.lines.line_at(range.end.saturating_sub(1).max(range.start)) + 1;
        let below = Some(self.lines.text(after)).filter(|line| is_attribute_line(line));
        let anchor = attributes::anchor(own_attributes).or_else(|| below.and_then(attributes::anchor));
        let cell = Cell { source: trim(text).into(), line, ..Cell::default() };
        self.page.headings.push(Heading { level, cell, anchor });
        self.label = None;
        self.last_table = None;
    }

    fn add_table(&mut self, table: &PipeTable, commented: bool) {
        let read = pipe_table::read(table, self.source, &self.lines, &mut self.page.defects);
        self.push_table(read, commented);
    }

    /// Adds a table that the next paragraph may continue.
    fn push_table(&mut self, table: Table<'s>, commented: bool) {
        self.last_table = Some(self.page.tables.len());
        self.push_html_table(table, commented);
    }

    fn push_html_table(&mut self, table: Table<'s>, commented: bool) {
        let heading = self.heading();
        self.page.tables.push(Table { heading, commented: commented || table.commented, ..table });
        self.label = None;
    }
}

mod bullets;
mod confluence;
mod framed;
mod html_block;
mod items;
mod paragraphs;
mod published;
mod references;
mod tags;
mod torn;
mod unread;
mod wikitext;
mod yfm;

#[cfg(test)]
mod tests;
