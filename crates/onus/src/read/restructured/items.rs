//! Items of lists, with what is indented below them.

use super::{Reader, leading};
use crate::page::{Cell, List, ListItem, Prose};

impl<'s> Reader<'s, '_> {
    /// Reads an item and what is indented below it.
    pub(super) async fn item(&mut self, line: u32, last: u32, indent: usize, marker: usize) -> u32 {
        let inner = indent + marker;
        let end = self.indented_end(line + 1, last, indent + 1).max(line);
        let depth = match &mut self.list {
            Some((_, depth)) => *depth,
            None => {
                let list = List { heading: self.last_heading(), label: self.label.take(), items: Vec::new() };
                self.list = Some((list, 0));
                0
            }
        };
        // Its first paragraph, then its body: the others up to the first list in it.
        let first = self.text(line, indent)[marker..].trim();
        let mut own = first.to_owned();
        let mut next = line + 1;
        while next <= end
            && !self.text(next, inner).is_empty()
            && super::marker(self.text(next, inner)).is_none()
        {
            own = format!("{own} {}", self.text(next, inner).trim());
            next += 1;
        }
        let mut body: Option<Cell<'s>> = None;
        while next <= end {
            let text = self.text(next, inner);
            if text.is_empty() {
                next += 1;
                continue;
            }
            if super::marker(text.trim_start()).is_some() || text.starts_with(['+', '=', '.']) {
                break;
            }
            let from = next;
            let mut paragraph = Vec::new();
            while next <= end && !self.text(next, inner).is_empty() {
                paragraph.push(self.text(next, inner).trim());
                next += 1;
            }
            let cell = self.cell(&paragraph.join(" "), from);
            body = Some(match body {
                Some(body) => Cell { source: format!("{}\n\n{}", body.source, cell.source).into(), ..body },
                None => cell,
            });
        }
        let cell = self.cell(&own, line);
        if let Some((list, _)) = &mut self.list
            && !first.is_empty()
        {
            list.items.push(ListItem { depth, cell, body });
        }
        if next <= end {
            if let Some((_, depth)) = &mut self.list {
                *depth = (*depth + 1).min(9);
            }
            self.read(next, end, leading(self.lines.text(next))).await;
            if let Some((_, open)) = &mut self.list {
                *open = depth;
            }
        }
        self.after_item(end, last, indent)
    }

    /// Reads a term as an item, with what it means as the item's body.
    pub(super) fn definition(&mut self, line: u32, last: u32, indent: usize) -> u32 {
        let end = self.indented_end(line + 1, last, indent + 1);
        let is_plain = |line: u32| {
            let text = self.lines.text(line).trim_start();
            marker(text).is_none() && !["+", "=", "..", ":"].iter().any(|mark| text.starts_with(mark))
        };
        if !(line + 1..=end).all(is_plain) {
            self.end_list();
            let cell = self.cell(self.text(line, indent), line);
            self.page.prose.push(Prose { heading: self.last_heading(), cell: cell.clone() });
            self.label = Some(cell);
            return line;
        }
        let told: Vec<&str> = (line + 1..=end).map(|line| self.lines.text(line).trim()).collect();
        let body = self.cell(&told.join(" "), line + 1);
        let cell = self.cell(self.text(line, indent), line);
        if self.list.is_none() {
            let list = List { heading: self.last_heading(), label: self.label.take(), items: Vec::new() };
            self.list = Some((list, 0));
        }
        if let Some((list, depth)) = &mut self.list {
            list.items.push(ListItem { depth: *depth, cell, body: Some(body) });
        }
        // The next term goes on with the list.
        let next = (end + 1..=last).find(|&line| !self.lines.text(line).trim().is_empty());
        let goes_on = next.is_some_and(|next| {
            next < last
                && leading(self.lines.text(next)) == indent
                && leading(self.lines.text(next + 1)) > indent
        });
        if !goes_on {
            self.end_list();
        }
        end
    }

    /// Ends the list where no other item follows an item that ends at a line.
    fn after_item(&mut self, end: u32, last: u32, indent: usize) -> u32 {
        let next = (end + 1..=last).find(|&line| !self.lines.text(line).trim().is_empty());
        let goes_on = next.is_some_and(|line| {
            leading(self.lines.text(line)) == indent && marker(self.text(line, indent)).is_some()
        });
        let is_outermost = self.list.as_ref().is_some_and(|(_, depth)| *depth == 0);
        if !goes_on && is_outermost {
            self.end_list();
        }
        end
    }
}

/// The length of an item's marker and the blanks after it, if a line starts with one.
pub(super) fn marker(line: &str) -> Option<usize> {
    let bytes = line.as_bytes();
    let length = match bytes.first()? {
        b'-' | b'*' | b'+' => 1,
        _ if line.starts_with('•') => '•'.len_utf8(),
        b'#' if bytes.get(1) == Some(&b'.') => 2,
        byte if byte.is_ascii_digit() => {
            let digits = bytes.iter().take_while(|byte| byte.is_ascii_digit()).count();
            matches!(bytes.get(digits), Some(b'.' | b')')).then_some(digits + 1).filter(|_| digits < 4)?
        }
        b'(' => {
            let close = line.find(')').filter(|close| *close <= 4 && *close > 1)?;
            close + 1
        }
        _ => return None,
    };
    let rest = &line[length..];
    let blanks = rest.len() - rest.trim_start_matches(' ').len();
    (blanks > 0 && blanks < rest.len()).then_some(length + blanks)
}
