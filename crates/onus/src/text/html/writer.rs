//! Elements and texts, one after the other -> Markdown.

use super::signs::sign;
use super::tag::Tag;
use super::token::Attributes;
use super::words::{decoded, escaped, words_end};

/// Lists nested deeper than this are not indented further.
const DEEPEST: usize = 8;

/// What goes around a piece of text.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Markup<'s> {
    Link(&'s str),
    Strong,
    Emphasis,
    Struck,
    Code,
}

impl Markup<'_> {
    fn same_kind(self, other: Self) -> bool {
        std::mem::discriminant(&self) == std::mem::discriminant(&other)
    }
}

struct Around<'s> {
    markup: Markup<'s>,
    /// Where the text in it starts, once its first character has been written on this line.
    written: Option<usize>,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Gap {
    None,
    Space,
    Line,
}

/// Writes marks tight around their text and never across a line: an opening mark waits for the
/// text, a closing one goes before the white space.
pub(super) struct Writer<'s> {
    out: String,
    literal: bool,
    /// What stands between `out` and the text to come.
    gap: Gap,
    /// The depth of the item that starts with the text to come.
    bullet: Option<usize>,
    lists: usize,
    /// At most one of each kind.
    around: Vec<Around<'s>>,
    preformatted: bool,
    /// Whether something has been written on the row of a nested table.
    in_row: bool,
    image: Option<&'s str>,
}

impl<'s> Writer<'s> {
    pub(super) fn new(literal: bool, length: usize) -> Self {
        Self {
            out: String::with_capacity(length),
            literal,
            gap: Gap::None,
            bullet: None,
            lists: 0,
            around: Vec::new(),
            preformatted: false,
            in_row: false,
            image: None,
        }
    }

    pub(super) fn finish(mut self) -> String {
        self.close_marks(0);
        if self.out.is_empty()
            && let Some(alt) = self.image
        {
            self.out.push_str(alt.trim());
        }
        self.out
    }

    pub(super) fn open(&mut self, tag: Tag, attributes: Attributes<'s>, written: &'s str) {
        match tag {
            Tag::List => {
                self.line();
                self.lists += 1;
            }
            Tag::Item => {
                self.line();
                self.bullet = Some(self.lists.clamp(1, DEEPEST) - 1);
            }
            Tag::Preformatted => {
                self.line();
                self.preformatted = true;
                self.mark(Markup::Code);
            }
            Tag::Link => match attributes.get("href").map(str::trim) {
                Some(target) if is_target(target) => self.mark(Markup::Link(target)),
                _ => {}
            },
            Tag::Code => self.mark(Markup::Code),
            Tag::Strong => self.mark(Markup::Strong),
            Tag::Emphasis => self.mark(Markup::Emphasis),
            Tag::Struck => self.mark(Markup::Struck),
            Tag::Row | Tag::Caption => {
                self.line();
                self.in_row = false;
            }
            Tag::Cell | Tag::HeaderCell if self.in_row => {
                self.in_row = false;
                self.gap = self.gap.max(Gap::Space);
                self.flush();
                self.out.push('|');
                self.gap = Gap::Space;
            }
            Tag::Image => {
                let alt = attributes.get("alt").filter(|alt| !alt.trim().is_empty());
                self.image = self.image.or(alt).or_else(|| sign(written));
            }
            Tag::Other if !self.literal => self.text(written),
            _ if breaks_line(tag) => self.line(),
            _ => {}
        }
    }

    pub(super) fn close(&mut self, tag: Tag, written: &'s str) {
        match tag {
            Tag::List => {
                self.line();
                self.lists = self.lists.saturating_sub(1);
            }
            Tag::Preformatted => {
                self.unmark(Markup::Code);
                self.preformatted = false;
                self.line();
            }
            Tag::Link => self.unmark(Markup::Link("")),
            Tag::Code => self.unmark(Markup::Code),
            Tag::Strong => self.unmark(Markup::Strong),
            Tag::Emphasis => self.unmark(Markup::Emphasis),
            Tag::Struck => self.unmark(Markup::Struck),
            Tag::Other if !self.literal => self.text(written),
            // An item's bullet waits for the text, which may stand in a paragraph of its own.
            Tag::Item => {
                self.line();
                self.bullet = None;
            }
            _ if breaks_line(tag) => self.line(),
            _ => {}
        }
    }

    fn line(&mut self) {
        self.gap = Gap::Line;
    }

