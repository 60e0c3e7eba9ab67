//! The rows that the matrix has drawn, as elements: to filter and to search touches only what changes.

use js_sys::Array;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, NodeList};

/// All rows, by area.
#[derive(Default)]
pub(crate) struct MatrixRows(Vec<Part>);

/// A section, a group of rows in it, or one row.
struct Part {
    element: HtmlElement,
    is_hidden: bool,
    inside: Inside,
}

enum Inside {
    Parts(Vec<Part>),
    /// Index of the comparison's row.
    Row(usize),
}

impl MatrixRows {
    /// What is in the matrix now.
    pub(crate) fn of(region: &Element) -> Self {
        let groups = |section: &HtmlElement| parts(section, "tbody", |group| Inside::Parts(rows(group)));
        Self(parts(region, "section", |section| Inside::Parts(groups(section))))
    }

    /// Hides in place the rows that are not `shown`, and what has no row left: out of sight, a group of
    /// rows takes up some height even if all of them are hidden.
    pub(crate) fn show(&mut self, shown: &[bool]) {
        for section in &mut self.0 {
            section.show(shown);
        }
    }

    /// The elements of the rows that are shown.
    pub(crate) fn shown(&self) -> Array {
        let rows = Array::new();
        self.0.iter().for_each(|section| section.collect(&rows));
        rows
    }
}

impl Part {
    /// Whether anything of it is shown.
    fn show(&mut self, shown: &[bool]) -> bool {
        let is_shown = match &mut self.inside {
            Inside::Row(row) => shown.get(*row).copied().unwrap_or(true),
            // All of them, not only up to the first that is shown.
            Inside::Parts(parts) => {
                parts.iter_mut().map(|part| part.show(shown)).filter(|is_shown| *is_shown).count() > 0
            }
        };
        if self.is_hidden == is_shown {
            self.is_hidden = !is_shown;
            self.element.set_hidden(!is_shown);
        }
        is_shown
    }

    fn collect(&self, rows: &Array) {
        match &self.inside {
            _ if self.is_hidden => {}
            Inside::Parts(parts) => parts.iter().for_each(|part| part.collect(rows)),
            Inside::Row(_) => {
                rows.push(&self.element);
            }
        }
    }
}

fn rows(group: &HtmlElement) -> Vec<Part> {
    parts(group, "tr", |row| {
        let index = row.get_attribute("data-row").and_then(|index| index.parse().ok());
        Inside::Row(index.unwrap_or(usize::MAX))
    })
}

fn parts(within: &Element, selector: &str, inside: impl Fn(&HtmlElement) -> Inside) -> Vec<Part> {
    let found: Option<NodeList> = within.query_selector_all(selector).ok();
    let elements = found.iter().flat_map(|found| (0..found.length()).filter_map(|index| found.get(index)));
    elements
        .map(|element| {
            let element: HtmlElement = element.unchecked_into();
            Part { is_hidden: element.hidden(), inside: inside(&element), element }
        })
        .collect()
}
