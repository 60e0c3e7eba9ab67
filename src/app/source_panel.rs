//! A page's text with line numbers, some of them marked: beside the matrix, or over it where there
//! is no room.

use std::rc::Rc;

use gloo::events::EventListener;
use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{Element, ScrollIntoViewOptions, ScrollLogicalPosition};
use yew::prelude::*;

use super::modal::Modal;
use super::opened::Opened;
use super::session::Source;

/// Widths in hundredths of the window, each with a class in the style sheet.
const WIDTHS: [u32; 9] = [25, 30, 35, 40, 45, 50, 55, 60, 65];

/// From so many pixels on there is room beside the matrix.
const WIDE: f64 = 1200.0;

/// A place in a page.
#[derive(Clone, PartialEq)]
pub(crate) struct Place {
    pub source: Rc<Source>,
    /// Index and name of the service.
    pub service: usize,
    pub label: String,
    /// The lines to mark.
    pub opened: Opened,
    /// Lines of the rows of duties before and after.
    pub previous: Option<(u32, u32)>,
    pub next: Option<(u32, u32)>,
}

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub place: Place,
    /// Over everything else, not beside it.
    pub is_modal: bool,
    /// An index of the widths.
    pub width: usize,
    pub on_width: Callback<usize>,
    /// To other lines of the same page.
    pub on_lines: Callback<(u32, u32)>,
    /// To the row of the matrix.
    pub on_matrix: Callback<()>,
    pub on_close: Callback<()>,
}

#[component]
pub(crate) fn SourcePanel(props: &Props) -> Html {
    let place = &props.place;
    let Opened { line, last_line, .. } = place.opened;
    let marked = use_node_ref();
    use_effect_with(place.clone(), {
        let marked = marked.clone();
        move |_| {
            if let Some(line) = marked.cast::<Element>() {
                let options = ScrollIntoViewOptions::new();
                options.set_block(ScrollLogicalPosition::Center);
                line.scroll_into_view_with_scroll_into_view_options(&options);
            }
        }
    });
    let lines = place.source.text.lines().zip(1..).map(|(text, number)| {
        let reference = if number == line { marked.clone() } else { NodeRef::default() };
        let is_marked = (line..=last_line).contains(&number);
        html! {
            <li ref={reference} class={is_marked.then_some("marked")}>
                if is_marked { <mark>{ text }</mark> } else { { text } }
            </li>
        }
    });
    let lines_marked =
        if last_line > line { format!("lines {line} to {last_line}") } else { format!("line {line}") };
    let to = |name: &'static str, lines: Option<(u32, u32)>| {
        let on_lines = props.on_lines.clone();
        html! {
            <button
                type="button" class="small" disabled={lines.is_none()}
                onclick={move |_| lines.into_iter().for_each(|lines| on_lines.emit(lines))}
            >
                { name }
            </button>
        }
    };
    html! {
        <Modal
            title={format!("{}, {lines_marked}", place.label)} class="source-panel" is_modal={props.is_modal}
            on_close={props.on_close.clone()}
        >
            if !props.is_modal {
                <Edge at={props.width} on_width={props.on_width.clone()} />
            }
            <p class="file"><bdi>{ &place.source.file }</bdi></p>
            <p class="rows">
                { to("Previous row", place.previous) }
                { to("Next row", place.next) }
                <button type="button" class="small" onclick={props.on_matrix.reform(|_| ())}>{ "Open in matrix" }</button>
            </p>
            <div class="page" role="region" aria-label="Text of the page" tabindex="0">
                <ol role="list">{ for lines }</ol>
            </div>
        </Modal>
    }
}

/// Whether the window has room for the panel beside the matrix.
pub(crate) fn has_room() -> bool {
    window().inner_width().ok().and_then(|width| width.as_f64()).is_some_and(|width| width >= WIDE)
}

/// The class of a width.
pub(crate) fn width_class(at: usize) -> String {
    format!("source-{}", WIDTHS[at])
}

#[derive(Properties, PartialEq)]
struct EdgeProps {
    at: usize,
    on_width: Callback<usize>,
}

/// The edge of the panel, to be moved by mouse, finger or arrow keys.
#[component]
fn Edge(props: &EdgeProps) -> Html {
    let listeners = use_mut_ref(Vec::new);
    let onpointerdown = {
        let (listeners, on_width) = (listeners.clone(), props.on_width.clone());
        move |event: PointerEvent| {
            event.prevent_default();
            let on_width = on_width.clone();
            let moved = EventListener::new(&document(), "pointermove", move |event| {
                let from_left = f64::from(event.unchecked_ref::<web_sys::MouseEvent>().client_x());
                let all = window().inner_width().ok().and_then(|width| width.as_f64()).unwrap_or(WIDE);
                let width = (100.0 * (all - from_left) / all) as u32;
                on_width.emit(WIDTHS.iter().rposition(|&one| one <= width + 2).unwrap_or_default());
            });
            let ending = listeners.clone();
            let ended = EventListener::once(&document(), "pointerup", move |_| ending.borrow_mut().clear());
            *listeners.borrow_mut() = vec![moved, ended];
        }
    };
    let onkeydown = {
        let (at, on_width) = (props.at, props.on_width.clone());
        move |event: KeyboardEvent| {
            let next = match event.key().as_str() {
                "ArrowLeft" => (at + 1).min(WIDTHS.len() - 1),
                "ArrowRight" => at.saturating_sub(1),
                "Home" => 0,
                "End" => WIDTHS.len() - 1,
                _ => return,
            };
            event.prevent_default();
            on_width.emit(next);
        }
    };
    html! {
        <div
            class="edge" role="separator" aria-orientation="vertical" aria-label="Width of the source panel"
            tabindex="0" aria-valuenow={WIDTHS[props.at].to_string()} aria-valuemin="25" aria-valuemax="65"
            {onpointerdown} {onkeydown}
        />
    }
}
