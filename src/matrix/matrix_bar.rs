//! Over the matrix: which services it shows, in which order, and folding all areas.

use onus::compare::Related;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::export::paper;
use crate::filters::controls::on_change;
use crate::joining::suggestions::suggestions;
use crate::session::address::Address;
use crate::session::state::{Action, By, Dispatch, Session, counted};
use crate::shell::work_menu::{close_on_escape, close_when_left};

pub(crate) fn matrix_bar(
    session: &Session,
    dispatch: &Dispatch,
    related: &[Vec<Related>],
    address: &Address,
    go: &Callback<Address>,
) -> Html {
    let all = session.entries.len();
    let hidden = session.entries.iter().filter(|entry| entry.is_hidden).count();
    let is_folded = session.folded.len() >= session.comparison.areas.len();
    let ids = || session.entries.iter().map(|entry| entry.id);
    let act = |name: &'static str, action: Box<dyn Fn() -> Action>| {
        let dispatch = dispatch.clone();
        html! {
            <button type="button" class="small" onclick={move |_: MouseEvent| dispatch.dispatch(action())}>{ name }</button>
        }
    };
    let show_all = {
        let ids: Vec<u32> = ids().collect();
        act("Show all", Box::new(move || Action::Show(ids.clone())))
    };
    let show_none = act("Hide all", Box::new(|| Action::Show(Vec::new())));
    html! {
        <div class="matrix-bar">
            <span role="radiogroup" aria-label="Layout" class="layouts">
                { layout("Compact", !address.one_per_line, on_change(address, go, |next, _| next.one_per_line = false)) }
                { layout("One task per line", address.one_per_line, on_change(address, go, |next, _| next.one_per_line = true)) }
            </span>
            { suggestions(&session.comparison, related, dispatch) }
            <details class="services" onkeydown={close_on_escape} onfocusout={close_when_left}>
                <summary>{ format!("Services: {} of {all}", all - hidden) }</summary>
                <div class="services-panel">
                    <p class="sorts">
                        { show_all }
                        { show_none }
                        { act("Sort by name", Box::new(|| Action::Sort(By::Name))) }
                        { act("Sort by date", Box::new(|| Action::Sort(By::Date))) }
                        { act("Sort by gaps", Box::new(|| Action::Sort(By::Gaps))) }
                    </p>
                    <ul role="list" aria-label="Services to show">
                        { for (0..all).map(|at| service(session, dispatch, at)) }
                    </ul>
                </div>
            </details>
            if hidden > 0 {
                <span class="hidden-services">{ format!("{} hidden", counted(hidden, "service")) }</span>
            }
            { act(
                if is_folded { "Unfold all" } else { "Fold all" },
                Box::new(move || Action::FoldAll(!is_folded)),
            ) }
            <button type="button" class="small" onclick={|_: MouseEvent| paper::print()}>
                { "Print" }
            </button>
        </div>
    }
}

fn layout(name: &'static str, is_on: bool, onchange: Callback<Event>) -> Html {
    html! {
        <label class="check"><input type="radio" name="layout" checked={is_on} {onchange} />{ name }</label>
    }
}

fn service(session: &Session, dispatch: &Dispatch, at: usize) -> Html {
    let entry = &session.entries[at];
    let (id, label) = (entry.id, &session.comparison.services[at].label);
    let onchange = {
        let others = session.entries.iter().filter(|other| !other.is_hidden && other.id != id);
        let (dispatch, others) = (dispatch.clone(), others.map(|other| other.id).collect::<Vec<u32>>());
        move |event: Event| {
            let mut ids = others.clone();
            ids.extend(event.target_unchecked_into::<HtmlInputElement>().checked().then_some(id));
            dispatch.dispatch(Action::Show(ids));
        }
    };
    let pin = {
        let dispatch = dispatch.clone();
        move |_: MouseEvent| dispatch.dispatch(Action::Pin(id))
    };
    html! {
        <li key={id}>
            <label class="switch">
                <input type="checkbox" checked={!entry.is_hidden} {onchange} /><bdi>{ label }</bdi>
            </label>
            <button
                type="button" class="small" aria-pressed={entry.is_pinned.to_string()}
                aria-label={format!("Pin {label}")} onclick={pin}
            >
                { "Pin" }
            </button>
        </li>
    }
}
