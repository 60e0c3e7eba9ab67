//! A whole HTML document, or a piece of one from the clipboard -> [`Page`].

use std::borrow::Cow;
use std::ops::Range;

use super::{about, table};
use crate::page::{Cell, Heading, List, ListItem, Markup, Page, Prose, Table};
use crate::read::lines::Lines;
use crate::rests::{at_once, rest};
use crate::text::html::{Kind, Tag, Token, Tokens};

/// Reads an HTML page: headings, tables, lists and paragraphs, in page order.
///
/// The front matter holds what `<title>`, `<meta>` and the first `<time datetime>` say, as written
/// (entities are not decoded). Tables inside comments are there too, marked as such. Cells are the
/// inside of their element, for [`crate::text::html::page_to_markdown`].
pub(crate) async fn page(source: &str) -> Page<'_> {
    part(source, 0..source.len(), &Lines::new(source)).await
}

/// Reads a piece of a page; `lines` are those of the whole.
pub(crate) async fn part<'s>(source: &'s str, range: Range<usize>, lines: &Lines<'s>) -> Page<'s> {
    let source = &source[..range.end];
    let mut reader = Reader {
        source,
        lines,
        page: Page::default(),
        text: None,
        heading: None,
        title: None,
        lists: Vec::new(),
        list: None,
        label: None,
        beside: 0,
    };
    let mut tokens = Tokens::new(source, range.start);
    let mut rested = range.start;
    while let Some(token) = tokens.next() {
        if token.start >= rested + REST {
            rested = token.start;
            rest().await;
        }
        if let Kind::Open(Tag::Table, _) = token.kind {
            reader.flush(token.start);
            let end = reader.tables(source, token.start, false).await;
            reader.resume(end);
            tokens.skip_to(end);
        } else {
            reader.token(token);
        }
    }
    reader.flush(source.len());
    reader.close_list();
    reader.page
}

/// After so many bytes there is a rest: some milliseconds.
const REST: usize = 64 * 1024;

struct Reader<'s, 'l> {
    source: &'s str,
    lines: &'l Lines<'s>,
    page: Page<'s>,
    /// Where the text at hand starts, and whether there is anything to see in it.
    text: Option<(usize, bool)>,
    /// Level and anchor of the heading that the text at hand belongs to.
    heading: Option<(u8, Option<&'s str>)>,
    /// Where the text of `<title>` starts.
    title: Option<usize>,
    /// For each open list of those that are nested, the place of the open item in `list`.
    lists: Vec<Option<usize>>,
    list: Option<List<'s>>,
    /// The paragraph that was right before, by its place in the page's prose.
    label: Option<usize>,
    /// Where what stands beside the page's text ends: its lists and paragraphs are none of the page's.
    beside: usize,
}

impl<'s> Reader<'s, '_> {
    fn token(&mut self, token: Token<'s>) {
        let Token { start, end, kind } = token;
        match kind {
            Kind::Text => {
                let visible = !is_blank(&self.source[start..end]);
                let (_, seen) = self.text.get_or_insert((start, false));
                *seen |= visible;
            }
            Kind::Hidden => self.comment(token),
            Kind::Open(Tag::Title, _) => {
                self.flush(start);
                self.title = Some(end);
            }
            Kind::Close(Tag::Title) => {
                if let Some(from) = self.title.take() {
                    let title = self.source[from..start].trim();
                    let known = &mut self.page.front_matter.title;
                    *known = known.or(Some(title).filter(|title| !title.is_empty()));
                    self.text = None;
                }
            }
            Kind::Open(Tag::Meta, attributes) => about::meta(&mut self.page.front_matter, attributes),
            Kind::Open(Tag::Linked, attributes) => about::link(&mut self.page.front_matter, attributes),
            Kind::Open(Tag::Time, attributes) => {
                about::date(&mut self.page.front_matter, attributes.get("datetime"))
            }
            Kind::Open(Tag::Heading(level), attributes) => {
                self.flush(start);
                self.close_list();
                self.heading = Some((level, attributes.get("id")));
                self.text = Some((end, false));
            }
            Kind::Close(Tag::Heading(_)) => self.flush(start),
            Kind::Open(Tag::List, _) => {
                self.flush(start);
                self.open_list();
            }
            Kind::Close(Tag::List) => {
                self.flush(start);
                self.lists.pop();
                if self.lists.is_empty() {
                    self.close_list();
                }
            }
            Kind::Open(Tag::Item, _) => {
                self.flush(start);
                if self.lists.is_empty() {
                    self.open_list();
                }
                if let Some(item) = self.lists.last_mut() {
                    *item = None;
                }
                self.text = Some((end, false));
            }
            Kind::Open(Tag::Beside, _) => {
                self.flush(start);
                self.resume(end);
                // One that is never closed is read like any other.
                let closed = ["</nav", "</footer", "</aside"].iter().filter_map(|tag| {
                    self.source[start..].find(tag).filter(|_| self.source[start + 1..].starts_with(&tag[2..]))
                });
                self.beside = self.beside.max(closed.map(|at| start + at).next().unwrap_or(0));
            }
            Kind::Close(Tag::Beside) => {
                self.flush(start);
                self.resume(end);
            }
            // A term is the label of what it means.
            Kind::Open(Tag::Term, _) => {
                self.flush(start);
                self.close_list();
                self.resume(end);
            }
            Kind::Open(Tag::Description, _) => {
                self.flush(start);
                if self.lists.is_empty() {
                    self.open_list();
                }
                if let Some(item) = self.lists.last_mut() {
                    *item = None;
                }
                self.text = Some((end, false));
            }
            Kind::Close(Tag::Item | Tag::Description) => {
                self.flush(start);
                if let Some(item) = self.lists.last_mut() {
                    *item = None;
                }
            }
            Kind::Open(tag, _) | Kind::Close(tag) if tag.starts_paragraph() => {
                self.flush(start);
                self.resume(end);
            }
            Kind::Open(..) | Kind::Close(_) => {
                self.text.get_or_insert((start, false));
            }
        }
    }

