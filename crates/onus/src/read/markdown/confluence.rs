//! What is pasted from Jira or Confluence: tables (`||Task||Acme||`, `|Bulbs|(/)|`) and headings (`h1. Lamps`) -> HTML
//! and Markdown.

/// The page with such text as a Markdown page would have it, every line in its place; `None` where it has no such
/// table.
pub(super) fn in_markdown(source: &str) -> Option<String> {
    let lines: Vec<&str> = source.split_inclusive('\n').collect();
    let next = |at: usize| lines.get(at + 1).map_or("", |line| line.trim());
    let is_header = |at: usize| {
        let line = lines[at].trim();
        let cells = line.strip_prefix("||").and_then(|line| line.strip_suffix("||"));
        let is_full =
            |cells: &str| cells.split("||").count() > 1 && cells.split("||").all(|it| !it.trim().is_empty());
        // Below a header of Markdown stands its rule.
        cells.is_some_and(is_full) && next(at).starts_with('|') && !next(at).contains("--")
    };
    if !(0..lines.len()).any(is_header) {
        return None;
    }
    let mut out = String::with_capacity(source.len() * 2);
    let mut is_open = false;
    for (at, line) in lines.iter().enumerate() {
        let text = line.trim();
        if is_header(at) {
            out.push_str("<table>");
            is_open = true;
        }
        match is_open {
            true => {
                write_row(text, &mut out);
                is_open = next(at).starts_with('|');
                out.push_str(if is_open { "" } else { "</table>" });
            }
            false => match heading(text) {
                Some((level, name)) => out.extend(["#".repeat(level).as_str(), " ", name]),
                None => out.push_str(line.trim_end_matches(['\n', '\r'])),
            },
        }
        out.push_str(&line[line.trim_end_matches(['\n', '\r']).len()..]);
    }
    Some(out)
}

/// The level of a heading, and what it says.
fn heading(line: &str) -> Option<(usize, &str)> {
    let (level, name) = line.strip_prefix('h')?.split_once(". ")?;
    let level = level.parse().ok().filter(|level| (1..=6).contains(level))?;
    Some((level, name.trim()))
}

fn write_row(line: &str, out: &mut String) {
    let (tag, mark) = if line.starts_with("||") { ("<th>", "||") } else { ("<td>", "|") };
    out.push_str("<tr>");
    let inner = line.strip_prefix(mark).unwrap_or(line);
    for cell in inner.strip_suffix(mark).unwrap_or(inner).split(mark) {
        out.push_str(tag);
        out.push_str(match cell.trim() {
            "(/)" | "(+)" | "(y)" | "(on)" => "✓",
            "(x)" | "(-)" | "(n)" | "(off)" => "✗",
            text => text,
        });
    }
    out.push_str("</tr>");
}

#[cfg(test)]
mod tests {
    use super::in_markdown;

    #[test]
    fn tables_and_headings_keep_their_lines() {
        assert_eq!(
            in_markdown("h2. Lamps\n||Task||Acme||\n|Bulbs|(/)|\n\nEnd\n").as_deref(),
            Some("## Lamps\n<table><tr><th>Task<th>Acme</tr>\n<tr><td>Bulbs<td>✓</tr></table>\n\nEnd\n")
        );
        assert_eq!(in_markdown("||a||b||\n|--|--|\n|c|d|\n"), None);
        assert_eq!(in_markdown("|| a |\n| b |\n"), None);
    }
}
