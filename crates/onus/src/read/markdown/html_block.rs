//! HTML in a Markdown page: its tables and comments, wherever they stand.

use std::ops::Range;

use super::Reader;
use crate::page::{List, Prose};
use crate::read::lines::Lines;
use crate::read::row::is_delimiter;
use crate::read::{html, pipe_table};

impl Reader<'_> {
    /// Reads the comment or table that is all there is in a block of HTML. Returns the offset up to
    /// which that goes, or `None` where it is for the parser to say what the block is.
    pub(super) async fn read_html(&mut self, line: u32) -> Option<usize> {
        let text = self.lines.text(line);
        let start = self.lines.start(line);
        let indent = text.len() - text.trim_start_matches(' ').len();
        let content = &text[indent..];
        if indent > 3 {
            None
        } else if content.starts_with("<!--") {
            let inner = "<!--".len();
            let end = start + indent + inner + content[inner..].find("-->")? + "-->".len();
            // Markdown ends the block with the line.
            let is_all = self.source[end..self.lines.start(line + 1)].trim().is_empty();
            match is_all {
                true => Some(self.add_comment(start + indent).await),
                false => None,
            }
        } else {
            let is_table = find_table(content) == Some(0)
                && self.table_in(&(start + indent..self.lines.start(line + 1))) == Some(start + indent)
                && matches!(content.as_bytes().get(6), None | Some(b' ' | b'\t' | b'>'));
            if !is_table || content.contains("<!--") {
                return None;
            }
            // Markdown ends the block at the next blank line.
            let blank = |line: &u32| self.lines.text(*line).trim_ascii().is_empty();
            let block_end = (line + 1..=self.lines.len() + 1).find(blank)?;
            let block_end = self.lines.start(block_end);
            let line_of = |offset| self.lines.line_at(offset);
            let (tables, end) = html::table(self.source, start + indent, &line_of).await;
            if end > block_end || !self.source[end..block_end].trim().is_empty() {
                return None;
            }
            for table in tables {
                self.push_html_table(table, false);
            }
            Some(end)
        }
    }

    /// Reads the table or comment in a piece of HTML. Returns the offset up to which that goes.
    pub(super) async fn add_html(&mut self, range: &Range<usize>, commented: bool) -> Option<usize> {
        let text = &self.source[range.clone()];
        if !commented && let Some(at) = text.find("<!--") {
            return Some(self.add_comment(range.start + at).await);
        }
        let at = self.table_in(range)?;
        let (tables, end) = html::table(self.source, at, &|offset| self.lines.line_at(offset)).await;
        for table in tables {
            self.push_html_table(table, commented);
        }
        Some(end)
    }

    /// The offset of the first tag in a range that starts a table with cells.
    ///
    /// "Rows of the `<table>` below" starts none: what follows the tag has to be tags down to the first row. Nor does
    /// "its `<table><tr>` goes on": what stands behind words in their line has to be closed.
    fn table_in(&self, range: &Range<usize>) -> Option<usize> {
        let mut from = range.start;
        while let Some(at) = find_table(&self.source[from..range.end]) {
            let start = from + at;
            let line = self.lines.start(self.lines.line_at(start));
            let before = self.source[line..start].trim_end();
            let is_among_words = !before.is_empty() && !before.ends_with('>');
            let is_closed =
                || ["</table", "</TABLE", "</Table"].iter().any(|end| self.source[start..].contains(end));
            if has_cells(&self.source[start..]) && (!is_among_words || is_closed()) {
                return Some(start);
            }
            from = start + "<table".len();
        }
        None
    }

    /// Reads the pipe tables right below a tag (`<details>`, `<div>`), where Markdown sees only HTML.
    pub(super) async fn add_tables_between_tags(&mut self, range: &Range<usize>, commented: bool) {
        let text = &self.source[range.clone()];
        if !text.contains('|') || find_table(text).is_some() || text.trim_start().starts_with("<!--") {
            return;
        }
        let starts = |lines: &Lines<'_>, line: u32| lines.text(line).trim_start().starts_with('|');
        let mut line = self.lines.line_at(range.start);
        let end = self.lines.line_at(range.end.saturating_sub(1));
        while line < end {
            if !(starts(&self.lines, line) && is_delimiter(self.lines.text(line + 1))) {
                line += 1;
                continue;
            }
            let last = (line + 2..=end).find(|&next| !starts(&self.lines, next)).map_or(end, |next| next - 1);
            let table = pipe_table::of_lines(&self.lines, line, last, &mut self.page.defects).await;
            self.push_html_table(table, commented);
            line = last + 1;
        }
    }

    /// Reads the headings and lists in a block of HTML; the block goes on over blank lines up to the end of
    /// its lists. Returns the offset up to which that goes, if there are some.
    pub(super) async fn add_lists(&mut self, range: &Range<usize>) -> Option<usize> {
        let text = &self.source[range.clone()];
        let is_of = |names: &[&str]| has_tag(text, names);
        if !is_of(&LISTS) && !is_of(&HEADINGS) || find_table(text).is_some() || text.contains("<!--") {
            return None;
        }
        let mut end = range.end;
        let opened =
            |text: &str| count_tags(text, "<", &LISTS).saturating_sub(count_tags(text, "</", &LISTS));
        let mut open = opened(text);
        while open > 0 && end < self.source.len() && end - range.start < LONGEST_LIST {
            let line = self.lines.line_at(end);
            let next = self.lines.start(line + 1).max(end + 1).min(self.source.len());
            let text = &self.source[end..next];
            open = (open + count_tags(text, "<", &LISTS)).saturating_sub(count_tags(text, "</", &LISTS));
            end = next;
        }
        let part = html::part(self.source, range.start..end, &self.lines).await;
        let (above, known) = (self.heading(), self.page.headings.len());
        let heading = |own: Option<usize>| own.map(|own| own + known).or(above);
        let label = self.label.take().filter(|_| part.headings.is_empty());
        self.page.headings.extend(part.headings);
        let mut label = label.filter(|_| part.prose.is_empty());
        let lists = part.lists.into_iter();
        self.page.lists.extend(lists.map(|list| List {
            heading: heading(list.heading),
            label: list.label.or(label.take()),
            items: list.items,
        }));
        self.page.prose.extend(part.prose.into_iter().map(|it| Prose { heading: heading(it.heading), ..it }));
        Some(end)
    }

    async fn add_comment(&mut self, start: usize) -> usize {
        let inner = start + "<!--".len();
        let end = self.source[inner..].find("-->").map_or(self.source.len(), |at| inner + at);
        let text = &self.source[inner..end];
        if text.contains('|') || find_table(text).is_some() {
            Box::pin(self.parse(inner..end, true)).await;
        }
        (end + "-->".len()).min(self.source.len())
    }
}

