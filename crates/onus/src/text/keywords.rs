//! The values of variables such as `{{site.data.keyword.cloud}}`.

use std::collections::BTreeMap;

use super::glossary::GLOSSARY;

/// What variables stand for: definitions that were dropped, before the built-in glossary.
#[derive(Debug, Default, Clone, PartialEq)]
pub struct Keywords {
    defined: BTreeMap<String, String>,
}

/// What is known of a variable.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Value<'k> {
    /// Its value.
    Known(&'k str),
    /// Nothing but its name, made readable.
    Readable(String),
}

impl Keywords {
    /// Adds the definitions of a `keyref.yaml`, `conref.md` or their kind; later ones win.
    /// Returns how many there were.
    pub fn add(&mut self, source: &str) -> usize {
        let definitions = if looks_like_yaml(source) { yaml(source) } else { content_references(source) };
        let count = definitions.len();
        self.defined.extend(definitions);
        count
    }

    /// Whether a file defines variables rather than being a page: `.yaml` and `.yml` files do, and
    /// Markdown files that say `content-type: conref` before their text. Documents of OSCAL are YAML, too.
    pub fn is_definitions(file: &str, source: &str) -> bool {
        let file = file.to_ascii_lowercase();
        (file.ends_with(".yaml") || file.ends_with(".yml")) && !is_oscal(source)
            || (file.ends_with("conref.md")
                || source.lines().take(30).any(|line| line.trim() == "content-type: conref"))
    }

    /// How many definitions were added.
    pub fn len(&self) -> usize {
        self.defined.len()
    }

    /// Whether no definitions were added.
    pub fn is_empty(&self) -> bool {
        self.defined.is_empty()
    }

    fn value(&self, name: &str) -> Value<'_> {
        if let Some(value) = self.defined.get(name) {
            return Value::Known(value);
        }
        let first = name.as_bytes().first().copied().unwrap_or_default();
        let alike = GLOSSARY.partition_point(|(key, _)| key.as_bytes()[0] < first);
        match GLOSSARY[alike..]
            .iter()
            .take_while(|(key, _)| key.as_bytes()[0] == first)
            .find(|(key, _)| *key == name)
        {
            Some((_, value)) => Value::Known(value),
            None => Value::Readable(readable(name)),
        }
    }
}

/// What variables stand for in one page.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Names<'k> {
    pub(crate) keywords: &'k Keywords,
    /// The service that the page is about; empty while it is not known yet.
    pub(crate) service: &'k str,
}

impl<'k> Names<'k> {
    pub(crate) fn value(&self, name: &str) -> Value<'k> {
        match self.keywords.value(name) {
            // These name the page's own service in every set of pages that uses them.
            Value::Readable(_)
                if !self.service.is_empty()
                    && matches!(name, "short_name" | "product_name" | "service_name" | "service-name") =>
            {
                Value::Readable(self.service.to_owned())
            }
            value => value,
        }
    }
}

/// Endings of names that say which form of a product's name is meant.
const FORMS: [&str; 9] = ["_notm", "_full", "_short", "_long", "_cap", "_is", "short", "long", "full"];

/// Initials that could be words.
const INITIALS: [&str; 7] = ["api", "ai", "iam", "sap", "ibm", "aws", "os"];

/// A name as words: `big_lamp_full_notm` -> `Big Lamp`.
fn readable(name: &str) -> String {
    let mut stem = name;
    while let Some(shorter) = FORMS.iter().find_map(|form| stem.strip_suffix(form)) {
        if shorter.len() < 2 {
            break;
        }
        stem = shorter;
    }
    let is_gap = |c: char| matches!(c, '_' | '-' | '.' | ' ');
    let words: Vec<&str> = stem.split(is_gap).filter(|word| !word.is_empty()).collect();
    let mut out = String::with_capacity(stem.len());
    for word in &words {
        if !out.is_empty() {
            out.push(' ');
        }
        // Short names without vowels, or alone, are initials more often than words.
        let vowels = word.bytes().any(|byte| b"aeiou".contains(&byte)) && !INITIALS.contains(word);
        if word.len() <= 3
            && word.bytes().all(|byte| byte.is_ascii_lowercase())
            && (words.len() == 1 || !vowels)
        {
            out.push_str(&word.to_ascii_uppercase());
        } else {
            let mut letters = word.chars();
            out.extend(letters.next().iter().map(char::to_ascii_uppercase));
            out.push_str(letters.as_str());
        }
    }
    if out.is_empty() { name.to_owned() } else { out }
}

