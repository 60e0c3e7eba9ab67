//! YAML or JSON -> a tree of values, each with its line.

use memchr::{memchr, memchr_iter, memchr2};
use saphyr_parser::{Event, Parser};

use crate::rests::rest;

/// Values nested deeper than this are left out.
const DEEPEST: usize = 64;

/// A value.
#[derive(Debug, Default)]
pub(crate) struct Node {
    /// 1-based line where it starts; that of its key where it has one.
    pub(super) line: u32,
    pub(super) value: Value,
}

#[derive(Debug)]
pub(crate) enum Value {
    /// A text, a number, a date: as written, without quotes.
    Scalar(String),
    List(Vec<Node>),
    Map(Vec<(String, Node)>),
}

impl Default for Value {
    fn default() -> Self {
        Self::Scalar(String::new())
    }
}

impl Node {
    /// The value of a key, if this is a map that has it.
    pub(super) fn get(&self, key: &str) -> Option<&Self> {
        match &self.value {
            Value::Map(entries) => entries.iter().find(|(name, _)| name == key).map(|(_, node)| node),
            _ => None,
        }
    }

    /// The text of a key. Empty where there is none.
    pub(super) fn text(&self, key: &str) -> &str {
        match self.get(key).map(|node| &node.value) {
            Some(Value::Scalar(text)) => text,
            _ => "",
        }
    }

    /// The values of a list under a key. Empty where there is none.
    pub(super) fn list(&self, key: &str) -> &[Self] {
        match self.get(key).map(|node| &node.value) {
            Some(Value::List(nodes)) => nodes,
            _ => &[],
        }
    }
}

/// A value that is not closed yet, and the key that waits for what comes next in it, with its line.
type Open = (Node, Option<(String, u32)>);

/// After so many values there is a rest: some milliseconds.
const REST: usize = 5000;

/// The tree of the first document in a text; what comes before a fault where there is one. Aliases
/// stand for nothing.
pub(super) async fn tree(source: &str) -> Node {
    match source.trim_start_matches('\u{feff}').trim_start().starts_with('{') {
        true => json(source).await,
        false => yaml(source).await,
    }
}

async fn yaml(source: &str) -> Node {
    let mut growing = Growing::default();
    for (at, event) in Parser::new_from_str(source).enumerate() {
        if at % REST == REST - 1 {
            rest().await;
        }
        let Ok((event, span)) = event else { break };
        let line = u32::try_from(span.start.line()).unwrap_or(u32::MAX);
        let root = match event {
            Event::SequenceStart(..) => growing.open(line, Value::List(Vec::new())),
            Event::MappingStart(..) => growing.open(line, Value::Map(Vec::new())),
            Event::SequenceEnd | Event::MappingEnd => growing.close(),
            Event::Scalar(text, ..) => growing.scalar(line, text.into_owned()),
            Event::Alias(_) => growing.scalar(line, String::new()),
            Event::DocumentEnd => break,
            _ => None,
        };
        if let Some(root) = root {
            return root;
        }
    }
    growing.end()
}

/// The YAML parser takes JSON for one key until it has seen all of it, which is no work for slices.
async fn json(source: &str) -> Node {
    let (Ok(node) | Err(node)) = whole_json(source).await;
    node
}

/// The tree of a text of JSON; what comes before a fault where it breaks off or goes on behind its end.
pub(super) async fn whole_json(source: &str) -> Result<Node, Node> {
    let (bytes, mut growing) = (source.as_bytes(), Growing::default());
    let (mut at, mut line, mut values) = (0, 1, 0);
    while let Some(&byte) = bytes.get(at) {
        values += 1;
        if values % REST == 0 {
            rest().await;
        }
        let start = at;
        at += 1;
        let root = match byte {
            b'{' => growing.open(line, Value::Map(Vec::new())),
            b'[' => growing.open(line, Value::List(Vec::new())),
            b'}' | b']' => growing.close(),
            b'"' => {
                let Some(end) = end_of_text(bytes, at) else { break };
                at = end + 1;
                let written = &source[start + 1..end];
                let text = match memchr(b'\\', written.as_bytes()) {
                    Some(_) => {
                        serde_json::from_str(&source[start..at]).unwrap_or_else(|_| written.to_owned())
                    }
                    None => written.to_owned(),
                };
                growing.scalar(line, text)
            }
            byte if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'+' | b'.') => {
                let is_end = |byte: &u8| byte.is_ascii_whitespace() || b",:[]{}\"".contains(byte);
                at += bytes[at..].iter().position(is_end).unwrap_or(bytes.len() - at);
                growing.scalar(line, source[start..at].to_owned())
            }
            _ => None,
        };
        line += memchr_iter(b'\n', &bytes[start..at]).count() as u32;
        if let Some(root) = root {
            return if source[at..].trim().is_empty() { Ok(root) } else { Err(root) };
        }
    }
    Err(growing.end())
}

