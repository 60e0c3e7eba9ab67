//! "Search": narrows the views to what has all of the words, marks them, and goes from hit to hit.

use std::cell::RefCell;

use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Timeout;
use gloo::utils::document;
use js_sys::Array;
use onus::compare::search::Found;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlInputElement, KeyboardEvent};
use yew::prelude::*;

use super::marks::{go_to_hit, mark};
use crate::filters::rows::Elsewhere;
use crate::matrix::matrix_rows::MatrixRows;
use crate::session::pointer_eq::PointerEq;
use crate::session::state::counted;
use crate::shell::tabs::Tab;

/// After so long, what does not match is out of the matrix, and that is painted.
const PAINTED_MS: u32 = 20;

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub search: String,
    pub found: PointerEq<Found>,
    pub elsewhere: PointerEq<Elsewhere>,
    /// Brings these services into sight, by index.
    pub on_show: Callback<Vec<usize>>,
    /// Shows who answers, service by service.
    pub on_topic: Callback<()>,
    pub on_search: Callback<String>,
    /// The field has the focus.
    pub on_seek: Callback<()>,
    /// For each row whether the view shows it.
    pub shown: PointerEq<Vec<bool>>,
    pub rows: PointerEq<RefCell<MatrixRows>>,
    /// The view; matrix and topic have hits to go to.
    pub tab: Tab,
}

#[component]
pub(crate) fn SearchBox(props: &Props) -> Html {
    let field = use_node_ref();
    // How many hits there are, with the search and the rows that they were counted for.
    let counted_for = use_state_eq(|| (0_usize, String::new(), props.shown.clone()));
    let is_counted = counted_for.1 == props.search && counted_for.2 == props.shown;
    let hits = if is_counted { counted_for.0 } else { 0 };
    // The number of the hit that was gone to, from 1; 0 for none yet.
    let at = use_state_eq(|| 0_usize);
    use_effect_with((), {
        let field = field.clone();
        move |()| {
            let options = EventListenerOptions::enable_prevent_default();
            let listener = EventListener::new_with_options(&document(), "keydown", options, move |event| {
                let event: &KeyboardEvent = event.unchecked_ref();
                if event.key() == "/"
                    && !is_writing(event)
                    && let Some(field) = field.cast::<HtmlInputElement>()
                {
                    event.prevent_default();
                    field.select();
                    field.focus().ok();
                }
            });
            move || drop(listener)
        }
    });
    let has_hits = matches!(props.tab, Tab::Matrix | Tab::Topic);
    let marked = (props.search.clone(), props.shown.clone(), props.found.clone(), props.tab);
    use_effect_with(marked, {
        let (counted_for, at, rows) = (counted_for.setter(), at.setter(), props.rows.clone());
        move |(search, shown, found, tab)| {
            let (search, shown, found, tab) = (search.clone(), shown.clone(), found.clone(), *tab);
            let timeout = Timeout::new(PAINTED_MS, move || {
                let rows = match tab {
                    Tab::Matrix if found.is_asked => rows.borrow().shown(),
                    Tab::Topic if found.is_asked => topic_rows(),
                    _ => Array::new(),
                };
                counted_for.set((mark(&rows, &found.marks), search, shown));
                at.set(0);
            });
            move || drop(timeout)
        }
    });
    let step = {
        let (count, at) = (hits, at.clone());
        Callback::from(move |is_back: bool| {
            if count > 0 {
                let next = if is_back { ((*at).max(1) + count - 2) % count } else { *at % count };
                go_to_hit(next);
                at.set(next + 1);
            }
        })
    };
    let oninput =
        props.on_search.reform(|event: InputEvent| event.target_unchecked_into::<HtmlInputElement>().value());
    let onkeydown = {
        let (step, on_search) = (step.clone(), props.on_search.clone());
        move |event: KeyboardEvent| match event.key().as_str() {
            "Enter" => step.emit(event.shift_key()),
            "Escape" => on_search.emit(String::new()),
            _ => {}
        }
    };
    let button = |name: &'static str, glyph: &'static str, is_back: bool| {
        html! {
            <button
                type="button" class="small glyph" aria-label={name} disabled={hits == 0}
                onclick={step.reform(move |_| is_back)}
            >
                <span aria-hidden="true">{ glyph }</span>
            </button>
        }
    };
    let is_searching = !props.search.trim().is_empty();
    let rows = props.shown.iter().filter(|&&shown| shown).count();
    html! {
        <search class="search">
            <input
                ref={field} type="search" aria-label="Search" placeholder="Search  /" value={props.search.clone()}
                autocomplete="off" spellcheck="false" {oninput} {onkeydown}
                onfocus={props.on_seek.reform(|_: FocusEvent| ())}
            />
            <div class={is_searching.then_some("found")}>
                <span aria-live="polite" class="shown">
                    if is_searching {
                        { format!("{rows} of {} rows", props.shown.len()) }
                        if *at > 0 && is_counted {
                            { format!(", hit {} of {hits}", *at) }
                        } else if has_hits && is_counted {
                            { format!(", {}", counted(hits, "hit")) }
                        }
                    }
                </span>
                if is_searching && has_hits {
                    { button("Previous hit", "↑", true) }
                    { button("Next hit", "↓", false) }
                }
                if is_searching {
                    if props.tab == Tab::Matrix && props.elsewhere.hits > 0 {
                        { hidden(&props.elsewhere, &props.on_show) }
                    }
                    if props.tab != Tab::Topic {
                        <button type="button" class="small" onclick={props.on_topic.reform(|_| ())}>{ "Who answers" }</button>
                    }
                }
            </div>
        </search>
    }
}

fn topic_rows() -> Array {
    let rows = document().query_selector_all(".topic-table tbody tr").ok();
    rows.iter().flat_map(|rows| (0..rows.length()).filter_map(|at| rows.get(at))).map(JsValue::from).collect()
}

/// What is out of sight, and the way to it.
fn hidden(elsewhere: &Elsewhere, on_show: &Callback<Vec<usize>>) -> Html {
    let services = elsewhere.services.clone();
    let count = counted(services.len(), "hidden service");
    let onclick = on_show.reform(move |_: MouseEvent| services.clone());
    html! {
        <button type="button" class="small" {onclick}>{ format!("Show {} more in {count}", elsewhere.hits) }</button>
    }
}

/// Whether a key belongs to a field or a dialog.
pub(crate) fn is_writing(event: &web_sys::Event) -> bool {
    let element = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    element.is_some_and(|element| element.closest("input, textarea, select, dialog").ok().flatten().is_some())
}
