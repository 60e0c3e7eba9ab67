//! An AsciiDoc page -> [`Page`], line by line.

mod attributes;
mod marks;
mod table;

use std::borrow::Cow;
use std::collections::BTreeMap;

use attributes::Attributes;
use marks::{LONGEST_VALUE, definition, heading, substituted};

use crate::document::{Defect, DefectKind};
use crate::page::{Cell, Heading, List, ListItem, Markup, Page, Prose, Table};
use crate::read::front_matter::is_product;
use crate::read::lines::Lines;
use crate::rests::rest;
use crate::text::asciidoc;
use crate::text::asciidoc::conditions::{Defined, Directive, directive};

/// The longest term with its meaning on the same line, in bytes.
const LONGEST_TERM: usize = 80;

/// Reads a page. Attributes that it defines (`:name: value`) are put in place of `{name}`, which
/// makes those cells owned; others are left for [`crate::text::asciidoc::to_markdown`]. A condition (`ifdef::x[]`) is
/// resolved where the page sets or unsets its attribute; else what depends on it is read, and rows
/// and cells say so. An `include::` is reported. The front matter holds the title and
/// `:revdate:`.
pub(super) async fn page(source: &str) -> Page<'_> {
    let source = source.strip_prefix('\u{feff}').unwrap_or(source);
    let mut reader = Reader {
        source,
        lines: Lines::new(source),
        page: Page::default(),
        defined: BTreeMap::new(),
        attributes: Attributes::default(),
        paragraph: None,
        list: None,
        label: None,
        continues: false,
    };
    reader.read().await;
    reader.page
}

/// After so many lines there is a rest: some milliseconds.
const REST: u32 = 2000;

struct Reader<'s> {
    source: &'s str,
    lines: Lines<'s>,
    page: Page<'s>,
    /// The attributes that the page has defined so far.
    defined: Defined<'s>,
    /// What stands above the block to come.
    attributes: Attributes<'s>,
    /// The lines of the paragraph or list item at hand, as byte offsets.
    paragraph: Option<(usize, usize)>,
    list: Option<List<'s>>,
    label: Option<Cell<'s>>,
    /// Whether the next paragraph belongs to the list item above.
    continues: bool,
}

impl<'s> Reader<'s> {
    async fn read(&mut self) {
        let (mut number, mut rested) = (1, 1);
        while number <= self.lines.len() {
            if number >= rested + REST {
                rested = number;
                rest().await;
            }
            let line = self.lines.text(number);
            number = self.line(number, line).await + 1;
        }
        self.end_block();
        self.end_list();
        // A title may name what the lines below it define.
        for heading in self.page.headings.iter_mut().filter(|heading| heading.cell.source.contains('{')) {
            if let Cow::Owned(resolved) = substituted(&heading.cell.source, &self.defined) {
                heading.cell.source = resolved.into();
            }
        }
    }

    /// Reads the block that starts at a line; returns its last line.
    async fn line(&mut self, number: u32, line: &'s str) -> u32 {
        let text = line.trim();
        if text.is_empty() || text == "+" {
            self.end_block();
            self.continues = text == "+";
        } else if matches!(line.trim_end(), "----" | "...." | "////") {
            self.end_block();
            // What never ends starts nothing.
            return self.closing(number, text).unwrap_or(number);
        } else if text.starts_with("//") {
            // Nothing to show.
        } else if let Some(directive) = directive(text) {
            if let Directive::If(condition) = directive
                && condition.decided(&self.defined) == Some(false)
            {
                return self.end_of_condition(number);
            }
        } else if line.trim_end() == "|===" {
            self.end_block();
            self.end_list();
            let end = self.closing(number, text).unwrap_or(self.lines.len() + 1);
            self.add_table(number, end).await;
            return end;
        } else if let Some((name, value)) = definition(text) {
            self.define(name, value);
        } else if text.starts_with("include::") {
            let kind = DefectKind::UnresolvedInclude(text.to_owned());
            self.page.defects.push(Defect { line: number, kind });
        } else if let Some((level, title)) = heading(line) {
            self.end_block();
            self.end_list();
            self.label = None;
            let cell = self.cell(title);
            let anchor = std::mem::take(&mut self.attributes).anchor;
            if level == 1 && self.page.front_matter.title.is_none() {
                self.page.front_matter.title = Some(title);
            }
            self.page.headings.push(Heading { level, cell, anchor });
        } else if asciidoc::is_block_mark(text) {
            self.end_block();
            if text.starts_with('[') {
                self.attributes.add(text);
            }
        } else if let Some(title) = text.strip_prefix('.').filter(|title| !title.starts_with(['.', ' '])) {
            self.end_block();
            self.attributes.title = Some(title);
        } else {
            self.text(line);
        }
        number
    }

