//! One line of a cell whose markup is plain to see -> text with marks, in one pass.
//!
//! Plain to see are links, code, emphasis and variables that do not overlap, and that no rule of
//! Markdown could read in another way. Any other line is for the parser.

use super::keywords::{Names, Value};
use super::kinds::{is_plain, kind_of, plain_start};
use super::variables::{UNKNOWN_END, UNKNOWN_START, variable};
use super::{Mark, MarkKind, RichText};

/// What the variables in a line stand for.
pub(crate) struct Variables<'w, 'l> {
    pub(crate) names: &'w Names<'w>,
    /// The names of those that nothing defines.
    pub(crate) unknown: &'w mut Vec<&'l str>,
}

/// Appends a line; without `variables`, those in it have been resolved. Returns whether it could;
/// where it could not, the rest of it is missing.
pub(crate) fn push<'l>(out: &mut RichText, line: &'l str, variables: Option<Variables<'_, 'l>>) -> bool {
    let mut writer = Writer {
        start: out.text.len(),
        out,
        line,
        bytes: line.as_bytes(),
        run: 0,
        at: 0,
        around: None,
        name: None,
        variables,
    };
    let all = writer.write();
    all.is_some() && writer.around.is_none() && writer.name.is_none()
}

struct Writer<'w, 'l> {
    out: &'w mut RichText,
    /// Where the line starts in the text.
    start: usize,
    line: &'l str,
    bytes: &'l [u8],
    /// Where the text starts that has been looked at and not been written.
    run: usize,
    /// What is looked at next.
    at: usize,
    around: Option<Around>,
    /// The mark of the variable whose name is written.
    name: Option<usize>,
    variables: Option<Variables<'w, 'l>>,
}

/// What is open around what is written.
enum Around {
    /// So many asterisks, with their mark.
    Asterisks(usize, usize),
    /// The text of a link up to an offset, with its mark and how many bytes its target has.
    Link(usize, usize, usize),
    /// Brackets that stand for themselves, up to an offset.
    Brackets(usize),
}

impl Writer<'_, '_> {
    /// `None` where something is not plain to see.
    fn write(&mut self) -> Option<()> {
        let bytes = self.bytes;
        loop {
            let mut at = self.at + plain_start(&bytes[self.at..]);
            while at < bytes.len() && kind_of(bytes[at]) == 0 {
                at += 1;
            }
            self.at = at;
            let Some(&byte) = bytes.get(at) else { break };
            match byte {
                // A name is words, and nothing else.
                b'`' | b'*' | b'[' | b']' | b'{' if self.name.is_some() => return None,
                b' ' if self.next() == b' ' => self.skip(1),
                b' ' | b'|' => self.at += 1,
                b'{' if self.next() == b':' => self.note(b'}')?,
                b'[' if self.next() == b'^' => self.note(b']')?,
                b'{' if matches!(self.next(), b'{' | b'[') && self.variables.is_some() => self.variable()?,
                b'{' => self.at += 1,
                b'&' | b'<' if matches!(self.next(), b' ' | b'=') => self.at += 1,
                b'~' if self.next() != b'~' => self.at += 1,
                b'_' if self.previous().is_ascii_alphanumeric() && self.next().is_ascii_alphanumeric() => {
                    self.at += 1;
                }
                b'`' => self.code()?,
                b'*' => self.asterisks()?,
                b'[' => self.open_link()?,
                b']' => self.close_link()?,
                0x80.. => self.character()?,
                _ => return None,
            }
        }
        self.flush();
        Some(())
    }

    fn previous(&self) -> u8 {
        if self.at == 0 { b' ' } else { self.bytes[self.at - 1] }
    }

    fn next(&self) -> u8 {
        self.bytes.get(self.at + 1).copied().unwrap_or(b' ')
    }

    /// Writes what has been looked at.
    #[inline]
    fn flush(&mut self) {
        let text = &mut self.out.text;
        let mut run = &self.line[self.run..self.at];
        if run.starts_with(' ') && (text.len() == self.start || text.ends_with([' ', '\n'])) {
            run = &run[1..];
        }
        text.push_str(run);
    }

    /// Leaves some bytes out.
    fn skip(&mut self, count: usize) {
        self.flush();
        self.at += count;
        self.run = self.at;
    }