/// Where the quote stands that ends a text of JSON, from a place in it on.
fn end_of_text(bytes: &[u8], mut at: usize) -> Option<usize> {
    loop {
        at += memchr2(b'"', b'\\', &bytes[at..])?;
        if bytes[at] == b'"' {
            return Some(at);
        }
        at += 2;
        if at > bytes.len() {
            return None;
        }
    }
}

/// What there is of a tree so far.
#[derive(Default)]
struct Growing {
    open: Vec<Open>,
    /// How many values are open that nest too deeply.
    skipped: usize,
}

impl Growing {
    fn open(&mut self, line: u32, value: Value) -> Option<Node> {
        match self.skipped > 0 || self.open.len() == DEEPEST {
            true => self.skipped += 1,
            false => self.open.push((Node { line, value }, None)),
        }
        None
    }

    /// The whole, where that ends.
    fn close(&mut self) -> Option<Node> {
        let node = match self.skipped {
            0 => self.open.pop()?.0,
            skipped => {
                self.skipped = skipped - 1;
                if self.skipped > 0 {
                    return None;
                }
                Node::default()
            }
        };
        self.add(node)
    }

    fn scalar(&mut self, line: u32, text: String) -> Option<Node> {
        if self.skipped > 0 { None } else { self.add(Node { line, value: Value::Scalar(text) }) }
    }

    /// A text that breaks off is read as far as it goes.
    fn end(mut self) -> Node {
        while let Some((node, _)) = self.open.pop() {
            if let Some(root) = self.add(node) {
                return root;
            }
        }
        Node::default()
    }

    /// Puts a value where it belongs; gives it back where it is the whole.
    fn add(&mut self, node: Node) -> Option<Node> {
        let Some((parent, key)) = self.open.last_mut() else { return Some(node) };
        match &mut parent.value {
            Value::List(nodes) => nodes.push(node),
            Value::Map(entries) => match (key.take(), node.value) {
                (Some((key, line)), value) => entries.push((key, Node { line, value })),
                (None, Value::Scalar(text)) => *key = Some((text, node.line)),
                (None, _) => *key = Some((String::new(), node.line)),
            },
            Value::Scalar(_) => {}
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rests::{at_once, counted};

    fn tree(source: &str) -> Node {
        at_once(super::tree(source))
    }

    #[test]
    fn yaml_and_json_are_trees_with_lines() {
        let yaml = "# lamps\nplan:\n  name: Lamp Works\n  parts:\n    - id: a\n      text: |-\n        One.\n\n        Two.\n    - id: b\n";
        let tree = tree(yaml);
        let plan = tree.get("plan").expect("there is one");
        assert_eq!(plan.text("name"), "Lamp Works");
        let parts: Vec<_> = plan.list("parts").iter().map(|part| (part.line, part.text("id"))).collect();
        assert_eq!(parts, [(5, "a"), (10, "b")]);
        assert_eq!(plan.list("parts")[0].text("text"), "One.\n\nTwo.");

        let tree =
            self::tree("{\n\t\"plan\": {\"name\": \"La\\u006dp \\/ 5.10\",\n \"parts\": [{\"id\": \"a\"}]}}");
        assert_eq!(tree.get("plan").map(|plan| plan.text("name")), Some("Lamp / 5.10"));
        assert_eq!(tree.get("plan").map(|plan| plan.list("parts")[0].line), Some(3));
    }

    #[test]
    fn what_breaks_off_or_nests_too_deeply_is_read_as_far_as_it_goes() {
        assert_eq!(tree("a: b\nc: [d").text("a"), "b");
        assert_eq!(
            tree(&format!("{{\"a\": {}1{}, \"b\": \"c\"}}", "[".repeat(100), "]".repeat(100))).text("b"),
            "c"
        );
        assert!(tree("").get("a").is_none());
    }

    #[test]
    fn long_ones_are_read_with_rests_and_what_json_escapes_is_as_it_was() {
        let json =
            format!("{{\"plan\": [{}\"\\\"\\n\u{e9}\\u00e9\\\\\"]}}", "{\"a\": -1.5e3},\n".repeat(4000));
        let (tree, rests) = counted(super::tree(&json));
        assert!(rests > 5, "{rests} rests");
        let list = tree.list("plan");
        assert_eq!((list.len(), list[2].line, list[2].text("a")), (4001, 3, "-1.5e3"));
        assert!(matches!(&list[4000].value, Value::Scalar(text) if text == "\"\n\u{e9}\u{e9}\\"));
        let (_, rests) = counted(super::tree(&"a: b\n".repeat(6000)));
        assert!(rests > 1, "{rests} rests");
        assert_eq!(self::tree("{\"a\": \"b\", \"c\": \"d\\").text("a"), "b");
    }
}
