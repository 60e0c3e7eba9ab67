//! The head of the report: what there is to say about all pages, in sentences that lead to their rows.

use std::fmt::Write;

use super::html_text::escaped;
use crate::compare::Comparison;
use crate::findings::Report;
use crate::summary::{Point, Summary};

/// So many sentences of a section stand in the head; the others are counted.
const SENTENCES: usize = 6;

/// So many rows of a sentence are linked; the others are counted.
const ROWS: usize = 5;

const WRITTEN: &str = "a string takes all that is written";

/// A section, or nothing where there is nothing to say.
pub(crate) fn in_short(html: &mut String, report: Report<'_>, summary: &Summary) {
    if summary.sections.is_empty() {
        return;
    }
    html.push_str("<section aria-labelledby=\"in-short\">\n<h2 id=\"in-short\">In short</h2>\n");
    for section in &summary.sections {
        write!(html, "<h3>{}</h3>\n<p>", section.topic.title()).expect(WRITTEN);
        point(html, report.comparison, &section.headline);
        html.push_str("</p>\n");
        if section.points.is_empty() {
            continue;
        }
        html.push_str("<ul>\n");
        for it in section.points.iter().take(SENTENCES) {
            html.push_str("<li>");
            point(html, report.comparison, it);
            html.push_str("</li>\n");
        }
        if let Some(more) = section.points.len().checked_sub(SENTENCES).filter(|&more| more > 0) {
            writeln!(html, "<li>and {more} more</li>").expect(WRITTEN);
        }
        html.push_str("</ul>\n");
    }
    html.push_str("</section>\n");
}

fn point(html: &mut String, comparison: &Comparison, point: &Point) {
    html.push_str(&escaped(&point.sentence));
    if point.rows.is_empty() {
        return;
    }
    html.push_str(" <small>(");
    for (index, row) in point.rows.iter().take(ROWS).map(|&row| &comparison.rows[row]).enumerate() {
        let gap = if index == 0 { "" } else { ", " };
        write!(html, "{gap}<a href=\"#{}\">{}</a>", escaped(&row.id), escaped(&row.task)).expect(WRITTEN);
    }
    match point.rows.len().saturating_sub(ROWS) {
        0 => {}
        more => write!(html, ", {more} more").expect(WRITTEN),
    }
    html.push_str(")</small>");
}
