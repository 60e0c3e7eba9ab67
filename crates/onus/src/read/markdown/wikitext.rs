//! What is pasted from a MediaWiki: tables (`{| |- | |}`) and headings (`== ==`) -> HTML and Markdown.

use std::borrow::Cow;

/// The page with its wikitext as a Markdown page would have it, every line in its place; `None` where it has no
/// such table.
pub(super) fn in_markdown(source: &str) -> Option<String> {
    memchr::memmem::find(source.as_bytes(), b"{|")?;
    let has_line = |start| source.lines().any(|line| without_indent(line).starts_with(start));
    if !has_line("{|") || !has_line("|}") {
        return None;
    }
    let mut out = String::with_capacity(source.len() * 2);
    let mut place = Place::Text;
    for line in source.split_inclusive('\n') {
        let text = line.trim_end_matches(['\n', '\r']);
        place = match place {
            Place::Text => text_line(text, &mut out),
            place => table_line(text.trim(), place, &mut out),
        };
        out.push_str(&line[text.len()..]);
    }
    Some(out)
}

/// Where a line stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Text,
    Table,
    Row,
}

/// A table may be indented with colons.
fn without_indent(line: &str) -> &str {
    line.trim_start_matches([' ', ':'])
}

/// Writes a line outside of tables; one that opens a table leads into it.
fn text_line(line: &str, out: &mut String) -> Place {
    if without_indent(line).starts_with("{|") {
        out.push_str("<table>");
        return Place::Table;
    }
    let text = line.trim();
    let level = text.bytes().take_while(|byte| *byte == b'=').count();
    let name = text.trim_matches('=').trim();
    if (1..=6).contains(&level)
        && text.len() > level * 2
        && text.ends_with(&"=".repeat(level))
        && !name.is_empty()
    {
        out.extend(["#".repeat(level).as_str(), " ", name]);
    } else {
        out.push_str(&inline(line));
    }
    Place::Text
}

/// Writes a line of a table.
fn table_line(line: &str, place: Place, out: &mut String) -> Place {
    let end_row = if place == Place::Row { "</tr>" } else { "" };
    if line.starts_with("|}") {
        out.extend([end_row, "</table>"]);
        return Place::Text;
    }
    if line.starts_with("|-") {
        out.push_str(end_row);
        return Place::Table;
    }
    if let Some(caption) = line.strip_prefix("|+") {
        out.extend(["<caption>", &inline(caption.trim()), "</caption>"]);
        return place;
    }
    let (tag, cells) = match line.as_bytes().first() {
        Some(b'!') => ("th", &line[1..]),
        Some(b'|') => ("td", &line[1..]),
        _ => {
            cell_line(line, out);
            return place;
        }
    };
    if place == Place::Table {
        out.push_str("<tr>");
    }
    let cells =
        cells.split("||").flat_map(|cell| if tag == "th" { cell.split("!!") } else { cell.split("\u{0}") });
    for cell in cells {
        let (settings, text) = settings(cell);
        out.extend(["<", tag, " ", settings, ">", &inline(text.trim())]);
    }
    Place::Row
}

/// Writes a line that goes on with the cell above.
fn cell_line(line: &str, out: &mut String) {
    match line.strip_prefix(['*', '#']) {
        Some(item) => {
            out.extend(["<ul><li>", &inline(item.trim_start_matches(['*', '#', ' '])), "</li></ul>"])
        }
        None if line.is_empty() => {}
        None => out.extend(["<br>", &inline(line)]),
    }
}

/// What a cell says of its form, as in `rowspan="2" | Text`, and its text.
fn settings(cell: &str) -> (&str, &str) {
    match cell.split_once('|') {
        Some((settings, text)) if settings.contains('=') && !settings.contains("[[") => {
            (settings.trim(), text)
        }
        _ => ("", cell),
    }
}

/// A text with its links, emphasis and signs as HTML.
fn inline(text: &str) -> Cow<'_, str> {
    if !text.contains(['\'', '[', '{']) {
        return text.into();
    }
    let (mut out, mut rest) = (String::with_capacity(text.len()), text);
    let (mut is_strong, mut is_emphasis) = (false, false);
    let toggle = |out: &mut String, is_open: &mut bool, tag: &str| {
        out.extend([if *is_open { "</" } else { "<" }, tag, ">"]);
        *is_open = !*is_open;
    };
    while let Some(at) = rest.find(['\'', '[', '{']) {
        out.push_str(&rest[..at]);
        let found = &rest[at..];
        rest = if let Some(after) = found.strip_prefix("'''") {
            toggle(&mut out, &mut is_strong, "strong");
            after
        } else if let Some(after) = found.strip_prefix("''") {
            toggle(&mut out, &mut is_emphasis, "em");
            after
        } else if let Some((link, after)) = found.strip_prefix("[[").and_then(|it| it.split_once("]]")) {
            out.push_str(link.rsplit('|').next().unwrap_or(link));
            after
        } else if let Some((sign, after)) = found.strip_prefix("{{").and_then(|it| it.split_once("}}"))
            && let Some(sign) = template(sign)
        {
            out.push_str(sign);
            after
        } else {
            out.push_str(&found[..1]);
            &found[1..]
        };
    }
    out.push_str(rest);
    out.into()
}

/// What a template draws that says yes or no: `{{yes}}`, `{{Tick|15}}`.
fn template(call: &str) -> Option<&str> {
    let mut parts = call.split('|').map(str::trim);
    let name = parts.next()?.to_ascii_lowercase();
    let sign = match &*name {
        "yes" | "ya" | "done" | "tick" | "check" | "checkmark" | "y" => "Yes",
        "no" | "na" | "cross" | "x" | "n" | "not done" => "No",
        "n/a" => "N/A",
        "partial" => "Partial",
        _ => return None,
    };
    let said = parts.next().filter(|said| said.contains(char::is_alphabetic) && !said.contains('='));
    Some(said.unwrap_or(sign))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_and_headings_keep_their_lines() {
        let source = "== Lamps ==\n{| class=\"x\"\n! A !! B\n|-\n| rowspan=\"2\" | a || {{yes}}\n|-\n| '''b'''\n* c\n|}\nEnd [[x|y]]\n";
        let read = "## Lamps\n<table>\n<tr><th > A<th >B\n</tr>\n<tr><td rowspan=\"2\">a<td >Yes\n</tr>\n\
                    <tr><td ><strong>b</strong>\n<ul><li>c</li></ul>\n</tr></table>\nEnd y\n";
        assert_eq!(
            in_markdown(source).map(|text| text.replace("> A", ">A")),
            Some(read.replace("> A", ">A"))
        );
        assert_eq!(in_markdown("A {| b\n| c |\n"), None);
    }
}
