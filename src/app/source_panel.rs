//! A page's text with line numbers, some of them marked.

use std::rc::Rc;

use web_sys::{Element, ScrollIntoViewOptions, ScrollLogicalPosition};
use yew::prelude::*;

use super::modal::Modal;
use super::session::Source;

/// A place in a page.
#[derive(Clone, PartialEq)]
pub(crate) struct Place {
    pub source: Rc<Source>,
    pub service: String,
    pub line: u32,
    pub last_line: u32,
}

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub place: Place,
    pub on_close: Callback<()>,
}

#[component]
pub(crate) fn SourceDialog(props: &Props) -> Html {
    let place = &props.place;
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
        let reference = if number == place.line { marked.clone() } else { NodeRef::default() };
        let is_marked = (place.line..=place.last_line).contains(&number);
        html! {
            <li ref={reference} class={is_marked.then_some("marked")}>
                if is_marked { <mark>{ text }</mark> } else { { text } }
            </li>
        }
    });
    let lines_marked = if place.last_line > place.line {
        format!("lines {} to {}", place.line, place.last_line)
    } else {
        format!("line {}", place.line)
    };
    html! {
        <Modal title={format!("{}, {lines_marked}", place.service)} class="source-panel" on_close={props.on_close.clone()}>
            <p class="file"><bdi>{ &place.source.file }</bdi></p>
            <div class="page" role="region" aria-label="Text of the page" tabindex="0">
                <ol role="list">{ for lines }</ol>
            </div>
        </Modal>
    }
}