    /// A variable of which the value, or the name that is shown instead, is words.
    fn variable(&mut self) -> Option<()> {
        let variables = self.variables.as_mut()?;
        let (name, after) = variable(&self.line[self.at..])?;
        let value = variables.names.value(name);
        let words = match &value {
            Value::Known(value) => value,
            Value::Readable(readable) => readable.as_str(),
        };
        let ends_plainly = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_alphanumeric);
        let bytes = words.as_bytes();
        if !(is_plain(words) && ends_plainly(bytes.first()) && ends_plainly(bytes.last())) {
            return None;
        }
        if matches!(value, Value::Readable(_)) {
            variables.unknown.push(name);
        }
        self.skip(self.line.len() - after.len() - self.at);
        match value {
            Value::Known(value) => self.out.text.push_str(value),
            Value::Readable(readable) => {
                let mark = self.open_mark(MarkKind::Variable(String::new()));
                self.out.text.push_str(&readable);
                self.close_mark(mark);
                self.out.marks[mark].kind = MarkKind::Variable(readable);
            }
        }
        Some(())
    }

    /// Leaves out attributes or the mark of a footnote, between which nothing else could be markup.
    fn note(&mut self, end: u8) -> Option<()> {
        let length = memchr::memchr(end, &self.bytes[self.at..])? + 1;
        if memchr::memchr(b'{', &self.bytes[self.at + 1..self.at + length]).is_some() {
            return None;
        }
        let after = self.bytes.get(self.at + length).copied().unwrap_or(b' ');
        let before = self.previous();
        let apart = matches!(before, b')' | b'.' | b',' | b' ') || before.is_ascii_alphanumeric();
        if !apart || !matches!(after, b' ' | b'.' | b',' | b';' | b':' | b')') {
            return None;
        }
        self.skip(length);
        Some(())
    }

    /// Starts a mark here, and returns its index.
    fn open_mark(&mut self, kind: MarkKind) -> usize {
        let at = self.out.text.len();
        self.out.marks.push(Mark { start: at, end: at, kind });
        self.out.marks.len() - 1
    }

    fn close_mark(&mut self, mark: usize) {
        self.out.marks[mark].end = self.out.text.len();
    }

    /// A character that is not ASCII: white space is for others.
    fn character(&mut self) -> Option<()> {
        let letter = self.line[self.at..].chars().next()?;
        match letter {
            UNKNOWN_START if self.name.is_none() => {
                self.skip(letter.len_utf8());
                if self.bytes.get(self.at) == Some(&b' ') {
                    return None;
                }
                self.name = Some(self.open_mark(MarkKind::Variable(String::new())));
            }
            // What is left out around an empty name, or one with white space at its end, is the parser's to say.
            UNKNOWN_END if self.line[..self.at].ends_with([' ', UNKNOWN_START]) => return None,
            UNKNOWN_END => {
                self.skip(letter.len_utf8());
                let mark = self.name.take()?;
                self.close_mark(mark);
                let mark = &mut self.out.marks[mark];
                mark.kind = MarkKind::Variable(self.out.text[mark.start..].to_owned());
            }
            UNKNOWN_START | '\u{200b}' | '\u{feff}' => return None,
            _ if letter.is_whitespace() => return None,
            _ => self.at += letter.len_utf8(),
        }
        Some(())
    }

    /// Code between single backticks.
    fn code(&mut self) -> Option<()> {
        let inner = &self.bytes[self.at + 1..];
        let length = memchr::memchr(b'`', inner)?;
        let code = &self.line[self.at + 1..][..length];
        let is_plain = |pair: &[u8]| {
            !matches!(pair, b"  " | b"{:" | b"[^" | b"{{" | b"{[")
                && pair.iter().all(|&byte| (b' '..0x80).contains(&byte) && byte != b'<')
        };
        let single = inner.get(length + 1) != Some(&b'`');
        let tight = code.len() > 1 && code.trim_ascii() == code;
        if self.around.is_some() || !single || !tight || !code.as_bytes().windows(2).all(is_plain) {
            return None;
        }
        self.skip(1);
        let mark = self.open_mark(MarkKind::Code);
        self.at += length;
        self.skip(1);
        self.close_mark(mark);
        Some(())
    }

    /// Asterisks that can only start or only end what is between two such.
    fn asterisks(&mut self) -> Option<()> {
        let count = self.bytes[self.at..].iter().take_while(|&&byte| byte == b'*').count();
        let after = self.bytes.get(self.at + count).copied().unwrap_or(b' ');
        let before = self.previous();
        match self.around.take() {
            None => {
                let starts = matches!(before, b' ' | b'(') && after.is_ascii_alphanumeric();
                if !starts || count > 2 || self.name.is_some() {
                    return None;
                }
                self.skip(count);
                let kind = if count == 1 { MarkKind::Emphasis } else { MarkKind::Strong };
                self.around = Some(Around::Asterisks(count, self.open_mark(kind)));
            }
            Some(Around::Asterisks(open, mark)) => {
                let ends = matches!(after, b' ' | b'.' | b',' | b':' | b';' | b')')
                    && (before.is_ascii_alphanumeric() || matches!(before, b'.' | b':' | b',' | b')'));
                if !ends || count != open || self.name.is_some() {
                    return None;
                }
                self.skip(count);
                self.close_mark(mark);
            }
            Some(_) => return None,
        }
        Some(())
    }

    /// A bracket that starts a link, or that stands for itself.
    fn open_link(&mut self) -> Option<()> {
        let rest = &self.bytes[self.at + 1..];
        let end = self.at + 1 + memchr::memchr2(b'[', b']', rest).filter(|&length| rest[length] == b']')?;
        if self.around.is_some() || self.name.is_some() || self.previous() == b'!' {
            return None;
        }
        if self.bytes.get(end + 1) != Some(&b'(') {
            self.around = Some(Around::Brackets(end));
            self.at += 1;
            return Some(());
        }
        let rest = &self.bytes[end + 2..];
        let is_target = |byte: &u8| byte.is_ascii_alphanumeric() || b"/:.-_?=#%+,;@~$!".contains(byte);
        let length = rest.iter().take_while(|&byte| is_target(byte)).count();
        if length == 0 || rest.get(length) != Some(&b')') || end == self.at + 1 {
            return None;
        }
        self.skip(1);
        let target = self.line[end + 2..][..length].to_owned();
        self.around = Some(Around::Link(end, self.open_mark(MarkKind::Link(target)), length));
        Some(())
    }

    fn close_link(&mut self) -> Option<()> {
        match self.around.take() {
            Some(Around::Link(end, mark, target)) if end == self.at => {
                self.skip("](".len() + target + ")".len());
                self.close_mark(mark);
            }
            Some(Around::Brackets(end)) if end == self.at => self.at += 1,
            // No link starts on this line, so this one ends none.
            None => self.at += 1,
            Some(_) => return None,
        }
        Some(())
    }
}
