//! Markdown with pipe tables, for wikis and pull requests.

use std::fmt::Write;

use crate::compare::Comparison;
use crate::export::parts::{Parts, whole};
use crate::export::tables::columns::Matrix;
use crate::export::tables::table::Lines;
use crate::rests::at_once;

/// A heading and a table per area; the columns are those of [`crate::export::matrix`]. At the end it says what
/// has no place in it.
///
/// Lines inside a cell are parted by `<br>`; characters that mean something to Markdown are escaped.
pub fn matrix(comparison: &Comparison) -> String {
    at_once(whole(async |parts| write_matrix(comparison, parts).await))
}

/// The same part by part.
pub(crate) async fn write_matrix(comparison: &Comparison, parts: &mut Parts<'_>) {
    let matrix = Matrix::new(comparison);
    for (index, area) in comparison.areas.iter().enumerate() {
        let mut lines = matrix.lines(index).peekable();
        if lines.peek().is_none() {
            continue;
        }
        let _ = writeln!(parts.text, "## {}\n", escaped(&area.name));
        let names = matrix.columns.iter().map(|column| column.name.as_str());
        heads(&mut parts.text, std::iter::once("Task").chain(names));
        for it in lines {
            let cells = matrix.columns.iter().map(|column| matrix.cell(it, column));
            line(&mut parts.text, std::iter::once(matrix.title(it)).chain(cells));
            parts.rest().await;
        }
        parts.text.push('\n');
    }
    parts.text.push_str(&left_out(comparison));
}

/// One table below a heading.
pub(crate) async fn write_page(name: &str, lines: Lines<'_>, parts: &mut Parts<'_>) {
    let _ = write!(parts.text, "## {name}\n\n");
    write_lines(lines, parts).await;
    parts.text.push_str("\nLinks and emphasis of the pages have no place in it.\n");
}

/// What the tables above have no column for.
fn left_out(comparison: &Comparison) -> String {
    let skipped: usize = comparison.services.iter().map(|service| service.document.skipped.len()).sum();
    format!(
        "## What has no place here\n\n\
         Dates and titles of the pages, links and emphasis, what further columns say about a task, letters as \
         letters, why rows share a line and which rows are related, {skipped} skipped rows, and the findings are \
         not in these tables. The JSON export has them.\n"
    )
}

/// A table of texts as a pipe table, part by part, as a future that rests after a few milliseconds of work each time, and
/// then wants to go on at once.
pub async fn write_parts(lines: Lines<'_>, take: &mut dyn FnMut(&str)) {
    let mut parts = Parts::new(take);
    write_lines(lines, &mut parts).await;
    parts.end();
}

async fn write_lines(lines: Lines<'_>, parts: &mut Parts<'_>) {
    heads(&mut parts.text, lines.header.iter());
    for row in lines.rows {
        line(&mut parts.text, row.iter());
        parts.rest().await;
    }
}

fn heads<S: AsRef<str>>(markdown: &mut String, heads: impl Iterator<Item = S> + Clone) {
    line(markdown, heads.clone());
    let _ = writeln!(markdown, "|{}", " --- |".repeat(heads.count()));
}

pub(crate) fn line<S: AsRef<str>>(markdown: &mut String, cells: impl Iterator<Item = S>) {
    markdown.push('|');
    for cell in cells {
        let _ = write!(markdown, " {} |", escaped(cell.as_ref()));
    }
    markdown.push('\n');
}

pub(crate) fn escaped(text: &str) -> String {
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
        let markdown = matrix(&compare(&[one]));
        let (tables, left_out) = markdown.split_at(markdown.find("\nDates").expect("the end says it"));
        assert!(left_out.contains("0 skipped rows"));
        assert_eq!(
            tables,
            "## a\n\n| Task | One: Provider | One: Customer | One: Owner | One: Source |\n\
             | --- | --- | --- | --- | --- |\n\
             | T\\|1 | • x<br>• y | N/A | provider | One.md:10 |\n\n\
             ## b\n\n| Task | One: Provider | One: Customer | One: Owner | One: Source |\n\
             | --- | --- | --- | --- | --- |\n\
             | \\<T> | \\*p\\* |  | provider | One.md:11 |\n\n\
             ## What has no place here\n"
        );
    }
}
