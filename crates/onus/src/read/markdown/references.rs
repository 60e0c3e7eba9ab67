//! `[text][label]` with `[label]: target` elsewhere on the page -> `[text](target)`, for a cell knows
//! nothing of the rest of its page.

use std::borrow::Cow;
use std::collections::HashMap;

/// The page with the targets of its links in place, every line in its place; `None` where it
/// defines none. What stands in code stays.
pub(in crate::read) fn with_targets(source: &str) -> Option<String> {
    memchr::memmem::find(source.as_bytes(), b"]:")?;
    let definitions: HashMap<String, &str> = source.lines().filter_map(definition).collect();
    if definitions.is_empty() {
        return None;
    }
    let mut out = String::with_capacity(source.len());
    for line in source.split_inclusive('\n') {
        match definition(line) {
            Some(_) => out.push_str(line),
            None => out.push_str(&linked(line, &definitions)),
        }
    }
    Some(out)
}

/// `[label]: target "title"`; not a footnote.
fn definition(line: &str) -> Option<(String, &str)> {
    let rest = line.trim().strip_prefix('[').filter(|rest| !rest.starts_with('^'))?;
    let (label, target) = rest.split_once("]:")?;
    let target = target.split_whitespace().next()?.trim_matches(['<', '>']);
    (!label.contains([']', '[']) && !target.is_empty()).then(|| (label.to_lowercase(), target))
}

fn linked<'l>(line: &'l str, definitions: &HashMap<String, &str>) -> Cow<'l, str> {
    let mut out = String::new();
    let mut rest = line;
    let mut in_code = false;
    while let Some(at) = rest.find(['[', '`']) {
        let (before, found) = rest.split_at(at);
        out.push_str(before);
        let link = if in_code || found.starts_with('`') { None } else { link(found, definitions) };
        match link {
            Some((text, target, length)) => {
                out.extend(["[", text, "](", target, ")"]);
                rest = &found[length..];
            }
            None => {
                in_code ^= found.starts_with('`');
                out.push_str(&found[..1]);
                rest = &found[1..];
            }
        }
    }
    if out.is_empty() {
        return Cow::Borrowed(line);
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// The text, the target and the length of `[text][label]`, `[label][]` or `[label]`.
fn link<'l>(text: &'l str, definitions: &HashMap<String, &'l str>) -> Option<(&'l str, &'l str, usize)> {
    let inner = &text[1..];
    let end = inner.find(['[', ']']).filter(|&end| inner[end..].starts_with(']'))?;
    let (shown, after) = (&inner[..end], &inner[end + 1..]);
    if after.starts_with('(') {
        return None;
    }
    let label = after.strip_prefix('[').and_then(|after| Some(&after[..after.find(']')?]));
    let wanted = label.filter(|label| !label.is_empty()).unwrap_or(shown);
    let target = definitions.get(&wanted.to_lowercase())?;
    Some((shown, target, end + 2 + label.map_or(0, |label| label.len() + 2)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_get_the_targets_that_the_page_defines() {
        let page = "| See [the manual][M], [faq] or `[faq]` | [x](y) [^1] [odd] |\n\n[m]: https://lamp.example/m \"M\"\n[FAQ]: </faq>\n[^1]: no\n";
        let read = with_targets(page).expect("it defines two");
        assert_eq!(
            read.lines().next(),
            Some("| See [the manual](https://lamp.example/m), [faq](/faq) or `[faq]` | [x](y) [^1] [odd] |")
        );
        assert_eq!(read.lines().count(), page.lines().count());
        assert_eq!(with_targets("[a][b]\n[^1]: no\n"), None);
    }
}
