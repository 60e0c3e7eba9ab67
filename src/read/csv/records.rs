//! CSV -> records, as in RFC 4180 and as spreadsheets write it: LF or CRLF, a byte order mark, and
//! `;` or tabs instead of commas. Fields are borrowed where they hold no doubled quotes.

use std::borrow::Cow;

use memchr::{memchr, memchr_iter, memchr2};

/// One record.
#[derive(Debug)]
pub(super) struct Record<'s> {
    /// 1-based line where it starts.
    pub(super) line: u32,
    /// 1-based line where it ends: another one where a field holds line breaks.
    pub(super) last_line: u32,
    /// Without their quotes, with LF for line breaks. Never empty.
    pub(super) fields: Vec<Cow<'s, str>>,
}

/// All records but blank lines. A quote that is never closed reaches to the end of the text.
pub(super) fn records(source: &str) -> Vec<Record<'_>> {
    let source = source.strip_prefix('\u{feff}').unwrap_or(source);
    let mut reader = Reader { source, at: 0, delimiter: delimiter(source) };
    let mut records = Vec::new();
    let mut line = 1;
    while reader.at < source.len() {
        let start = reader.at;
        let mut fields = vec![reader.field()];
        while source.as_bytes().get(reader.at) == Some(&reader.delimiter) {
            reader.at += 1;
            fields.push(reader.field());
        }
        let breaks = memchr_iter(b'\n', &source.as_bytes()[start..reader.at]).count() as u32;
        if fields.len() > 1 || !fields[0].trim().is_empty() {
            records.push(Record { line, last_line: line + breaks, fields });
        }
        // The line feed that ends the record.
        reader.at += 1;
        line += breaks + 1;
    }
    records
}

/// What the first line is cut by: of the three in use the one that it holds most of.
fn delimiter(source: &str) -> u8 {
    let first = source.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let mut outside = true;
    let mut counts = [0, 0, 0];
    for byte in first.bytes() {
        match byte {
            b'"' => outside = !outside,
            b',' if outside => counts[0] += 1,
            b';' if outside => counts[1] += 1,
            b'\t' if outside => counts[2] += 1,
            _ => {}
        }
    }
    match counts {
        [commas, semicolons, tabs] if tabs > commas && tabs > semicolons => b'\t',
        [commas, semicolons, _] if semicolons > commas => b';',
        _ => b',',
    }
}

struct Reader<'s> {
    source: &'s str,
    at: usize,
    delimiter: u8,
}

impl<'s> Reader<'s> {
    /// Reads up to the delimiter or line feed after the field.
    fn field(&mut self) -> Cow<'s, str> {
        if self.source.as_bytes().get(self.at) == Some(&b'"') {
            self.at += 1;
            let quoted = self.quoted();
            // Text between the closing quote and the delimiter is an error that loses nothing.
            let rest = self.plain();
            return if rest.is_empty() { quoted } else { quoted + rest };
        }
        Cow::Borrowed(self.plain())
    }

    fn plain(&mut self) -> &'s str {
        let rest = &self.source[self.at..];
        let length = memchr2(self.delimiter, b'\n', rest.as_bytes()).unwrap_or(rest.len());
        self.at += length;
        rest[..length].strip_suffix('\r').unwrap_or(&rest[..length])
    }

    fn quoted(&mut self) -> Cow<'s, str> {
        let source = self.source;
        let mut field = Cow::Borrowed("");
        loop {
            let rest = &source[self.at..];
            let Some(length) = memchr(b'"', rest.as_bytes()) else {
                self.at = source.len();
                field += rest;
                break;
            };
            field += &rest[..length];
            self.at += length + 1;
            if source.as_bytes().get(self.at) != Some(&b'"') {
                break;
            }
            field += "\"";
            self.at += 1;
        }
        if field.contains('\r') { Cow::Owned(field.replace("\r\n", "\n")) } else { field }
    }
}
