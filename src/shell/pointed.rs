//! What a press on one of the thousands of buttons in the views means: one listener serves them all.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event};

use crate::joining::choosing::Choosing;
use crate::session::state::Session;
use crate::source::opened::Opened;

pub(crate) enum Pointed {
    /// A place in a page.
    Source(Opened),
    /// A row of the comparison, by its index.
    Row(usize),
    /// A row to be joined or split.
    Choosing(Choosing),
    /// An area to be copied, by its index.
    Copied(usize),
    /// What a service says in an area, by their indexes.
    Cell { area: usize, service: usize },
}

/// None where it is another button, or one that has done its work here.
pub(crate) fn pointed_at(event: &Event, session: &Session) -> Option<Pointed> {
    let element = event.target()?.dyn_into::<Element>().ok()?;
    if let Some(link) = element.closest("a[data-closest]").ok()? {
        event.prevent_default();
        let index = |name: &str| link.get_attribute(name)?.parse::<usize>().ok();
        super::reveal::row_soon(index("data-closest")?);
        return Some(Pointed::Cell { area: index("data-area")?, service: index("data-service")? });
    }
    let button = element.closest("button").ok()??;
    let number = |name: &str| button.get_attribute(name)?.parse::<u32>().ok();
    let index = |name: &str| number(name).map(|number| number as usize);
    if button.has_attribute("data-more") {
        fold_text(&button);
        None
    } else if let Some(row) = index("data-open") {
        Some(Pointed::Row(row))
    } else if let Some(row) = index("data-join") {
        Some(Pointed::Choosing(Choosing::Join(row)))
    } else if let Some(row) = index("data-split") {
        Some(Pointed::Choosing(Choosing::Split(row)))
    } else if let Some(area) = index("data-copy-area") {
        Some(Pointed::Copied(area))
    } else if let Some(service) = index("data-of") {
        Some(Pointed::Cell { area: index("data-area")?, service })
    } else {
        Some(Pointed::Source(Opened {
            entry: session.entries.get(index("data-service")?)?.id,
            line: number("data-line")?,
            last_line: number("data-last-line").or_else(|| number("data-line"))?,
            place: button.get_attribute("data-place").map(Into::into),
            is_over: false,
        }))
    }
}

/// Unfolds the long text before the button, or folds it again.
fn fold_text(button: &Element) {
    let Some(text) = button.previous_element_sibling() else { return };
    let is_open = text.toggle_attribute("data-whole").unwrap_or_default();
    button.set_attribute("aria-expanded", if is_open { "true" } else { "false" }).ok();
    let (before, now) = if is_open { ("Show all", "Show less") } else { ("Show less", "Show all") };
    let name = button.get_attribute("aria-label").unwrap_or_default();
    button.set_attribute("aria-label", &name.replacen(before, now, 1)).ok();
    button.set_text_content(Some(now));
}
