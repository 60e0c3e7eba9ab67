//! HTML text -> tags, text and comments, each with its place. Never fails and never looks back.

use memchr::{memchr, memchr_iter, memchr2};

use super::tag::Tag;

/// A piece of HTML.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Token<'s> {
    /// Byte offset of the first character.
    pub(crate) start: usize,
    /// Byte offset after the last character.
    pub(crate) end: usize,
    pub(crate) kind: Kind<'s>,
}

/// What a piece of HTML is.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Kind<'s> {
    /// Text with its entities as written.
    Text,
    /// `<name attributes>`
    Open(Tag, Attributes<'s>),
    /// `</name>`
    Close(Tag),
    /// A comment, a declaration, or the inside of a script: nothing to show.
    Hidden,
}

/// What stands in a tag after its name.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Attributes<'s>(&'s str);

impl<'s> Attributes<'s> {
    /// The value of the first attribute of this name, as written and without quotes; empty where
    /// the attribute has no value.
    pub(crate) fn get(self, name: &str) -> Option<&'s str> {
        let mut rest = self.0;
        loop {
            rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == '/');
            if rest.is_empty() {
                return None;
            }
            let ends = |c: char| c.is_ascii_whitespace() || c == '=';
            // A stray `=` stands for an attribute without a name.
            let length = rest.find(ends).unwrap_or(rest.len());
            let (key, after) = rest.split_at(length);
            let (value, after) = match after.trim_start().strip_prefix('=') {
                Some(after) => value(after.trim_start()),
                None => ("", after),
            };
            if key.trim_end_matches('/').eq_ignore_ascii_case(name) {
                return Some(value);
            }
            rest = after;
        }
    }
}

/// Splits the text after a `=` into the value and the rest.
fn value(text: &str) -> (&str, &str) {
    if let Some(quote) = text.chars().next().filter(|&c| c == '"' || c == '\'')
        && let Some(value) = text[1..].split_once(quote)
    {
        return value;
    }
    let end = text.find(|c: char| c.is_ascii_whitespace()).unwrap_or(text.len());
    (text[..end].trim_end_matches('/'), &text[end..])
}

/// The tokens of an HTML text, in order and without a gap.
#[derive(Debug, Clone)]
pub(crate) struct Tokens<'s> {
    source: &'s str,
    at: usize,
    /// What has been looked for and is not to be found any more, so that nothing is looked for
    /// twice: `"`, `'`, and the end of a comment.
    no_double_quote: bool,
    no_single_quote: bool,
    no_comment_end: bool,
    no_raw_end: bool,
    /// The tag after the text that was given last.
    next: Option<Token<'s>>,
}

impl<'s> Tokens<'s> {
    /// The tokens of `source` from a byte offset on.
    pub(crate) fn new(source: &'s str, at: usize) -> Self {
        Self {
            source,
            at,
            no_double_quote: false,
            no_single_quote: false,
            no_comment_end: false,
            no_raw_end: false,
            next: None,
        }
    }

    /// Goes on at another byte offset, further down.
    pub(crate) fn skip_to(&mut self, at: usize) {
        debug_assert!(at >= self.at, "going back would read in a circle");
        self.at = at;
        self.next = None;
    }

