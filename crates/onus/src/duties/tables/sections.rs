//! Rows that are nobody's duties: those that name the area of the rows below, and remarks.

use crate::document::SkipReason;
use crate::duties::columns::{Column, Shape};
use crate::duties::reading::Reading;
use crate::page::{Cell, Row};
use crate::text::trim;

/// The longest text over all columns that names an area, in bytes.
const LONGEST_SECTION: usize = 200;

/// For each row whether it names the area of those below, or is a remark over all columns.
pub(super) fn sections(reading: &Reading<'_>, rows: &[Row<'_>], shape: &Shape) -> Vec<Option<SkipReason>> {
    let columns = match shape {
        Shape::Duties { columns, .. }
        | Shape::Owner { columns, .. }
        | Shape::Degrees { columns, .. }
        | Shape::Products { columns, .. }
        | Shape::Models { columns, .. } => columns,
        _ => return vec![None; rows.len()],
    };
    let width = columns.len();
    #[derive(PartialEq, Clone, Copy)]
    pub(super) enum Form {
        Full,
        Spanned,
        Bold,
        Alone,
        Legend,
    }
    let is_numbered = columns.first() == Some(&Column::Number);
    let form = |(at, row): (usize, &Row<'_>)| {
        let source = |cell: &Cell<'_>| trim(&cell.source).len();
        if row.spanned && width > 1 && row.cells.first().is_some_and(|cell| !is_blank(&cell.source)) {
            return Form::Spanned;
        }
        let mut cells = row.cells.iter().filter(|cell| source(cell) > 0);
        let Some(first) = cells.next().filter(|_| width > 1) else { return Form::Full };
        let filled = 1 + cells.count();
        // A cell over all columns is read as one in each.
        if filled > 2.min(width - 1)
            && filled == row.cells.len()
            && row.cells.iter().all(|cell| cell.source == first.source)
        {
            return Form::Spanned;
        }
        let text = || reading.plain(first);
        let is_legend =
            |cell: &Cell<'_>| is_legend(&cell.source) || filled == 1 && begins_legend(&cell.source);
        if filled <= 2 && row.cells.iter().any(is_legend) {
            return Form::Legend;
        }
        let is_seen = |cell: &&Cell<'_>| !is_blank(&cell.source);
        if is_numbered
            && row.cells.iter().filter(is_seen).count() == 2
            && rows.get(at + 1).is_some_and(|next| is_part_of(&number(reading, next), &number(reading, row)))
        {
            return Form::Bold;
        }
        if filled > 1 || row.cells[0].source.len() > 600 || source(&row.cells[0]) == 0 || text().is_empty() {
            let others = row.cells.len() > 1
                && row.cells[0].source.len() < 2000
                && source(&row.cells[0]) > 0
                && row.cells[1..].iter().all(|cell| is_blank(&cell.source));
            if !others || filled == 1 {
                return Form::Full;
            }
        }
        let bold = is_bold(&row.cells[0]);
        if bold { Form::Bold } else { Form::Alone }
    };
    let forms: Vec<Form> = rows.iter().enumerate().map(form).collect();
    if forms.iter().all(|form| *form == Form::Full) {
        return vec![None; rows.len()];
    }
    let alone = forms.iter().filter(|form| **form == Form::Alone).count();
    let bold_tasks = forms.contains(&Form::Bold)
        && rows
            .iter()
            .zip(&forms)
            .any(|(row, form)| *form == Form::Full && row.cells.first().is_some_and(is_bold));
    let groups = |at: usize| forms.get(at + 1).is_some_and(|next| *next == Form::Full);
    let apart = (0..forms.len()).all(|at| forms[at] != Form::Alone || groups(at));
    (0..rows.len())
        .map(|at| match forms[at] {
            Form::Full => None,
            Form::Legend => Some(SkipReason::Legend),
            Form::Spanned
                if at + 1 == rows.len() || reading.plain(&rows[at].cells[0]).len() > LONGEST_SECTION =>
            {
                Some(SkipReason::Note)
            }
            Form::Spanned => Some(SkipReason::Section),
            Form::Alone if at > 0 && at + 1 == rows.len() && is_note(&rows[at].cells[0]) => {
                Some(SkipReason::Note)
            }
            Form::Bold if !bold_tasks && at + 1 < rows.len() => Some(SkipReason::Section),
            Form::Alone if apart && alone >= 2 && forms[0] == Form::Alone => Some(SkipReason::Section),
            Form::Bold | Form::Alone => None,
        })
        .collect()
}