    /// Goes on after something that is not text.
    fn resume(&mut self, at: usize) {
        self.text = Some((at, false));
    }

    /// Puts the text up to `end` where it belongs.
    fn flush(&mut self, end: usize) {
        let heading = self.heading.take();
        let Some((start, true)) = self.text.take() else { return };
        if start < self.beside {
            return;
        }
        let inside = &self.source[start..end];
        let text = inside.trim();
        let start = start + (inside.len() - inside.trim_start().len());
        let cell =
            Cell { source: Cow::Borrowed(text), line: self.lines.line_at(start), markup: Markup::Html };
        if let Some((level, anchor)) = heading {
            self.label = None;
            self.page.headings.push(Heading { level, cell, anchor });
        } else if self.title.is_some() {
            // A title that is never closed: what follows it is the page.
            self.title = None;
            self.prose(cell);
        } else if self.lists.is_empty() {
            self.prose(cell);
        } else {
            self.item(cell);
        }
    }

    fn prose(&mut self, cell: Cell<'s>) {
        self.close_list();
        if let Cow::Borrowed(text) = cell.source {
            about::date(&mut self.page.front_matter, about::date_line(text));
        }
        self.label = Some(self.page.prose.len());
        self.page.prose.push(Prose { heading: self.last_heading(), cell });
    }

    /// The text of an item, or more of it after a paragraph or a nested list.
    fn item(&mut self, cell: Cell<'s>) {
        let depth = u8::try_from(self.lists.len() - 1).unwrap_or(u8::MAX);
        let (Some(list), Some(open)) = (&mut self.list, self.lists.last_mut()) else { return };
        match open.and_then(|index| list.items.get_mut(index)) {
            Some(item) => {
                let text = item.cell.source.to_mut();
                text.push_str("<br>");
                text.push_str(&cell.source);
            }
            None => {
                *open = Some(list.items.len());
                list.items.push(ListItem { depth, cell, body: None });
            }
        }
    }

    fn open_list(&mut self) {
        if self.list.is_none() {
            let label = self.label.map(|index| self.page.prose[index].cell.clone());
            self.list = Some(List { heading: self.last_heading(), label, items: Vec::new() });
        }
        self.lists.push(None);
    }

    fn close_list(&mut self) {
        self.lists.clear();
        self.label = None;
        self.page.lists.extend(self.list.take().filter(|list| !list.items.is_empty()));
    }

    fn last_heading(&self) -> Option<usize> {
        self.page.headings.len().checked_sub(1)
    }

    /// Reads the table at `start` and those nested in it; returns where they end.
    async fn tables(&mut self, source: &'s str, start: usize, commented: bool) -> usize {
        let heading = self.last_heading();
        let (tables, end) = table::read(source, start, &|at| self.lines.line_at(at), Markup::Html).await;
        self.label = None;
        self.page.tables.extend(tables.into_iter().map(|table| Table { heading, commented, ..table }));
        end
    }

    /// A comment may hold a table that nobody is shown.
    fn comment(&mut self, token: Token<'s>) {
        let comment = &self.source[token.start..token.end];
        if !comment.starts_with("<!--") {
            return;
        }
        // What browsers write above a page that they save, with the length of the address.
        if let Some((_, saved)) = comment.split_once("saved from url=(") {
            let address = saved.split_once(')').and_then(|(_, address)| address.split_whitespace().next());
            about::address(&mut self.page.front_matter, address);
        }
        let inside = &self.source[..token.end.saturating_sub(3)];
        let mut tokens = Tokens::new(inside, token.start + 4);
        while let Some(token) = tokens.next() {
            if let Kind::Open(Tag::Table, _) = token.kind {
                let end = at_once(self.tables(inside, token.start, true));
                tokens.skip_to(end);
            }
        }
    }
}

/// Whether there is nothing to see in a text.
fn is_blank(text: &str) -> bool {
    text.split("&nbsp;").all(|part| part.trim().is_empty())
}
