//! Selecting in a table and copying: rows and columns come along, where the browser would leave them out, since rows
//! laid out as grids are no table to it.

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::{document, window};
use onus::export::{Table, clipboard};
use onus::rests::at_once;
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, Element, Node, NodeList, Selection};
use yew::prelude::*;

use super::cell_text::cell_text;
use super::copying::Copied;

/// Copies what is selected in the tables of the main part as tables, from now on.
#[hook]
pub(crate) fn use_table_copy() {
    use_effect_with((), |()| {
        let options = EventListenerOptions::enable_prevent_default();
        let listener = EventListener::new_with_options(&document(), "copy", options, |event| {
            let event = event.dyn_ref::<ClipboardEvent>();
            let selection = window().get_selection().ok().flatten().filter(|it| !it.is_collapsed());
            if let Some((event, copied)) = event.zip(selection.and_then(|it| copied(&it))) {
                copied.give(event);
            }
        });
        move || drop(listener)
    });
}

/// The selected rows of all tables; None where what is selected lies in one cell or in no table.
fn copied(selection: &Selection) -> Option<Copied> {
    let within = selection.get_range_at(0).ok()?.common_ancestor_container().ok()?;
    let within = within.dyn_ref::<Element>().cloned().or_else(|| within.parent_element())?;
    if within.closest("td, th, dialog, textarea").ok().flatten().is_some() {
        return None;
    }
    let is_selected =
        |node: &Node| selection.contains_node_with_allow_partial_containment(node, true).unwrap_or_default();
    let tables = elements(document().query_selector_all("main table").ok()?);
    let tables = tables.into_iter().filter(|table| is_selected(table));
    let tables: Vec<(String, Table)> = tables
        .filter_map(|table| {
            let rows = elements(table.query_selector_all("tbody tr").ok()?).into_iter();
            let is_shown = |row: &Element| row.closest("[hidden]").ok().flatten().is_none();
            let rows: Vec<Element> = rows.filter(|row| is_selected(row) && is_shown(row)).collect();
            let caption = table.query_selector("caption").ok().flatten();
            let caption = caption.and_then(|caption| caption.text_content()).unwrap_or_default();
            (!rows.is_empty()).then(|| (caption, of_rows(&table, &rows)))
        })
        .collect();
    let (mut html, mut text) = (String::new(), String::new());
    for (caption, table) in &tables {
        if tables.len() > 1 {
            html.extend(["<p><b>", &clipboard::escaped(caption), "</b></p>"]);
            text.extend([caption, "\r\n"]);
        }
        html.push_str(&at_once(clipboard::html(table)));
        text.push_str(&at_once(clipboard::text(table)));
    }
    (!tables.is_empty()).then_some(Copied { text, html: Some(html) })
}

/// The rows, below the heads of the table: those of several lines are one, as in the exports.
fn of_rows(table: &Element, rows: &[Element]) -> Table {
    let heads = table.query_selector_all("thead tr").map(elements).unwrap_or_default();
    let heads = grid(&heads);
    let width = heads.iter().map(Vec::len).max().unwrap_or_default();
    let head = |column: usize| {
        let mut parts: Vec<&str> =
            heads.iter().filter_map(|row| row.get(column)).map(String::as_str).collect();
        parts.retain(|part| !part.is_empty());
        parts.dedup();
        parts.join(": ")
    };
    let rows = rows.iter().map(|row| {
        let mut texts: Vec<String> = Vec::new();
        for cell in cells(row) {
            texts.push(cell_text(&cell));
            texts.extend((1..span(&cell, "colspan")).map(|_| String::new()));
        }
        texts.resize(width.max(texts.len()), String::new());
        texts
    });
    Table { header: (0..width).map(head).collect(), rows: rows.collect() }
}

/// The texts of heads with each cell in all the places that it spans.
fn grid(rows: &[Element]) -> Vec<Vec<String>> {
    let mut grid: Vec<Vec<Option<String>>> = vec![Vec::new(); rows.len()];
    for (at, row) in rows.iter().enumerate() {
        let mut column = 0;
        for cell in cells(row) {
            while grid[at].get(column).is_some_and(Option::is_some) {
                column += 1;
            }
            let (text, wide, high) = (cell_text(&cell), span(&cell, "colspan"), span(&cell, "rowspan"));
            for line in grid.iter_mut().skip(at).take(high) {
                line.resize(line.len().max(column + wide), None);
                line[column..column + wide].fill(Some(text.clone()));
            }
            column += wide;
        }
    }
    grid.into_iter().map(|line| line.into_iter().map(Option::unwrap_or_default).collect()).collect()
}

fn span(cell: &Element, name: &str) -> usize {
    cell.get_attribute(name).and_then(|span| span.parse().ok()).unwrap_or(1)
}

fn cells(row: &Element) -> Vec<Element> {
    row.query_selector_all("th, td").map(elements).unwrap_or_default()
}

fn elements(nodes: NodeList) -> Vec<Element> {
    (0..nodes.length()).filter_map(|at| nodes.item(at)?.dyn_into().ok()).collect()
}
