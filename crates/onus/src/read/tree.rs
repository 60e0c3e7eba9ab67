//! YAML or JSON -> a tree of values, each with its line.

use saphyr_parser::{Event, Parser};

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

/// The tree of the first document in a text; what comes before a fault where there is one. Aliases
/// stand for nothing.
pub(super) fn tree(source: &str) -> Node {
    let mut open: Vec<Open> = Vec::new();
    let mut skipped = 0_usize;
    for event in Parser::new_from_str(source) {
        let Ok((event, span)) = event else { break };
        let line = u32::try_from(span.start.line()).unwrap_or(u32::MAX);
        let starts = match event {
            Event::SequenceStart(..) => Some(Value::List(Vec::new())),
            Event::MappingStart(..) => Some(Value::Map(Vec::new())),
            _ => None,
        };
        if let Some(value) = starts {
            if skipped > 0 || open.len() == DEEPEST {
                skipped += 1;
            } else {
                open.push((Node { line, value }, None));
            }
            continue;
        }
        let done = match event {
            Event::SequenceEnd | Event::MappingEnd if skipped > 0 => {
                skipped -= 1;
                (skipped == 0).then(Node::default)
            }
            Event::SequenceEnd | Event::MappingEnd => open.pop().map(|(node, _)| node),
            Event::Scalar(text, ..) if skipped == 0 => {
                Some(Node { line, value: Value::Scalar(text.into_owned()) })
            }
            Event::Alias(_) if skipped == 0 => Some(Node { line, ..Node::default() }),
            Event::DocumentEnd => break,
            _ => None,
        };
        if let Some(node) = done
            && let Some(root) = add(&mut open, node)
        {
            return root;
        }
    }
    // A text that breaks off is read as far as it goes.
    while let Some((node, _)) = open.pop() {
        if let Some(root) = add(&mut open, node) {
            return root;
        }
    }
    Node::default()
}

/// Puts a value where it belongs; gives it back where it is the whole.
fn add(open: &mut [Open], node: Node) -> Option<Node> {
    let Some((parent, key)) = open.last_mut() else { return Some(node) };
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn yaml_and_json_are_trees_with_lines() {
        let yaml = "# lamps\nplan:\n  name: Lamp Works\n  parts:\n    - id: a\n      text: |-\n        One.\n\n        Two.\n    - id: b\n";
        let tree = tree(yaml);
        let plan = tree.get("plan").expect("there is one");
        assert_eq!(plan.text("name"), "Lamp Works");
        let parts: Vec<_> = plan.list("parts").iter().map(|part| (part.line, part.text("id"))).collect();
        assert_eq!(parts, [(5, "a"), (10, "b")]);
        assert_eq!(plan.list("parts")[0].text("text"), "One.\n\nTwo.");

        let tree = super::tree(
            "{\n\t\"plan\": {\"name\": \"La\\u006dp \\/ 5.10\",\n \"parts\": [{\"id\": \"a\"}]}}",
        );
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
}
