//! Where the lines of a page are.

/// The byte offsets at which the lines of a page start and end.
#[derive(Debug)]
pub(super) struct Lines<'s> {
    source: &'s str,
    spans: Vec<Span>,
}

#[derive(Debug)]
struct Span {
    start: usize,
    /// Before the line break.
    end: usize,
}

impl<'s> Lines<'s> {
    pub(super) fn new(source: &'s str) -> Self {
        let bytes = source.as_bytes();
        let mut spans = Vec::with_capacity(source.len() / 60 + 1);
        let mut start = 0;
        for next in memchr::memchr_iter(b'\n', bytes).chain([bytes.len()]) {
            let mut end = next;
            while end > start && bytes[end - 1] == b'\r' {
                end -= 1;
            }
            spans.push(Span { start, end });
            start = next + 1;
        }
        Self { source, spans }
    }

    /// The number of lines; an empty page has one.
    pub(super) fn len(&self) -> u32 {
        self.spans.len() as u32
    }

    /// Whether there are carriage returns without a line feed or vertical white space, of which
    /// only a Markdown parser knows what they mean where.
    pub(super) fn has_other_breaks(&self) -> bool {
        let bytes = self.source.as_bytes();
        memchr::memchr3_iter(b'\r', b'\x0b', b'\x0c', bytes)
            .any(|at| bytes[at] != b'\r' || bytes.get(at + 1) != Some(&b'\n'))
    }

    /// The 1-based line that holds the byte at `offset`.
    pub(super) fn line_at(&self, offset: usize) -> u32 {
        self.spans.partition_point(|span| span.start <= offset) as u32
    }

    /// The byte offset at which a 1-based line starts.
    pub(super) fn start(&self, line: u32) -> usize {
        self.spans.get(line as usize - 1).map_or(self.source.len(), |span| span.start)
    }

    /// The text from a 1-based line on.
    pub(super) fn from(&self, line: u32) -> &'s str {
        &self.source[self.start(line)..]
    }

    /// The first line with a byte in it, from a line on.
    pub(super) fn find(&self, byte: u8, line: u32) -> Option<u32> {
        let start = self.start(line);
        Some(self.line_at(start + memchr::memchr(byte, &self.source.as_bytes()[start..])?))
    }

    /// A 1-based line without its line break; empty where there is no such line.
    #[inline]
    pub(super) fn text(&self, line: u32) -> &'s str {
        match self.spans.get((line as usize).wrapping_sub(1)) {
            Some(span) => &self.source[span.start..span.end],
            None => "",
        }
    }
}