/// Whether a text is a document of OSCAL: all of them tell its version near their start.
fn is_oscal(source: &str) -> bool {
    let start = &source[..source.floor_char_boundary(2000)];
    ["oscal-version", "system-security-plan:", "\"system-security-plan\""]
        .iter()
        .any(|key| start.contains(key))
}

fn looks_like_yaml(source: &str) -> bool {
    !source.trim_start().starts_with("---\n")
        && !source.contains("\n{: #")
        && source.lines().any(|line| setting(line).is_some())
}

/// The leaves of a YAML file of nested mappings, by their last key. Lists, anchors and the like
/// are passed over: files that define variables do not use them.
fn yaml(source: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut folded: Option<(usize, String, String)> = None;
    for line in source.lines() {
        let indent = line.len() - line.trim_start().len();
        if let Some((level, key, text)) = &mut folded {
            if line.trim().is_empty() || indent > *level {
                if !text.is_empty() && !line.trim().is_empty() {
                    text.push(' ');
                }
                text.push_str(line.trim());
                continue;
            }
            found.push((std::mem::take(key), std::mem::take(text)));
            folded = None;
        }
        let Some((key, value)) = setting(line) else { continue };
        match value {
            "" => {}
            ">" | "|" | ">-" | "|-" => folded = Some((indent, key.to_owned(), String::new())),
            value => found.push((key.to_owned(), unquoted(value))),
        }
    }
    if let Some((_, key, text)) = folded {
        found.push((key, text));
    }
    found
}

fn setting(line: &str) -> Option<(&str, &str)> {
    let line = line.trim();
    if line.starts_with(['#', '-', '<', '{']) {
        return None;
    }
    let (key, value) = line.split_once(':')?;
    let key = key.trim().trim_matches(['"', '\'']);
    let value = value.strip_prefix(' ').map_or(value, str::trim);
    let plain = !key.is_empty() && !key.contains([' ', '/', '<']);
    plain.then_some((key, value))
}

fn unquoted(value: &str) -> String {
    for quote in ['"', '\''] {
        if let Some(inner) = value.strip_prefix(quote)
            && let Some(end) = inner.rfind(quote)
        {
            let doubled: String = [quote, quote].iter().collect();
            return inner[..end].replace(&doubled, &quote.to_string()).replace("\\\"", "\"");
        }
    }
    value.split(" #").next().unwrap_or(value).trim_end().to_owned()
}

/// The paragraphs of a file of content references, by the anchor right below each.
fn content_references(source: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut paragraph = String::new();
    let mut named = false;
    for line in source.lines() {
        let text = line.trim();
        if text.starts_with("{:") {
            if let Some(anchor) = super::attributes::anchor(text)
                && !paragraph.is_empty()
            {
                found.push((anchor.to_owned(), paragraph.clone()));
            }
            named = true;
            continue;
        }
        if text.is_empty() || text.starts_with('#') || named {
            paragraph.clear();
            named = false;
        }
        if !text.is_empty() && !text.starts_with('#') {
            if !paragraph.is_empty() {
                paragraph.push(' ');
            }
            paragraph.push_str(text);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_become_words() {
        assert_eq!(readable("big_lamp_full_notm"), "Big Lamp");
        assert_eq!(readable("lampshort"), "Lamp");
        assert_eq!(readable("abc_short"), "ABC");
        assert_eq!(readable("x"), "X");
    }

    #[test]
    fn yaml_mappings_define() {
        let mut keywords = Keywords::default();
        let count = keywords
            .add("# note\nkeyword:\n  lamp: 'The \"Lamp\"'\n  note: >\n    two\n    lines\n  x: y # z\n");
        assert_eq!(count, 3);
        assert_eq!(keywords.value("lamp"), Value::Known("The \"Lamp\""));
        assert_eq!(keywords.value("note"), Value::Known("two lines"));
        assert_eq!(keywords.value("x"), Value::Known("y"));
    }

    #[test]
    fn content_references_define() {
        let mut keywords = Keywords::default();
        keywords
            .add("---\n\ncontent-type: conref\n---\n\n# Refs\n{: #refs}\n\nOne\ntwo.\n{: note}\n{: #both}\n");
        assert_eq!(keywords.value("both"), Value::Known("One two."));
        assert_eq!(keywords.len(), 1);
    }

    #[test]
    fn the_glossary_is_sorted() {
        assert!(GLOSSARY.is_sorted_by_key(|(key, _)| key));
    }
}
