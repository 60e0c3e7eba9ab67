//! A report as one HTML file without script: counts, the matrix by area, who owns what, and findings.

use std::fmt::Write;

use super::head::in_short;
use super::html_text::escaped;
use crate::export::parts::{Parts, whole};
use crate::export::tables::columns::{Line, Matrix};
use crate::export::tables::lists::services_resting;
use crate::export::tables::lists::{findings_lines, owners_lines};
use crate::export::tables::table::Lines;
use crate::findings::Report;
use crate::rests::at_once;
use crate::summary::summary_resting;

/// Looks of the report. `mso-number-format` has Excel keep `00123` and `5.10` as texts.
const STYLE: &str = "body{font:15px/1.45 system-ui,sans-serif;margin:2rem;color:#1b1f27;background:#fff}\
table{border-collapse:collapse;margin:.5rem 0 2rem}\
caption{text-align:start;font-weight:600;padding:.4rem 0}\
th,td{border:1px solid #8a93a3;padding:.35rem .5rem;text-align:start;vertical-align:top;\
mso-number-format:\"\\@\";min-width:5rem;max-width:32rem}\
br{mso-data-placement:same-cell}\
thead th{background:#e8ecf3}small{color:#4a5363;font-weight:400}\
@media print{@page{size:landscape}body{margin:0;font-size:9pt}thead{display:table-header-group}tr{break-inside:avoid}}";

/// The whole report. The same comparison gives the same bytes.
pub fn report(report: Report<'_>) -> String {
    at_once(whole(async |parts| write_report(report, parts).await))
}

/// The same part by part.
pub(crate) async fn write_report(report: Report<'_>, parts: &mut Parts<'_>) {
    let comparison = report.comparison;
    let matrix = Matrix::new(comparison);
    let summary = summary_resting(report, |_| true).await;
    let areas = comparison.areas.iter().enumerate().map(|(index, area)| (index, format!("area-{}", area.id)));
    let areas: Vec<(usize, String)> =
        areas.filter(|(index, _)| matrix.lines(*index).next().is_some()).collect();
    head(&mut parts.text, "Responsibilities side by side");
    parts.text.push_str("<nav aria-label=\"Contents\">\n<ul>\n");
    let sections = [("summary", "Services"), ("owners", "Who owns what"), ("findings", "Findings")];
    let anchors = [("in-short", "In short"), sections[0]]
        .into_iter()
        .chain(areas.iter().map(|(index, id)| (id.as_str(), comparison.areas[*index].name.as_str())));
    for (id, name) in anchors.chain([sections[1], sections[2]]) {
        write(&mut parts.text, format_args!("<li><a href=\"#{}\">{}</a></li>\n", escaped(id), escaped(name)));
    }
    parts.text.push_str("</ul>\n</nav>\n");
    in_short(&mut parts.text, report, &summary);
    section(parts, sections[0], services_resting(report).await.into()).await;
    for (index, id) in &areas {
        write_area(&matrix, *index, id, parts).await;
    }
    section(parts, sections[1], owners_lines(comparison)).await;
    section(parts, sections[2], findings_lines(report)).await;
    parts.text.push_str(
        "<p>Links, emphasis, letters as letters, what further columns say about a task, and which rows are \
         related are not in this report. The JSON export has them.</p>\n</body>\n</html>\n",
    );
}

async fn write_area(matrix: &Matrix<'_>, index: usize, id: &str, parts: &mut Parts<'_>) {
    let name = escaped(&matrix.comparison.areas[index].name);
    write(
        &mut parts.text,
        format_args!(
            "<h2 id=\"{}\">{name}</h2>\n<table>\n<caption>{name}</caption>\n<thead><tr><th scope=\"col\">Task</th>",
            escaped(id)
        ),
    );
    for column in &matrix.columns {
        write(&mut parts.text, format_args!("<th scope=\"col\">{}</th>", escaped(&column.name)));
    }
    parts.text.push_str("</tr></thead>\n<tbody>\n");
    for line in matrix.lines(index) {
        write_line(&mut parts.text, matrix, line);
        parts.rest().await;
    }
    parts.text.push_str("</tbody>\n</table>\n");
}

