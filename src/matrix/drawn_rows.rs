//! Of very many rows, each area draws its first ones, and more as one comes near their end: all of them at once would
//! be too much for a browser.

use js_sys::Array;
use onus::Comparison;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};
use yew::prelude::*;

use crate::session::pointer_eq::PointerEq;

/// Up to so many rows are all drawn: then the browser's own search finds them.
const ALL: usize = 2000;
/// So many are drawn at first, in all areas together and in each at least, and so many more each time: what each letter
/// of a search draws anew is painted in the next frame.
const FIRST: usize = 60;
const LEAST: usize = 8;
const STEP: usize = 40;
/// How near their end is, in pixels.
const NEAR: &str = "800px";

/// Which rows of an area are drawn.
#[derive(Debug, Default, Clone, PartialEq)]
pub(crate) struct Drawn(Option<(PointerEq<Vec<bool>>, usize)>);

impl Drawn {
    pub(super) fn is_of_many(&self) -> bool {
        self.0.is_some()
    }

    /// Whether the row of this index is: of many, those that are shown, up to one.
    pub(crate) fn holds(&self, row: usize) -> bool {
        let is_drawn = |(shown, until): &(PointerEq<Vec<bool>>, usize)| {
            row < *until && shown.get(row).copied().unwrap_or(true)
        };
        self.0.as_ref().is_none_or(is_drawn)
    }
}

/// The rows that are `shown`, where there are so many rows that not all of them are drawn.
pub(super) fn of_many(comparison: &Comparison, shown: &PointerEq<Vec<bool>>) -> Option<PointerEq<Vec<bool>>> {
    (comparison.rows.len() > ALL).then(|| shown.clone())
}

/// What is drawn of an area, and what stands below that where there is more. `shown` comes from [`of_many`].
#[hook]
pub(super) fn use_drawn_rows(
    comparison: &PointerEq<Comparison>,
    shown: &Option<PointerEq<Vec<bool>>>,
    area: usize,
) -> (Drawn, Html) {
    let asked = use_state(|| None::<(PointerEq<Comparison>, usize)>);
    let first = (FIRST / comparison.areas.len().max(1)).max(LEAST);
    let most = asked.as_ref().filter(|(of, _)| of == comparison).map_or(first, |(_, more)| first + more);
    let rows = use_memo((comparison.clone(), shown.clone(), area), |(comparison, shown, area)| {
        let shown = shown.as_ref().map(|shown| {
            let rows = comparison.rows_of(*area).map(|(row, _)| row);
            rows.filter(|&row| shown.get(row).copied().unwrap_or(true)).collect::<Vec<_>>()
        });
        shown.unwrap_or_default()
    });
    let drawn = Drawn(shown.clone().map(|shown| (shown, rows.get(most).copied().unwrap_or(usize::MAX))));
    let more = if rows.len() > most {
        let (asked, comparison) = (asked.setter(), comparison.clone());
        let on_more = Callback::from(move |()| asked.set(Some((comparison.clone(), most - first + STEP))));
        html! { <More drawn={most} all={rows.len()} {on_more} /> }
    } else {
        Html::default()
    };
    (drawn, more)
}

#[derive(Properties, PartialEq)]
struct MoreProps {
    drawn: usize,
    all: usize,
    on_more: Callback<()>,
}

/// Says how many rows are there, and draws more as soon as it comes near.
#[component]
fn More(props: &MoreProps) -> Html {
    let node = use_node_ref();
    use_effect_with((node.clone(), props.drawn), {
        let on_more = props.on_more.clone();
        move |(node, _)| {
            let near = node.cast::<Element>().and_then(|element| Near::watch(&element, on_more));
            move || drop(near)
        }
    });
    let (drawn, all) = (props.drawn, props.all);
    html! {
        <p class="hint" ref={node}>
            { format!("{drawn} of {all} rows are drawn; search and filters look at all of them. ") }
            <button type="button" class="small" onclick={props.on_more.reform(|_: MouseEvent| ())}>{ "Draw more" }</button>
        </p>
    }
}

/// Watches whether an element comes near what is in sight, as long as it lives.
struct Near {
    observer: IntersectionObserver,
    _on_change: Closure<dyn FnMut(Array)>,
}

impl Near {
    fn watch(element: &Element, on_near: Callback<()>) -> Option<Self> {
        let on_change = Closure::<dyn FnMut(Array)>::new(move |entries: Array| {
            if entries.iter().any(|it| it.unchecked_into::<IntersectionObserverEntry>().is_intersecting()) {
                on_near.emit(());
            }
        });
        let options = IntersectionObserverInit::new();
        options.set_root(element.closest("#matrix").ok()?.as_ref());
        options.set_root_margin(NEAR);
        let observer =
            IntersectionObserver::new_with_options(on_change.as_ref().unchecked_ref(), &options).ok()?;
        observer.observe(element);
        Some(Self { observer, _on_change: on_change })
    }
}

impl Drop for Near {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
