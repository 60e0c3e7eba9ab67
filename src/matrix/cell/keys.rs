//! Arrow keys in the matrix: from cell to cell, as in a grid, across areas.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent, NodeList};

/// The rows that are in sight.
const ROWS: &str = "table:not(.folded) > tbody > tr:not([hidden])";

/// Moves the focus, or presses the first button of the cell that has it.
pub(crate) fn on_key(event: &KeyboardEvent) {
    if event.ctrl_key() || event.meta_key() || event.alt_key() {
        return;
    }
    let Some(done) = act(event) else { return };
    event.prevent_default();
    if let Some(cell) = done {
        // Only what has been visited can be focused: no attribute on thousands of cells.
        cell.set_tab_index(-1);
        cell.focus().ok();
    }
}

/// None where the key is none of ours; otherwise the cell to go to, if there is one.
fn act(event: &KeyboardEvent) -> Option<Option<HtmlElement>> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let region = target.closest("#matrix").ok()??;
    let key = event.key();
    let cell = target.closest("tbody td, tbody th").ok()?;
    if key == "Enter" {
        // A button in a cell takes care of itself.
        let button = cell.filter(|cell| *cell == target)?.query_selector("button").ok()??;
        button.unchecked_into::<HtmlElement>().click();
        return Some(None);
    }
    let Some(cell) = cell else {
        let is_arrow = key.starts_with("Arrow") && target == region;
        return is_arrow.then(|| found(region.query_selector(&format!("{ROWS} > th"))));
    };
    let row = cell.parent_element()?;
    let next = match key.as_str() {
        "ArrowRight" => cell.next_element_sibling(),
        "ArrowLeft" => cell.previous_element_sibling(),
        "Home" => row.first_element_child(),
        "End" => row.last_element_child(),
        "ArrowDown" => below(&region, &row, &cell, 1),
        "ArrowUp" => below(&region, &row, &cell, -1),
        _ => return None,
    };
    Some(next.and_then(|next| next.dyn_into().ok()))
}

/// The cell in the same column, so many rows on.
fn below(region: &Element, row: &Element, cell: &Element, by: i64) -> Option<Element> {
    let rows: NodeList = region.query_selector_all(ROWS).ok()?;
    let at = (0..rows.length()).find(|&at| rows.get(at).is_some_and(|one| one == **row))?;
    let next = rows.get(u32::try_from(i64::from(at) + by).ok()?)?.dyn_into::<Element>().ok()?;
    let column = columns_before(cell);
    let mut found = next.first_element_child()?;
    while let Some(further) = found.next_element_sibling() {
        if columns_before(&further) > column {
            break;
        }
        found = further;
    }
    Some(found)
}

fn columns_before(cell: &Element) -> u32 {
    let mut columns = 0;
    let mut before = cell.previous_element_sibling();
    while let Some(one) = before {
        columns += one.get_attribute("colspan").and_then(|span| span.parse().ok()).unwrap_or(1);
        before = one.previous_element_sibling();
    }
    columns
}

fn found(element: Result<Option<Element>, wasm_bindgen::JsValue>) -> Option<HtmlElement> {
    element.ok().flatten().and_then(|element| element.dyn_into().ok())
}
