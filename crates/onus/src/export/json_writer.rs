//! JSON part by part, with the same bytes that `serde_json` writes of the whole.

use serde::Serialize;

use super::parts::Parts;

/// Where it has got to.
pub(crate) struct JsonWriter<'p, 't> {
    parts: &'p mut Parts<'t>,
    /// Two spaces of indentation, or all in one line.
    is_pretty: bool,
    /// Of each list and object that is open, whether anything is in it.
    open: Vec<bool>,
    /// A key stands before what comes next.
    is_keyed: bool,
}

/// A longer text is written in pieces of so many bytes.
const PIECE: usize = 64 * 1024;

const JSON: &str = "texts and numbers in structs and lists always have a JSON form";

impl<'p, 't> JsonWriter<'p, 't> {
    /// Two spaces of indentation.
    pub(crate) fn pretty(parts: &'p mut Parts<'t>) -> Self {
        Self { parts, is_pretty: true, open: Vec::new(), is_keyed: false }
    }

    /// In one line.
    pub(crate) fn compact(parts: &'p mut Parts<'t>) -> Self {
        Self { is_pretty: false, ..Self::pretty(parts) }
    }

    /// Begins an object.
    pub(crate) fn object(&mut self) {
        self.begin("{");
    }

    /// Begins a list.
    pub(crate) fn list(&mut self) {
        self.begin("[");
    }

    fn begin(&mut self, bracket: &str) {
        self.place();
        self.parts.text.push_str(bracket);
        self.open.push(false);
    }

    /// The key of what comes next.
    pub(crate) fn key(&mut self, key: &str) {
        self.place();
        self.parts.text.push_str(&serde_json::to_string(key).expect(JSON));
        self.parts.text.push_str(if self.is_pretty { ": " } else { ":" });
        self.is_keyed = true;
    }

    /// A whole value.
    pub(crate) fn value(&mut self, value: &impl Serialize) {
        self.place();
        let text = self.text_of(value);
        self.push(text.split('\n'));
    }

    /// A whole value in one line, whatever the rest is: to write one in both ways would be code for both.
    pub(crate) fn in_one_line(&mut self, value: &impl Serialize) {
        self.place();
        self.parts.text.push_str(&serde_json::to_string(value).expect(JSON));
    }

    /// The keys and values of a struct, within an object that is open.
    pub(crate) fn fields(&mut self, fields: &impl Serialize) {
        self.place();
        let text = self.text_of(fields);
        let inner = text.trim_start_matches(['{', '\n']);
        let inner = inner.strip_suffix('}').unwrap_or(inner).trim_end();
        self.push(inner.split('\n').map(|line| line.strip_prefix("  ").unwrap_or(line)));
    }

    /// A key and a list of what is made one by one, with rests.
    pub(crate) async fn values<T: Serialize>(&mut self, key: &str, values: impl Iterator<Item = T>) {
        self.key(key);
        self.list();
        for value in values {
            self.value(&value);
            self.parts.rest().await;
        }
        self.end("]");
    }

    /// A text that may be very long, with rests.
    pub(crate) async fn long_text(&mut self, text: &str) {
        self.place();
        self.parts.text.push('"');
        let mut left = text;
        while !left.is_empty() {
            let piece = &left[..left.floor_char_boundary(PIECE)];
            let written = serde_json::to_string(piece).expect(JSON);
            self.parts.text.push_str(&written[1..written.len() - 1]);
            left = &left[piece.len()..];
            self.parts.rest().await;
        }
        self.parts.text.push('"');
    }

    /// Has a part that is long enough taken, and rests.
    pub(crate) async fn rest(&mut self) {
        self.parts.rest().await;
    }

    /// Ends what was begun last, by its bracket.
    pub(crate) fn end(&mut self, bracket: &str) {
        if self.open.pop() == Some(true) {
            self.break_line();
        }
        self.parts.text.push_str(bracket);
    }

    /// Whatever parts the next value from the one before.
    fn place(&mut self) {
        if std::mem::take(&mut self.is_keyed) {
            return;
        }
        if let Some(has_any) = self.open.last_mut() {
            if std::mem::replace(has_any, true) {
                self.parts.text.push(',');
            }
            self.break_line();
        }
    }

    fn break_line(&mut self) {
        if self.is_pretty {
            self.parts.text.push('\n');
            self.open.iter().for_each(|_| self.parts.text.push_str("  "));
        }
    }

    fn text_of(&self, value: &impl Serialize) -> String {
        let text = match self.is_pretty {
            true => serde_json::to_string_pretty(value),
            false => serde_json::to_string(value),
        };
        text.expect(JSON)
    }

    /// Lines that are one value: no text in it holds a line break, which is written `\n`.
    fn push<'l>(&mut self, lines: impl Iterator<Item = &'l str>) {
        for (at, line) in lines.enumerate() {
            if at > 0 {
                self.break_line();
            }
            self.parts.text.push_str(line);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::parts::whole;
    use crate::rests::counted;

    #[derive(Serialize)]
    struct Thing {
        name: &'static str,
        lines: Vec<u32>,
        none: Vec<u32>,
    }

    #[derive(Serialize)]
    struct All {
        title: &'static str,
        things: Vec<Thing>,
        empty: Vec<Thing>,
        end: Thing,
    }

    fn thing() -> Thing {
        Thing { name: "{ \"a\"\nb }", lines: vec![1, 2], none: vec![] }
    }

    async fn write(mut json: JsonWriter<'_, '_>, things: usize) {
        json.object();
        json.key("title");
        json.value(&"T");
        json.values("things", (0..things).map(|_| thing())).await;
        json.values("empty", std::iter::empty::<Thing>()).await;
        json.key("end");
        json.object();
        json.fields(&thing());
        json.end("}");
        json.end("}");
    }

    #[test]
    fn the_bytes_are_those_of_the_whole_and_many_are_written_with_rests() {
        for count in [0, 3, 2000] {
            let things = (0..count).map(|_| thing()).collect();
            let all = All { title: "T", things, empty: vec![], end: thing() };
            let (pretty, rests) = counted(whole(async |parts| write(JsonWriter::pretty(parts), count).await));
            assert_eq!(pretty, serde_json::to_string_pretty(&all).unwrap());
            assert!(count < 2000 || rests > 5, "{rests} rests");
            let (compact, _) = counted(whole(async |parts| write(JsonWriter::compact(parts), count).await));
            assert_eq!(compact, serde_json::to_string(&all).unwrap());
        }
    }
}
