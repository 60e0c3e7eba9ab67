//! Items of lists: those with a mark, and terms with what they mean.

use std::ops::Range;

use super::Reader;
use crate::page::{Cell, List, ListItem};
use crate::text::attributes::is_attribute_line;

impl<'s> Reader<'s> {
    /// A term, and below it what it means, each behind a colon: items under a label.
    pub(super) fn add_definitions(&mut self, range: &Range<usize>) -> bool {
        let (first, last) =
            (self.lines.line_at(range.start), self.lines.line_at(range.end.saturating_sub(1)));
        let text = |line: u32| self.lines.text(line).trim();
        let meaning = |line: u32| text(line).strip_prefix(':').filter(|rest| rest.starts_with([' ', '\t']));
        if first == last || !(first + 1..=last).all(|line| meaning(line).is_some()) {
            return false;
        }
        let cell = |text: &'s str, line| Cell { source: text.into(), line, ..Cell::default() };
        let term = text(first).trim_end_matches(':');
        let label = Cell { source: format!("{term}:").into(), line: first, ..Cell::default() };
        let items = (first + 1..=last)
            .filter_map(|line| Some((line, self.lines.text(line).trim().strip_prefix(':')?)));
        let item =
            |(line, text): (u32, &'s str)| ListItem { depth: 0, cell: cell(text.trim(), line), body: None };
        let items = items.map(item).collect();
        self.page.lists.push(List { heading: self.heading(), label: Some(label), items });
        self.label = None;
        true
    }

    /// A paragraph of a list item: all but the first are the item's body.
    pub(super) fn add_body(&mut self, range: Range<usize>) {
        let cell = self.cell(range);
        let Some(item) = self.page.lists.last_mut().and_then(|list| list.items.last_mut()) else { return };
        if usize::from(item.depth) + 1 != self.depth || cell.line <= item.cell.line {
            return;
        }
        match &mut item.body {
            Some(body) => {
                let source = format!("{}\n\n{}", body.source, cell.source);
                body.source = source.into();
            }
            None => item.body = Some(cell),
        }
    }

    pub(super) fn open_list(&mut self, commented: bool) {
        if self.depth > 0 || commented {
            return;
        }
        let heading = self.heading();
        let label = self.label.take();
        self.page.lists.push(List { heading, label, items: Vec::new() });
    }

    pub(super) fn open_item(&mut self, range: &Range<usize>, commented: bool) {
        self.last_table = None;
        self.depth += 1;
        let text = own_text(&self.source[range.clone()]);
        if commented || text.is_empty() {
            return;
        }
        let line = self.lines.line_at(range.start);
        let cell = Cell { source: text.into(), line, ..Cell::default() };
        let depth = (self.depth - 1).min(9) as u8;
        if let Some(list) = self.page.lists.last_mut() {
            list.items.push(ListItem { depth, cell, body: None });
        }
    }
}

/// The text of a list item without its marker and without what is nested in it.
fn own_text(item: &str) -> &str {
    let item = item.trim_start();
    let marker = item.find([' ', '\t', '\n']).unwrap_or(item.len());
    let text = item[marker..].trim_start();
    if is_item(text) {
        return "";
    }
    let mut end = 0;
    for line in text.split_inclusive('\n') {
        let start = line.trim_start();
        let nested = end > 0 && (is_item(start) || is_attribute_line(start));
        if nested || (end > 0 && start.is_empty()) {
            break;
        }
        end += line.len();
    }
    text[..end].trim_end()
}

fn is_item(line: &str) -> bool {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    match &line.as_bytes()[digits..] {
        [b'-' | b'*' | b'+', b' ' | b'\t', ..] => digits == 0,
        [b'.' | b')', b' ' | b'\t', ..] => digits > 0,
        _ => false,
    }
}
