//! What is marked up within a line -> Markdown.

/// What `|name|` stands for, as the page defines it.
#[derive(Debug, Default)]
pub(super) struct Substitutions<'s>(Vec<(&'s str, &'s str)>);

impl<'s> Substitutions<'s> {
    /// Those that a text defines: `.. |name| replace:: value`.
    pub(super) fn of(source: &'s str) -> Self {
        let defined = source.lines().filter_map(|line| {
            let (name, rest) = line.trim_start().strip_prefix(".. |")?.split_once("| ")?;
            let value = rest.trim_start().strip_prefix("replace::").or_else(|| {
                // A picture or a sign is its text.
                rest.trim_start().strip_prefix("unicode::")
            })?;
            Some((name, value.trim()))
        });
        Self(defined.collect())
    }

    fn get(&self, name: &str) -> Option<&'s str> {
        self.0.iter().find(|(known, _)| *known == name).map(|(_, value)| *value)
    }
}

/// Converts a text; its line breaks stay.
pub(super) fn to_markdown(text: &str, substitutions: &Substitutions<'_>) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(['`', '|', '\\', '_', ':']) {
        let (before, here) = rest.split_at(at);
        out.push_str(before);
        let taken = match here.as_bytes()[0] {
            b'`' if here.starts_with("``") => literal(&mut out, here),
            b'`' => quoted(&mut out, here, ""),
            b':' => role(&mut out, here),
            b'|' => substitution(&mut out, here, substitutions),
            b'_' => reference(&out, here),
            _ => escape(&mut out, here),
        };
        match taken {
            Some(taken) => rest = &here[taken..],
            None => {
                out.push_str(&here[..1]);
                rest = &here[1..];
            }
        }
    }
    out.push_str(rest);
    out
}

/// ``code``
fn literal(out: &mut String, text: &str) -> Option<usize> {
    let end = text[2..].find("``").filter(|end| *end > 0)? + 2;
    out.push('`');
    out.push_str(&text[2..end]);
    out.push('`');
    Some(end + 2)
}

/// `text <target>`_, `text`_, `text`
fn quoted(out: &mut String, text: &str, role: &str) -> Option<usize> {
    let end = text[1..].find('`').filter(|end| *end > 0)? + 1;
    let inner = &text[1..end];
    let underscores = text[end + 1..].len() - text[end + 1..].trim_start_matches('_').len();
    let (shown, target) = match inner.strip_suffix('>').and_then(|inner| inner.rsplit_once('<')) {
        Some((shown, target)) => (shown.trim(), Some(target)),
        None => (inner, None),
    };
    let shown = if shown.is_empty() { target.unwrap_or(inner) } else { shown };
    match target.filter(|target| underscores > 0 && target.contains(['/', '#', '.'])) {
        Some(target) => {
            out.push('[');
            out.push_str(shown);
            out.push_str("](");
            out.push_str(target);
            out.push(')');
        }
        None if matches!(role, "code" | "command" | "file" | "literal" | "kbd" | "option" | "envvar") => {
            out.push('`');
            out.push_str(shown);
            out.push('`');
        }
        None => out.push_str(shown),
    }
    Some(end + 1 + underscores.min(2))
}

/// :role:`text`
fn role(out: &mut String, text: &str) -> Option<usize> {
    let end = text[1..].find(':')? + 1;
    let name = &text[1..end];
    let is_name =
        !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.+".contains(&byte));
    let quoted_at = end + 1;
    if !is_name || !text[quoted_at..].starts_with('`') {
        return None;
    }
    quoted(out, &text[quoted_at..], name).map(|taken| quoted_at + taken)
}

/// |name|
fn substitution(out: &mut String, text: &str, substitutions: &Substitutions<'_>) -> Option<usize> {
    let end = text[1..].find('|').filter(|end| *end > 0)? + 1;
    let value = substitutions.get(&text[1..end])?;
    out.push_str(value);
    let underscores = text[end + 1..].len() - text[end + 1..].trim_start_matches('_').len();
    Some(end + 1 + underscores.min(2))
}

/// The underscore of `word_`, `[1]_`.
fn reference(out: &str, text: &str) -> Option<usize> {
    let after = text[1..].chars().next();
    let ends = after.is_none_or(|c| !c.is_alphanumeric() && c != '_');
    let follows = out.ends_with(|c: char| c.is_alphanumeric() || c == ']');
    (ends && follows).then_some(1)
}

/// An escaped sign; an escaped blank is nothing.
fn escape(out: &mut String, text: &str) -> Option<usize> {
    let next = text[1..].chars().next()?;
    match next {
        ' ' => Some(2),
        '*' | '_' | '`' | '|' | '\\' => {
            out.push(next);
            Some(1 + next.len_utf8())
        }
        _ => None,
    }
}
