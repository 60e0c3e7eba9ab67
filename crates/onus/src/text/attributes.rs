//! Attribute lines as kramdown writes them: `{: caption="..." #anchor}` under a table or heading.

use super::trim;
use crate::page::Attributes;

/// Whether a line holds nothing but attributes.
pub(crate) fn is_attribute_line(line: &str) -> bool {
    line.trim_ascii_start().as_bytes().starts_with(b"{:")
}

/// Whether the line closes as it should.
pub(crate) fn is_well_formed(line: &str) -> bool {
    let line = trim(line);
    line.ends_with('}') && quotes(line).is_multiple_of(2)
}

impl<'s> Attributes<'s> {
    /// Adds what one attribute line says; what is there already stays.
    pub(crate) fn add(&mut self, line: &'s str) {
        let line = trim(line).trim_start_matches("{:");
        self.caption = self.caption.or_else(|| value(line, "caption"));
        self.tab_title = self.tab_title.or_else(|| value(line, "tab-title"));
        self.anchor = self.anchor.or_else(|| anchor(line));
    }
}

/// The value of `key="..."`. Values may hold braces, pipes and variables.
fn value<'s>(line: &'s str, key: &str) -> Option<&'s str> {
    let is_key = |written: &str| {
        let before = written.trim_ascii_end().strip_suffix(key);
        before.is_some_and(|before| matches!(before.as_bytes().last(), None | Some(b' ' | b':' | b'{')))
    };
    let at = memchr::memchr_iter(b'=', line.as_bytes()).find(|&at| is_key(&line[..at]))?;
    let quoted = line[at + 1..].trim_ascii_start().strip_prefix('"')?;
    let closed = quoted.split_once('"').map(|(value, _)| value);
    Some(closed.unwrap_or(quoted.trim_end_matches(['}', '|'])))
}

fn quotes(text: &str) -> usize {
    memchr::memchr_iter(b'"', text.as_bytes()).count()
}

/// The name after a `#` that starts a word, outside of quotes.
pub(crate) fn anchor(line: &str) -> Option<&str> {
    let at = memchr::memchr_iter(b'#', line.as_bytes()).find(|&at| {
        let starts_word = at == 0 || matches!(line.as_bytes()[at - 1], b' ' | b':' | b'{');
        starts_word && quotes(&line[..at]).is_multiple_of(2)
    })?;
    let name = &line[at + 1..];
    let end = name.bytes().position(|byte| matches!(byte, b' ' | b'}' | b'|' | b'"'));
    let name = &name[..end.unwrap_or(name.len())];
    (!name.is_empty()).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> (Option<&str>, Option<&str>, Option<&str>) {
        let mut attributes = Attributes::default();
        attributes.add(line);
        (attributes.caption, attributes.tab_title, attributes.anchor)
    }

    #[test]
    fn values_may_hold_braces_and_pipes() {
        assert_eq!(
            read(r#"{: caption="Who | what {{site.data.keyword.x}}" caption-side="bottom"}"#),
            (Some("Who | what {{site.data.keyword.x}}"), None, None)
        );
        assert_eq!(read(r#"{: tab-title="Yours" #tab-1}"#), (None, Some("Yours"), Some("tab-1")));
        assert_eq!(read(r#"{:caption="open"#), (Some("open"), None, None));
        assert!(!is_well_formed(r#"{: caption="x"|"#));
    }
}