/// Tags of lists.
const LISTS: [&str; 3] = ["ul", "ol", "dl"];

/// Tags of headings.
const HEADINGS: [&str; 6] = ["h1", "h2", "h3", "h4", "h5", "h6"];

/// The longest list that goes on over blank lines, in bytes.
const LONGEST_LIST: usize = 50_000;

fn has_tag(text: &str, names: &[&str]) -> bool {
    count_tags(text, "<", names) > 0
}

/// How often one of some tags stands in a text, with what comes before its name.
fn count_tags(text: &str, before: &str, names: &[&str]) -> usize {
    let bytes = text.as_bytes();
    let is_tag = |at: &usize| {
        let Some(rest) = bytes[*at..].strip_prefix(before.as_bytes()) else { return false };
        names.iter().any(|name| {
            rest.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name.as_bytes()))
                && !rest.get(name.len()).is_some_and(u8::is_ascii_alphanumeric)
        })
    };
    memchr::memchr_iter(b'<', bytes).filter(is_tag).count()
}

/// Whether the first row comes before any text, the end of the table, another table and a row with pipes.
fn has_cells(table: &str) -> bool {
    let bytes = table.as_bytes();
    let starts = |at: usize, name: &str| {
        bytes.get(at..at + name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name.as_bytes()))
    };
    let mut in_tag = true;
    for at in 1..bytes.len() {
        match bytes[at] {
            b'<' if ["<tr", "<td", "<th"].iter().any(|name| starts(at, name)) => return true,
            b'<' if starts(at, "<table") || starts(at, "</table") => return false,
            // Its text is the table's own.
            b'<' if starts(at, "<caption") => return true,
            b'<' => in_tag = true,
            b'>' => in_tag = false,
            b'|' if table[..at].rsplit('\n').next().is_some_and(|before| before.trim().is_empty()) => {
                return false;
            }
            byte if !in_tag && !byte.is_ascii_whitespace() => return false,
            _ => {}
        }
    }
    false
}

/// The offset of the first `<table` tag.
fn find_table(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    memchr::memchr_iter(b'<', bytes).find(|&at| {
        bytes.get(at + 1..at + 6).is_some_and(|name| name.eq_ignore_ascii_case(b"table"))
            && !bytes.get(at + 6).is_some_and(u8::is_ascii_alphanumeric)
    })
}
