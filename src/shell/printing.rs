//! Whether what is drawn is drawn for paper.

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use gloo::utils::window;
use yew::prelude::*;

/// What views that draw the first ones of many ask their context: on paper nobody comes near the end of them.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Printing(pub bool);

/// Whether the page is being printed, by our button or the browser's own.
#[hook]
pub(crate) fn use_printing() -> Printing {
    let is_printing = use_state_eq(Printing::default);
    use_effect_with(is_printing.setter(), |is_printing| {
        let listen = |name: &'static str, value: bool| {
            let is_printing = is_printing.clone();
            EventListener::new(&window(), name, move |_| is_printing.set(Printing(value)))
        };
        let listeners = [listen("beforeprint", true), listen("afterprint", false)];
        move || drop(listeners)
    });
    *is_printing
}

/// Prints, once the paper is there: the browser's own event comes too late for a button, since
/// nothing can be drawn before its handler has ended.
pub(crate) fn print() {
    if let Ok(event) = web_sys::Event::new("beforeprint") {
        window().dispatch_event(&event).ok();
    }
    Timeout::new(0, || {
        window().print().ok();
    })
    .forget();
}

/// Below what is printed, where that is not all: "The first 2000 of 31000 rows are printed. …"
pub(crate) fn not_printed(most: usize, all: usize, what: &str) -> Html {
    if all <= most {
        return Html::default();
    }
    let sentence = format!(
        "The first {most} of {all} {what} are printed: more are too many for a browser’s paper. “Export” writes all of them."
    );
    html! { <p class="hint">{ sentence }</p> }
}
