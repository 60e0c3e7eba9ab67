//! A reStructuredText page -> [`Page`]: headings, lists, paragraphs and tables of all four kinds.
//!
//! What is marked up within a line becomes Markdown ([`inline`]). Directives that only frame what they
//! hold (`note`, `only`, `container`) are read as if they were not there; those that hold none of the
//! page's text (`code-block`, `toctree`, `image`) are left out.

use std::borrow::Cow;

use super::lines::Lines;

use crate::page::{Cell, Heading, List, Markup, Page, Prose, Table};
use crate::rests::rest;

mod directive;
mod grid;
mod inline;
mod items;
mod list_table;
mod marks;
mod simple;

use inline::Substitutions;
use items::marker;
use marks::{field, is_rule, leading};

/// Blocks nested deeper than this are read as plain text of the one around them.
const DEEPEST: usize = 12;

/// Reads a page.
pub(super) async fn page(source: &str) -> Page<'_> {
    let source = source.trim_start_matches('\u{feff}');
    let lines = Lines::new(source);
    let substitutions = Substitutions::of(source);
    let mut reader = Reader {
        lines: &lines,
        substitutions: &substitutions,
        page: Page::default(),
        styles: Vec::new(),
        label: None,
        list: None,
        depth: 1,
        rested: 0,
    };
    let mut line = 1;
    while line <= lines.len() {
        line = reader.block(line, lines.len(), 0).await + 1;
    }
    reader.end_list();
    reader.page
}

/// After so many lines there is a rest: some milliseconds.
const REST: u32 = 1000;

struct Reader<'s, 'l> {
    lines: &'l Lines<'s>,
    substitutions: &'l Substitutions<'s>,
    page: Page<'s>,
    /// The ways of marking headings, those of a higher rank first: the character, and whether it stands above, too.
    styles: Vec<(u8, bool)>,
    /// The paragraph that was right before.
    label: Option<Cell<'s>>,
    /// The list that is being read, with how many lists its items are nested in.
    list: Option<(List<'s>, u8)>,
    depth: usize,
    /// The line of the last rest.
    rested: u32,
}

impl<'s> Reader<'s, '_> {
    /// Reads the lines from `first` to `last`, which are indented by so much at least.
    async fn read(&mut self, first: u32, last: u32, indent: usize) {
        if self.depth == DEEPEST {
            return;
        }
        self.depth += 1;
        let mut line = first;
        while line <= last {
            line = Box::pin(self.block(line, last, indent)).await + 1;
        }
        self.depth -= 1;
    }