    /// The tag at `start`, where a `<` stands. `None` where that `<` is a character of the text.
    fn tag(&mut self, start: usize) -> Option<Token<'s>> {
        let bytes = self.source.as_bytes();
        let close = bytes.get(start + 1) == Some(&b'/');
        let name_start = start + 1 + usize::from(close);
        if !bytes.get(name_start)?.is_ascii_alphabetic() {
            return None;
        }
        let ends = |byte: &u8| byte.is_ascii_whitespace() || matches!(byte, b'>' | b'/' | b'<');
        let name_end = bytes[name_start..].iter().position(ends).map_or(bytes.len(), |n| name_start + n);
        let name = &self.source[name_start..name_end];
        // `<https://...>` and `<a@b.example>` are Markdown's links, not tags.
        if name.as_bytes().contains(&b'@') || name.as_bytes().ends_with(b":") {
            return None;
        }
        let tag = Tag::named(name);
        let (last, closed) = self.tag_end(name_end);
        // What never ends hides the text behind it, if it is taken for a tag: "see <a href= in the guide".
        let hides = || last == bytes.len() && self.source[name_end..last].contains(char::is_alphanumeric);
        if !closed && (tag == Tag::Other || hides()) {
            return None;
        }
        let attributes = Attributes(&self.source[name_end..last]);
        let kind = if close { Kind::Close(tag) } else { Kind::Open(tag, attributes) };
        let mut end = last + usize::from(closed);
        if tag == Tag::Raw && !close && closed {
            end = self.raw_end(end, name);
            return Some(Token { start, end, kind: Kind::Hidden });
        }
        Some(Token { start, end, kind })
    }

    /// Where a tag ends, and whether with a `>`. The next `<` outside quotes ends it as well.
    fn tag_end(&mut self, mut at: usize) -> (usize, bool) {
        let bytes = self.source.as_bytes();
        while let Some(&byte) = bytes.get(at) {
            match byte {
                b'>' => return (at, true),
                b'<' => return (at, false),
                // A quote opens a value only after `=`; others are slips of the pen.
                b'"' | b'\'' if bytes[..at].trim_ascii_end().ends_with(b"=") => {
                    let missing =
                        if byte == b'"' { &mut self.no_double_quote } else { &mut self.no_single_quote };
                    if !*missing {
                        match memchr(byte, &bytes[at + 1..]) {
                            Some(length) => at += length + 1,
                            None => *missing = true,
                        }
                    }
                }
                _ => {}
            }
            at += 1;
        }
        (bytes.len(), false)
    }

    /// Where a script or style that begins at `at` ends: after its closing tag, or at once where
    /// it has none.
    fn raw_end(&mut self, at: usize, name: &str) -> usize {
        if self.no_raw_end {
            return at;
        }
        let bytes = self.source.as_bytes();
        for found in memchr_iter(b'<', &bytes[at..]) {
            let Some(rest) = bytes[at + found + 1..].strip_prefix(b"/") else { continue };
            if rest.get(..name.len()).is_some_and(|close| close.eq_ignore_ascii_case(name.as_bytes())) {
                return memchr(b'>', rest).map_or(bytes.len(), |n| bytes.len() - rest.len() + n + 1);
            }
        }
        self.no_raw_end = true;
        at
    }

    /// `<!-- ... -->`, `<!doctype ...>`, `<![if ...]>`, `<?xml ...>`. A comment that never ends is
    /// taken for its first mark alone, so that it hides nothing.
    fn hidden(&mut self, start: usize) -> Option<Token<'s>> {
        let bytes = self.source.as_bytes();
        let rest = &bytes[start + 1..];
        if !matches!(rest.first(), Some(b'!' | b'?')) {
            return None;
        }
        let mut end = None;
        if rest.starts_with(b"!--") {
            if !self.no_comment_end {
                // `<!-->` is a whole comment.
                end = memchr_iter(b'>', &bytes[start + 2..])
                    .find(|&n| bytes[start + 2..][..n].ends_with(b"--"))
                    .map(|n| start + 2 + n + 1);
                self.no_comment_end = end.is_none();
            }
            end = end.or(Some(start + 4));
        } else if let Some(n) = memchr2(b'>', b'<', rest)
            && rest[n] == b'>'
        {
            end = Some(start + 1 + n + 1);
        }
        end.map(|end| Token { start, end, kind: Kind::Hidden })
    }
}

impl<'s> Iterator for Tokens<'s> {
    type Item = Token<'s>;

    fn next(&mut self) -> Option<Token<'s>> {
        if let Some(token) = self.next.take() {
            self.at = token.end;
            return Some(token);
        }
        let bytes = self.source.as_bytes();
        let start = self.at;
        if start >= bytes.len() {
            return None;
        }
        let mut at = start;
        while let Some(found) = memchr(b'<', &bytes[at..]) {
            let less = at + found;
            if let Some(token) = self.hidden(less).or_else(|| self.tag(less)) {
                if less == start {
                    self.at = token.end;
                    return Some(token);
                }
                self.at = less;
                self.next = Some(token);
                return Some(Token { start, end: less, kind: Kind::Text });
            }
            at = less + 1;
        }
        self.at = bytes.len();
        Some(Token { start, end: self.at, kind: Kind::Text })
    }
}