fn write_line(html: &mut String, matrix: &Matrix<'_>, line: Line) {
    let row = match line {
        Line::Task(row) => Some(&matrix.comparison.rows[row]),
        Line::Resource(..) => None,
    };
    match row {
        Some(row) => write(html, format_args!("<tr id=\"{}\">", escaped(&row.id))),
        None => html.push_str("<tr>"),
    }
    let why = match row {
        Some(row) if row.members.len() > 1 && row.reason != "only here" => {
            format!(" <small>({}, {:.2})</small>", escaped(&row.reason), row.score)
        }
        Some(_) => String::new(),
        None => " <small>(resource)</small>".to_owned(),
    };
    let title = matrix.title(line);
    write(html, format_args!("<th scope=\"row\"{}>{}{why}</th>", as_text(&title), escaped(&title)));
    for column in &matrix.columns {
        cell(html, &matrix.cell(line, column));
    }
    html.push_str("</tr>\n");
}

/// One table as a page.
pub(crate) async fn write_page(name: &str, lines: Lines<'_>, parts: &mut Parts<'_>) {
    head(&mut parts.text, name);
    rows(parts, name, lines).await;
    parts.text.push_str("</body>\n</html>\n");
}

/// The page up to its first heading.
fn head(html: &mut String, title: &str) {
    html.push_str(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n",
    );
    write(
        html,
        format_args!("<title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<h1>{title}</h1>\n"),
    );
}

async fn section(parts: &mut Parts<'_>, (id, name): (&str, &str), lines: Lines<'_>) {
    write(&mut parts.text, format_args!("<h2 id=\"{id}\">{name}</h2>\n"));
    rows(parts, name, lines).await;
}

/// A table, or that there is nothing in it.
async fn rows(parts: &mut Parts<'_>, name: &str, lines: Lines<'_>) {
    let mut rows = lines.rows.peekable();
    if rows.peek().is_none() {
        return parts.text.push_str("<p>None.</p>\n");
    }
    write(&mut parts.text, format_args!("<table>\n<caption>{name}</caption>\n<thead><tr>"));
    for head in &lines.header {
        write(&mut parts.text, format_args!("<th scope=\"col\">{}</th>", escaped(head)));
    }
    parts.text.push_str("</tr></thead>\n<tbody>\n");
    for row in rows {
        parts.text.push_str("<tr>");
        row.iter().for_each(|text| cell(&mut parts.text, text));
        parts.text.push_str("</tr>\n");
        parts.rest().await;
    }
    parts.text.push_str("</tbody>\n</table>\n");
}

fn cell(html: &mut String, text: &str) {
    write(html, format_args!("<td{}>{}</td>", as_text(text), escaped(text)));
}

/// What has LibreOffice keep a text that looks like a number.
pub(crate) fn as_text(text: &str) -> &'static str {
    if text.starts_with(|c: char| c.is_ascii_digit()) { " sdnum=\"1033;0;@\"" } else { "" }
}

fn write(html: &mut String, text: std::fmt::Arguments<'_>) {
    html.write_fmt(text).expect("a string takes all that is written");
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::compare;
    use crate::compare::testing::page;

    #[test]
    fn all_is_escaped_and_nothing_is_script() {
        let one = page("<One>", &[("a", "00123", "• x\n• <script>", "\"q\" & N/A")]);
        let comparison = compare(&[one]);
        let found = crate::findings::findings(&comparison);
        let html = report(Report { comparison: &comparison, findings: &found });
        assert!(html.contains("<th scope=\"row\" sdnum=\"1033;0;@\">00123</th>"), "{html}");
        assert!(
            html.contains("<td>• x<br>• &lt;script&gt;</td><td>&quot;q&quot; &amp; N/A</td><td>shared</td>")
        );
        assert!(html.contains("<tr id=\"a/00123\">") && html.contains("href=\"#area-a\""));
        assert!(!html.contains("<script"));
        assert!(html.contains("<h2 id=\"in-short\">In short</h2>\n<h3>What the customer has to do</h3>\n<p>The customer has 1 of 1 task to do, none of them alone. <small>(<a href=\"#a/00123\">00123</a>)</small></p>"), "{html}");
    }
}
