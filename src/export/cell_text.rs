//! What a cell on the screen says, as text: without buttons and signs, lists as lines.

use onus::text::BULLET;
use wasm_bindgen::JsCast;
use web_sys::{Element, Node};

/// What a person works with, and what is drawn beside the words.
const NO_TEXT: &str = "button, input, select, .choices, .division, .glyph, [aria-hidden='true']";
/// What stands on lines of its own.
const BLOCKS: [&str; 8] = ["DIV", "P", "UL", "OL", "LI", "SMALL", "A", "B"];

/// The text of a cell, as the exports word it.
pub(super) fn cell_text(cell: &Element) -> String {
    let mut text = String::new();
    // The dash of such a cell is the style sheet's.
    if cell.class_list().contains("silent") && cell.text_content().unwrap_or_default().trim().is_empty() {
        return "not on this page".to_owned();
    }
    add(cell, 0, &mut text);
    text.trim().to_owned()
}

fn add(node: &Node, depth: usize, text: &mut String) {
    let children = node.child_nodes();
    for child in (0..children.length()).filter_map(|at| children.item(at)) {
        match child.node_type() {
            Node::TEXT_NODE => text.push_str(&child.text_content().unwrap_or_default()),
            Node::ELEMENT_NODE => add_element(child.unchecked_ref(), depth, text),
            _ => {}
        }
    }
}

fn add_element(element: &Element, depth: usize, text: &mut String) {
    let name = element.tag_name();
    if element.matches(NO_TEXT).unwrap_or_default() {
        return;
    }
    if name == "BR" {
        text.push('\n');
        return;
    }
    // Links and emphasis inside a sentence are part of it; those with a class are remarks of the app.
    let is_inline = matches!(&*name, "A" | "B") && element.class_name().is_empty();
    let is_block = BLOCKS.contains(&&*name) && !is_inline;
    if is_block {
        end_line(text);
    }
    if name == "LI" {
        text.push_str(&"  ".repeat(depth.saturating_sub(1)));
        text.push_str(BULLET);
    }
    let is_list = matches!(&*name, "UL" | "OL");
    add(element, depth + usize::from(is_list), text);
    if is_block {
        end_line(text);
    }
}

fn end_line(text: &mut String) {
    if !text.is_empty() && !text.ends_with('\n') && !text.ends_with(BULLET) {
        text.push('\n');
    }
}