/// The number that a row begins with, without the period behind it.
fn number(reading: &Reading<'_>, row: &Row<'_>) -> String {
    let cell = row.cells.first().filter(|cell| cell.source.len() < 80);
    cell.map(|cell| trim(&reading.plain(cell)).trim_end_matches('.').to_owned()).unwrap_or_default()
}

/// Whether a number is one below another: "1.1" below "1".
fn is_part_of(number: &str, above: &str) -> bool {
    let rest = number.strip_prefix(above).filter(|_| !above.is_empty());
    rest.is_some_and(|rest| rest.starts_with(['.', '-']))
}

/// Whether a cell explains two letters or more: "V = does it, M = helps".
fn is_legend(source: &str) -> bool {
    let explains = |part: &str| {
        let letters =
            part.split_once('=').map(|(letters, _)| letters.trim().rsplit(' ').next().unwrap_or_default());
        letters.is_some_and(|letters| (1..=3).contains(&letters.len()))
    };
    source.len() < 400
        && source.contains('=')
        && source.split([',', ';', '\n', '|']).filter(|part| explains(part)).count() > 1
}

/// Whether a cell says that it is a legend: "Legend: the shift lead is staff of Acme."
fn begins_legend(source: &str) -> bool {
    const LEGENDS: [&str; 6] = ["legend:", "legende:", "légende :", "légende:", "leyenda:", "legenda:"];
    let starts = |it: &&str| source.get(..it.len()).is_some_and(|start| start.eq_ignore_ascii_case(it));
    LEGENDS.iter().any(starts)
}

/// Whether a cell holds nothing that is seen: tags and spaces.
pub(super) fn is_blank(source: &str) -> bool {
    let mut rest = trim(source);
    while let Some(first) = rest.chars().next() {
        let end = match first {
            '<' => rest.find('>'),
            '&' => {
                ["&nbsp;", "&#160;", "&#xa0;"].iter().find(|it| rest.starts_with(**it)).map(|it| it.len() - 1)
            }
            _ => None,
        };
        let Some(end) = end else { return false };
        rest = trim(&rest[end + 1..]);
    }
    true
}

/// Whether a cell below all others is a remark: long, or with a footnote's mark before it.
pub(super) fn is_note(cell: &Cell<'_>) -> bool {
    let source = trim(&cell.source);
    source.len() > 160
        || source.starts_with(['*', '¹', '†', '※', '注']) && !is_bold(cell)
        || source.starts_with("<sup>")
        || is_title(source)
}

/// Whether a text in a script without spaces names a table of duties: "雁云责任划分表".
fn is_title(source: &str) -> bool {
    const DUTIES: [&str; 6] = ["责任", "責任", "职责", "職責", "分担", "分工"];
    source.ends_with('表') && DUTIES.iter().any(|word| source.contains(word))
}

/// Whether all of a cell is written bold.
pub(crate) fn is_bold(cell: &Cell<'_>) -> bool {
    let source = trim(&cell.source);
    let marked = |mark: &str| {
        source.len() > 2 * mark.len()
            && source
                .strip_prefix(mark)
                .and_then(|rest| rest.strip_suffix(mark))
                .is_some_and(|inner| !inner.contains(mark))
    };
    // Word puts a paragraph around it.
    let mut inner = source;
    while let Some(rest) = ["<p", "<span", "<div", "<font"].iter().find_map(|tag| inner.strip_prefix(tag)) {
        let Some((attributes, rest)) = rest.split_once('>') else { break };
        if !attributes.is_empty() && !attributes.starts_with(' ') {
            break;
        }
        inner = trim(rest);
    }
    marked("**")
        || marked("__")
        || source.contains("<strong")
        || inner.starts_with("<b>")
        || inner.starts_with("<b ")
}
