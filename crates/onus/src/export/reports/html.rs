//! A report as one HTML file without script: counts, the matrix by area, who owns what, and findings.

use std::fmt::Write;

use super::head::in_short;
use super::html_text::escaped;
use crate::export::tables::columns::{Line, Matrix};
use crate::export::tables::table::Table;
use crate::export::{findings, owners, services};
use crate::findings::Report;

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
    let comparison = report.comparison;
    let matrix = Matrix::new(comparison);
    let mut html = String::new();
    head(&mut html, "Responsibilities side by side");
    html.push_str("<nav aria-label=\"Contents\">\n<ul>\n");
    let mut areas: Vec<(usize, String, Vec<Line<'_>>)> = Vec::new();
    for (index, area) in comparison.areas.iter().enumerate() {
        let lines: Vec<Line<'_>> = matrix.lines(index).collect();
        if !lines.is_empty() {
            areas.push((index, format!("area-{}", area.id), lines));
        }
    }
    let sections = [("summary", "Services"), ("owners", "Who owns what"), ("findings", "Findings")];
    let anchors = [("in-short", "In short"), sections[0]]
        .into_iter()
        .chain(areas.iter().map(|(index, id, _)| (id.as_str(), comparison.areas[*index].name.as_str())));
    for (id, name) in anchors.chain([sections[1], sections[2]]) {
        write(&mut html, format_args!("<li><a href=\"#{}\">{}</a></li>\n", escaped(id), escaped(name)));
    }
    html.push_str("</ul>\n</nav>\n");
    in_short(&mut html, report);
    section(&mut html, sections[0], &services(report));
    for (index, id, lines) in &areas {
        let name = escaped(&comparison.areas[*index].name);
        write(
            &mut html,
            format_args!(
                "<h2 id=\"{}\">{name}</h2>\n<table>\n<caption>{name}</caption>\n<thead><tr><th scope=\"col\">Task</th>",
                escaped(id)
            ),
        );
        for column in &matrix.columns {
            write(&mut html, format_args!("<th scope=\"col\">{}</th>", escaped(&column.name)));
        }
        html.push_str("</tr></thead>\n<tbody>\n");
        for line in lines {
            match line {
                Line::Task(row) => write(&mut html, format_args!("<tr id=\"{}\">", escaped(&row.id))),
                Line::Resource(..) => html.push_str("<tr>"),
            }
            let why = match line {
                Line::Task(row) if row.members.len() > 1 && row.reason != "only here" => {
                    format!(" <small>({}, {:.2})</small>", escaped(&row.reason), row.score)
                }
                Line::Task(_) => String::new(),
                Line::Resource(..) => " <small>(resource)</small>".to_owned(),
            };
            let title = matrix.title(line);
            write(
                &mut html,
                format_args!("<th scope=\"row\"{}>{}{why}</th>", as_text(&title), escaped(&title)),
            );
            for column in &matrix.columns {
                cell(&mut html, &matrix.cell(line, column));
            }
            html.push_str("</tr>\n");
        }
        html.push_str("</tbody>\n</table>\n");
    }
    section(&mut html, sections[1], &owners(comparison));
    section(&mut html, sections[2], &findings(report));
    html.push_str(
        "<p>Links, emphasis, letters as letters, what further columns say about a task, and which rows are \
         related are not in this report. The JSON export has them.</p>\n</body>\n</html>\n",
    );
    html
}

/// One table as a page.
pub(crate) fn page(name: &str, table: &Table) -> String {
    let mut html = String::new();
    head(&mut html, name);
    rows(&mut html, name, table);
    html.push_str("</body>\n</html>\n");
    html
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

fn section(html: &mut String, (id, name): (&str, &str), table: &Table) {
    write(html, format_args!("<h2 id=\"{id}\">{name}</h2>\n"));
    rows(html, name, table);
}

/// A table, or that there is nothing in it.
fn rows(html: &mut String, name: &str, table: &Table) {
    if table.rows.is_empty() {
        return html.push_str("<p>None.</p>\n");
    }
    write(html, format_args!("<table>\n<caption>{name}</caption>\n<thead><tr>"));
    for head in &table.header {
        write(html, format_args!("<th scope=\"col\">{}</th>", escaped(head)));
    }
    html.push_str("</tr></thead>\n<tbody>\n");
    for row in &table.rows {
        html.push_str("<tr>");
        row.iter().for_each(|text| cell(html, text));
        html.push_str("</tr>\n");
    }
    html.push_str("</tbody>\n</table>\n");
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
