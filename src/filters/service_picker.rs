//! "Services": which of them are shown, in which order, which one alone, and what only one of them has.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::session::address::Address;
use crate::session::state::{Action, By, Dispatch, Session};
use crate::shell::disclosure::Disclosure;

pub(crate) fn service_picker(
    session: &UseReducerHandle<Session>,
    address: &Address,
    go: &Callback<Address>,
) -> Html {
    let draw = {
        let (session, address, go) = (session.clone(), address.clone(), go.clone());
        move |()| panel(&session, &session.dispatcher(), &address, &go)
    };
    html! {
        <Disclosure class="services" summary={html! { <summary>{ in_words(session, address) }</summary> }} {draw} />
    }
}

fn panel(session: &Session, dispatch: &Dispatch, address: &Address, go: &Callback<Address>) -> Html {
    let act = |name: &'static str, action: Box<dyn Fn() -> Action>| {
        let dispatch = dispatch.clone();
        html! {
            <button type="button" class="small" onclick={move |_: MouseEvent| dispatch.dispatch(action())}>{ name }</button>
        }
    };
    let show_all = {
        let (dispatch, go, address) = (dispatch.clone(), go.clone(), address.clone());
        let ids: Vec<u32> = session.entries.iter().map(|entry| entry.id).collect();
        move |_: MouseEvent| {
            dispatch.dispatch(Action::Show(ids.clone()));
            go.emit(asking(&address, None, false));
        }
    };
    html! {
        <div class="services-panel">
            <p class="sorts">
                <button type="button" class="small" onclick={show_all}>{ "Show all" }</button>
                { act("Hide all", Box::new(|| Action::Show(Vec::new()))) }
                { act("Sort by name", Box::new(|| Action::Sort(By::Name))) }
                { act("Sort by date", Box::new(|| Action::Sort(By::Date))) }
                { act("Sort by gaps", Box::new(|| Action::Sort(By::Gaps))) }
            </p>
            <ul role="list" aria-label="Services to show">
                { for (0..session.entries.len()).map(|at| service(session, dispatch, address, go, at)) }
            </ul>
        </div>
    }
}

/// What is in sight, and why.
fn in_words(session: &Session, address: &Address) -> String {
    let asked = address.filter.services.first();
    let asked = asked.and_then(|id| session.comparison.services.iter().find(|service| service.id == *id));
    match asked {
        Some(service) if address.filter.only_there => format!("Only in {}", service.label),
        Some(service) => format!("Service: {}", service.label),
        None => {
            let shown = session.entries.iter().filter(|entry| !entry.is_hidden).count();
            format!("Services: {shown} of {}", session.entries.len())
        }
    }
}

/// The address that asks for one service, or for none in particular.
fn asking(address: &Address, id: Option<&String>, only_there: bool) -> Address {
    let mut next = address.clone();
    next.filter.services = id.cloned().into_iter().collect();
    next.filter.only_there = only_there;
    next
}

fn service(
    session: &Session,
    dispatch: &Dispatch,
    address: &Address,
    go: &Callback<Address>,
    at: usize,
) -> Html {
    let (entry, service) = (&session.entries[at], &session.comparison.services[at]);
    let (id, label) = (entry.id, &service.label);
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
    let is_asked = address.filter.services.contains(&service.id);
    // Pressed once more, all services are asked for again.
    let ask = |name: &'static str, label: String, only_there: bool| {
        let is_on = is_asked && address.filter.only_there == only_there;
        let next = asking(address, (!is_on).then_some(&service.id), !is_on && only_there);
        let go = go.clone();
        html! {
            <button
                type="button" class="small" aria-pressed={is_on.to_string()} aria-label={label}
                onclick={move |_: MouseEvent| go.emit(next.clone())}
            >
                { name }
            </button>
        }
    };
    html! {
        <li key={id}>
            <label class="switch">
                <input type="checkbox" checked={!entry.is_hidden} {onchange} /><bdi>{ label }</bdi>
            </label>
            { ask("Alone", format!("Alone: {label}"), false) }
            { ask("Only in", format!("Only in {label}"), true) }
            <button
                type="button" class="small" aria-pressed={entry.is_pinned.to_string()}
                aria-label={format!("Pin {label}")} onclick={pin}
            >
                { "Pin" }
            </button>
        </li>
    }
}
