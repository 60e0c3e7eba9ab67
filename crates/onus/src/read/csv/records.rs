//! CSV -> records, as in RFC 4180 and as spreadsheets write it: LF or CRLF, a byte order mark, and
//! `;`, tabs or `|` instead of commas.

use std::borrow::Cow;

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};

/// How many lines are looked at to tell the delimiter.
const SAMPLE: usize = 50;

/// After so many records there is a rest: some milliseconds.
const REST: usize = 1000;

/// One record.
#[derive(Debug)]
pub(crate) struct Record<'s> {
    /// 1-based line where it starts.
    pub(crate) line: u32,
    /// 1-based line where it ends: another one where a field holds line breaks.
    pub(crate) last_line: u32,
    /// Without their quotes, with LF for line breaks. Never empty.
    pub(crate) fields: Vec<Cow<'s, str>>,
}

/// All records but blank lines. A quote that is never closed reaches to the end of the text.
pub(crate) async fn records(source: &str) -> Vec<Record<'static>> {
    let mut rest = source.strip_prefix('\u{feff}').unwrap_or(source);
    let mut reader = ReaderBuilder::new().delimiter(delimiter(rest)).build();
    let mut buffers = Buffers { text: vec![0; 4096], ends: vec![0; 64] };
    let mut records = Vec::new();
    let mut line = 1;
    while let Some((length, fields)) = buffers.record(&mut reader, rest) {
        // What is left of the break before, and blank lines.
        let blank = rest[..length].len() - rest[..length].trim_start_matches(['\r', '\n']).len();
        let breaks = |text: &str| text.matches('\n').count() as u32;
        let first = line + breaks(&rest[..blank]);
        line += breaks(&rest[..length]);
        let last_line = line - u32::from(rest[..length].ends_with('\n'));
        rest = &rest[length..];
        if records.len() % REST == REST - 1 {
            crate::rests::rest().await;
        }
        if fields.len() > 1 || fields.iter().any(|field| !field.trim().is_empty()) {
            records.push(Record { line: first, last_line, fields });
        }
    }
    records
}

/// What a record is copied into.
struct Buffers {
    text: Vec<u8>,
    ends: Vec<usize>,
}

impl Buffers {
    /// How many bytes the next record takes, and its fields. `None` at the end.
    fn record(&mut self, reader: &mut Reader, source: &str) -> Option<(usize, Vec<Cow<'static, str>>)> {
        let (mut taken, mut written, mut ended) = (0, 0, 0);
        loop {
            let input = &source.as_bytes()[taken..];
            let (result, read, wrote, ends) =
                reader.read_record(input, &mut self.text[written..], &mut self.ends[ended..]);
            taken += read;
            written += wrote;
            ended += ends;
            match result {
                // The next call, with nothing left, ends the last record.
                ReadRecordResult::InputEmpty => {}
                ReadRecordResult::OutputFull => self.text.resize(self.text.len() * 2, 0),
                ReadRecordResult::OutputEndsFull => self.ends.resize(self.ends.len() * 2, 0),
                ReadRecordResult::Record => break,
                ReadRecordResult::End => return None,
            }
        }
        let starts = std::iter::once(0).chain(self.ends[..ended].iter().copied());
        let fields = starts.zip(&self.ends[..ended]).map(|(start, &end)| {
            let field = String::from_utf8_lossy(&self.text[start..end]);
            Cow::Owned(if field.contains('\r') { field.replace("\r\n", "\n") } else { field.into_owned() })
        });
        Some((taken, fields.collect()))
    }
}

/// What the text is cut by: of the four in use the one that stands in most of the first lines, and
/// most often in the first of them that holds any. What stands in quotes does not count.
fn delimiter(source: &str) -> u8 {
    const DELIMITERS: [u8; 4] = [b',', b';', b'\t', b'|'];
    let mut outside = true;
    let mut lines = [0; DELIMITERS.len()];
    let mut first: Option<[usize; DELIMITERS.len()]> = None;
    for line in source.lines().take(SAMPLE) {
        let mut counts = [0; DELIMITERS.len()];
        for byte in line.bytes() {
            if byte == b'"' {
                outside = !outside;
            } else if let Some(which) = DELIMITERS.iter().position(|&it| it == byte).filter(|_| outside) {
                counts[which] += 1;
            }
        }
        for (lines, count) in lines.iter_mut().zip(counts) {
            *lines += usize::from(count > 0);
        }
        if first.is_none() && counts.iter().any(|&count| count > 0) {
            first = Some(counts);
        }
    }
    let first = first.unwrap_or_default();
    // The last of equals wins, which is to be the comma.
    (0..DELIMITERS.len())
        .rev()
        .max_by_key(|&which| (lines[which], first[which]))
        .map_or(b',', |at| DELIMITERS[at])
}
