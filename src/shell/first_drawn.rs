//! Of very many things a view draws the first ones, and more as one comes near their end: all of them at once would be
//! too much for a browser.

use gloo::timers::callback::Timeout;
use js_sys::Array;
use onus::limits::MOST_PRINTED;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};
use yew::prelude::*;

use super::printing::{Printing, not_printed};

/// Up to so many are all drawn, step by step: then the browser's own search finds them.
pub(crate) const ALL: usize = 2000;
/// So many are drawn in each of those steps.
const GROWTH: usize = 150;
/// So many are drawn at first, and so many more each time: what each letter of a search draws anew is painted in the next
/// frame.
pub(crate) const FIRST: usize = 60;
pub(crate) const STEP: usize = 40;
/// How near their end is, in pixels.
const NEAR: &str = "800px";

/// How many of `all` are drawn, and what stands below them where there are more; `what` they are, as a plural. On paper as many
/// as are printed.
#[hook]
pub(crate) fn use_first_drawn(all: usize, what: &'static str) -> (usize, Html) {
    let more = use_state_eq(|| 0_usize);
    let most = *more + if all <= ALL { GROWTH } else { FIRST };
    let grows = all <= ALL && all > most;
    use_effect_with((grows, *more), {
        let setter = more.setter();
        move |&(grows, more)| {
            let next = grows.then(|| Timeout::new(0, move || setter.set(more + GROWTH)));
            move || drop(next)
        }
    });
    if let Some(Printing(Some(drawn))) = use_context::<Printing>() {
        return (all.min(MOST_PRINTED).min(drawn), not_printed(MOST_PRINTED, all, what));
    }
    if all <= ALL || all <= most {
        return (all.min(most), Html::default());
    }
    let on_more = {
        let (setter, next) = (more.setter(), *more + STEP);
        Callback::from(move |()| setter.set(next))
    };
    (most, html! { <More drawn={most} {all} {what} {on_more} /> })
}

#[derive(Properties, PartialEq)]
pub(crate) struct MoreProps {
    pub drawn: usize,
    pub all: usize,
    /// What they are, as a plural.
    pub what: &'static str,
    pub on_more: Callback<()>,
}

/// Says how many there are, and draws more as soon as it comes near.
#[component]
pub(crate) fn More(props: &MoreProps) -> Html {
    let node = use_node_ref();
    use_effect_with((node.clone(), props.drawn), {
        let on_more = props.on_more.clone();
        move |(node, _)| {
            let near = node.cast::<Element>().and_then(|element| Near::watch(&element, on_more));
            move || drop(near)
        }
    });
    let MoreProps { drawn, all, what, .. } = props;
    html! {
        <p class="hint" ref={node}>
            { format!("{drawn} of {all} {what} are drawn; search and filters look at all of them. ") }
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
        // The matrix scrolls by itself, other views with the page.
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