    /// The next line that closes what a line opened.
    fn closing(&self, from: u32, mark: &str) -> Option<u32> {
        (from + 1..=self.lines.len()).find(|&line| self.lines.text(line).trim_end() == mark)
    }

    /// The line that ends the condition which opens at a line.
    fn end_of_condition(&self, first: u32) -> u32 {
        let mut depth = 0;
        for line in first..=self.lines.len() {
            match directive(self.lines.text(line)) {
                Some(Directive::If(_)) => depth += 1,
                Some(Directive::End) => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                return line;
            }
        }
        self.lines.len()
    }

    /// A line of a paragraph or of a list.
    fn text(&mut self, line: &'s str) {
        let start = self.offset(line);
        let end = start + line.len();
        if let Some((depth, text)) = asciidoc::item(line.trim()) {
            self.end_block();
            if self.list.is_none() {
                let title = self.attributes.title.take().map(|title| self.cell(title));
                let label = title.or_else(|| self.label.take());
                let heading = self.page.headings.len().checked_sub(1);
                self.list = Some(List { heading, label, items: Vec::new() });
            }
            let depth = u8::try_from(depth).unwrap_or(u8::MAX);
            if let Some(list) = &mut self.list {
                list.items.push(ListItem { depth, cell: Cell::default(), body: None });
            }
            let start = self.offset(text);
            self.paragraph = Some((start, start + text.len()));
        } else if self.paragraph.is_none()
            && let Some((term, meaning)) = line.trim().split_once(":: ")
            && !term.is_empty()
            && term.len() < LONGEST_TERM
        {
            let item = ListItem { depth: 0, cell: self.cell(term), body: Some(self.cell(meaning)) };
            let heading = self.page.headings.len().checked_sub(1);
            let label = self.label.take();
            let list = self.list.get_or_insert_with(|| List { heading, label, items: Vec::new() });
            list.items.push(item);
        } else {
            let (from, _) = *self.paragraph.get_or_insert((start, end));
            self.paragraph = Some((from, end));
        }
    }

    /// Puts the lines at hand where they belong.
    fn end_block(&mut self) {
        let Some((start, end)) = self.paragraph.take() else { return };
        let cell = self.cell(self.source[start..end].trim());
        let continues = std::mem::take(&mut self.continues);
        match self.list.as_mut().and_then(|list| list.items.last_mut()) {
            Some(item) if item.cell.source.is_empty() => item.cell = cell,
            Some(item) if continues => {
                let source = item.cell.source.to_mut();
                source.push_str("\n\n");
                source.push_str(&cell.source);
            }
            _ => {
                self.end_list();
                self.attributes = Attributes::default();
                self.label = Some(cell.clone());
                let heading = self.page.headings.len().checked_sub(1);
                self.page.prose.push(Prose { heading, cell });
            }
        }
    }

    fn end_list(&mut self) {
        if let Some(list) = self.list.take() {
            self.label = None;
            self.page.lists.push(list);
        }
    }

    async fn add_table(&mut self, first: u32, end: u32) {
        let attributes = std::mem::take(&mut self.attributes);
        let range = (self.lines.start(first + 1), self.lines.start(end));
        let mut defects = std::mem::take(&mut self.page.defects);
        let table =
            table::table(&self.lines, self.source, range, &attributes, &self.defined, &mut defects).await;
        self.page.defects = defects;
        let heading = self.page.headings.len().checked_sub(1);
        self.page.tables.push(Table { heading, ..table });
        self.label = None;
    }

    fn define(&mut self, name: &'s str, value: &'s str) {
        if let Some(name) = name.strip_prefix('!').or(name.strip_suffix('!')) {
            self.defined.insert(name, None);
            return;
        }
        if name == "revdate" {
            self.page.front_matter.last_updated = Some(value);
        }
        if is_product(name) && !value.is_empty() && !value.contains('{') {
            self.page.front_matter.product = self.page.front_matter.product.or(Some(value));
        }
        let value = substituted(value, &self.defined);
        let value = if value.len() <= LONGEST_VALUE { value } else { Cow::Owned(["{", name, "}"].concat()) };
        self.defined.insert(name, Some(value));
    }

    fn cell(&self, text: &'s str) -> Cell<'s> {
        let line = self.lines.line_at(self.offset(text));
        Cell { source: substituted(text, &self.defined), line, markup: Markup::AsciiDoc }
    }

    /// Where a piece of the page stands in it.
    fn offset(&self, piece: &str) -> usize {
        piece.as_ptr() as usize - self.source.as_ptr() as usize
    }
}

#[cfg(test)]
mod tests;
