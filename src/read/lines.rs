//! Where the lines of a page are.

/// The byte offsets at which the lines of a page start.
#[derive(Debug)]
pub(super) struct Lines<'s> {
    source: &'s str,
    starts: Vec<usize>,
}

impl<'s> Lines<'s> {
    pub(super) fn new(source: &'s str) -> Self {
        let mut starts = Vec::with_capacity(source.len() / 60 + 1);
        starts.push(0);
        starts.extend(memchr::memchr_iter(b'\n', source.as_bytes()).map(|at| at + 1));
        Self { source, starts }
    }

    /// The number of lines; an empty page has one.
    pub(super) fn len(&self) -> u32 {
        self.starts.len() as u32
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
        self.starts.partition_point(|&start| start <= offset) as u32
    }

    /// The byte offset at which a 1-based line starts.
    pub(super) fn start(&self, line: u32) -> usize {
        self.starts.get(line as usize - 1).copied().unwrap_or(self.source.len())
    }

    /// A 1-based line without its line break; empty where there is no such line.
    pub(super) fn text(&self, line: u32) -> &'s str {
        if line == 0 {
            return "";
        }
        let start = self.start(line);
        let mut end = self.starts.get(line as usize).copied().unwrap_or(self.source.len());
        let bytes = self.source.as_bytes();
        while end > start && matches!(bytes[end - 1], b'\n' | b'\r') {
            end -= 1;
        }
        &self.source[start..end]
    }
}