    /// A line without the indentation that all lines around it have.
    fn text(&self, line: u32, indent: usize) -> &'s str {
        let text = self.lines.text(line);
        text.get(indent.min(leading(text))..).unwrap_or_default().trim_end()
    }

    /// Reads the block that starts at a line; returns its last line.
    async fn block(&mut self, line: u32, last: u32, indent: usize) -> u32 {
        if line >= self.rested + REST {
            self.rested = line;
            rest().await;
        }
        let text = self.text(line, indent);
        if text.is_empty() {
            return line;
        }
        if text.starts_with([' ', '\t']) {
            let end = self.indented_end(line, last, indent + 1);
            self.read(line, end, leading(self.lines.text(line))).await;
            return end;
        }
        if let Some(end) = self.heading(line, last, indent) {
            return end;
        }
        if text.starts_with('+') && grid::is_border(text) {
            let end = self.run_end(line, last, indent, |text| text.starts_with(['+', '|']));
            let rows: Vec<&str> = (line..=end).map(|line| self.text(line, indent)).collect();
            if let Some(table) = grid::table(&rows, line, self.substitutions).await {
                self.table(table);
                return end;
            }
        }
        if simple::is_border(text) {
            let end = simple::end(|line| (line <= last).then(|| self.text(line, indent)), line);
            let rows: Vec<&str> = (line..=end).map(|line| self.text(line, indent)).collect();
            if let Some(table) = simple::table(&rows, line, self.substitutions).await {
                self.table(table);
                return end;
            }
        }
        if let Some(directive) =
            text.strip_prefix("..").filter(|rest| rest.is_empty() || rest.starts_with(' '))
        {
            let end = self.indented_end(line + 1, last, indent + 1).max(line);
            self.directive(directive.trim(), line, end, indent).await;
            return end;
        }
        if let Some(marker) = marker(text) {
            return self.item(line, last, indent, marker).await;
        }
        self.paragraph(line, last, indent)
    }

    /// The last line of those that are blank or indented by so much; the one before `line` where it is neither.
    fn indented_end(&self, line: u32, last: u32, indent: usize) -> u32 {
        let (mut end, mut next) = (line.saturating_sub(1), line);
        while next <= last {
            let text = self.lines.text(next);
            if !text.trim().is_empty() {
                if leading(text) < indent {
                    break;
                }
                end = next;
            }
            next += 1;
        }
        end
    }

    fn run_end(&self, line: u32, last: u32, indent: usize, goes_on: impl Fn(&str) -> bool) -> u32 {
        let mut end = line;
        while end < last && goes_on(self.text(end + 1, indent)) {
            end += 1;
        }
        end
    }

    /// Reads a title with a line below it, and perhaps one above it.
    fn heading(&mut self, line: u32, last: u32, indent: usize) -> Option<u32> {
        let text = self.text(line, indent);
        let above = is_rule(text);
        let (title_line, under) = if above { (line + 1, line + 2) } else { (line, line + 1) };
        if under > last || indent > 0 {
            return None;
        }
        let (title, rule) = (self.text(title_line, indent).trim(), self.text(under, indent));
        let is_long = rule.chars().count() + 2 >= title.chars().count().min(60);
        if title.is_empty() || !is_rule(rule) || !is_long || above && rule != text || is_rule(title) {
            return None;
        }
        let style = (rule.as_bytes()[0], above);
        let known = self.styles.iter().position(|known| *known == style);
        let rank = known.unwrap_or_else(|| {
            self.styles.push(style);
            self.styles.len() - 1
        });
        self.end_list();
        let cell = self.cell(title, title_line);
        self.page.headings.push(Heading { level: (rank + 1).min(6) as u8, cell, anchor: None });
        self.label = None;
        Some(under)
    }

    fn paragraph(&mut self, line: u32, last: u32, indent: usize) -> u32 {
        let ends = |text: &str| text.is_empty();
        let mut end = line;
        while end < last && !ends(self.text(end + 1, indent)) {
            let next = self.text(end + 1, indent);
            // A term with what it means below it.
            if next.starts_with([' ', '\t']) && end == line {
                break;
            }
            end += 1;
        }
        let lines: Vec<&str> = (line..=end).map(|line| self.text(line, indent).trim()).collect();
        let text = lines.join(" ");
        if let Some((name, value)) = field(lines[0]) {
            self.setting(name, value);
            return end;
        }
        // Terms, each with what it means below it.
        if end == line
            && line < last
            && self.text(line + 1, indent).starts_with([' ', '\t'])
            && !text.ends_with(':')
        {
            return self.definition(line, last, indent);
        }
        // What follows is shown as it is written.
        let is_code = text.ends_with("::");
        let text = if is_code { text[..text.len() - 1].trim_end().to_owned() } else { text };
        self.end_list();
        if text != ":" {
            let cell = self.cell(&text, line);
            self.page.prose.push(Prose { heading: self.last_heading(), cell: cell.clone() });
            self.label = Some(cell);
        }
        match is_code {
            true => self.indented_end(end + 1, last, indent + 1).max(end),
            false => end,
        }
    }

    fn end_list(&mut self) {
        let list = self.list.take().map(|(list, _)| list);
        self.page.lists.extend(list.filter(|list| !list.items.is_empty()));
    }

    fn table(&mut self, table: Table<'s>) {
        self.end_list();
        let heading = self.last_heading();
        self.page.tables.push(Table { heading, ..table });
        self.label = None;
    }

    /// `:date: 2025-04-17` at the top.
    fn setting(&mut self, name: &str, value: &'s str) {
        let value = value.trim();
        match name.to_ascii_lowercase().as_str() {
            "date" | "updated" | "lastupdated" | "last-updated" if !value.is_empty() => {
                self.page.front_matter.last_updated = Some(value);
            }
            "description" if !value.is_empty() => self.page.front_matter.about = Some(value),
            _ => {}
        }
    }

    fn last_heading(&self) -> Option<usize> {
        self.page.headings.len().checked_sub(1)
    }

    fn cell(&self, text: &str, line: u32) -> Cell<'s> {
        cell(text, line, self.substitutions)
    }
}

/// A cell with a text of several lines, of which each is a paragraph or an item by now.
fn cell<'s>(text: &str, line: u32, substitutions: &Substitutions<'_>) -> Cell<'s> {
    Cell { source: Cow::Owned(inline::to_markdown(text, substitutions)), line, markup: Markup::Markdown }
}

/// The lines of a cell as paragraphs and items, one on each line.
fn unwrapped<'t>(lines: impl Iterator<Item = &'t str>) -> String {
    let mut text = String::new();
    let mut starts = true;
    for line in lines {
        let is_item = marker(line.trim_start()).is_some();
        if line.trim().is_empty() {
            starts = true;
            continue;
        }
        if !text.is_empty() {
            text.push(if starts || is_item { '\n' } else { ' ' });
        }
        let line = if is_item { line.trim_end() } else { line.trim() };
        text.push_str(line);
        starts = false;
    }
    text
}

#[cfg(test)]
mod tests;
