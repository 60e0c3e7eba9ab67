//! Tables drawn with `+`, `-` and `|`.

use std::collections::BTreeSet;

use super::inline::Substitutions;
use super::{cell, unwrapped};
use crate::page::{Attributes, Cell, Row, Table};
use crate::rests::{let_go, rest};

/// The signs of a table that are looked at at most: a drawing that takes more is none.
const MOST_STEPS: usize = 20_000_000;

/// After so many signs there is a rest: some milliseconds.
const REST: usize = 100_000;

/// What stands behind a letter that is two columns wide.
const FILLER: char = '\0';

/// Whether a line starts a table.
pub(super) fn is_border(line: &str) -> bool {
    line.len() > 2 && line.ends_with('+') && line.bytes().all(|byte| matches!(byte, b'+' | b'-'))
}

struct Area {
    top: usize,
    left: usize,
    bottom: usize,
    right: usize,
}

/// Reads the table drawn by some lines, of which the first is line `first`; `None` where it is not closed.
pub(super) async fn table<'s>(
    lines: &[&str],
    first: u32,
    substitutions: &Substitutions<'_>,
) -> Option<Table<'s>> {
    let width = lines.iter().map(|line| line.chars().count() * 2).max()?.min(4000);
    let mut drawn: Vec<Vec<char>> = Vec::with_capacity(lines.len());
    // Lines that are drawn between two rests, and rows.
    let some = (REST / width.max(1)).max(1);
    for line in lines {
        drawn.push(in_columns(line, width));
        if drawn.len().is_multiple_of(some) {
            rest().await;
        }
    }
    let areas = areas(&drawn).await?;
    let tops: Vec<usize> = areas.iter().map(|area| area.top).collect::<BTreeSet<_>>().into_iter().collect();
    let lefts: Vec<usize> = areas.iter().map(|area| area.left).collect::<BTreeSet<_>>().into_iter().collect();
    let is_ruled = |top: usize| drawn[top].iter().filter(|c| **c == '=').count() > 2;
    let body = tops.iter().rposition(|&top| is_ruled(top)).unwrap_or(0);
    let mut rows: Vec<Row<'s>> = Vec::new();
    // They stand in the order of their tops.
    let (mut coming, mut of_row) = (areas.iter().peekable(), Vec::<&Area>::new());
    for &top in &tops {
        let line = first + top as u32 + 1;
        of_row.retain(|area| area.bottom > top);
        of_row.extend(std::iter::from_fn(|| coming.next_if(|area| area.top <= top)));
        let last = of_row.iter().map(|area| area.bottom).min()?;
        let cells: Vec<Cell<'s>> = lefts
            .iter()
            .filter_map(|&left| {
                let area = of_row.iter().find(|area| area.left <= left && area.right > left)?;
                Some(text(&drawn, area, first, substitutions))
            })
            .collect();
        rows.push(Row { line, last_line: first + last as u32 - 1, cells, ..Row::default() });
        if rows.len().is_multiple_of(some) {
            rest().await;
        }
    }
    let_go(drawn).await;
    // Of several rows of headings the last names the columns.
    let mut below = rows.split_off(body.min(rows.len()));
    let header = rows.pop().unwrap_or_default();
    if !rows.is_empty() {
        rows.append(&mut below);
        below = rows;
    }
    Some(Table { heading: None, header, rows: below, attributes: Attributes::default(), commented: false })
}

/// The letters of a line by the columns that they stand in.
fn in_columns(line: &str, width: usize) -> Vec<char> {
    let mut columns = Vec::with_capacity(width);
    for c in line.chars().take(width) {
        columns.push(c);
        if is_wide(c) {
            columns.push(FILLER);
        }
    }
    columns
}

fn is_wide(c: char) -> bool {
    matches!(c, '\u{1100}'..='\u{115f}' | '\u{2e80}'..='\u{a4cf}' | '\u{ac00}'..='\u{d7a3}' | '\u{f900}'..='\u{faff}'
        | '\u{fe30}'..='\u{fe6f}' | '\u{ff00}'..='\u{ff60}' | '\u{ffe0}'..='\u{ffe6}' | '\u{1f300}'..='\u{1faff}')
}

/// All cells, found from their upper left corners.
async fn areas(drawn: &[Vec<char>]) -> Option<Vec<Area>> {
    let (mut steps, mut looked, mut rested) = (0, 0, 0);
    let mut areas = Vec::new();
    for top in 0..drawn.len() {
        looked += drawn[top].len();
        if looked + steps > rested + REST {
            rested = looked + steps;
            rest().await;
        }
        for left in 0..drawn[top].len() {
            if drawn[top][left] == '+'
                && let Some(area) = area(drawn, top, left, &mut steps)
            {
                areas.push(area);
            }
            if steps > MOST_STEPS {
                return None;
            }
        }
    }
    (!areas.is_empty()).then_some(areas)
}

/// The cell of which the upper left corner stands there.
fn area(drawn: &[Vec<char>], top: usize, left: usize, steps: &mut usize) -> Option<Area> {
    let at = |row: usize, column: usize| drawn.get(row).and_then(|row| row.get(column)).copied();
    if !matches!(at(top + 1, left), Some('|' | '+')) {
        return None;
    }
    for right in left + 1..drawn[top].len() {
        match at(top, right) {
            Some('+') => {}
            Some('-' | '=') => continue,
            _ => return None,
        }
        for bottom in top + 1..drawn.len() {
            *steps += 1;
            match at(bottom, right) {
                Some('|') => continue,
                Some('+') => {}
                _ => break,
            }
            let is_line = (left..=right).all(|column| matches!(at(bottom, column), Some('-' | '=' | '+')));
            *steps += right - left;
            let is_side = || (top + 1..bottom).all(|row| matches!(at(row, left), Some('|' | '+')));
            if is_line && at(bottom, left) == Some('+') && is_side() {
                return Some(Area { top, left, bottom, right });
            }
        }
    }
    None
}

fn text<'s>(drawn: &[Vec<char>], area: &Area, first: u32, substitutions: &Substitutions<'_>) -> Cell<'s> {
    let lines: Vec<String> = (area.top + 1..area.bottom)
        .map(|row| {
            let columns = drawn[row].get(area.left + 1..area.right.min(drawn[row].len())).unwrap_or_default();
            columns.iter().filter(|c| **c != FILLER).collect()
        })
        .collect();
    let blank = lines.iter().take_while(|line| line.trim().is_empty()).count();
    let indent = lines.iter().filter(|line| !line.trim().is_empty()).map(|line| super::leading(line)).min();
    let text = unwrapped(lines.iter().map(|line| line.get(indent.unwrap_or(0)..).unwrap_or_default()));
    let line = first + area.top as u32 + 1 + if blank < lines.len() { blank as u32 } else { 0 };
    cell(&text, line, substitutions)
}