    fn mark(&mut self, markup: Markup<'s>) {
        let in_code = self.around.last().is_some_and(|last| last.markup == Markup::Code);
        if !in_code && !self.around.iter().any(|around| around.markup.same_kind(markup)) {
            self.around.push(Around { markup, written: None });
        }
    }

    fn unmark(&mut self, markup: Markup<'s>) {
        if let Some(index) = self.around.iter().rposition(|around| around.markup.same_kind(markup)) {
            self.close_marks(index);
            self.around.remove(index);
        }
    }

    /// Writes the closing marks of `around[from..]`, to be opened again with the next text.
    fn close_marks(&mut self, from: usize) {
        for around in self.around[from..].iter_mut().rev() {
            let Some(start) = around.written.take() else { continue };
            match around.markup {
                Markup::Strong => self.out.push_str("**"),
                Markup::Emphasis => self.out.push('*'),
                Markup::Struck => self.out.push_str("~~"),
                Markup::Code => {
                    // Two backticks and a space hold text with single ones.
                    if self.out[start..].contains('`') {
                        self.out.insert_str(start, "` ");
                        self.out.push_str(" `");
                    }
                    self.out.push('`');
                }
                Markup::Link(target) if target.contains(['(', ')', ' ']) => {
                    self.out.extend(["](<", target, ">)"]);
                }
                Markup::Link(target) => self.out.extend(["](", target, ")"]),
            }
        }
    }

    /// Writes what stands before a piece of text.
    fn flush(&mut self) {
        match self.gap {
            Gap::Line => {
                self.close_marks(0);
                if !self.out.is_empty() {
                    self.out.push('\n');
                }
                if let Some(depth) = self.bullet.take() {
                    self.out.extend(std::iter::repeat_n("    ", depth));
                    self.out.push_str("- ");
                }
            }
            Gap::Space if !self.out.is_empty() => self.out.push(' '),
            _ => {}
        }
        self.gap = Gap::None;
        for around in &mut self.around {
            if around.written.is_none() {
                self.out.push_str(match around.markup {
                    Markup::Link(_) => "[",
                    Markup::Strong => "**",
                    Markup::Emphasis => "*",
                    Markup::Struck => "~~",
                    Markup::Code => "`",
                });
                around.written = Some(self.out.len());
            }
        }
    }

    pub(super) fn text(&mut self, text: &str) {
        let mut rest = text;
        while !rest.is_empty() {
            let word_start = rest.bytes().position(|byte| !byte.is_ascii_whitespace());
            let (space, after) = rest.split_at(word_start.unwrap_or(rest.len()));
            if !space.is_empty() {
                self.gap = self.gap.max(self.gap_of(space, after));
            }
            // Words that stay as they are go together.
            let words_stay = !self.literal && !self.is_in_code();
            let end =
                if words_stay { words_end(after) } else { after.find(|c: char| c.is_ascii_whitespace()) };
            let (word, after) = after.split_at(end.unwrap_or(after.len()));
            if !word.is_empty() {
                self.flush();
                self.in_row = true;
                self.word(word, after);
            }
            rest = after;
        }
    }

    fn is_in_code(&self) -> bool {
        self.around.iter().any(|around| around.markup == Markup::Code)
    }

    /// What white space between tags means.
    fn gap_of(&self, space: &str, after: &str) -> Gap {
        let breaks = space.bytes().filter(|&byte| byte == b'\n').count();
        let item = || ["- ", "* ", "+ "].iter().any(|bullet| after.starts_with(bullet));
        let line = if self.preformatted { breaks > 0 } else { breaks > 1 || (breaks > 0 && item()) };
        if line && (self.preformatted || !self.literal) { Gap::Line } else { Gap::Space }
    }

    fn word(&mut self, word: &str, after: &str) {
        if self.is_in_code() {
            decoded(word, &mut self.out);
        } else if self.literal {
            escaped(word, after, &mut self.out);
        } else {
            self.out.push_str(word);
        }
    }
}

fn breaks_line(tag: Tag) -> bool {
    matches!(
        tag,
        Tag::Break | Tag::Block | Tag::Term | Tag::Description | Tag::Beside | Tag::Heading(_) | Tag::Table
    )
}

/// Whether a link's target can be written down in Markdown.
fn is_target(target: &str) -> bool {
    !target.is_empty() && !target.contains(['\n', '\r', '<', '>'])
}
