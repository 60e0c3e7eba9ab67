//! Tables of Yandex Flavored Markdown: `#|`, rows between `||` and `||`, cells between `|`, `|#` -> HTML.

/// The page with such tables as a Markdown page would have them, every line in its place; `None` where it has none.
pub(super) fn in_markdown(source: &str) -> Option<String> {
    let opens = |line: &str| line.trim() == "#|";
    if !source.lines().any(opens) || !source.lines().any(|line| line.trim() == "|#") {
        return None;
    }
    // What is opened and not closed before the next one is no table.
    let is_closed = |rest: &str| {
        let mut ends = rest.lines().map(str::trim).filter(|line| matches!(*line, "#|" | "|#"));
        ends.next() == Some("|#")
    };
    let mut out = String::with_capacity(source.len() * 2);
    let (mut table, mut end): (Option<Rows>, usize) = (None, 0);
    for line in source.split_inclusive('\n') {
        end += line.len();
        match (&mut table, line.trim()) {
            (None, "#|") if is_closed(&source[end..]) => {
                table = Some(Rows::default());
                out.push_str(&line.replace("#|", "<table>"));
            }
            (Some(_), "|#") => {
                table = None;
                out.push_str(&line.replace("|#", "</table>"));
            }
            (Some(rows), _) => rows.write(line, &mut out),
            (None, _) => out.push_str(line),
        }
    }
    Some(out)
}

/// How far the rows of a table have come.
#[derive(Default)]
struct Rows {
    is_in_row: bool,
    is_below_header: bool,
}

impl Rows {
    fn write(&mut self, line: &str, out: &mut String) {
        let cell = if self.is_below_header { "<td>" } else { "<th>" };
        let mut rest = line;
        while let Some(at) = rest.find('|') {
            let (text, sign) = rest.split_at(at);
            out.push_str(text);
            let is_row = sign.starts_with("||");
            match (is_row, self.is_in_row) {
                _ if text.ends_with('\\') => out.push('|'),
                (true, true) => {
                    out.push_str("</tr>");
                    (self.is_in_row, self.is_below_header) = (false, true);
                }
                (true, false) => {
                    out.extend(["<tr>", cell]);
                    self.is_in_row = true;
                }
                (false, true) => out.push_str(cell),
                (false, false) => out.push('|'),
            }
            rest = &sign[if is_row && !text.ends_with('\\') { 2 } else { 1 }..];
        }
        out.push_str(rest);
    }
}

#[cfg(test)]
mod tests {
    use super::in_markdown;

    #[test]
    fn tables_keep_their_lines() {
        assert_eq!(
            in_markdown("# Lamps\n#|\n|| Task | Acme ||\n|| Bulbs\n| ✓ ||\n|#\n").as_deref(),
            Some("# Lamps\n<table>\n<tr><th> Task <th> Acme </tr>\n<tr><td> Bulbs\n<td> ✓ </tr>\n</table>\n")
        );
        assert_eq!(in_markdown("a #| b\n"), None);
        let not_closed = "#|\na | b\n\n";
        let table = "#|\n|| Task | Acme ||\n|#\n";
        let read = in_markdown(&format!("{not_closed}{table}")).unwrap_or_default();
        assert!(read.starts_with(not_closed) && read[not_closed.len()..].starts_with("<table>"), "{read}");
    }
}
