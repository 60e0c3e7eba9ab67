//! Markdown with pipe tables, for wikis and pull requests.

use std::fmt::Write;

use super::columns::columns;
use crate::compare::Comparison;

/// A heading and a table per area; the columns are those of [`super::csv::matrix`].
///
/// Lines inside a cell are parted by `<br>`; characters that mean something to Markdown are escaped.
pub fn matrix(comparison: &Comparison) -> String {
    let columns = columns(comparison);
    let mut markdown = String::new();
    for (index, area) in comparison.areas.iter().enumerate() {
        let mut rows = comparison.rows.iter().filter(|row| row.area == index).peekable();
        if rows.peek().is_none() {
            continue;
        }
        if !markdown.is_empty() {
            markdown.push('\n');
        }
        let _ = writeln!(markdown, "## {}\n", escaped(&area.name));
        line(&mut markdown, std::iter::once("Task").chain(columns.iter().map(|c| c.name.as_str())));
        let _ = writeln!(markdown, "|{}", " --- |".repeat(columns.len() + 1));
        for row in rows {
            let cells = columns.iter().map(|column| column.cell(comparison, row));
            line(&mut markdown, std::iter::once(row.names(comparison).join(" / ")).chain(cells));
        }
    }
    markdown
}

fn line<S: AsRef<str>>(markdown: &mut String, cells: impl Iterator<Item = S>) {
    markdown.push('|');
    for cell in cells {
        let _ = write!(markdown, " {} |", escaped(cell.as_ref()));
    }
    markdown.push('\n');
}

fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' => escaped.push_str("<br>"),
            '|' | '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '&' => escaped.extend(['\\', c]),
            c => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::compare;
    use crate::compare::testing::page;

    #[test]
    fn a_table_per_area_with_everything_escaped() {
        let one = page("One", &[("a", "T|1", "• x\n• y", "N/A"), ("b", "<T>", "*p*", "")]);
        assert_eq!(
            matrix(&compare(&[one])),
            "## a\n\n| Task | One: Provider | One: Customer |\n| --- | --- | --- |\n\
             | T\\|1 | • x<br>• y | N/A |\n\n\
             ## b\n\n| Task | One: Provider | One: Customer |\n| --- | --- | --- |\n\
             | \\<T> | \\*p\\* |  |\n"
        );
    }
}
