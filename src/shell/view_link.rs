//! A link to what is shown now, which holds no page; and such a link opened: it shows what it names, or says which pages to
//! drop.

use gloo::utils::window;
use yew::prelude::*;

use crate::session::address::Address;
use crate::session::address::wanted::Wanted;
use crate::session::entry::counted;
use crate::session::in_sight::InSight;
use crate::session::state::{Action, Session};

/// The whole address of what is shown.
pub(super) fn link(session: &Session, address: &Address, seen: &InSight) -> String {
    let services = seen.services.iter().map(|&at| &session.comparison.services[at]);
    let wanted = services.map(|it| Wanted { service: it.id.clone(), file: it.document.file.clone() });
    let view = Address { wanted: wanted.collect(), ..address.clone() };
    let here = window().location().href().unwrap_or_default();
    format!("{}{}", here.split('#').next().unwrap_or_default(), view.hash())
}

/// Shows the services that the link names once they are open, and no others.
#[hook]
pub(super) fn use_link(session: &UseReducerHandle<Session>, address: &Address, go: &Callback<Address>) {
    let (session, address, go) = (session.clone(), address.clone(), go.clone());
    use_effect_with((session.comparison.clone(), address.wanted.clone()), move |(_, wanted)| {
        if wanted.is_empty() {
            return;
        }
        if let Some(ids) = entries_shown(&session, wanted) {
            session.dispatch(Action::Show(ids));
            go.emit(Address { wanted: Vec::new(), ..address });
        }
    });
}

/// What is still to be dropped.
pub(super) fn to_drop(session: &Session, address: &Address, go: &Callback<Address>) -> Html {
    let missing = missing(session, &address.wanted);
    if missing.is_empty() {
        return Html::default();
    }
    let leave = {
        let (go, address) = (go.clone(), address.clone());
        move |_: MouseEvent| go.emit(Address { wanted: Vec::new(), ..address.clone() })
    };
    let shows = if session.entries.is_empty() { "shows" } else { "also shows" };
    html! {
        <section class="new-version" aria-label="Pages to drop">
            <span>
                { format!("This link {shows} {}. Drop ", counted(missing.len(), "service")) }
                { if missing.len() == 1 { "its page: " } else { "their pages: " } }
                { for missing.iter().enumerate().map(|(at, it)| html! {
                    <>{ if at > 0 { ", " } else { "" } }<b>{ &it.file }</b>{ format!(" ({})", it.service) }</>
                }) }
            </span>
            <button type="button" class="small" onclick={leave}>{ "Leave it" }</button>
        </section>
    }
}

/// The ids of the entries that a link shows, once all of them are open.
fn entries_shown(session: &Session, wanted: &[Wanted]) -> Option<Vec<u32>> {
    let entry = |wanted: &Wanted| {
        let at = session.comparison.services.iter().position(|it| it.id == wanted.service)?;
        session.entries.get(at).map(|entry| entry.id)
    };
    wanted.iter().map(entry).collect()
}

/// The services of a link that are not open yet.
fn missing<'w>(session: &Session, wanted: &'w [Wanted]) -> Vec<&'w Wanted> {
    let is_open = |it: &Wanted| session.comparison.services.iter().any(|service| service.id == it.service);
    wanted.iter().filter(|it| !is_open(it)).collect()
}
