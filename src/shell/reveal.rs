//! From elsewhere to a place in the matrix.

use gloo::timers::callback::Timeout;
use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

/// How often to look for a place, and how long after each other: a service that was hidden is drawn
/// first, which takes its time.
const TRIES: u32 = 40;
const PAUSE_MS: u32 = 25;

/// Once the matrix is shown: brings what a service says in an area into view, and focuses it.
pub(crate) fn soon(area: &str, service: usize) {
    // Areas and services by what no page can put quotes or brackets into.
    look(format!("#area-{area} tr:not([hidden]) button[data-service=\"{service}\"]"), TRIES);
}

/// Once the matrix is shown: brings the row of this line of a service's page into view.
pub(crate) fn line_soon(service: usize, line: u32) {
    look(format!("#matrix tr:not([hidden]) button[data-service=\"{service}\"][data-line=\"{line}\"]"), TRIES);
}

/// Once the matrix is shown: brings the row of this index of the comparison into view.
pub(crate) fn row_soon(row: usize) {
    look(format!("#matrix tr[data-row=\"{row}\"]:not([hidden]) button"), TRIES);
}

fn look(place: String, tries: u32) {
    let pause = if tries == TRIES { 0 } else { PAUSE_MS };
    Timeout::new(pause, move || {
        let found = document().query_selector(&place).ok().flatten();
        if let Some(button) = found.and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
            let options = ScrollIntoViewOptions::new();
            options.set_block(ScrollLogicalPosition::Center);
            options.set_inline(ScrollLogicalPosition::Center);
            button.scroll_into_view_with_scroll_into_view_options(&options);
            button.focus().ok();
        } else if tries > 0 {
            look(place, tries - 1);
        }
    })
    .forget();
}
