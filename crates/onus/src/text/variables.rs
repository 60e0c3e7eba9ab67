//! The variables in a text: `{{site.data.keyword.cloud}}` and the other forms that pages hold.

use super::keywords::{Names, Value};
use super::trim;

/// Marks the start of a name that stands for an unknown variable, until the text is parsed.
pub(crate) const UNKNOWN_START: char = '\u{e000}';
/// Marks the end of it.
pub(crate) const UNKNOWN_END: char = '\u{e001}';

/// What a text holds that no dropped file and not the glossary defines.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Unresolved {
    /// A variable, by its name.
    Variable(String),
    /// An include, as written.
    Include(String),
}

/// The longest reference, in bytes; anything longer is a stray brace.
const LONGEST: usize = 200;

/// How deep values may refer to other variables.
const DEEPEST: usize = 5;

/// Whether a text may hold a variable.
pub(crate) fn may_hold(text: &str) -> bool {
    let bytes = text.as_bytes();
    memchr::memchr_iter(b'{', bytes).any(|at| matches!(bytes.get(at + 1), Some(b'{' | b'[')))
}

/// Whether a text may hold an include: a reference with a path in it.
pub(crate) fn may_hold_include(text: &str) -> bool {
    let bytes = text.as_bytes();
    memchr::memchr_iter(b'{', bytes).any(|at| {
        let inner = &bytes[at + 1..bytes.len().min(at + 2 + LONGEST)];
        let end = memchr::memchr2(b'}', b'/', inner);
        inner.first() == Some(&b'{') && end.is_some_and(|end| inner[end] == b'/')
    })
}

/// Puts the values of all variables into a text. What is not known is named readably between
/// [`UNKNOWN_START`] and [`UNKNOWN_END`] and told to `unresolved`; includes are left out.
pub(crate) fn resolve(text: &str, names: &Names<'_>, unresolved: &mut dyn FnMut(Unresolved)) -> String {
    let mut out = String::with_capacity(text.len());
    resolve_into(&mut out, text, names, unresolved, 0);
    out
}

fn resolve_into(
    out: &mut String,
    text: &str,
    names: &Names<'_>,
    unresolved: &mut dyn FnMut(Unresolved),
    depth: usize,
) {
    let mut rest = text;
    while let Some(at) = memchr::memchr(b'{', rest.as_bytes()) {
        let Some((inner, after)) = reference(&rest[at..]) else {
            out.push_str(&rest[..=at]);
            rest = &rest[at + 1..];
            continue;
        };
        out.push_str(&rest[..at]);
        rest = after;
        if is_include(inner) {
            unresolved(Unresolved::Include(inner.to_owned()));
            continue;
        }
        let name = name_of(inner);
        if names_nothing(name) {
            continue;
        }
        match names.value(name) {
            Value::Known(value) if depth < DEEPEST && may_hold(value) => {
                resolve_into(out, value, names, unresolved, depth + 1);
            }
            Value::Known(value) => out.push_str(value),
            Value::Readable(readable) => {
                unresolved(Unresolved::Variable(name.to_owned()));
                out.push(UNKNOWN_START);
                out.push_str(&readable);
                out.push(UNKNOWN_END);
            }
        }
    }
    out.push_str(rest);
}

/// The name of the variable that a text starts with, and what follows it; `None` where it starts
/// with something else.
pub(crate) fn variable(text: &str) -> Option<(&str, &str)> {
    let (inner, after) = reference(text)?;
    let name = name_of(inner);
    (!is_include(inner) && !names_nothing(name)).then_some((name, after))
}

/// Whether a reference stands for no text at all.
fn names_nothing(name: &str) -> bool {
    name.is_empty() || name == "attribute-definition-list"
}

fn is_include(inner: &str) -> bool {
    memchr::memchr(b'/', inner.as_bytes()).is_some() || inner.ends_with(".md")
}

/// The inside of the reference that a text starts with, and what follows it.
fn reference(text: &str) -> Option<(&str, &str)> {
    let (inner, close) = match text.strip_prefix("{{") {
        Some(inner) => (inner, b'}'),
        None => (text.strip_prefix("{[")?, b']'),
    };
    // A reference stays on its line and in its cell.
    let window = &inner.as_bytes()[..inner.len().min(LONGEST)];
    let end = memchr::memchr3(close, b'\n', b'|', window).filter(|&end| window[end] == close)?;
    let after = &inner[end + 1..];
    Some((trim(&inner[..end]), after.strip_prefix('}').unwrap_or(after)))
}

/// `site.data.keyword.cloud` -> `cloud`, whatever the words before are.
fn name_of(inner: &str) -> &str {
    let path = match inner.strip_prefix("site.data.") {
        Some(path) => Some(path),
        None => inner.rsplit_once("site.data.").map(|(_, path)| path),
    };
    let name = |path: &'_ str| memchr::memchr(b'.', path.as_bytes()).map_or(0, |dot| dot + 1);
    path.map_or(inner, |path| &path[name(path)..])
}

#[cfg(test)]
mod tests {
    use super::super::keywords::Keywords;
    use super::*;

    fn read(text: &str) -> (String, Vec<Unresolved>) {
        let mut keywords = Keywords::default();
        keywords.add("keyword:\n  lamp: Lamp {{site.data.keyword.kind}}\n  kind: 'Works'\n");
        let mut unresolved = Vec::new();
        let text =
            resolve(text, &Names { keywords: &keywords, service: "" }, &mut |found| unresolved.push(found));
        (text, unresolved)
    }

    #[test]
    fn values_may_hold_variables() {
        assert_eq!(read("a {{site.data.keyword.lamp}} b"), ("a Lamp Works b".into(), vec![]));
        assert_eq!(read("{{site.data.keyboard.kind}}"), ("Works".into(), vec![]));
        assert_eq!(read("{{ site.data.keyword.kind }"), ("Works".into(), vec![]));
    }

    #[test]
    fn what_is_unknown_is_named() {
        let (text, unresolved) = read("{{site.data.keyword.big_lamp_short}}");
        assert_eq!(text, "\u{e000}Big Lamp\u{e001}");
        assert_eq!(unresolved, [Unresolved::Variable("big_lamp_short".into())]);
    }

    #[test]
    fn includes_are_left_out_and_reported() {
        let (text, unresolved) = read("a {{../_include/x.md}} b");
        assert_eq!(text, "a  b");
        assert_eq!(unresolved, [Unresolved::Include("../_include/x.md".into())]);
    }

    #[test]
    fn other_braces_stay() {
        assert_eq!(read("{DomainName} {x").0, "{DomainName} {x");
        assert_eq!(read("{{ open").0, "{{ open");
    }
}
