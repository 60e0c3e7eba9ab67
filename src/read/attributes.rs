//! Attribute lines as kramdown writes them: `{: caption="..." #anchor}` under a table or heading.

use crate::page::Attributes;

/// Whether a line holds nothing but attributes.
pub(super) fn is_attribute_line(line: &str) -> bool {
    line.trim_start().starts_with("{:")
}

/// Whether the line closes as it should.
pub(super) fn is_well_formed(line: &str) -> bool {
    let line = line.trim();
    line.ends_with('}') && line.matches('"').count().is_multiple_of(2)
}

impl<'s> Attributes<'s> {
    /// Adds what one attribute line says; what is there already stays.
    pub(super) fn add(&mut self, line: &'s str) {
        let line = line.trim().trim_start_matches("{:");
        self.caption = self.caption.or_else(|| value(line, "caption"));
        self.tab_title = self.tab_title.or_else(|| value(line, "tab-title"));
        self.anchor = self.anchor.or_else(|| anchor(line));
    }
}

/// The value of `key="..."`. Values may hold braces, pipes and variables.
fn value<'s>(line: &'s str, key: &str) -> Option<&'s str> {
    let mut rest = line;
    loop {
        let at = rest.find(key)?;
        let starts_word = rest[..at].ends_with([' ', ':', '{']) || at == 0;
        let after = &rest[at + key.len()..];
        if starts_word && let Some(quoted) = after.trim_start().strip_prefix('=') {
            let quoted = quoted.trim_start().strip_prefix('"')?;
            let closed = quoted.split_once('"').map(|(value, _)| value);
            return Some(closed.unwrap_or(quoted.trim_end_matches(['}', '|'])));
        }
        rest = after;
    }
}

/// The name after a `#` that starts a word, outside of quotes.
pub(super) fn anchor(line: &str) -> Option<&str> {
    let at = line.match_indices('#').find(|(at, _)| {
        let before = &line[..*at];
        before.matches('"').count().is_multiple_of(2)
            && (before.is_empty() || before.ends_with([' ', ':', '{']))
    })?;
    let name = line[at.0 + 1..].split([' ', '}', '|', '"']).next()?;
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
